// How a text becomes the terms it is found by, and a query becomes what must be found: the same code makes the index
// and reads the query. Every function keeps UTF-16 offsets, so that a match can be marked in the text as it stands.

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
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
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

const SCALES = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 100,
  trillion: 1e12,
  billion: 1e9,
  million: 1e6,
  thousand: 1e3,
  tn: 1e12,
  bn: 1e9,
  mn: 1e6,
};
const UNITS = {
  元人民币: 'cny',
  人民币: 'cny',
  元: 'cny',
  yuan: 'cny',
  rmb: 'cny',
  renminbi: 'cny',
  cny: 'cny',
  美元: 'usd',
  'us dollars': 'usd',
  'u.s. dollars': 'usd',
  dollars: 'usd',
  usd: 'usd',
  欧元: 'eur',
  euros: 'eur',
  euro: 'eur',
  港元: 'hkd',
  日元: 'jpy',
  yen: 'jpy',
  '%': '%',
  'per cent': '%',
  percent: '%',
  个百分点: 'pp',
  百分点: 'pp',
  'percentage points': 'pp',
  'percentage point': 'pp',
  吨: 't',
  tonnes: 't',
  tons: 't',
  亩: 'mu',
  mu: 'mu',
  公顷: 'ha',
  hectares: 'ha',
  公里: 'km',
  km: 'km',
  kilometres: 'km',
  kilometers: 'km',
  平方米: 'm2',
  'square metres': 'm2',
  'square meters': 'm2',
  平方公里: 'km2',
  'square kilometres': 'km2',
  'square kilometers': 'km2',
  千瓦时: 'kwh',
  kwh: 'kwh',
  标准箱: 'teu',
  标箱: 'teu',
  teu: 'teu',
  人次: 'person-time',
};
const SIGNS = { $: 'usd', us$: 'usd', '¥': 'cny', '€': 'eur', hk$: 'hkd', rmb: 'cny' };
/** Lengths of a table's words by their first character, the longest first. */
const lengths = (table) => {
  const found = {};
  for (const word of Object.keys(table))
    found[word[0]] = [...(found[word[0]] ?? []), word.length].sort((a, b) => b - a);
  return found;
};
const [SCALE_LENGTHS, UNIT_LENGTHS] = [lengths(SCALES), lengths(UNITS)];

/** The word of a table at an offset, perhaps after a space or hyphen. */
function wordAt(plain, offset, table, known) {
  const at = plain[offset] === ' ' || plain[offset] === '-' ? offset + 1 : offset;
  for (const length of known[plain[at]] ?? []) {
    const word = plain.slice(at, at + length);
    const end = at + word.length;
    if (table[word] && !(/[a-z]$/.test(word) && /[a-z]/.test(plain[end] ?? ''))) return { word, end };
  }
  return null;
}

const NUMERAL = /[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|[一二两三四五六七八九十百千万亿零〇]+/y;
const BEGINS = new Uint8Array(0x10000);
for (const c of '0123456789一二两三四五六七八九十百千万亿零〇') BEGINS[c.charCodeAt(0)] = 1;
const SIGN = /(?:^|[^a-z])(us\$|hk\$|rmb|[$¥€])\s?$/;
const DIGITS = '零一二三四五六七八九';
const SMALL = { 十: 10, 百: 100, 千: 1000 };

function hanValue(text) {
  if (!/[十百千万亿]/.test(text)) return Number([...text].map((c) => digit(c)).join(''));
  let total = 0;
  let section = 0;
  let last = 0;
  for (const c of text) {
    if (SMALL[c]) {
      section += (last || 1) * SMALL[c];
      last = 0;
    } else if (c === '万' || c === '亿') {
      const size = c === '万' ? 1e4 : 1e8;
      section += last;
      last = 0;
      total = total && total < size ? (total + section) * size : total + (section || 1) * size;
      section = 0;
    } else last = digit(c);
  }
  return total + section + last;
}
const digit = (c) => (c === '〇' ? 0 : c === '两' ? 2 : DIGITS.indexOf(c));

/**
 * Figures of a plain text in either language: `key` is the same for 86亿, 8.6 billion and 8,600,000,000. Left out is
 * what is no more than its digits: small whole numbers without a unit.
 */
export function numbers(plain) {
  const found = [];
  for (let index = 0; index < plain.length; index += 1) {
    if (!BEGINS[plain.charCodeAt(index)]) continue;
    NUMERAL.lastIndex = index;
    const [numeral] = NUMERAL.exec(plain);
    const digits = numeral.charCodeAt(0) < 0x3a;
    let end = index + numeral.length;
    const scale = wordAt(plain, end, SCALES, SCALE_LENGTHS);
    if (scale) end = scale.end;
    const after = wordAt(plain, /[多余]/.test(plain[end] ?? '') ? end + 1 : end, UNITS, UNIT_LENGTHS);
    if (after) end = after.end;
    const signed = /[$¥€b]/.test(plain.slice(Math.max(0, index - 2), index))
      ? SIGN.exec(plain.slice(Math.max(0, index - 5), index))
      : null;
    const size = (digits ? Number(numeral.replaceAll(',', '')) : hanValue(numeral)) * (scale ? SCALES[scale.word] : 1);
    const from = index;
    index = end - 1;
    const unit = signed ? SIGNS[signed[1]] : after ? UNITS[after.word] : '';
    if (!Number.isFinite(size) || (!scale && !unit && size < 1000 && Number.isInteger(size))) continue;
    const start = signed ? from - signed[0].length + signed[0].indexOf(signed[1]) : from;
    found.push({ key: String(Number(size.toPrecision(12))), unit, start, end });
  }
  return found;
}

/** Term of a stretch of one or two characters of Chinese text. */
export const gramTerm = ({ kind }, gram) => (kind(gram.charCodeAt(0)) === HAN ? gram : `.${gram}`);

/** The grams that a run of Chinese text is looked up by: all of them, or of a long run every other. */
function grams(letters, run) {
  if (run.length < 2) return [gramTerm(letters, run)];
  const step = run.length > 7 ? 2 : 1;
  const found = [];
  for (let i = 0; i + 2 < run.length; i += step) found.push(gramTerm(letters, run.slice(i, i + 2)));
  found.push(gramTerm(letters, run.slice(-2)));
  return found.slice(0, 8);
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
    });
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  for (const clause of clauses)
    if (clause.digits) clause.ways.push({ terms: [clause.digits] }, { terms: grams(letters, clause.digits) });
  const tokens = rest.split(/\s+/).filter(Boolean);
  for (const [i, token] of tokens.entries()) {
    if (hasHan(letters, token)) runs(token, false);
    else latin(token, i === tokens.length - 1);
  }
  const name = compact(letters, plain).text.replaceAll('\n', '');
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
    if (clause.digits) inRun(clause.digits);
  }
  return ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}
