// Corrections that readers of the issue before have not seen.
import type { Issue } from '../content/edition.ts';
import { startOfDay } from '../content/gather.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { type TitleView, titleView } from '../view/article.ts';
import { dateView } from '../view/date.ts';
import type { Rendition } from '../view/rendition.ts';

const DAY = 86_400_000;

export interface Correction {
  /** EDTF. */
  readonly date: string;
  /** The day and what was put right. */
  readonly line: Bilingual;
  readonly title: TitleView;
  readonly url: string;
}

/**
 * Corrections of any public article made after the weekly before this one was closed (its approval, else its last day)
 * and, for any but the newest weekly, before this one was. Newest first. A dossier has those of its own articles.
 */
export function correctionsSince(r: Rendition, pages: Rendition, issue: Issue): readonly Correction[] {
  const { edition } = r;
  const { time_zone } = edition.site;
  const closed = (weekly: Issue): number =>
    weekly.approved ? Date.parse(weekly.approved.at) : startOfDay(weekly.order, time_zone) + DAY - 1;
  const weeklies = edition.issues.filter(({ kind }) => kind === 'weekly');
  const at = weeklies.findIndex(({ id }) => id === issue.id);
  const before = at < 0 ? undefined : weeklies[at + 1];
  // A correction has a day and no hour: one of the day of an approval may have come after it, so it is told again.
  const from = before ? closed(before) - (before.approved ? DAY : 0) : Number.NEGATIVE_INFINITY;
  const to = issue.approved || at > 0 ? closed(issue) : edition.now.getTime();
  const articles = at < 0 ? issue.articles : edition.articles;
  return articles
    .flatMap((article) =>
      article.corrections
        .filter(({ date }) => {
          const day = startOfDay(date, time_zone);
          return day > from && day <= to;
        })
        .map(({ date, zh, en }) => ({
          date,
          line: {
            zh: `${dateView(r, date).zh}：${r.zh(zh)}`,
            en: `${dateView(r, date).en}: ${r.en(en)}`,
          },
          title: titleView(r, article.title),
          url: pages.href('article', article.id) ?? pages.page(''),
        })),
    )
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}
