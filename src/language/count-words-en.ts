/** English words that state a quantity, by what they state: multiples, light counts, ages, spans of time, magnitudes. */
import { ORDINALS } from './calendar-en.ts';
import { WORD_VALUES } from './number-words-en.ts';

/** The final multiple. The second number is what the same word may mean as a count. */
export const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['doubled', 2],
  ['doubles', 2],
  ['doubling', 2],
  ['double', 2],
  ['redoubled', 2],
  ['redoubling', 2],
  ['redouble', 2],
  ['twice', 2],
  ['twofold', 2],
  ['tripled', 3],
  ['triples', 3],
  ['tripling', 3],
  ['triple', 3],
  ['trebled', 3],
  ['treble', 3],
  ['thrice', 3],
  ['threefold', 3],
  ['quadrupled', 4],
  ['quadruple', 4],
  ['quadrupling', 4],
  ['fourfold', 4],
  ['quintupled', 5],
  ['fivefold', 5],
  ['sixfold', 6],
  ['sevenfold', 7],
  ['eightfold', 8],
  ['ninefold', 9],
  ['tenfold', 10],
  ['hundredfold', 100],
]);
export const VERBS =
  /^(?:doubled|doubles|doubling|tripled|tripling|trebled|quadrupled|quintupled|quadrupling|\w+fold)$/;

/** Words that count, lightly: they satisfy a numeral in Chinese, and none need be there for them. */
export const COUNTS: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['pair', 2],
  ['pairs', 2],
  ['couple', 2],
  ['couples', 2],
  ['twin', 2],
  ['twins', 2],
  ['duo', 2],
  ['brace', 2],
  ['dual', 2],
  ['bilateral', 2],
  ['either', 2],
  ['neither', 2],
  ['biennial', 2],
  ['duet', 2],
  ['twosome', 2],
  ['foursomes', 4],
  ['fourballs', 4],
  ['fortnight', 14],
  ['trio', 3],
  ['trilateral', 3],
  ['triplets', 3],
  ['threesome', 3],
  ['quartet', 4],
  ['quadruplets', 4],
  ['quintet', 5],
  ['sextet', 6],
  ['decathlon', 10],
  ['pentathlon', 5],
  ['heptathlon', 7],
  ['pentagon', 5],
  ['single', 1],
  ['sole', 1],
  ['solo', 1],
  ['only', 1],
  ['lone', 1],
  ['another', 1],
  ['each', 1],
  ['once', 1],
  ['per', 1],
  ['centenary', 100],
  ['centennial', 100],
  ['bicentenary', 200],
  ['bicentennial', 200],
  ['sesquicentennial', 150],
  ['millionaire', 1_000_000],
  ['millionaires', 1_000_000],
  ['billionaire', 1_000_000_000],
  ['billionaires', 1_000_000_000],
  ['singles', 1],
  ['monthly', 1],
  ['hourly', 1],
  ['weekly', 1],
  ['annual', 1],
  ['yearly', 1],
  ['daily', 1],
]);
/** Ages in one word. */
export const AGES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['teenager', [13, 19]],
  ['teenagers', [13, 19]],
  ['teenage', [13, 19]],
  ['teen', [13, 19]],
  ['teens', [10, 19]],
  ['septuagenarian', [70, 79]],
  ['octogenarian', [80, 89]],
  ['nonagenarian', [90, 99]],
  ['centenarian', [100, 110]],
  ['sexagenarian', [60, 69]],
]);
/** Decades of a life or a century: "in her thirties", "thirty-something". */
export const TENS: ReadonlyMap<string, number> = new Map(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map(
    (word, index) => [word, 20 + index * 10] as const,
  ),
);
/** Time spans in one word: `a decade` is 10 years. The article before is optional. */
export const SPANS: ReadonlyMap<string, number> = new Map([
  ['decade', 1],
  ['century', 1],
  ['fortnight', 1],
  ['millennium', 10],
]);
export const PLURALS: ReadonlyMap<string, readonly [bigint, bigint]> = new Map([
  ['dozens', [12n, 200n]],
  ['scores', [20n, 200n]],
  ['tens', [10n, 100n]],
  ['hundreds', [100n, 1000n]],
  ['thousands', [1000n, 100_000n]],
  ['millions', [1_000_000n, 100_000_000n]],
  ['billions', [1_000_000_000n, 100_000_000_000n]],
  ['trillions', [1_000_000_000_000n, 1_000_000_000_000_000n]],
  ['lakhs', [100_000n, 10_000_000n]],
]);

/** Words that may begin a quantity, a numeral included. */
export const QUANTITY_WORDS: ReadonlySet<string> = new Set([
  ...MULTIPLES.keys(),
  ...COUNTS.keys(),
  ...AGES.keys(),
  ...TENS.keys(),
  ...SPANS.keys(),
  ...PLURALS.keys(),
  ...ORDINALS.keys(),
  ...WORD_VALUES.keys(),
  ...'a an half quarter several few many dozen decades centuries all every entire entirely fully full goalless scoreless noon midday midnight halved halving halve around'.split(
    ' ',
  ),
]);
