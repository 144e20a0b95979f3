/**
 * Personal names in pinyin inside English text, and whether a Chinese text holds the characters they spell. For names
 * that no registry lists.
 */
import type { Span } from './bilingual.ts';
import { spellings } from './pinyin.ts';
import { compoundSurnames, singleSurnames, surnameReadings } from './surnames.ts';

const INITIALS = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])';
/** A syllable that pinyin has, near enough: what matters is to tell Weiming from Washington. */
const SYLLABLE = new RegExp(
  `${INITIALS}?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|er|[aeiouv])`,
  'y',
);

/** Ways to part a word into one or two pinyin syllables. */
function parted(word: string): readonly (readonly string[])[] {
  const found: string[][] = [];
  const parts = word.split(/['’-]/);
  if (parts.length > 2) return [];
  const whole = (syllable: string) => {
    SYLLABLE.lastIndex = 0;
    return SYLLABLE.exec(syllable)?.[0].length === syllable.length && syllable.length <= 6;
  };
  if (parts.length === 2) return parts.every((part) => part && whole(part)) ? [parts] : [];
  if (whole(word)) found.push([word]);
  for (let cut = 1; cut < word.length; cut += 1) {
    const two = [word.slice(0, cut), word.slice(cut)];
    if (two.every(whole)) found.push(two);
  }
  return found;
}

let surnamesBySpelling: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/** Surname spellings, with the surnames that have them. */
function surnames(): ReadonlyMap<string, ReadonlySet<string>> {
  if (surnamesBySpelling) return surnamesBySpelling;
  const map = new Map<string, Set<string>>();
  const put = (spelling: string, surname: string) => map.set(spelling, (map.get(spelling) ?? new Set()).add(surname));
  for (const surname of singleSurnames) {
    for (const spelling of surnameReadings.get(surname) ?? spellings(surname)) put(spelling, surname);
  }
  for (const surname of compoundSurnames) {
    const known = surnameReadings.get(surname);
    const [first, second] = [...surname].map((character) => spellings(character)[0] ?? '');
    for (const spelling of known ?? [`${first}${second}`]) put(spelling, surname);
  }
  surnamesBySpelling = map;
  return map;
}

/** Spellings of a surname in Wade–Giles or Cantonese that are pinyin of another: they say nothing about the characters. */
const OTHER_SYSTEMS = new Set(
  'chang chou chu ho kung lo pai pan sung teng tung wan wu yeh yu chin chung hung kuo'.split(' '),
);
/** Words that read as pinyin but begin or end English names. */
const ENGLISH = new Set(
  (
    'can he she you men man long song sun sang hang bang gang pan fan ban den ten pen hen ran chat bin gun run tan wan ' +
    'dan ken an in on so do go no to we me be ye lie die mi bo hong kong la de shang hai city lake road'
  ).split(' '),
);

export interface PinyinName extends Span {
  readonly surname: string;
  readonly given: readonly (readonly string[])[];
}

/** The second word is only looked at, so that in `Mayor Zhang Weimin` the pair after the title is met too. */
const NAME =
  /(?<![A-Za-zÀ-ÿ'’-])([A-Z][a-zü]{1,8})(?= ([A-Z][a-zü]{1,11}(?:['’-][a-z]{1,6})?)(?!['’-]?[a-zà-ÿ])(?!-))/g;

/** Names such as `Jiang Xuefeng` in English text: a surname and one or two syllables, both capitalised. */
export function pinyinNames(en: string): readonly PinyinName[] {
  const found: PinyinName[] = [];
  for (const match of en.matchAll(NAME)) {
    const surname = match[1]!.toLowerCase().replace('ü', 'v');
    const given = match[2]!.toLowerCase().replace('ü', 'v');
    if (OTHER_SYSTEMS.has(surname) || ENGLISH.has(given) || !surnames().has(surname)) continue;
    if (ENGLISH.has(surname) && given.length < 4) continue;
    const ways = parted(given);
    if (ways.length) {
      const end = match.index + match[1]!.length + 1 + match[2]!.length;
      found.push({ start: match.index, end, surname, given: ways });
    }
  }
  return found;
}

/** What a Chinese text has to say of a name in pinyin. */
export type Standing =
  /** The characters are there. */
  | { readonly is: 'there' }
  /** A name that differs in one syllable is there: `Zhang Weimin` against 张伟明. */
  | ({ readonly is: 'near' } & Span)
  | { readonly is: 'absent' };

/** Looks for the characters of names in one Chinese text; indexes it once. */
export function characterFinder(zh: string): (name: PinyinName) => Standing {
  // Nearly every text has one code unit to a character, and is its own list of them.
  const characters: ArrayLike<string> = /[\ud800-\udbff]/.test(zh) ? Array.from(zh) : zh;
  const offset = (index: number): number =>
    characters === zh ? index : Array.from(zh).slice(0, index).join('').length;
  const reads = (index: number, syllable: string): boolean => {
    const character = characters[index];
    return character !== undefined && character >= '\u3400' && spellings(character).includes(syllable);
  };
  function* indexesOf(surname: string): Generator<number> {
    if (characters === zh) {
      for (let from = zh.indexOf(surname); from >= 0; from = zh.indexOf(surname, from + 1)) yield from;
    } else
      for (let index = 0; index < characters.length; index += 1)
        if (characters[index] === surname[0] && (!surname[1] || characters[index + 1] === surname[1])) yield index;
  }
  const span = (from: number, count: number): Span => ({ start: offset(from), end: offset(from + count) });
  return (name) => {
    let near: Span | null = null;
    for (const surname of surnames().get(name.surname) ?? []) {
      const length = [...surname].length;
      for (const index of indexesOf(surname)) {
        for (const given of name.given) {
          const right = given.map((syllable, offset) => reads(index + length + offset, syllable));
          if (right.every(Boolean)) return { is: 'there' };
          if (given.length === 2 && right.some(Boolean) && isHan(characters[index + length + 1])) {
            near ??= span(index, length + 2);
          }
        }
      }
    }
    // Characters of the given name may follow a surname that is not in the list, or a title between the two.
    for (const given of name.given) {
      if (given.length < 2) continue;
      for (let index = 1; index + 1 < characters.length; index += 1) {
        if (!reads(index, given[0]!) || !reads(index + 1, given[1]!)) continue;
        if (reads(index - 1, name.surname)) return { is: 'there' };
        if (singleSurnames.has(characters[index - 1]!)) near ??= span(index - 1, 3);
      }
    }
    return near ? { is: 'near', ...near } : { is: 'absent' };
  };
}

const isHan = (text: string | undefined): boolean => text !== undefined && /\p{Script=Han}/u.test(text);
