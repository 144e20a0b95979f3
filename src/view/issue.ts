// A weekly or a dossier as it is shown.
import type { Issue } from '../content/edition.ts';
import { weekDays } from '../content/edtf.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { type ArticleView, articleView, type TitleView, titleView } from './article.ts';
import { weekSpan } from './date.ts';
import type { Rendition } from './rendition.ts';
import { type PairView, textView } from './segment.ts';

export interface IssueView {
  readonly id: string;
  readonly kind: Issue['kind'];
  readonly href: string | null;
  /** A weekly without a title of its own is named by its week. */
  readonly title: TitleView;
  /** 第26周，6月23日至29日 / Week 26, 23–29 June; for a dossier 专题，五篇 / Dossier, five articles. */
  readonly label: Bilingual;
  /** Year, or the years a dossier covers. */
  readonly spine: string;
  /** The number of the week; null for a dossier. */
  readonly week: number | null;
  readonly lead: PairView | null;
  readonly articles: readonly ArticleView[];
  readonly issue: Issue;
}

/** An issue's title alone, without what its articles cost to view; a weekly without one is named by its week. */
export function issueTitle(r: Rendition, { id, title, week }: Issue): TitleView {
  if (title) return titleView(r, title);
  if (week === null) return titleView(r, { zh: id, en: id });
  const [year, number] = [week.slice(0, 4), Number(week.slice(-2))];
  const zh = r.say(`${year}年第${number}周`);
  return { zh, en: `Week ${number} of ${year}`, zhHtml: zh, size: '' };
}

/** An issue in a rendition; made once. */
export function issueView(r: Rendition, issue: Issue): IssueView {
  return r.once('issue', issue.id, () => {
    const days = issue.week === null ? null : weekDays(issue.week);
    const number = issue.week === null ? null : Number(issue.week.slice(-2));
    const count = issue.articles.length;
    let label: Bilingual = {
      zh: r.say(`专题，${count}篇`),
      en: `Dossier, ${count} ${count === 1 ? 'article' : 'articles'}`,
    };
    if (days) {
      const span = weekSpan(r, days.monday, days.sunday);
      label = { zh: r.say(`第${number}周，${span.zh}`), en: `Week ${number}, ${span.en}` };
    }
    return {
      id: issue.id,
      kind: issue.kind,
      href: r.href('issue', issue.id),
      title: issueTitle(r, issue),
      label,
      spine: issue.week === null ? years(issue) : issue.week.slice(0, 4),
      week: number,
      lead: issue.lead && textView(r, issue.lead),
      // An archive lists issues by hundreds and shows nothing of their articles.
      get articles() {
        return issue.articles.map((article) => articleView(r, article));
      },
      issue,
    };
  });
}

function years(issue: Issue): string {
  const all = issue.articles.map(({ order }) => order.slice(0, 4)).sort();
  const [first, last] = [all[0] ?? '', all.at(-1) ?? ''];
  if (first === last) return first;
  return `${first}–${first.slice(0, 2) === last.slice(0, 2) ? last.slice(2) : last}`;
}
