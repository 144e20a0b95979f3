/**
 * Pinyin of names and of running text, and whether a romanisation agrees with its characters.
 * Readings are pinyin-pro's; surnames read in their own way come from `surnames.ts`. Spelling follows GB/T 28039
 * (《中国人名汉语拼音字母拼写规则》): surname, space, given name in one word, an apostrophe before a, o, e inside a word.
 */
import { polyphonic } from 'pinyin-pro';
import SURNAMES from 'pinyin-pro/dist/esm/data/surname.mjs';
import { surnameOf, surnameReadings } from './surnames.ts';
import { readByLikeliest } from './word-readings.ts';

export type NameKind = 'person' | 'place';

/** One character and its reading with tone marks; null for what is not Chinese. */
export interface Reading {
  readonly character: string;
  readonly reading: string | null;
}

const HAN = /^\p{Script=Han}$/u;

/** The reading of each character of running text, for ruby: dictionary tones, without the sandhi of 一 and 不. */
export function readings(text: string): readonly Reading[] {
  const characters = [...text];
  return readByLikeliest(text).map((reading, i) => {
    const character = characters[i]!;
    return { character, reading: reading !== character && HAN.test(character) ? reading : null };
  });
}

/** The reading of each character of a personal name, with tone marks, its surname read as one: 单田芳 is Shàn. */
export function nameReadings(name: string): readonly Reading[] {
  const surname = surnameOf(name);
  if (!surname) return readings(name);
  const head = SURNAMES[surname]?.split(' ') ?? readByLikeliest(surname);
  return [
    ...[...surname].map((character, index) => ({ character, reading: head[index] ?? null })),
    ...readings(name.slice(surname.length)),
  ];
}

/** Tone marks off, ü kept. */
const toneless = (syllable: string): string =>
  syllable
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function join(syllables: readonly string[]): string {
  let word = '';
  for (const syllable of syllables) word += word && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable;
  return capital(word);
}

/**
 * A name in pinyin without tones: `Jiang Xuefeng`, `Ouyang Xiu`, `Lü Yan`, `Huai'an`. A person's surname is parted from
 * the given name; a place is one word. Characters without a reading are left out.
 */
export function romanise(name: string, kind: NameKind): string {
  const surname = kind === 'person' ? surnameOf(name) : null;
  if (!surname) return join(syllablesOf(readings(name)));
  const known = surnameReadings.get(surname)?.[0];
  const all = nameReadings(name);
  const count = [...surname].length;
  return `${known ? capital(known) : join(syllablesOf(all.slice(0, count)))} ${join(syllablesOf(all.slice(count)))}`;
}

const syllablesOf = (list: readonly Reading[]): readonly string[] =>
  list.flatMap(({ reading }) => (reading ? [toneless(reading)] : []));

const spellingsOf = new Map<string, readonly string[]>();

/** Every toneless spelling of a character: its heteronyms, and v, yu, u for ü. One answer is kept for each character. */
export function spellings(character: string): readonly string[] {
  const known = spellingsOf.get(character);
  if (known) return known;
  const found = new Set<string>();
  for (const reading of polyphonic(character, { type: 'array', toneType: 'none' })[0] ?? []) {
    for (const spelling of [reading, toneless(reading)]) {
      found.add(spelling.replace('ü', 'v'));
      if (spelling.includes('ü'))
        found.add(spelling.replace('ü', 'u')).add(spelling.replace('ü', 'yu')).add(spelling.replace('üe', 'ue'));
    }
  }
  spellingsOf.set(character, [...found]);
  return [...found];
}

/** The letters of a spelling without tones, in small letters: `Lǚ Bù` as `lübu`. */
export const letters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^a-zü]/g, '');

const typed = (text: string): string => letters(text).replaceAll('ü', 'v');

/** English words that stand for a place's generic character, which the romanisation leaves out. */
const GENERIC =
  /\b(?:city|municipality|prefecture|district|county|province|town(?:ship)?|village|subdistrict|street|road|river|lake|mountain|island|region|area|new area|zone|autonomous|the|of)\b/gi;
const GENERIC_CHARACTERS =
  /(?:新区|新區|自治区|自治區|自治州|街道|地区|地區|[市省县縣区區镇鎮乡鄉村州盟旗路河湖山岛島])$/u;

/** Whether `word` is the characters' spellings one after another, with an optional surname spelling in front. */
function spells(parts: readonly (readonly string[])[], word: string): boolean {
  let ends = new Set([0]);
  for (const options of parts) {
    const next = new Set<number>();
    for (const end of ends)
      for (const option of options) if (word.startsWith(option, end)) next.add(end + option.length);
    if (!next.size) return false;
    ends = next;
  }
  return ends.has(word.length);
}

/**
 * Whether a romanisation agrees with the characters: either order of surname and given name, any hyphens, apostrophes,
 * capitals and tone marks, ü as ü, v, yu or u, and any reading of a heteronym. A place may drop its generic ending and
 * have an English one (清江浦区, Qingjiangpu District).
 *
 * `own`: the spelling is the person's own (Jack Ma, Tu Youyou's Cantonese cousin), so nothing can contradict it. Names
 * with a middle dot are transcribed from another language and agree with anything.
 */
export function agrees(zh: string, en: string, own = false): boolean {
  if (own || /[·•・]/u.test(zh)) return true;
  const characters = [...zh].filter((character) => HAN.test(character));
  const word = typed(en);
  if (!characters.length || !word || word.length > 200 || characters.length > 40) return characters.length === 0;
  const parts = characters.map(spellings);
  if (spells(parts, word)) return true;
  const surname = surnameOf(zh);
  if (surname) {
    const count = [...surname].length;
    const known = surnameReadings.get(surname) ?? [];
    const head = count === 1 ? [[...parts[0]!, ...known]] : known.length ? [known] : parts.slice(0, count);
    const given = parts.slice(count);
    if (spells([...head, ...given], word) || spells([...given, ...head], word)) return true;
  }
  const bare = typed(en.replace(GENERIC, ' '));
  if (bare !== word && bare && spells(parts, bare)) return true;
  const stem = [...zh.replace(GENERIC_CHARACTERS, '')].filter((character) => HAN.test(character));
  if (!stem.length || stem.length === characters.length) return false;
  const short = stem.map(spellings);
  return spells(short, word) || (bare !== '' && spells(short, bare));
}
