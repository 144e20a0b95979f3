/** What stands around an English number: how exact it is said to be, and which way the value moves. */
import type { Change, Direction, Qualifier } from './quantity.ts';
import type { Token } from './token-en.ts';

const BEFORE: readonly (readonly [string, Qualifier])[] = [
  ['no more than', 'at-most'],
  ['not more than', 'at-most'],
  ['not exceeding', 'at-most'],
  ['at most', 'at-most'],
  ['up to', 'at-most'],
  ['less than', 'at-most'],
  ['fewer than', 'at-most'],
  ['lower than', 'at-most'],
  ['under', 'at-most'],
  ['below', 'at-most'],
  ['short of', 'at-most'],
  ['no less than', 'at-least'],
  ['no fewer than', 'at-least'],
  ['not less than', 'at-least'],
  ['at least', 'at-least'],
  ['a minimum of', 'at-least'],
  ['more than', 'over'],
  ['greater than', 'over'],
  ['higher than', 'over'],
  ['in excess of', 'over'],
  ['upwards of', 'over'],
  ['upward of', 'over'],
  ['exceeding', 'over'],
  ['exceeded', 'over'],
  ['exceeds', 'over'],
  ['exceed', 'over'],
  ['surpassed', 'over'],
  ['surpassing', 'over'],
  ['topped', 'over'],
  ['topping', 'over'],
  ['over', 'over'],
  ['above', 'over'],
  ['up from', 'over'],
  ['down from', 'at-most'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['close to', 'nearly'],
  ['approaching', 'nearly'],
  ['near', 'nearly'],
  ['about', 'about'],
  ['around', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['some', 'about'],
  ['circa', 'about'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
];
const BY_LAST = new Map<string, { readonly words: readonly string[]; readonly qualifier: Qualifier }[]>();
for (const [phrase, qualifier] of BEFORE) {
  const words = phrase.split(' ');
  const last = words.at(-1)!;
  BY_LAST.set(
    last,
    [...(BY_LAST.get(last) ?? []), { words, qualifier }].sort((a, b) => b.words.length - a.words.length),
  );
}

/** "shall not exceed 36 hours" is at most that, "no lower than 30" at least. */
const DENIED: Partial<Record<Qualifier, Qualifier>> = { over: 'at-most', 'at-most': 'at-least' };

/** Whether the words that end at token `at` deny what follows: "not", "must never", "cannot be", "impossible for it to hold". */
function isDenied(tokens: readonly Token[], at: number): boolean {
  const last = /^(?:be|to|hold|last|take|have)$/.test(tokens[at]?.lower ?? '') ? at - 1 : at;
  if (
    /^(?:no|not|never|cannot|nor)$/.test(tokens[last]?.lower ?? '') ||
    (tokens[last]?.lower === 't' && /^['’]$/.test(tokens[last - 1]?.text ?? ''))
  )
    return true;
  for (let back = at; back >= 0 && back > at - 6; back -= 1) {
    if (tokens[back]!.kind !== 'word') return false;
    if (tokens[back]!.lower === 'impossible') return true;
  }
  return false;
}

/** The qualifier whose words end right before token `at` ("a", "the" and "just" passed over). */
export function qualifierBeforeEn(tokens: readonly Token[], at: number): Qualifier | null {
  let last = at - 1;
  while (last >= 0 && /^(?:the|a|an)$/.test(tokens[last]!.lower)) last -= 1;
  const phrases = BY_LAST.get(tokens[last]?.lower ?? '');
  if (!phrases) return null;
  for (const { words, qualifier } of phrases) {
    if (words.every((word, index) => tokens[last - words.length + 1 + index]?.lower === word))
      return isDenied(tokens, last - words.length) ? (DENIED[qualifier] ?? qualifier) : qualifier;
  }
  return null;
}

/** "or more", "or so", "plus", "or less" after a number. */
export function qualifierAfterEn(tokens: readonly Token[], at: number): Qualifier | null {
  const first = tokens[at]?.lower;
  const second = tokens[at + 1]?.lower;
  if (first === 'or')
    return second === 'more' || second === 'above' || second === 'over'
      ? 'at-least'
      : second === 'less' || second === 'fewer' || second === 'under'
        ? 'at-most'
        : second === 'so'
          ? 'about'
          : null;
  if (first === 'and')
    return second === 'over' || second === 'above' || second === 'older' || second === 'up'
      ? 'at-least'
      : second === 'under'
        ? 'at-most'
        : null;
  if (first === '+' || first === 'odd' || (first === '-' && second === 'odd')) return 'over';
  if (first === 'plus' || (first === '-' && second === 'plus')) return 'over';
  return null;
}

const UP = new Set(
  'rose rise rises rising risen grew grow grows growing grown growth increase increased increases increasing up climbed climb climbs climbing gained gain gains gaining jumped jump jumps jumping surged surge surges surging soared soar soars soaring added adding advanced expanded expand expands expanding expansion higher raised raise raising hike hiked boost boosted leapt rocketed upturn appreciated appreciation appreciating rebounded rallied strengthened swelled ballooned upped widened extended lengthened prolonged firmed'.split(
    ' ',
  ),
);
const DOWN = new Set(
  'fell fall falls falling fallen dropped drop drops dropping declined decline declines declining decreased decrease decreases decreasing down slipped slip slid slide slumped slump slumping plunged plunge plunging shrank shrink shrinks shrinking shrunk lost loses losing dipped dip tumbled tumble lower lowered reduced reduce reducing reduction cut cuts cutting contracted contraction sank eased ease plummeted slashed depreciated depreciation depreciating weakened retreated shed shedding trimmed sinking narrowed narrow narrowing shortened shorten shortening shortens'.split(
    ' ',
  ),
);
const BETWEEN: ReadonlySet<string> = new Set(
  'by to of a an the about around some nearly almost over more than approximately roughly at least as much many another further slightly sharply just only up down significantly year on month annual s was is stood reached reaching hit record -'.split(
    ' ',
  ),
);
const NOT: ReadonlySet<string> = new Set(
  'not no never without didn doesn don slow slowed slower slowing tax if halt prevent stop'.split(' '),
);
const isSign = (token: Token): boolean => token.kind === 'sign' && ',.;:()"“”—–?!'.includes(token.text);

/** Where "from" stands in "rose from 3.35% to" before the number at `first`, else −1. */
function fromBefore(tokens: readonly Token[], first: number): number {
  let to = first - 1;
  while (
    to > first - 5 &&
    /^(?:below|above|over|under|about|around|nearly|almost|just|less|more|than|a|some)$/.test(tokens[to]?.lower ?? '')
  )
    to -= 1;
  if (tokens[to]?.lower !== 'to') return -1;
  let seen = false;
  for (let index = to - 1; index >= 0 && index >= first - 8; index -= 1) {
    const token = tokens[index]!;
    if (token.lower === 'from') return seen ? index : -1;
    seen ||= token.kind === 'number';
    if (token.kind === 'sign' && ',.;:()'.includes(token.text)) return -1;
  }
  return -1;
}

/** The change a number states in the words around it, where nothing but particles stands between. */
export function changeAroundEn(tokens: readonly Token[], first: number, next: number): Change | null {
  let mode: 'by' | 'to' | null = null;
  const from = fromBefore(tokens, first);
  if (from >= 0) mode = 'to';
  for (let index = from >= 0 ? from - 1 : first - 1, steps = 0; index >= 0 && steps < 6; index -= 1, steps += 1) {
    const token = tokens[index]!;
    if (token.kind === 'number' || isSign(token)) break;
    const { lower } = token;
    const up = UP.has(lower);
    if (up || DOWN.has(lower)) {
      // the value added of an industry
      if (lower === 'added' && tokens[index - 1]?.lower === 'value') return null;
      if (lower === 'up' && /^(?:to)$/.test(tokens[index + 1]?.lower ?? '')) return null;
      if (lower === 'down' && tokens[index + 1]?.lower === 'to') mode = 'to';
      for (let back = index - 1; back >= 0 && back >= index - 3; back -= 1)
        if (NOT.has(tokens[back]!.lower)) return null;
      // "rose up", "fell further down": the verb decides
      const verb = tokens[index - 1]?.lower ?? '';
      // "sending average growth to 3.8%": the rate itself, which Chinese states as 增长3.8%
      if (lower === 'growth' && mode === 'to') mode = null;
      const direction = UP.has(verb) ? 'up' : DOWN.has(verb) ? 'down' : up ? 'up' : 'down';
      return {
        direction,
        mode:
          mode ??
          (steps === 0 && !/^(?:up|down|higher|lower|growth|rise|fall|increase|drop|gain|decline)$/.test(lower)
            ? 'by'
            : null),
      };
    }
    if (!BETWEEN.has(lower)) break;
    if ((from < 0 && index === first - 1) || (mode === null && (lower === 'by' || lower === 'to'))) {
      if (lower === 'by') mode = 'by';
      if (lower === 'to') mode = 'to';
    }
  }
  for (let index = next, steps = 0; index < tokens.length && steps < 4; index += 1, steps += 1) {
    const token = tokens[index]!;
    if (isSign(token) || AFTER_STOPS.has(token.lower)) break;
    // "sold 3,000 more tickets than last year"
    if (
      steps === 0 &&
      /^(?:more|fewer)$/.test(token.lower) &&
      tokens[index + 2]?.lower === 'than' &&
      tokens[index + 3]?.kind === 'word'
    )
      return { direction: token.lower === 'more' ? 'up' : 'down', mode: null };
    // "70,000 fewer than last year", not "3 people more than 80 years old"
    if (tokens[index + 1]?.lower === 'than' && tokens[index + 2]?.kind === 'word') {
      if (MORE.has(token.lower)) return { direction: 'up', mode: null };
      if (LESS.has(token.lower)) return { direction: 'down', mode: null };
    }
    // "a metre above the warning level"
    if (steps < 2 && BEYOND[token.lower] && LEVEL.has(tokens[index + 1]?.lower ?? ''))
      return { direction: BEYOND[token.lower]!, mode: null };
    if (AFTER_UP.has(token.lower)) return { direction: 'up', mode: null };
    if (AFTER_DOWN.has(token.lower)) return { direction: 'down', mode: null };
  }
  return null;
}
const MORE: ReadonlySet<string> = new Set(
  'more higher faster larger longer heavier greater bigger steeper wider deeper sharper'.split(' '),
);
const LESS: ReadonlySet<string> = new Set(
  'fewer less lower slower smaller shorter lighter narrower gentler shallower milder'.split(' '),
);
const BEYOND: Readonly<Record<string, Direction>> = { above: 'up', below: 'down' };
const LEVEL: ReadonlySet<string> = new Set('the that its their average'.split(' '));
const AFTER_STOPS: ReadonlySet<string> = new Set(
  'of in and for to from that who which the as by at on with over a'.split(' '),
);
const AFTER_UP: ReadonlySet<string> = new Set(
  'rise increase growth gain jump surge hike climb higher up expansion'.split(' '),
);
const AFTER_DOWN: ReadonlySet<string> = new Set(
  'fall drop decline decrease slump reduction cut lower down contraction dip plunge'.split(' '),
);
