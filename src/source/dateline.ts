/**
 * What stands around an article's title: when it was published, where it is from, who wrote it.
 */

export interface Dateline {
  readonly published: string | null;
  readonly source: string | null;
  readonly byline: string | null;
}

/** A line and the same in Simplified characters, unit by unit. */
export interface Folded {
  readonly text: string;
  readonly plain: string;
  readonly reason?: string | undefined;
}

const DATE = /(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ENGLISH_DATE =
  /\b([A-Z][a-z]{2})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b|\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2})[a-z]*\.?,? (\d{4})\b/;

const dayOf = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 2200 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
};

/** The first full date in a line as YYYY-MM-DD; null where there is none that a calendar has. */
export function dateIn(line: string): string | null {
  const found = DATE.exec(line);
  if (found) return dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  const english = ENGLISH_DATE.exec(line);
  if (!english) return null;
  const month = MONTHS.indexOf((english[1] ?? english[5])!.toLowerCase()) + 1;
  return dayOf(Number(english[3] ?? english[6]), month, Number(english[2] ?? english[4]));
}

const DAY = /(?<![\d年至到\-—])(\d{1,2})月(\d{1,2})日/;

/**
 * The day on which an article says that it happened: a full date in its first sentences, or a month and day, whose year
 * is that of the page's date or else a year named beside it.
 */
export function eventDate(paragraphs: readonly string[], title: string, published: string | null): string | null {
  for (const paragraph of paragraphs.slice(0, 2)) {
    const head = paragraph.slice(0, 120);
    const day = DAY.exec(head);
    const full = DATE.exec(head);
    if (full && (!day || full.index <= day.index)) return dateIn(head);
    if (!day) continue;
    const [month, date] = [Number(day[1]), Number(day[2])];
    if (published) {
      const same = dayOf(Number(published.slice(0, 4)), month, date);
      return same && same > published ? dayOf(Number(published.slice(0, 4)) - 1, month, date) : same;
    }
    const year = /(\d{4})年/.exec(head) ?? /(\d{4})年/.exec(title);
    return year ? dayOf(Number(year[1]), month, date) : null;
  }
  return null;
}

const PUBLISHED = /(?:发布|发表|发稿|刊发|刊登|上传)(?:时间|日期|于)?|published|posted/i;
/** Days that are not those of publication. */
const OTHER_DAY = /(?:收稿|修回|截止|报名|活动|会议|生效|施行)(?:时间|日期)/;
const LABEL =
  /(?:发布|发表|更新|发稿|刊发|成文|创建|上传|录入)(?:时间|日期|于)|(?:时间|日期)\s*[:：]|^(?:published|posted|updated|last updated|date)\b/i;
const SOURCE =
  /(?:(?:信息|文章|稿件|新闻|内容|消息)?(?:来\s?源|出\s?处)|稿\s?源|转自|^source)\s*[:：]\s*([^\s|｜　，。；)）】]{2,40})/di;
/** Names of papers, sites and stations, as they stand alone beside a date. */
const MEDIUM =
  /^[\p{Script=Han}A-Za-z0-9]{2,14}(?:报|网|社|台|周刊|周末|杂志|在线|发布|融媒|新闻|日报|晚报|客户端|资讯|通讯)$/u;

const ENGLISH_MEDIUM =
  /^(?:The )?[A-Z][\w'’]+(?: [A-Z][\w'’]+){0,3} (?:Post|Times|News|Daily|Herald|Tribune|Gazette|Journal|Chronicle|Press|Standard|Observer|Echo|Mail|Telegraph)$/;
/** How public accounts head an article: 原创, who wrote, the account, the day. */
const ACCOUNT = /^原创\s+(\S{2,12})\s+(\S{2,20})\s+\d{4}/d;

/** Words that end a list of names. */
const NO_NAME =
  /^(?:评论|发布|发表|时间|日期|来源|审核|编辑|校对|责编|阅读|点击|浏览|摄影|字号|字体|我要|分享|人气|次数|打印|关闭|报道|文图|图文|供图|综合|整理|实习|见习)/;
