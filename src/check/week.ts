// What a week's issue still lacks before it can go out: for `status` and for the preview's desk.
import type { Diagnostic } from '../content/diagnostic.ts';
import type { Article, Edition } from '../content/edition.ts';
import { isoWeek, weekDays } from '../content/edtf.ts';
import { released, weekOfId } from '../content/gather.ts';
import { position } from '../content/place.ts';
import { locate, type Yaml } from '../content/yaml.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { dayIn } from './check-edition.ts';

export interface Lack {
  readonly what: Bilingual;
  /** Relative to the content folder; the file may not exist yet. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The issue cannot go out with it; else it would be better without it. */
  readonly blocking: boolean;
}

export interface Week {
  /** `YYYY-Www`. */
  readonly id: string;
  readonly monday: string;
  readonly sunday: string;
  readonly ready: readonly Article[];
  readonly drafts: readonly Article[];
  readonly embargoed: readonly Article[];
  readonly approved: boolean;
  readonly lacks: readonly Lack[];
}

const lineOf = (yaml: Yaml, key: string): number => position(yaml.file, locate(yaml, [key], 'key')[0]).line;

const ABSENT: readonly [keyof Article & string, (article: Article) => boolean, Bilingual][] = [
  ['why', ({ why }) => why === null, { zh: '没有写“为何重要”（why）', en: 'does not say why it matters (why)' }],
  ['themes', ({ themes }) => !themes.length, { zh: '没有主题', en: 'has no theme' }],
  ['places', ({ places }) => !places.length, { zh: '没有地点', en: 'has no place' }],
  ['date', ({ date }) => date.value === null, { zh: '没有日期', en: 'has no date' }],
  [
    'source',
    ({ source }) => source.url === null && source.archive === null && source.text === null,
    { zh: '没有出处：原文、网址、存档都没有', en: 'has no source: no text, address or archive' },
  ],
  [
    'people',
    ({ people }) => people.some(({ id, posts }) => id && !posts.length),
    { zh: '有人没写职务', en: 'names people without a post' },
  ],
];

const counted = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

function articleLacks(article: Article, diagnostics: readonly Diagnostic[]): Lack[] {
  const at = (key: string, what: Bilingual, blocking = false): Lack => ({
    what,
    file: article.file.path,
    line: lineOf(article.yaml, key),
    blocking,
  });
  const own = diagnostics.filter(({ file }) => file === article.file.path);
  const errors = own.filter(({ severity }) => severity === 'error');
  const warnings = own.length - errors.length;
  const first = errors[0] ?? own[0];
  return [
    ...(article.status === 'draft' ? [at('status', { zh: '还是草稿', en: 'is still a draft' })] : []),
    ...(first
      ? [
          {
            what: {
              zh: `核对发现${errors.length ? `${errors.length}处错误` : ''}${errors.length && warnings ? '、' : ''}${warnings ? `${warnings}处警告` : ''}`,
              en: `the checker has ${[errors.length ? counted(errors.length, 'error') : '', warnings ? counted(warnings, 'warning') : ''].filter(Boolean).join(' and ')}`,
            },
            file: article.file.path,
            line: first.line,
            blocking: errors.length > 0,
          },
        ]
      : []),
    ...ABSENT.flatMap(([key, is, what]) => (is(article) ? [at(key, what)] : [])),
  ];
}

/**
 * The state of a week, by default the one the edition's moment lies in. `diagnostics` are those of the whole edition;
 * it may have been read with drafts or without.
 */
export function weekOf(edition: Edition, diagnostics: readonly Diagnostic[], asked?: string): Week {
  const zone = edition.site.time_zone;
  const id = asked ?? isoWeek(dayIn(edition.now, zone));
  const { monday, sunday } = weekDays(id)!;
  const issue = edition.issues.find(({ week }) => week === id);
  const file = [...edition.files.keys()].find(
    (path) => path.startsWith('issues/') && weekOfId(path.slice('issues/'.length, -'.md'.length)) === id,
  );
  const listed = new Set(issue?.articles ?? []);
  const members = [...new Set([...edition.articles, ...edition.unpublished])].filter(
    (article) => article.status !== 'withdrawn' && (listed.has(article) || article.isoWeek === id),
  );
  const isReleased = ({ embargo }: Article) => released(embargo, edition.now, zone);
  const ready = members.filter((article) => article.status === 'ready' && isReleased(article));
  const drafts = members.filter(({ status }) => status === 'draft');
  const embargoed = members.filter((article) => article.status === 'ready' && !isReleased(article));
  const approved = Boolean(issue?.approved);
  const path = file ?? `issues/${id}.md`;
  const ofIssue = (zh: string, en: string, blocking = false, key?: string): Lack => ({
    what: { zh, en },
    file: path,
    line: key && issue?.yaml ? lineOf(issue.yaml, key) : 1,
    blocking,
  });
  const lacks: Lack[] = [];
  if (!ready.length) lacks.push(ofIssue('本周还没有可发布的文章', 'no ready article falls in this week yet', true));
  for (const broken of diagnostics.filter(({ file: at, severity }) => at === path && severity === 'error'))
    lacks.push({ what: broken.message, file: broken.file, line: broken.line, blocking: true });
  if (!file)
    lacks.push(ofIssue(`没有周报文件：duizhao new weekly ${id}`, `has no file of its own: duizhao new weekly ${id}`));
  else if (issue) {
    if (!issue.title) lacks.push(ofIssue('没有标题', 'has no title', false, 'title'));
    if (!issue.lead) lacks.push(ofIssue('没有导语', 'has no lead', false, 'lead'));
  }
  if (edition.site.mail?.approval && !approved)
    lacks.push(ofIssue(`尚未批准：duizhao approve ${id}`, `is not approved: duizhao approve ${id}`, true, 'approved'));
  for (const article of members) lacks.push(...articleLacks(article, diagnostics));
  for (const article of embargoed)
    lacks.push({
      what: { zh: `${article.embargo}以前不发布`, en: `is under embargo until ${article.embargo}` },
      file: article.file.path,
      line: lineOf(article.yaml, 'embargo'),
      blocking: false,
    });
  for (const article of [...edition.articles, ...edition.unpublished])
    if (article.status === 'draft' && article.isoWeek === null && !listed.has(article))
      lacks.push({
        what: { zh: '草稿没有日期，不属于任何一周', en: 'is a draft without a date, and so in no week' },
        file: article.file.path,
        line: lineOf(article.yaml, 'status'),
        blocking: false,
      });
  const unique = new Map(lacks.map((lack) => [`${lack.file}:${lack.line} ${lack.what.en}`, lack]));
  return {
    id,
    monday,
    sunday,
    ready,
    drafts,
    embargoed,
    approved,
    lacks: [...unique.values()].sort((a, b) => Number(b.blocking) - Number(a.blocking)),
  };
}
