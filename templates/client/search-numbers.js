// Figures as a reader may type them in either language, by value: for the index and for the query alike.
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