const WRITER_ROLE =
  /(?:记者|通讯员|作者|发表者|撰稿人?|撰文|(?<![\p{L}])文(?:[／/]图)?(?=\s*[:：／/丨|]))\s*[:：／/丨|]?\s*/du;

/** Who wrote, by the roles a line names: names of two to four characters, or whatever one word stands behind a label. */
function writersIn({ text, plain }: Folded): string | null {
  const english = /^[Bb][Yy] ([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})(?![\w@])/.exec(text)?.[1];
  if (english) return english;
  const role = WRITER_ROLE.exec(plain);
  if (!role) return null;
  const labelled = /[:：／/丨|]\s*$/.test(role[0]);
  const from = role.index + role[0].length;
  const names: string[] = [];
  const word = /[\s、，,]*(?:本报|本网)?(?:记者|通讯员)?[\s:：]*([\p{Script=Han}·]{2,8}|[A-Za-z][\w.]{1,20})/uy;
  for (word.lastIndex = from; names.length < 6; ) {
    const start = word.lastIndex;
    const found = word.exec(plain);
    if (!found) break;
    const name = found[1]!;
    const end = word.lastIndex;
    if (NO_NAME.test(name) || /^[:：]/.test(plain.slice(end)) || (names.length > 0 && name.length > 4)) break;
    if (!labelled && name.length > 4) break;
    names.push(text.slice(end - name.length, end));
    if (start === end) break;
  }
  return names.length ? names.join(' ') : null;
}

/** Words that are too long for a name beside a date, unless they end as those of bodies and papers do. */
const HEADLINE =
  /\p{Script=Han}{9,}(?<![局厅委办院网报社部站台]|政府|公司|中心|学会|协会|大学|学校)(?!\p{Script=Han})/u;

/** Whether a line holds nothing but such particulars. */
export function isDateline(line: string): boolean {
  if (line.length > 160 || /[。！？]/.test(line)) return false;
  if (LABEL.test(line) && dateIn(line)) return true;
  if (SOURCE.test(line) && line.length < 80 && (line.match(SOURCE)!.index ?? 0) < 40) return true;
  if (/^(?:作者|记者|撰稿|文)\s*[:：／/|]/.test(line) || /^by [A-Z][\w.'’-]+(?: [A-Z]|$)/i.test(line))
    return line.length < 80;
  if (/^(?:from|author|source|updated|last updated|category|posted in|reading time)\s*:/i.test(line)) return true;
  if (/^(?:[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4})(?:[,|·•\s]|$)/.test(line) && line.length < 90)
    return !/[.!?]$/.test(line);
  if (/^\d+ min(?:ute)?s? read$/i.test(line)) return true;
  const date = DATE.exec(line) ?? ENGLISH_DATE.exec(line);
  const rest = date ? line.replace(date[0], '').replace(/\d{1,2}:\d{2}(?::\d{2})?/, '') : line;
  return date !== null && rest.replace(/[^\p{L}]/gu, '').length < 16 && !HEADLINE.test(rest);
}

const ROLE =
  '(?:(?:本报|本网|本刊|本台|特约|实习|见习|全媒体|融媒体|首席|报道|通讯|[\\u4e00-\\u9fff]{2,6})?(?:记者|通讯员|作者|撰稿人?))';
const NAMES = `[\\u4e00-\\u9fff·]{2,4}(?:[\\s、，]+(?:${ROLE}[\\s:：]*)?[\\u4e00-\\u9fff·]{2,4})*`;
const CLOSING = '(?:\\s*(?:摄影)?(?:报道|文\\s*[／/]\\s*图|摄影|摄|文|图))?[）)】\\]\\s■◆]*$';
const BYLINE = new RegExp(
  `^[（(【\\[■◆●▲★□◎※\\s]*(?:${ROLE}\\s*[:：／/丨|\\s]\\s*${NAMES}|(?:本报|本网|全媒体|融媒体|[■◆●（(【])\\s*${ROLE}\\s*${NAMES}|文(?:[／/]?图)?\\s*[:：／/丨|]\\s*${NAMES})${CLOSING}|^(?:by|By|BY) [A-Z]`,
);

/** A line that only names who wrote or filmed. */
export const isByline = (line: string): boolean => line.length < 60 && !/[。！？，]./.test(line) && BYLINE.test(line);

const ENGLISH_NAME = /^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}$/;

/** An English name alone above a line with a date. */
export const isNameAbove = (line: string, next: string | undefined): boolean =>
  ENGLISH_NAME.test(line) && /[a-z]/.test(line) && next !== undefined && isDateline(next) && dateIn(next) !== null;

/** （记者 某某） at the beginning or the end of an article. */
function writersInside(body: readonly Folded[]): string | null {
  const pattern = /[（(](?:[^）)（(]{0,8})?(?:记者|通讯员|作者)[^）)。]{2,30}[）)]/d;
  for (const [line, from, to] of [
    [body[0], 0, 60],
    [body.at(-1), -40, undefined],
  ] as const) {
    if (!line) continue;
    const part = { text: line.text.slice(from, to), plain: line.plain.slice(from, to) };
    const found = pattern.exec(part.plain)?.indices?.[0];
    const names = found && writersIn({ text: part.text.slice(...found), plain: part.plain.slice(...found) });
    if (names) return names;
  }
  return null;
}

