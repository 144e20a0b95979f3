/**
 * Marks of Chinese prose that were folded to half width (，：；（）！？ as , : ; ( ) ! ?), and straight quotation marks,
 * back to the marks of Chinese. A page where Chinese marks prevail is left as its author wrote it.
 */
import type { Change, Question } from './patch.ts';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const BETWEEN_CHINESE = 0.98;
const BESIDE_OTHERS = 0.88;
const STRAIGHT_QUOTES = 0.85;
const FULL_MARKS = '，：；！？（）';

const isHan = (unit: number): boolean =>
  (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3007 || (unit >= 0xf900 && unit <= 0xfaff);
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
/** Marks of Chinese beside which a folded one is Chinese too: 。、“”‘’《》「」『』【】…— and the full-width ones. */
const isChineseMark = (unit: number): boolean =>
  (unit >= 0x3001 && unit <= 0x3011) ||
  (unit >= 0x2014 && unit <= 0x201d) ||
  unit === 0x2026 ||
  (unit >= 0xff01 && unit <= 0xff5e);
const isChinese = (unit: number): boolean => isHan(unit) || isChineseMark(unit);

/** Whether folded marks prevail in the Chinese of a text. A comma list without a full stop (a table) does not count. */
export function isFolded(text: string): boolean {
  let folded = 0;
  let full = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xff01) {
      if (FULL_MARKS.includes(text[at]!)) full += 1;
      continue;
    }
    if (unit > 0x3f || !FULL[text[at]!]) continue;
    if (isHan(text.charCodeAt(at - 1)) && (isChinese(text.charCodeAt(at + 1)) || isDigit(text.charCodeAt(at + 1))))
      folded += 1;
  }
  return folded > 0 && folded > full * 2;
}

/** Lines of tables and code, whose commas and brackets are theirs. */
function isPlainLine(line: string): boolean {
  if (/^\s*[{}[\]<]|[{};]\s*$|[{};]\s*\/\/|=>|&&|\|\||\(\)/.test(line) && !/[。]/.test(line)) return true;
  if (/https?:\/\/[\x21-\x7e]+$/.test(line) && (line.match(/[\u3400-\u9fff]/g)?.length ?? 0) < 12) return true;
  const commas = line.split(',').length - 1;
  return commas >= 2 && !/[。“”、「」]/.test(line) && line.length / (commas + 1) < 7;
}

/**
 * The changes that give a folded text its marks back; `wasFolded` says that it was before broken bytes in it were read,
 * which gives full-width marks too. Linear.
 */
export function restorePunctuation(text: string, wasFolded = false): Change[] {
  const changes: Change[] = [];
  const folded = wasFolded || isFolded(text);
  for (let from = 0; from <= text.length; ) {
    let end = text.indexOf('\n', from);
    if (end < 0) end = text.length;
    if (folded) foldLine(text, from, end, changes);
    from = end + 1;
  }
  return changes;
}

function foldLine(text: string, from: number, end: number, changes: Change[]): void {
  const line = text.slice(from, end);
  if (!/[,:;!?()"]/.test(line) || !/[\u3400-\u9fff]/.test(line) || isPlainLine(line)) return;
  // Japanese has half-width brackets of its own.
  if (/[\u3041-\u3096\u30a1-\u30fa]{2}/.test(line)) return;
  const unit = (at: number) => line.charCodeAt(at);
  const skip = (at: number, by: 1 | -1) => {
    let to = at + by;
    while (line[to] === ' ') to += by;
    return unit(to);
  };
  const found: { at: number; after: string }[] = [];
  const open: { at: number; chinese: boolean }[] = [];
  const quotes: number[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const mark = line[at]!;
    // A bracket whose partner is of full width is Chinese too.
    if (mark === '（') open.push({ at: -1, chinese: true });
    else if (mark === '）') {
      const opened = open.pop();
      if (opened && opened.at >= 0) found.push({ at: opened.at, after: '（' });
    }
    if (line.charCodeAt(at) > 0x3f) continue;
    if (mark === '"') quotes.push(at);
    else if (mark === '(') open.push({ at, chinese: isChinese(unit(at - 1)) || isHan(unit(at + 1)) });
    else if (mark === ')') {
      const opened = open.pop();
      if (opened && (opened.chinese || isChinese(unit(at + 1)) || isHan(unit(at - 1)))) {
        if (opened.at >= 0) found.push({ at: opened.at, after: '（' });
        found.push({ at, after: '）' });
      }
    } else if (FULL[mark]) {
      const before = unit(at - 1);
      const after = skip(at, 1);
      const chinese =
        isChinese(before) ||
        (before === 0x29 && isChinese(skip(at, 1))) ||
        (!Number.isNaN(before) && isHan(unit(at + 1))) ||
        (/[%‰℃°\d]/.test(line[at - 1] ?? '') && /[A-Za-z]/.test(line[at + 1] ?? ''));
      const numeric = isDigit(before) && isDigit(after);
      const url = mark === ':' && unit(at + 1) === 0x2f;
      if (chinese && !numeric && !url) found.push({ at, after: FULL[mark]! });
    }
  }
  if (quotes.length % 2 === 0 && quotes.some((at) => isHan(unit(at - 1)) || isHan(unit(at + 1)))) {
    for (const [n, at] of quotes.entries()) found.push({ at, after: n % 2 ? '”' : '“' });
  }
  found.sort((a, b) => a.at - b.at);
  for (const { at, after } of found) {
    // Beside Latin or a digit an author may have written a half-width mark, and brackets anywhere; quotation marks are
    // often straight.
    const between = isChinese(unit(at - 1)) && isChinese(skip(at, 1));
    const isBracket = after === '（' || after === '）';
    // A question mark may stand for a mark or a character whose bytes were lost, too.
    const isUsual = between && !isBracket && after !== '？';
    const confidence = after === '“' || after === '”' ? STRAIGHT_QUOTES : isUsual ? BETWEEN_CHINESE : BESIDE_OTHERS;
    changes.push({ start: from + at, end: from + at + 1, after, confidence });
  }
}

/** Brackets of half width beside Chinese whose partner is missing in their line: broken bytes may have taken it. Linear. */
export function lonelyBrackets(text: string): Question[] {
  const questions: Question[] = [];
  const open: number[] = [];
  const ask = (at: number) => {
    if (!isChinese(text.charCodeAt(at - 1)) && !isChinese(text.charCodeAt(at + 1))) return;
    const reason = 'a bracket whose partner is missing';
    questions.push({ start: at, end: at + 1, reason, candidates: [FULL[text[at]!]!] });
  };
  for (let at = 0; at <= text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x28) open.push(at);
    else if (unit === 0x29 && open.pop() === undefined) ask(at);
    else if (at === text.length || unit === 0x0a) {
      for (const lonely of open.splice(0)) ask(lonely);
    }
  }
  return questions;
}
