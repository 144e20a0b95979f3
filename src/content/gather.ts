// From parsed files to what is published: which articles are public, which weekly each belongs to, what a list holds.

import type { Article, Issue } from './edition.ts';
import { isoWeek, weekDays } from './edtf.ts';
import type { ParsedDocument } from './folder.ts';
import type { ArticleData, IssueData } from './schema.ts';

/** The first moment of a day `YYYY-MM-DD` in a time zone, in milliseconds since the epoch. */
export function startOfDay(day: string, timeZone: string): number {
  const wall = Date.parse(`${day}T00:00:00Z`);
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const shown = (at: number) => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`);
  };
  // Twice, because the offset at the first guess may be that of the other side of a clock change.
  let at = wall - (shown(wall) - wall);
  at -= shown(at) - wall;
  return at;
}

/** Whether an embargo has passed. */
export const released = (embargo: string | null, now: Date, timeZone: string): boolean =>
  embargo === null || now.getTime() >= (embargo.length === 10 ? startOfDay(embargo, timeZone) : Date.parse(embargo));

/** Whether an article may be seen: ready and its embargo past; in a preview drafts too. */
export const isPublic = (
  { status, embargo }: Pick<ArticleData, 'status' | 'embargo'>,
  { now, drafts = false }: { now: Date; drafts?: boolean },
  timeZone: string,
): boolean => (status === 'ready' ? drafts || released(embargo, now, timeZone) : drafts && status === 'draft');

/** The ISO week that a weekly's file name gives, as `YYYY-Www`; null where it is none. */
export function weekOfId(id: string): string | null {
  const match = /^(\d{4})-?[wW](\d{2})$/.exec(id);
  const week = match ? `${match[1]}-W${match[2]}` : '';
  return weekDays(week) ? week : null;
}

const following = (week: string): string => {
  const { sunday } = weekDays(week)!;
  return isoWeek(new Date(Date.parse(`${sunday}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10));
};

/** Newest first; those of one day by id. */
export const newestFirst = (a: { order: string; id: string }, b: { order: string; id: string }): number =>
  a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? 1 : -1;

/**
 * The issues that hold a public article. A weekly gathers its week's articles, newest first, after those that its
 * file lists (which may come from another week, and then leave that one). An approved weekly is frozen: an article
 * that comes later joins the next week that is open.
 */
export function gather(documents: readonly ParsedDocument<IssueData>[], articles: readonly Article[]): Issue[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const files = new Map<string, ParsedDocument<IssueData>>();
  for (const document of documents) {
    const week = document.data?.kind === 'weekly' ? weekOfId(document.id) : null;
    if (week) files.set(week, document);
  }
  const listed = new Map<string, string>();
  for (const [week, { data }] of files) {
    for (const id of data!.approved?.articles ?? data!.articles) if (!listed.has(id)) listed.set(id, week);
  }
  const weeks = new Map<string, Article[]>();
  for (const article of articles) {
    let week = listed.get(article.id) ?? article.isoWeek;
    if (!week) continue;
    while (!listed.has(article.id) && files.get(week)?.data?.approved) week = following(week);
    const same = weeks.get(week);
    if (same) same.push(article);
    else weeks.set(week, [article]);
  }
  const issues: Issue[] = [];
  for (const [week, members] of weeks) {
    const document = files.get(week) ?? null;
    const order = document?.data?.approved?.articles ?? document?.data?.articles ?? [];
    const rank = (article: Article) => (order.includes(article.id) ? order.indexOf(article.id) : order.length);
    issues.push({
      ...front(document),
      id: document?.id ?? week,
      kind: 'weekly',
      week,
      articles: members.sort((a, b) => rank(a) - rank(b) || newestFirst(a, b)),
      order: weekDays(week)!.sunday,
    });
  }
  for (const document of documents) {
    if (document.data?.kind !== 'dossier') continue;
    const members = document.data.articles.flatMap((id) => byId.get(id) ?? []);
    if (!members.length) continue;
    const order = members
      .map((article) => article.published ?? article.order)
      .sort()
      .at(-1)!;
    issues.push({ ...front(document), id: document.id, kind: 'dossier', week: null, articles: members, order });
  }
  return issues.sort((a, b) =>
    a.order === b.order && a.kind !== b.kind ? (a.kind === 'dossier' ? -1 : 1) : newestFirst(a, b),
  );
}

const front = (document: ParsedDocument<IssueData> | null) => ({
  title: document?.data?.title ?? null,
  lead: document?.data?.lead ?? null,
  aliases: document?.data?.aliases ?? [],
  approved: document?.data?.approved ?? null,
  get segments() {
    return document?.segments ?? [];
  },
  file: document?.file ?? null,
  yaml: document?.yaml ?? null,
});
