/** Numbers of a pair changed one at a time, blindly: what a slip of the keyboard or of a translator's eye makes of them. */
const WORDS =
  'two three four five six seven eight nine ten eleven twelve fifteen eighteen twenty thirty forty fifty sixty eighty ninety'.split(
    ' ',
  );
const HANZI = '二三四五六七八九';

/** A small generator of its own, so that each run changes the same digits. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

export interface Changed {
  readonly zh: string;
  readonly en: string;
  /** What was changed: a digit of a number of two digits and more, a single digit, or a number in words. */
  readonly kind: 'digits' | 'digit' | 'word';
  readonly what: string;
}

/** Each number of both sides in turn with one of its digits, or its word, made another. */
export function* changedNumbers(zh: string, en: string, seed = 7): Generator<Changed> {
  const next = random(seed);
  const other = (from: number): number => ((from + next(8)) % 9) + 1;
  for (const side of ['zh', 'en'] as const) {
    const text = side === 'zh' ? zh : en;
    const put = (kind: Changed['kind'], at: number, from: string, to: string): Changed => {
      const spoilt = text.slice(0, at) + to + text.slice(at + from.length);
      return { ...(side === 'zh' ? { zh: spoilt, en } : { zh, en: spoilt }), kind, what: `${from} → ${to}` };
    };
    for (const { 0: number, index } of text.matchAll(/\d[\d,]*(?:\.\d+)?/g)) {
      const places = [...number].flatMap((char, place) => (/\d/.test(char) ? [place] : []));
      const place = places[next(places.length)]!;
      const to = number.slice(0, place) + other(Number(number[place])) + number.slice(place + 1);
      yield put(places.length > 1 ? 'digits' : 'digit', index, number, to);
    }
    const words =
      side === 'en'
        ? text.matchAll(new RegExp(`\\b(?:${WORDS.join('|')})\\b`, 'gi'))
        : text.matchAll(
            /(?<![\d一二两三四五六七八九十百千万几数第周期])[三四五六七八九](?=[名个位人家年天岁次条枚艘架辆座])/g,
          );
    for (const { 0: word, index } of words) {
      const list = side === 'en' ? WORDS : [...HANZI];
      const at = list.indexOf(word.toLowerCase());
      yield put('word', index, word, list[(at + 1 + next(list.length - 1)) % list.length]!);
    }
  }
}