/**
 * Gathers the particulars of some lines; the first of each kind counts, a date that is called that of publication most.
 * Who wrote may also stand in parentheses in the body.
 */
export function datelineOf(lines: readonly Folded[], body: readonly Folded[] = []): Dateline {
  let published: string | null = null;
  let called = false;
  let source: string | null = null;
  let byline: string | null = null;
  for (const line of lines) {
    const { plain, text } = line;
    if (plain.length > 200) continue;
    const dated = (LABEL.test(plain) || isDateline(plain)) && !OTHER_DAY.test(plain) ? dateIn(plain) : null;
    if (dated && (!published || (!called && PUBLISHED.test(plain)))) {
      published = dated;
      called = PUBLISHED.test(plain);
    }
    const account = ACCOUNT.exec(plain)?.indices;
    if (account) {
      if (!MEDIUM.test(plain.slice(...account[1]!))) byline ??= text.slice(...account[1]!);
      source ??= text.slice(...account[2]!);
    }
    const place = SOURCE.exec(plain)?.indices?.[1];
    if (place) source ??= text.slice(...place).replace(/[】\])）]+$/, '');
    else if (dated && !source) source = mediumIn(line);
    if (
      !byline &&
      (isByline(plain) ||
        /(?:作者|记者|撰稿|撰文)\s*[:：]|^by\b|^文\s*[:：／/丨|]|^发表者/i.test(plain) ||
        (dated && /记者[\s／/]/.test(plain)))
    )
      byline = writersIn(line);
    else if (!byline && line.reason === 'byline' && ENGLISH_NAME.test(text)) byline = text;
  }
  byline ??= writersInside(body);
  source ??= reporter(body[0]);
  return { published, source, byline };
}

/** Whose report it is by its first words: 某某日报讯. */
function reporter(first: Folded | undefined): string | null {
  const found =
    first && /^(\p{Script=Han}{2,10}(?:报|网|社|台|融媒))(?:讯|电|消息)(?=[：:，（( ])/u.exec(first.plain)?.[1];
  return found && !/^本/.test(found) ? first.text.slice(0, found.length) : null;
}

/** The name of a paper or site beside a date. */
function mediumIn({ text, plain }: Folded): string | null {
  const english = text.split(/\s*[|·•]\s*/).find((part) => ENGLISH_MEDIUM.test(part));
  if (english) return english;
  for (const word of text.split(/[\s|｜／]+/).reverse()) {
    const at = text.indexOf(word);
    if (word && MEDIUM.test(plain.slice(at, at + word.length))) return word;
  }
  return null;
}
