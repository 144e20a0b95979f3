// How a text becomes the terms it is found by, and a query becomes what must be found: the same code makes the index
// and reads the query. Every function keeps UTF-16 offsets, so that a match can be marked in the text as it stands.
import { numbers } from './search-numbers.js';

const SPACE = 1;
const MARK = 2;
const APOSTROPHE = 3;
const LETTER = 4;
const HAN = 5;

/**
 * Folds letter case, width, accents and, by pairs of characters (`後后發发`), script.
 * @param {string} pairs
 */
export function alphabet(pairs) {
  const to = new Uint16Array(0x10000);
  const kinds = new Uint8Array(0x10000);
  const folded = new Map();
  for (let i = 0; i + 1 < pairs.length; i += 2) folded.set(pairs[i], pairs[i + 1]);
  const learn = (code) => {
    const own = String.fromCharCode(code);
    let character = folded.get(own) ?? own;
    if (code < 0x1100 || (code >= 0xf900 && code < 0xfb00) || (code >= 0xff00 && code < 0xfff0)) {
      character = character.normalize('NFKD');
      character = character.charAt(0).toLowerCase().charAt(0);
      character = folded.get(character) ?? character;
    }
    to[code] = character.charCodeAt(0);
    kinds[code] =
      code >= 0xd800 && code < 0xe000
        ? HAN
        : /\s/.test(character)
          ? SPACE
          : /['’ʼ‘`]/.test(character)
            ? APOSTROPHE
            : /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}〇]/u.test(character)
              ? HAN
              : /[\p{L}\p{N}]/u.test(character)
                ? LETTER
                : MARK;
  };
  const kind = (code) => {
    if (!kinds[code]) learn(code);
    return kinds[code];
  };
  const plain = (text) => {
    let out = '';
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (!kinds[code]) learn(code);
      out += String.fromCharCode(to[code]);
    }
    return out;
  };
  return { kind, plain };
}

/**
 * Chinese text without what a reader would not type: spaces, apostrophes; a mark breaks it (a line feed).
 * `at` holds the offset of each character in the text.
 */
export function compact({ kind }, plain) {
  let text = '';
  const at = [];
  let broken = false;
  for (let i = 0; i < plain.length; i += 1) {
    const k = kind(plain.charCodeAt(i));
    if (k === MARK) broken = text !== '';
    if (k < LETTER) continue;
    if (broken) {
      text += '\n';
      at.push(i);
      broken = false;
    }
    text += plain[i];
    at.push(i);
  }
  return { text, at };
}

/** Words in Latin or other spaced letters: apostrophes drop out (Huai’an), a possessive s with them. */
export function words({ kind }, plain) {
  const found = [];
  let word = '';
  let start = 0;
  for (let i = 0; i <= plain.length; i += 1) {
    const k = i < plain.length ? kind(plain.charCodeAt(i)) : SPACE;
    if (k === LETTER) {
      if (!word) start = i;
      word += plain[i];
    } else if (word) {
      const inside = k === APOSTROPHE && i + 1 < plain.length && kind(plain.charCodeAt(i + 1)) === LETTER;
      const owner = inside && plain[i + 1] === 's' && kind(plain.charCodeAt(i + 2) || 32) !== LETTER;
      if (inside && !owner) continue;
      found.push({ word, start, end: i });
      word = '';
      if (owner) i += 1;
    }
  }
  return found;
}

/** Light stemming: plural, -ed, -ing, a final e and doubled letters off; British and American spellings together. */
export function stem(word) {
  if (word.length < 4 || /[^a-z]/.test(word) || /^(?:news|means|series|species)$/.test(word)) return word;
  let w = word;
  if (/(?:ss|x|ch|sh|z)es$/.test(w)) w = w.slice(0, -2);
  else if (/[^aeiou]ies$/.test(w) && w.length > 4) w = `${w.slice(0, -3)}y`;
  else if (/[^su]s$/.test(w) && !/[ai]s$/.test(w)) w = w.slice(0, -1);
  else if (/[a-z]{2}as$/.test(w)) w = w.slice(0, -1);
  if (/[aeiouy].*ing$/.test(w) && w.length > 5) w = w.slice(0, -3);
  else if (/[aeiouy].*[^e]ed$/.test(w) && w.length > 4) w = /ied$/.test(w) ? `${w.slice(0, -3)}y` : w.slice(0, -2);
  w = w.replace(/([^aeiou])tre$/, '$1ter').replace(/e$/, '');
  w = w
    .replace(/([a-z]{3})our$/, '$1or')
    .replace(/([a-z]{3})isation$/, '$1ization')
    .replace(/([a-z]{4})is$/, '$1iz');
  return w.replace(/([^aeiou\d])\1$/, '$1');
}

/** Term of a stretch of one or two characters of Chinese text. */
export const gramTerm = ({ kind }, gram) => (kind(gram.charCodeAt(0)) === HAN ? gram : `.${gram}`);

/**
 * The grams that a run of Chinese text is looked up by: all of them, or of a long run five that are spread over it, since
 * each may cost a file and what they name is verified.
 */
function grams(letters, run) {
  if (run.length < 2) return [gramTerm(letters, run)];
  const last = run.length - 2;
  const count = Math.min(last + 1, 5);
  return Array.from({ length: count }, (_, i) => {
    const at = count === 1 ? 0 : Math.round((i * last) / (count - 1));
    return gramTerm(letters, run.slice(at, at + 2));
  });
}

