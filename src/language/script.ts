/**
 * Simplified and Traditional Chinese: which of them a text is in, and conversion between them.
 *
 * The dictionaries are OpenCC's (by way of opencc-js); the matching is our own. A converter built by the library makes
 * a trie of maps of 50,000 phrases (0.2 s and 40 MB); one map of whole phrases with the lengths that occur behind each
 * first character is built in a tenth of that and gives the same text.
 */

import hkCharacters from 'opencc-js/dict/HKVariants';
import hkPhrases from 'opencc-js/dict/HKVariantsPhrases';
import hkRevCharacters from 'opencc-js/dict/HKVariantsRev';
import hkRevPhrases from 'opencc-js/dict/HKVariantsRevPhrases';
import stCharacters from 'opencc-js/dict/STCharacters';
import stPhrases from 'opencc-js/dict/STPhrases';
import stRegional from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import tsCharacters from 'opencc-js/dict/TSCharacters';
import tsPhrases from 'opencc-js/dict/TSPhrases';
import twCharacters from 'opencc-js/dict/TWVariants';
import twPhrases from 'opencc-js/dict/TWVariantsPhrases';
import twRevCharacters from 'opencc-js/dict/TWVariantsRev';
import twRevPhrases from 'opencc-js/dict/TWVariantsRevPhrases';
import { cloths, newsPhrases, TAIWAN } from './news-phrases.ts';
import { once } from './once.ts';
import { collectPhrases, longestAt, type Phrases } from './phrases.ts';
import { convertQuotes } from './quotes.ts';
import { keptSurnames, surnameOf } from './surnames.ts';

/** The forms in which Chinese is written and published: Mainland, Taiwan, Hong Kong. */
export type Script = 'hans' | 'hant-tw' | 'hant-hk';

export interface ConvertOptions {
  /** `prose` (default): by phrase. `name`: a personal name by characters, its surname kept where surnames are. */
  readonly as?: 'prose' | 'name';
  /** Forms given by hand, source to target, such as a registry's `hant`. They win over every dictionary. */
  readonly overrides?: ReadonlyMap<string, string>;
}

function* pairsOf(...dictionaries: readonly string[]): Generator<readonly [string, string]> {
  for (const dictionary of dictionaries) {
    for (const line of dictionary.split('|')) {
      const space = line.indexOf(' ');
      if (space > 0) yield [line.slice(0, space), line.slice(space + 1)];
    }
  }
}

