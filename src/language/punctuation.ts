/**
 * Punctuation of Chinese after GB/T 15834—2011 《标点符号用法》 (and, for Traditional, the corner quotation marks of Taiwan and
 * Hong Kong), and Chinese marks strayed into English. Only what is sure: a choice between 、 and ， is a writer's.
 */
import type { Bilingual, Span } from './bilingual.ts';
import type { Script } from './script.ts';

/** A mark that should be another. */
export interface Mark extends Span {
  readonly message: Bilingual;
  /** What would be right in its place; null where more than one thing could be. */
  readonly replacement: string | null;
}

const NOT_TEXT =
  /`[^`\n]{0,2000}`|\]\([^)\s]{0,2000}\)|(?:https?:\/\/|www\.)[^\s<>"“”‘’「」（）《》，。；：！？、\p{Script=Han}]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|<[^<>\n]{1,200}>/gu;

/** The text with links, addresses, code and tags blotted out, of the same length. */
const plain = (text: string): string =>
  /[`<@]|\]\(|:\/\/|www\./.test(text) ? text.replace(NOT_TEXT, (found) => '\0'.repeat(found.length)) : text;

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
};

const half = (start: number, end: number, text: string, replacement: string): Mark => ({
  start,
  end,
  replacement,
  message: {
    zh: `中文里的半角“${text}”应作“${replacement}”`,
    en: `half-width “${text}” in Chinese; it should be “${replacement}”`,
  },
});

/** Half-width marks that end or part a Chinese clause, and brackets around or beside Chinese. */
function* halfWidth(text: string): Generator<Mark> {
  for (const match of text.matchAll(
    /(?<=[\p{Script=Han}”’」』）》％%]|\p{Script=Han}")[,;:?!](?=[\p{Script=Han}“‘「『（《\s]|"\p{Script=Han}|$)/gu,
  )) {
    if (match[0] === ':' && /^\s*\d/.test(text.slice(match.index + 1, match.index + 4))) continue;
    yield half(match.index, match.index + 1, match[0], WIDE[match[0]]!);
  }
  for (const match of text.matchAll(/(?<=\p{Script=Han}[”’」』）》]?)\.(?=[\p{Script=Han}“‘「『（《\n]|\s*$)/gu)) {
    yield half(match.index, match.index + 1, '.', '。');
  }
  for (const match of text.matchAll(/(?<!\])\(([^()\n]{0,200})\)/gu)) {
    const before = text[match.index - 1] ?? '';
    const after = text[match.index + match[0].length] ?? '';
    if (!/\p{Script=Han}/u.test(before + match[1] + after)) continue;
    const close = match.index + match[0].length - 1;
    yield half(match.index, match.index + 1, '(', '（');
    yield half(close, close + 1, ')', '）');
  }
}