const hasHan = ({ kind }, text) => [...text].some((c) => kind(c.charCodeAt(0)) === HAN);

/**
 * What a query asks for: clauses that must all be met, each by one of its ways. A way is a list of terms that must all
 * be there, or a prefix. `name` is the whole query as a name is spelled.
 */
export function plan(letters, query) {
  const plain = letters.plain(query.normalize('NFC'));
  const clauses = [];
  const runs = (text, quoted) => {
    for (const run of compact(letters, text).text.split('\n'))
      if (run) clauses.push({ run, quoted, ways: [{ terms: grams(letters, run) }], exact: run.length < 3 });
  };
  const latin = (text, last) => {
    const list = words(letters, text);
    for (const [i, { word }] of list.entries()) {
      const open = last && i === list.length - 1;
      const bare = word.replace(/(?<=[a-z])[1-5](?=[a-z]|$)/g, '');
      const name = bare !== word && !/\d/.test(bare) ? bare : word;
      clauses.push({
        word,
        name,
        exact: true,
        ways: [
          { terms: [stem(word)] },
          { terms: [`~${name}`] },
          ...(word.length > 1 && /\d/.test(word) ? [{ terms: grams(letters, word) }] : []),
          ...(word.length > 2 && open ? [{ prefix: word }, { prefix: `~${name}` }] : []),
          ...(word.length > 2 && !open ? [{ prefix: word, unless: stem(word) }] : []),
        ],
      });
    }
  };
  let rest = plain.replace(/["“「『]([^"”」』]+)["”」』]/g, (_, phrase) => {
    const list = words(letters, phrase);
    if (hasHan(letters, phrase)) runs(phrase, true);
    else if (list.length)
      clauses.push({
        phrase: list.map(({ word }) => word),
        ways: [{ terms: list.map(({ word }) => stem(word)) }],
        exact: false,
      });
    return ' '.repeat(phrase.length + 2);
  });
  for (const { key, unit, start, end } of numbers(rest)) {
    const text = rest.slice(start, end);
    // A number that is part of a longer word (2025年, 增长45%) is looked for as it is written.
    if (/\S$/.test(rest.slice(0, start)) || /^\S/.test(rest.slice(end))) continue;
    clauses.push({
      number: key,
      unit,
      exact: true,
      ways: [{ terms: [`#${key}${unit}`] }],
      digits: /^\d+$/.test(text) ? text : null,
      // Two characters (5亿) may be part of a longer number that the reader has half typed.
      short: text.length < 3 && hasHan(letters, text) ? text : null,
    });
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  for (const clause of clauses)
    if (clause.short) clause.ways.push({ terms: grams(letters, clause.short) });
    else if (clause.digits) clause.ways.push({ terms: [clause.digits] }, { terms: grams(letters, clause.digits) });
  const tokens = rest.split(/\s+/).filter(Boolean);
  for (const [i, token] of tokens.entries()) {
    if (hasHan(letters, token)) runs(token, false);
    else latin(token, i === tokens.length - 1);
  }
  const whole = compact(letters, plain).text.replaceAll('\n', '');
  const name = /^(?:[a-zü]+[1-5])+$/.test(whole) ? whole.replace(/[1-5]/g, '') : whole;
  return { clauses, name, spelled: !hasHan(letters, plain) };
}

const every = (text, part) => {
  const found = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found.push(at);
  return found;
};

/**
 * Where one half of a pair meets a clause: ranges of the text, in order. `names` are the names that stand in the
 * article, as `{ spelled, forms }`: how they are spelled, and their forms in this half's language.
 */
export function matches(letters, text, clause, names = []) {
  const plain = letters.plain(text);
  const ranges = [];
  const inRun = (run) => {
    const { text: packed, at } = compact(letters, plain);
    for (const i of every(packed, run)) ranges.push([at[i], at[i + run.length - 1] + 1]);
  };
  if (clause.run) inRun(clause.run);
  if (clause.word) {
    const root = stem(clause.word);
    for (const { word, start, end } of words(letters, plain))
      if (stem(word) === root || (clause.word.length > 2 && word.startsWith(clause.word))) ranges.push([start, end]);
    if (/\d/.test(clause.word) && clause.word.length > 1) inRun(clause.word);
    for (const { spelled, forms } of names)
      if (spelled.some((each) => each === clause.name || (clause.name.length > 2 && each.startsWith(clause.name))))
        for (const form of forms)
          for (const at of every(plain, letters.plain(form))) ranges.push([at, at + form.length]);
  }
  if (clause.phrase) {
    const list = words(letters, plain);
    for (let i = 0; i + clause.phrase.length <= list.length; i += 1)
      if (clause.phrase.every((word, n) => list[i + n].word === word))
        ranges.push([list[i].start, list[i + clause.phrase.length - 1].end]);
  }
  if (clause.number) {
    for (const { key, unit, start, end } of numbers(plain))
      if (key === clause.number && (!clause.unit || unit === clause.unit)) ranges.push([start, end]);
    if (clause.digits ?? clause.short) inRun(clause.digits ?? clause.short);
  }
  return ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}
