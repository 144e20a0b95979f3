/**
 * Paragraphs of a text whose lines were broken at a page's width, as copies from PDF and old mail are.
 */

/** Widths at which pages are set, in characters of Chinese and of Latin. */
const WIDEST_HAN = 60;
const WIDEST_LATIN = 100;
const NARROWEST = 16;
/** A full line is this much shorter than the width at most: a mark or a word that did not fit. */
const SLACK_HAN = 3;
const SLACK_LATIN = 14;
const LEAST_FULL = 6;
const SHARE = 0.55;

const ENDS = /[。！？：；…”」』）.!?:;"]\s*$/;
const HAN = /[\u3400-\u9fff]/;
const PAGE_NUMBER = /^[—–\-·\s]*(?:第\s?)?\d{1,4}(?:\s?页|\s?頁)?[—–\-·\s]*$/;

/** The lines with those joined that a page's width parted; the same list where none were. Linear. */
export function joinWrapped(lines: readonly string[]): readonly string[] {
  const long = lines.filter((line) => line.trim().length >= NARROWEST).map((line) => line.trimEnd());
  if (long.length < LEAST_FULL + 2) return lines;
  const isHan = long.filter((line) => HAN.test(line)).length * 2 > long.length;
  const lengths = long.map(({ length }) => length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)]!;
  if (width > (isHan ? WIDEST_HAN : WIDEST_LATIN) || lengths.at(-1)! > width + SLACK_HAN * 2) return lines;
  const least = width - (isHan ? SLACK_HAN : SLACK_LATIN);
  const isFull = (line: string) => line.trimEnd().length >= least;
  const open = long.filter((line) => isFull(line) && !ENDS.test(line)).length;
  if (open < LEAST_FULL || open < long.length * SHARE) return lines;
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line.trim(), (counts.get(line.trim()) ?? 0) + 1);
  /** What stands between the pages: blank lines, page numbers, running heads. */
  const isBetween = (line: string) =>
    !line.trim() || PAGE_NUMBER.test(line) || (counts.get(line.trim())! > 1 && !isFull(line));
  const joined: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    let text = lines[at]!.trimEnd();
    const between: string[] = [];
    for (let last = lines[at]!; isFull(last) && !(ENDS.test(last) && isHan) && text; ) {
      let next = at + 1;
      while (next < lines.length && isBetween(lines[next]!)) next += 1;
      const passed = lines.slice(at + 1, next);
      // A blank line alone parts paragraphs; a page's end does not.
      const isPageEnd = passed.some((line) => line.trim());
      const following = lines[next];
      if (following === undefined || (passed.length > 0 && !isPageEnd) || /^[\s\u3000]{2}/.test(following)) break;
      between.push(...passed);
      text = isHan ? text + following.trim() : `${text} ${following.trim()}`;
      last = following;
      at = next;
    }
    joined.push(...between, text);
  }
  return joined;
}