/** Straight quotation marks in Chinese, and those of the other script. */
function* quotationMarks(text: string, script: Script): Generator<Mark> {
  const [open, close, innerOpen, innerClose] = script === 'hans' ? ['“', '”', '‘', '’'] : ['「', '」', '『', '』'];
  const straight = text.includes('"') ? [...text.matchAll(/"/g)].map((match) => match.index) : [];
  const certain = straight.length % 2 === 0;
  for (const [order, at] of straight.entries()) {
    const right = order % 2 ? close! : open!;
    yield {
      start: at,
      end: at + 1,
      replacement: certain ? right : null,
      message: {
        zh: `中文引号应作“${open}${close}”，不用直引号`,
        en: `straight quotation mark in Chinese; it should be ${right}`,
      },
    };
  }
  const wrong = script === 'hans' ? /[「」『』]/g : /[“”]/g;
  const map: Readonly<Record<string, string>> =
    script === 'hans'
      ? { '「': open!, '」': close!, '『': innerOpen!, '』': innerClose! }
      : { '“': open!, '”': close! };
  for (const match of text.matchAll(wrong)) {
    const right = map[match[0]]!;
    yield {
      start: match.index,
      end: match.index + 1,
      replacement: right,
      message: {
        zh: `引号“${match[0]}”应作“${right}”`,
        en: `“${match[0]}” is not the quotation mark of this script; use ${right}`,
      },
    };
  }
}

const PAIRS: Readonly<Record<string, string>> = {
  '”': '“',
  '」': '「',
  '』': '『',
  '）': '（',
  '》': '《',
  '〉': '〈',
  '】': '【',
  '〕': '〔',
};
const OPENERS = new Set(Object.values(PAIRS));
const BRACKET = new RegExp(`[${[...OPENERS, ...Object.keys(PAIRS)].join('')}]`, 'gu');

/** Brackets and quotation marks without their partner. A paragraph of a longer quotation may open one that stays open. */
function* unpaired(text: string): Generator<Mark> {
  const open: { mark: string; at: number }[] = [];
  // How many of each stand open: a closer without any is told at once, however many others wait.
  const counts = new Map<string, number>();
  const change = (mark: string, by: number) => counts.set(mark, (counts.get(mark) ?? 0) + by);
  const lone = (mark: string, at: number): Mark => ({
    start: at,
    end: at + 1,
    replacement: null,
    message: { zh: `${mark} 没有成对`, en: `${mark} has no partner` },
  });
  for (const { 0: mark, index: at } of text.matchAll(BRACKET)) {
    const opener = PAIRS[mark];
    if (opener === undefined) {
      open.push({ mark, at });
      change(mark, 1);
      continue;
    }
    // 1） and A） number a list.
    const numbering = mark === '）' && /(?:^|[\s。；])[\dA-Za-z一-十]{1,3}$/u.test(text.slice(Math.max(0, at - 4), at));
    if (counts.get(opener)) {
      let left = open.pop()!;
      for (; left.mark !== opener; left = open.pop()!) {
        change(left.mark, -1);
        yield lone(left.mark, left.at);
      }
      change(left.mark, -1);
    } else if (!numbering) yield lone(mark, at);
  }
  for (const [order, { mark, at: place }] of open.entries()) {
    if (!(order === 0 && (mark === '“' || mark === '「') && place === 0)) yield lone(mark, place);
  }
}

/** Doubled marks, broken ellipses and dashes, full-width letters and digits. */
function* misshapen(text: string): Generator<Mark> {
  for (const match of text.matchAll(/([，、；：])\1+|。{2}(?!。)|[，、；：。][，、；：。]/gu)) {
    const same = new Set(match[0]).size === 1;
    yield {
      start: match.index,
      end: match.index + match[0].length,
      replacement: same ? match[0][0]! : null,
      message: { zh: `“${match[0]}”标点重复`, en: `“${match[0]}”: one mark too many` },
    };
  }
  for (const match of text.matchAll(
    /。{3,}|(?<=[\p{Script=Han}，。？！”])(?:\.{3,}|(?<!…)…(?!…))(?=$|[\p{Script=Han}，。？！“”])/gu,
  )) {
    yield {
      start: match.index,
      end: match.index + match[0].length,
      replacement: '……',
      message: { zh: `省略号应作“……”，不作“${match[0]}”`, en: `an ellipsis in Chinese is ……, not ${match[0]}` },
    };
  }
  for (const match of text.matchAll(/(?<=[\p{Script=Han}”）》])--+(?=[\p{Script=Han}“（《])/gu)) {
    yield {
      start: match.index,
      end: match.index + match[0].length,
      replacement: '——',
      message: { zh: `破折号应作“——”，不作“${match[0]}”`, en: `a dash in Chinese is ——, not ${match[0]}` },
    };
  }
  for (const match of text.matchAll(/[０-９Ａ-Ｚａ-ｚ]+/gu)) {
    const right = match[0].normalize('NFKC');
    yield {
      start: match.index,
      end: match.index + match[0].length,
      replacement: right,
      message: { zh: `“${match[0]}”应作半角“${right}”`, en: `full-width “${match[0]}” should be “${right}”` },
    };
  }
}

const inOrder = (marks: Mark[]): readonly Mark[] => marks.sort((a, b) => a.start - b.start);

/** What of a Chinese text is worth a closer look, as bits by UTF-16 code unit. */
const HALF_WIDTH = 1;
const QUOTES = 2;
const BRACKETS = 4;
const SHAPES = 8;
const STOP = 16;
const WORTH = (() => {
  const worth = new Uint8Array(0x10000);
  const mark = (characters: Iterable<string>, bit: number) => {
    for (const character of characters) worth[character.charCodeAt(0)]! |= bit;
  };
  mark(',;:?!.(', HALF_WIDTH);
  mark('"「」『』“”', QUOTES);
  mark([...OPENERS, ...Object.keys(PAIRS)], BRACKETS);
  mark('.…-', SHAPES);
  for (const [first, last] of ['０９', 'ＡＺ', 'ａｚ'])
    for (let code = first!.charCodeAt(0); code <= last!.charCodeAt(0); code += 1) worth[code]! |= SHAPES;
  mark('，、；：。', STOP);
  return worth;
})();

/** What is wrong with the punctuation of a Chinese text, in order. Linear in the text. */
export function chineseMarks(text: string, script: Script): readonly Mark[] {
  let seen = 0;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const worth = WORTH[text.charCodeAt(at)]!;
    // Two marks in a row are one too many, or an ellipsis of full stops.
    seen |= worth & before & STOP ? SHAPES : worth;
    before = worth;
  }
  if (!(seen & ~STOP)) return NONE;
  const masked = plain(text);
  const found: Mark[] = [];
  if (seen & HALF_WIDTH) found.push(...halfWidth(masked));
  if (seen & QUOTES) found.push(...quotationMarks(masked, script));
  if (seen & BRACKETS) found.push(...unpaired(masked));
  if (seen & SHAPES) found.push(...misshapen(masked));
  return inOrder(found);
}
const NONE: readonly Mark[] = [];

const NARROW: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '、': ',',
  '（': '(',
  '）': ')',
  '％': '%',
};

/** Chinese marks and full-width letters in English, except beside Chinese cited there. In order. */
export function englishMarks(text: string): readonly Mark[] {
  if (!/[，。；：？！（）、％【】《》「」『』０-９Ａ-Ｚａ-ｚ]/u.test(text)) return [];
  const masked = plain(text);
  const found: Mark[] = [];
  for (const match of masked.matchAll(/[，。；：？！（）、％【】《》「」『』]|[０-９Ａ-Ｚａ-ｚ]+/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    if (/\p{Script=Han}\s?$/u.test(masked.slice(Math.max(0, start - 3), start))) continue;
    if (/^\s?\p{Script=Han}/u.test(masked.slice(end, end + 3))) continue;
    const narrow = NARROW[match[0]] ?? (/^[０-９Ａ-Ｚａ-ｚ]/u.test(match[0]) ? match[0].normalize('NFKC') : null);
    const spaced =
      narrow && /[,.;:?!]/.test(narrow) && /[\p{L}\p{N}“"‘(]/u.test(masked[end] ?? '') ? `${narrow} ` : narrow;
    found.push({
      start,
      end,
      replacement: match[0] === '（' && /\S/.test(masked[start - 1] ?? ' ') ? ' (' : spaced,
      message: { zh: `英文里的全角“${match[0]}”`, en: `full-width “${match[0]}” in English` },
    });
  }
  return found;
}
