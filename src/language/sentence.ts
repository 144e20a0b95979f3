/** Where the sentences of a text are, in Chinese and in English. */
import type { Span } from './bilingual.ts';

/** Ends of a Chinese sentence with the closing marks that belong to it; a line break ends one as well. */
const CHINESE_END = /(?:[。！？!?]|…{2,}|\.(?=\s|$|[”"’」』）)]))+[”’」』）)》"]*|\n+/gu;
/** What continues a sentence after a quotation that ended in 。 or ！: “好！”他说。 */
const SAYING = /^\p{Script=Han}{0,6}(?:说|說|道|表示|称|稱|指出|强调|強調|问|問|喊|回答|写道|寫道)/u;

const ENGLISH_END = /[.!?…]+[”’"')\]]*(?=\s|$)|\n+/gu;

/** Abbreviations that a capital may follow inside a sentence. */
const TITLES = new Set(
  (
    'mr mrs ms dr prof st mt ft gen col lt maj capt sgt cpl adm cmdr rev hon pres gov sen rep amb supt insp no nos vol ' +
    'fig figs eq sec ch pp art vs v approx ca cf al e.g i.e viz bros'
  ).split(' '),
);
/** Abbreviations that may also end a sentence: they end one where the next word is a usual first word. */
const EITHER = new Set(
  (
    'inc co corp ltd plc jr sr etc a.m p.m u.s u.k u.n e.u d.c b.c a.d ph.d m.d b.a m.a jan feb mar apr jun jul aug ' +
    'sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd dept est'
  ).split(' '),
);
const STARTER =
  /^["“‘'(]*(?:The|A|An|It|Its|He|She|They|We|I|In|On|At|But|And|This|That|These|Those|His|Her|Their|Our|As|If|When|While|After|Before|For|With|However|Meanwhile|There|By|To|From|Since|Under)\b/;

function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from += 1;
  while (to > from && /\s/.test(text[to - 1]!)) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

function endsChinese(text: string, end: number, mark: string): boolean {
  if (mark.startsWith('\n')) return true;
  if (mark[0] === '.' && !/[\p{Script=Han}\d”」』）%％]/u.test(text[end - mark.length - 1] ?? '')) return false;
  return !(/[”’」』"]$/.test(mark) && SAYING.test(text.slice(end, end + 10)));
}

/** Letters, digits and points that end right before `at`. */
function wordBefore(text: string, start: number, at: number): string {
  let from = at;
  while (from > start) {
    const code = text.charCodeAt(from - 1);
    const plain =
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 46 && code <= 57 && code !== 47);
    if (!plain && !(code > 127 && /\p{L}/u.test(text[from - 1]!))) break;
    from -= 1;
  }
  return text.slice(from, at);
}

function endsEnglish(text: string, start: number, end: number, mark: string): boolean {
  if (mark.startsWith('\n')) return true;
  const rest = text.slice(end, end + 40).trimStart();
  if (!rest) return true;
  if (/^["”’')\]]*\p{Ll}/u.test(rest)) return false;
  if (mark[0] !== '.') return true;
  const at = end - mark.length;
  const word = wordBefore(text, Math.max(start, at - 24), at);
  const plain = word.toLowerCase();
  if (mark.length > 1 && /^\.[”’"')\]]/.test(mark)) return true;
  if (TITLES.has(plain)) return plain === 'no' ? !/^\d/.test(rest) : false;
  if (/^\p{Lu}$/u.test(word)) return false;
  if (EITHER.has(plain) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return STARTER.test(rest);
  return true;
}

/**
 * The sentences of a text, in order, without the white space between them: offsets in UTF-16 code units. English knows
 * abbreviations, initials and decimals; in both languages closing quotes and brackets stay with their sentence.
 */
export function sentences(text: string, language: 'zh' | 'en'): readonly Span[] {
  const known = last[language];
  if (known.text === text) return known.spans;
  const spans = split(text, language);
  last[language] = { text, spans };
  return spans;
}
/** Rules on one pair ask for the same sentences one after the other. */
const last: Record<'zh' | 'en', { text: string; spans: readonly Span[] }> = {
  zh: { text: '', spans: [] },
  en: { text: '', spans: [] },
};

function split(text: string, language: 'zh' | 'en'): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(language === 'zh' ? CHINESE_END : ENGLISH_END)) {
    const end = match.index + match[0].length;
    const ends = language === 'zh' ? endsChinese(text, end, match[0]) : endsEnglish(text, start, end, match[0]);
    if (!ends) continue;
    const span = trimmed(text, start, end);
    if (span) found.push(span);
    start = end;
  }
  const last = trimmed(text, start, text.length);
  if (last) found.push(last);
  return found;
}
