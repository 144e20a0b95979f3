// The editors' desk of a preview: what this week still lacks and everything the checker has found, each with a way to
// its line. Never part of a built site.
import type { Lack, Week } from '../check/week.ts';
import type { Diagnostic } from '../content/diagnostic.ts';
import type { Edition } from '../content/edition.ts';
import { weekSpan } from '../view/date.ts';
import type { SiteOptions } from './page.ts';
import { head, wording } from './pages/lists.ts';
import { editorLink } from './preview-page.ts';
import { treesOf } from './tree.ts';

/** So many findings are listed; a folder with more has other worries. */
const MOST = 500;

export function deskPage(
  edition: Edition,
  diagnostics: readonly Diagnostic[],
  week: Week,
  content: string,
  options: SiteOptions,
): string {
  const [tree] = treesOf(edition, options);
  const { r } = tree!;
  const title = wording(tree!, '编辑台', 'The desk');
  const row = ({ file, line, what, blocking }: Lack) => ({
    zh: r.say(what.zh),
    en: what.en,
    href: editorLink(content, file, line),
    place: `${file}:${line}`,
    weight: blocking ? 'error' : 'warning',
  });
  const span = weekSpan(r, week.monday, week.sunday);
  const count = (list: readonly unknown[], zh: string, en: string) =>
    list.length ? [{ zh: r.say(`${zh}${list.length}篇`), en: `${list.length} ${en}` }] : [];
  const state = [
    ...count(week.ready, '可发布', 'ready'),
    ...count(week.drafts, '草稿', week.drafts.length === 1 ? 'draft' : 'drafts'),
    ...count(week.embargoed, '未到发布时间', 'under embargo'),
  ];
  return tree!
    .page('desk', { path: '../_duizhao/', title, kind: 'desk', noindex: true }, () => ({
      head: head(title, {
        over: {
          zh: r.say(`${Number(week.id.slice(0, 4))}年第${Number(week.id.slice(-2))}周，${span.zh}`),
          en: `Week ${Number(week.id.slice(-2))} of ${week.id.slice(0, 4)}, ${span.en}`,
        },
        under: { zh: state.map(({ zh }) => zh).join('，'), en: state.map(({ en }) => en).join(', ') },
      }),
      lists: [
        { label: wording(tree!, '本周尚缺', 'Still lacking this week'), rows: week.lacks.map(row) },
        {
          label: wording(tree!, '核对结果', 'What the checker finds'),
          rows: diagnostics.slice(0, MOST).map(({ file, line, message, severity, rule }) => ({
            ...row({ file, line, what: message, blocking: severity === 'error' }),
            rule,
          })),
        },
      ],
    }))
    .render();
}