/** Replaces the longest match at each place; what matches nothing stays. Linear in the text. */
function apply(text: string, dictionary: Phrases<string>): string {
  let out = '';
  let kept = 0;
  for (let at = 0; at < text.length; ) {
    const length = longestAt(text, at, dictionary);
    if (length) {
      out += text.slice(kept, at) + dictionary.entries.get(text.slice(at, at + length))!;
      kept = at + length;
    }
    at += length || 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

/** OpenCC's own Traditional stands in the middle: every conversion is one or two of these steps. */
const steps = {
  simplifiedToMiddle: once(() => {
    const characters = collectPhrases(pairsOf(stCharacters));
    const ours = newsPhrases((text) => apply(text, characters));
    return collectPhrases([...ours, ...pairsOf(stPhrases, stRegional, stCharacters)]);
  }),
  middleToTaiwan: once(() => collectPhrases([...TAIWAN, ...pairsOf(twPhrases, twCharacters)])),
  middleToHongKong: once(() => collectPhrases(pairsOf(hkPhrases, hkCharacters))),
  taiwanToMiddle: once(() => collectPhrases(pairsOf(twRevPhrases, twRevCharacters))),
  hongKongToMiddle: once(() => collectPhrases(pairsOf(hkRevPhrases, hkRevCharacters))),
  middleToSimplified: once(() => {
    const characters = collectPhrases(pairsOf(tsCharacters));
    return collectPhrases([...cloths((text) => apply(text, characters)), ...pairsOf(tsPhrases, tsCharacters)]);
  }),
};

const outOf = {
  hans: steps.simplifiedToMiddle,
  'hant-tw': steps.taiwanToMiddle,
  'hant-hk': steps.hongKongToMiddle,
} as const;
const into = {
  hans: steps.middleToSimplified,
  'hant-tw': steps.middleToTaiwan,
  'hant-hk': steps.middleToHongKong,
} as const;

const byPhrase = (text: string, from: Script, to: Script): string => apply(apply(text, outOf[from]()), into[to]());

/**
 * Given names and surnames are written with the plain form of a character that has a second, Traditional one as a
 * word (里, 后, 余), and with 沖 rather than 衝. 乾, 於, 昇 in a Traditional name stay in Simplified.
 */
const givenToTraditional = new Map([...'于范岳余后干谷郁占台里游涂岩征采辟朴咸仆吁御峰群床淀佣'].map((c) => [c, c]));
givenToTraditional.set('冲', '沖');
const givenToSimplified = new Map([...'乾於昇祕甯'].map((c) => [c, c === '甯' ? '宁' : c]));

/** Endings that make a string a place or a body rather than a person. */
const NOT_PERSON = /[市县縣区區镇鎮乡鄉村州旗厅廳局院校所社部委办辦会會站港路街报報]$/u;
/** Places that would pass for a person by their first character. */
const PLACES = new Set(
  '余姚 余杭 余干 余庆 余江 于都 于洪 于田 岳阳 云南 万年 安吉 江苏 安徽 云浮 海南 和田 广东 广西 谷城 曲阜 台湾 台儿庄'.split(
    ' ',
  ),
);

const isPersonalName = (text: string): boolean =>
  text.length <= 5 && !PLACES.has(text) && !NOT_PERSON.test(text) && surnameOf(text) !== null;

function convertName(name: string, from: Script, to: Script): string {
  const surname = surnameOf(name)!;
  const own = from === 'hans' ? givenToTraditional : to === 'hans' ? givenToSimplified : null;
  let out = '';
  for (const character of name) {
    const inSurname = out.length < surname.length;
    if (inSurname && (surname === '万俟' || keptSurnames.has(character))) out += character;
    else out += own?.get(character) ?? byPhrase(character, from, to);
  }
  return out;
}

/** Equal strings are converted once: two generations, so that memory is bounded by characters and not by calls. */
const GENERATION = 2_000_000;
let young = new Map<string, string>();
let old = new Map<string, string>();
let size = 0;

function remember(key: string, value: string): string {
  if (size > GENERATION) {
    old = young;
    young = new Map();
    size = 0;
  }
  young.set(key, value);
  size += key.length + value.length;
  return value;
}

const HAN = /\p{Script=Han}/u;

/**
 * Words after a number that phrase tables do not know: 第26周 is a week, 第26週, and no circumference; 12只羊 counts, 12隻羊,
 * where 2025只有 does not.
 */
const numbered = (text: string, to: Script): string =>
  to === 'hans'
    ? text
    : text
        .replace(/(?<=第[\d〇零一二三四五六七八九十]+)周(?![年歲圈])|(?<=\d)周(?=[內後前以的時左]|[^\p{L}]|$)/gu, '週')
        .replace(/(?<=\d[萬億餘多]?)只(?![有能要是需佔占剩限在用會夠做靠為可算見供])/g, '隻');

function convertPiece(text: string, from: Script, to: Script, as: 'prose' | 'name'): string {
  const key = `${as === 'name' ? 'n' : 'p'}${from}${to}${text}`;
  const known = young.get(key) ?? old.get(key);
  if (known !== undefined) return known;
  const converted =
    as === 'name' && isPersonalName(text) ? convertName(text, from, to) : numbered(byPhrase(text, from, to), to);
  return text.length > 20_000 ? converted : remember(key, converted);
}

const overrideDictionaries = new WeakMap<ReadonlyMap<string, string>, Phrases<string>>();

/**
 * The same text in another script. Only Chinese changes: Latin, digits and marks other than quotation marks stay, and
 * a text without a Han character is returned as it is.
 *
 * `as: 'name'` converts a personal name by characters, so that no phrase is read across surname and given name, and
 * keeps the surnames that Traditional does not change (于, 范, 岳, 余, 后 …). Names of places and bodies and the titles
 * of sources go by phrase even then, since 制造 or 关系 taken by characters would come out wrong.
 */
export function convert(text: string, from: Script, to: Script, options: ConvertOptions = {}): string {
  if (from === to || !HAN.test(text)) return text;
  const { as = 'prose', overrides } = options;
  const quoted = convertQuotes(text, from, to);
  if (!overrides?.size) return convertPiece(quoted, from, to, as);
  let given = overrideDictionaries.get(overrides);
  if (!given) {
    given = collectPhrases(overrides);
    overrideDictionaries.set(overrides, given);
  }
  let out = '';
  let kept = 0;
  for (let at = 0; at < quoted.length; ) {
    const length = longestAt(quoted, at, given);
    if (!length) {
      at += 1;
      continue;
    }
    out += convertPiece(quoted.slice(kept, at), from, to, as) + given.entries.get(quoted.slice(at, at + length))!;
    at += length;
    kept = at;
  }
  return out + convertPiece(quoted.slice(kept), from, to, as);
}

/** Characters of the plain sets of the two national standards, read from the platform's own decoders. */
const charactersOf = (label: 'gb18030' | 'big5', rows: readonly [number, number], cells: readonly number[]) => {
  const decoder = new TextDecoder(label);
  const bytes: number[] = [];
  for (let row = rows[0]; row <= rows[1]; row += 1) for (const cell of cells) bytes.push(row, cell);
  return new Set(decoder.decode(Uint8Array.from(bytes)));
};
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/**
 * Characters that give a script away: Simplified forms that Big5's frequently used set lacks, and Traditional forms
 * that GB 2312 lacks. What both scripts use (后, 里, 干, 台, 著) says nothing.
 */
const telling = once(() => {
  const gb = charactersOf('gb18030', [0xb0, 0xf7], range(0xa1, 0xfe));
  const big5 = charactersOf('big5', [0xa4, 0xc6], [...range(0x40, 0x7e), ...range(0xa1, 0xfe)]);
  const hans = new Set<string>();
  const hant = new Set<string>();
  for (const [source, target] of pairsOf(stCharacters)) if (source !== target && !big5.has(source)) hans.add(source);
  for (const [source, target] of pairsOf(tsCharacters)) if (source !== target && !gb.has(source)) hant.add(source);
  const table = new Uint8Array(0x10000);
  const rare = new Map<string, number>();
  const put = (character: string, kind: number) => {
    if (character.length > 1) rare.set(character, (rare.get(character) ?? 0) | kind);
    else table[character.charCodeAt(0)]! |= kind;
  };
  for (const character of hans) put(character, HANS);
  for (const character of hant) put(character, HANT);
  return { table, rare };
});
const HANS = 1;
const HANT = 2;

export interface ScriptMarks {
  /** Offsets of characters that only Simplified has. */
  readonly hans: readonly number[];
  /** Offsets of characters that only Traditional has. */
  readonly hant: readonly number[];
}

/** Calls back for each character that tells a text's script. */
function eachTelling(text: string, found: (kind: number, at: number) => void): void {
  const { table, rare } = telling();
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // A character beyond the basic plane is two code units, looked up by the first.
    const kind = code >= 0xd800 && code < 0xdc00 ? (rare.get(text.slice(at, at + 2)) ?? 0) : table[code]!;
    if (kind) found(kind, at);
  }
}

/** Where a text shows its script, in UTF-16 offsets. */
export function scriptMarks(text: string): ScriptMarks {
  const found = { hans: [] as number[], hant: [] as number[] };
  eachTelling(text, (kind, at) => {
    if (kind === HANS) found.hans.push(at);
    else if (kind === HANT) found.hant.push(at);
  });
  return found;
}

/** The script most of a text's telling characters are in; null where none tells. */
export function detectScript(text: string): 'hans' | 'hant' | null {
  let more = 0;
  eachTelling(text, (kind) => {
    if (kind === HANS) more += 1;
    else if (kind === HANT) more -= 1;
  });
  return more === 0 ? null : more > 0 ? 'hans' : 'hant';
}
