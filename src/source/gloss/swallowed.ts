/**
 * What a question mark stands for where no bytes around it say so: a byte that went with broken ones, or a dot that the
 * page's characters lack.
 */
import { isOfForeignNames } from './classes.ts';
import { missingBracket } from './enclosed.ts';
import { simplifiedOf } from './lattice.ts';

/** The mark for a missing character (GB/T 15834). */
export const LOST = '□';
/** The rest of a tag. */
const TAG = /^\/?[A-Za-z][\w:-]*(?:\s[^<>]*)?\/?>/;
/** What follows a number. */
const MEASURE =
  /^(?:[%年月日时時分秒个個家名位人次号號届屆亿億万萬千百吨噸元岁歲米条條项項种種倍件天周台臺颗顆度]|小[时時])/;

/** Whether a measure stands at an offset, behind which a number stood (4分, 8小时). */
export const isMeasure = (text: string, at: number): boolean => MEASURE.test(text.slice(at, at + 2));

/** Whether the question mark at an offset stands within a foreign name: two characters of such on either side. */
export function isForeignName(text: string, at: number): boolean {
  const is = (place: number) => isOfForeignNames(simplifiedOf(text.charCodeAt(place) || 0));
  const skipBack = (place: number): number => {
    const start = text[place] === ')' ? text.lastIndexOf('(', place) : -1;
    return start > 0 && place - start < 9 ? start - 1 : place;
  };
  const skipOn = (place: number): number => {
    const end = text[place] === '(' ? text.indexOf(')', place) : -1;
    return end > 0 && end - place < 9 ? end + 1 : place;
  };
  const last = skipBack(at - 1);
  return is(last) && is(skipBack(last - 1)) && is(at + 1) && is(skipOn(at + 2));
}

/**
 * What stands for a byte that is lost for good: the bracket of a tag, a line break behind a full stop, a parenthesis that is closed later, the
 * space before a Latin word, the millennium of a year, else the mark for a missing character. Always a doubt. `before` is
 * what the stretch was read as, `open` how many brackets are open before the byte.
 */
export function swallowedText(text: string, at: number, before: string, open: number): string {
  // Nothing at the end, where the last byte stood alone; a carriage return before a line feed; a stray byte before a mark.
  if (at === text.length || /[\n!?！？]/.test(text[at]!)) return '';
  if (TAG.test(text.slice(at, at + 80))) return '<';
  if (missingBracket(text, at, open) === '（') return '(';
  if (/[。！？”：]$/.test(before)) return '\n';
  const year = /^(\d)\d\d(?:年|[—–～~\-－至到]{1,2}[12]\d{3}(?!\d))/.exec(text.slice(at, at + 10))?.[1];
  if (year) return year < '3' ? '2' : '1';
  return /[A-Za-z]/.test(text[at] ?? '') ? ' ' : LOST;
}
