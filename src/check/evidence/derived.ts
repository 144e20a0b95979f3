// A derived figure: counted, added, subtracted or divided from what the source says.
import type { Article, Figure } from '../../content/edition.ts';
import { absolute, compare, type Exact, minus, over, plus, times, whole, ZERO } from '../../language/exact.ts';
import type { Quantity } from '../../language/quantity.ts';
import { UNIT } from '../../language/unit.ts';
import { amountsOf, exactOf, shownFigure } from '../figure-value.ts';
import { quantitiesOf } from '../mentions.ts';
import type { Source } from '../source-text.ts';
import type { Fault } from './figure.ts';

const inBase = (quantity: Quantity): Exact => {
  const size = quantity.unit === null ? null : UNIT.get(quantity.unit);
  return size ? times(quantity.value, size.size) : quantity.value;
};

/** What one entry of `from` amounts to: a figure's value, or the number in a fragment. Null where it holds none. */
function amountOf(entry: string, article: Article, language: Source['language']): Exact | null {
  const figure = article.figures.find(({ id }) => id === entry);
  if (figure) return amountsOf(figure)[0]!;
  const read = quantitiesOf(entry, language).find(({ kind }) => kind === 'number');
  return read ? inBase(read) : null;
}

/** Equal to as many digits as the declared value has. */
function about(declared: number, value: Exact): boolean {
  const places = String(declared).split('.')[1]?.length ?? 0;
  const trailing = /0*$/.exec(String(Math.trunc(declared)))![0].length;
  const step = places ? { n: 1n, d: 10n ** BigInt(places) } : whole(10n ** BigInt(Math.max(0, Math.min(trailing, 15))));
  // A rounding step of 10 on 20 would let 15 pass: the step may be at most a hundredth of the value, or one.
  const most = over(absolute(exactOf(declared)), whole(100));
  const allowed = places || compare(step, most) <= 0 ? step : whole(0);
  return compare(absolute(minus(exactOf(declared), value)), allowed) <= 0;
}

/** Faults of a derived figure. Fragments that are not in the source have been reported. */
export function* derivedFaults(figure: Figure, article: Article, language: Source['language']): Generator<Fault> {
  const { how, from } = figure.derived!;
  const wrong = (value: string, zh: string, en: string): Fault => ({
    path: ['value'],
    message: {
      en: `“${figure.id}” declares ${shownFigure(figure)}; ${en}`,
      zh: `“${figure.id}”写的是${shownFigure(figure)}；${zh}`,
    },
    expected: value,
  });
  if (figure.value === undefined) return;
  if (how === 'count') {
    if (figure.value !== from.length)
      yield wrong(String(from.length), `derived列出了${from.length}项`, `derived lists ${from.length}`);
    return;
  }
  const amounts = from.map((entry) => amountOf(entry, article, language));
  const missing = amounts.indexOf(null);
  if (missing >= 0) {
    yield {
      path: ['derived', 'from', missing],
      message: {
        en: `“${from[missing]}” is no figure of this article and holds no number`,
        zh: `“${from[missing]}”不是本文的数字，其中也没有数`,
      },
    };
    return;
  }
  const [first, ...rest] = amounts as Exact[];
  const second = rest.length ? rest.reduce(plus, ZERO) : null;
  const divided = how === 'ratio' || how === 'share';
  if (how !== 'sum' && (!second || (divided && second.n === 0n))) {
    yield {
      path: ['derived', 'from'],
      message: { en: `a ${how} needs two numbers, the second not zero`, zh: '须有两个数，第二个不为零' },
    };
    return;
  }
  const value =
    how === 'sum'
      ? plus(first!, second ?? ZERO)
      : how === 'difference'
        ? minus(first!, second!)
        : times(over(first!, second!), whole(how === 'share' ? 100 : 1));
  if (!about(figure.value, value)) {
    const shown = String(Number(value.n) / Number(value.d));
    yield wrong(shown, `照derived算是${shown}`, `by derived it is ${shown}`);
  }
}
