/**
 * What stands around an article's title: when it was published, where it is from, who wrote it.
 */

export interface Dateline {
  readonly published: string | null;
  readonly source: string | null;
  readonly byline: string | null;
}

const DATE = /(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ENGLISH_DATE =
  /\b([A-Z][a-z]{2})[a-z]*\.? (\d{1,2}),? (\d{4})\b|\b(\d{1,2}) ([A-Z][a-z]{2})[a-z]*\.?,? (\d{4})\b/;

/** The first full date in a line as YYYY-MM-DD; null where there is none that a calendar has. */
export function dateIn(line: string): string | null {
  const found = DATE.exec(line);
  let parts: [number, number, number] | undefined;
  if (found) parts = [Number(found[1]), Number(found[2]), Number(found[3])];
  else {
    const english = ENGLISH_DATE.exec(line);
    if (!english) return null;
    const month = MONTHS.indexOf((english[1] ?? english[5])!.toLowerCase()) + 1;
    parts = [Number(english[3] ?? english[6]), month, Number(english[2] ?? english[4])];
  }
  const [year, month, day] = parts;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 2200 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

const LABEL =
  /(?:发布|发表|更新|发稿|刊发|成文|创建|上传|录入)(?:时间|日期|于)|(?:时间|日期)\s*[:：]|^(?:published|posted|updated|date)\b/i;
const SOURCE =
  /(?:(?:信息|文章|稿件|新闻|内容)?(?:来\s?源|出\s?处)|转自|^source)\s*[:：]\s*([^\s|｜　，。；)）】]{2,40})/i;
const WRITER =
  /(?:本报|本网|特约|通讯|实习|见习|全媒体|融媒体|首席|报)?(?:记者|通讯员|作者|撰稿|撰文|文(?=[:：／/丨|]\s*p{L})|by\b)\s*[:：／/丨|]?\s*((?:[\u4e00-\u9fff]{2,4}[\s、，]*){1,5}|[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3})/i;

/** Whether a line holds nothing but such particulars. */
export function isDateline(line: string): boolean {
  if (line.length > 120 || /[。！？]/.test(line)) return false;
  if (LABEL.test(line) && dateIn(line)) return true;
  if (SOURCE.test(line) && line.length < 80 && (line.match(SOURCE)!.index ?? 0) < 40) return true;
  if (/^(?:作者|记者|撰稿|文)\s*[:：／/|]/.test(line) || /^by [A-Z]/.test(line)) return true;
  const date = DATE.exec(line) ?? ENGLISH_DATE.exec(line);
  const rest = date ? line.replace(date[0], '').replace(/\d{1,2}:\d{2}(?::\d{2})?/, '') : line;
  return date !== null && rest.replace(/[^\p{L}]/gu, '').length < 16;
}

const ROLE =
  '(?:(?:本报|本网|本刊|本台|特约|实习|见习|全媒体|融媒体|首席|报道|通讯|[\\u4e00-\\u9fff]{2,6})?(?:记者|通讯员|作者|撰稿人?))';
const NAMES = '[\\u4e00-\\u9fff]{2,4}(?:[\\s、，]+[\\u4e00-\\u9fff]{2,4})*';
const BYLINE = new RegExp(
  `^[（(【\\[■◆●▲★□◎※\\s]*(?:${ROLE}\\s*[:：／/丨|\\s]\\s*${NAMES}|(?:本报|本网|全媒体|融媒体|[■◆●（(【])\\s*${ROLE}\\s*${NAMES}|文(?:[／/]?图)?\\s*[:：／/丨|]\\s*${NAMES}|(?:by|By|BY) [A-Z])`,
);

/** A line that only names who wrote or filmed. */
export const isByline = (line: string): boolean =>
  line.length < 40 && !/[。！？].|，.*，/.test(line) && BYLINE.test(line);

/** Gathers the particulars of some lines; the first of each kind counts. */
export function datelineOf(lines: readonly string[]): Dateline {
  let published: string | null = null;
  let source: string | null = null;
  let byline: string | null = null;
  for (const line of lines) {
    if (line.length > 200) continue;
    if (!published && (LABEL.test(line) || isDateline(line))) published = dateIn(line);
    source ??= SOURCE.exec(line)?.[1] ?? null;
    if (!byline && (isByline(line) || /(?:作者|记者|撰稿)\s*[:：]/.test(line)))
      byline = WRITER.exec(line)?.[1]?.trim() ?? null;
  }
  return { published, source, byline };
}
