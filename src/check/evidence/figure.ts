// A figure against its evidence: do the fragments, read where they stand, give what the figure declares?
import type { Figure } from '../../content/edition.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { type Quantity, quantity } from '../../language/quantity.ts';
import { type Aspect, disagreement, isClass, shownFigure, shownQuantity } from '../figure-value.ts';
import { quantitiesOf } from '../mentions.ts';
import { numeralsIn } from '../numerals.ts';
import { type Dated, datesIn, edtfPeriod, holds, type Period, samePeriod } from '../period.ts';
import type { Source } from '../source-text.ts';
import { type Fragment, overlapping } from './fragments.ts';

/** Something wrong with a figure: the key it stands at, and what to say. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: Bilingual;
  readonly expected?: string | null;
  readonly severity?: 'warning';
}

const ORDER: readonly Aspect[] = ['value', 'unit', 'qualifier', 'direction', null];

/** Quantities of the clean body that a fragment takes in, with numerals that are no quantity by themselves (十大品牌). */
function quantitiesAt(source: Source, { text, offsets }: Fragment): Quantity[] {
  const found: Quantity[] = [];
  for (const start of offsets.slice(0, 20)) {
    const end = start + text.length;
    const mentions = overlapping(source, start, end);
    for (const mention of mentions)
      if (mention.type === 'quantity' && mention.kind !== 'code' && mention.kind !== 'pair') found.push(mention);
    if (source.language !== 'zh') continue;
    for (const { start: at, end: after, value } of numeralsIn(source.clean, start, end))
      if (!mentions.some((mention) => mention.start < after && at < mention.end))
        found.push(quantity(source.clean, at, after, value, { certainty: 'slight' }));
  }
  return found;
}

interface Best {
  readonly quantity: Quantity;
  readonly aspect: Aspect;
}

function bestOf(figure: Figure, quantities: readonly Quantity[], text: string): Best | null {
  let best: Best | null = null;
  for (const candidate of quantities) {
    const aspect = disagreement(figure, candidate, text);
    if (best && ORDER.indexOf(aspect) <= ORDER.indexOf(best.aspect)) continue;
    best = { quantity: candidate, aspect };
  }
  return best;
}

/** The clause and the sentence that an offset of a text stands in. */
function around(text: string, start: number, end: number): { clause: string; sentence: string } {
  const bounds = (marks: RegExp) => {
    let from = start;
    while (from > 0 && start - from < 200 && !marks.test(text[from - 1]!)) from--;
    let to = end;
    while (to < text.length && to - end < 200 && !marks.test(text[to]!)) to++;
    return text.slice(from, to);
  };
  return { clause: bounds(/[，。；！？,;!?\n]/), sentence: bounds(/[。；！？;!?\n]/) };
}

const AIM =
  /力争|目标|确保|计划|规划到|规划建|拟|预期|争取|努力|奋斗|将达|将超|将突破|(?<!即)将(?:投(?!资额|资者)|新?增|新?建|扩|于|在|引进|引入|打造|实现|形成|带动|提供|创造|完成|减|降|提[高升]|升|下降|上升|开工|启用|投产)|建成后|达产后|\b(?:target|aims?|plans?|goal|will)\b/i;
const FORECAST = /预计|预测|有望|预估|估计将|\b(?:forecast|expected|projected|predicted)\b/i;
const DONE = /同比|环比|[立成完到现获建设订]了|已达|已有|已经|实现了|达到了|完成了|累计|\byear on year\b/i;

/** Faults of one figure whose fragments have been found. `base` is the article's date. */
export function* figureFaults(
  figure: Figure,
  fragments: readonly Fragment[],
  source: Source,
  base: string | null,
): Generator<Fault> {
  const given = fragments.filter((fragment) => fragment.at !== null);
  const best = bestOf(
    figure,
    given.flatMap((fragment) => quantitiesAt(source, fragment)),
    source.clean,
  );
  if (!best) {
    if (given.length < fragments.length) return;
    yield {
      path: ['evidence'],
      message: {
        en: `“${figure.id}” declares ${shownFigure(figure)}, and no number stands in its evidence`,
        zh: `“${figure.id}”写的是${shownFigure(figure)}，引据中没有数字`,
      },
    };
    return;
  }
  const { quantity: read, aspect } = best;
  if (aspect) {
    // A fragment that was not found may be the one with the number: one report is enough.
    if (aspect === 'value' && given.length < fragments.length) return;
    const shown = shownQuantity(read);
    yield {
      path: [aspect === 'direction' || aspect === 'value' ? (figure.range ? 'range' : 'value') : aspect],
      message: {
        en: `“${figure.id}” declares ${shownFigure(figure)}, but its evidence says “${read.text}” (${shown}): the ${aspect} differs`,
        zh: `“${figure.id}”写的是${shownFigure(figure)}，引据作“${read.text}”（${shown}）：${ASPECT[aspect]}不符`,
      },
      expected: aspect === 'qualifier' ? (isClass(read, source.clean) ? 'magnitude' : read.qualifier) : shown,
    };
    return;
  }
  yield* leftOut(figure, read, given, source);
  yield* natureFaults(figure, read, source.clean);
  yield* periodFaults(figure, given, source, base);
}

const ASPECT: Record<Exclude<Aspect, null>, string> = {
  value: '数值',
  unit: '单位',
  qualifier: '限定词',
  direction: '升降',
};

/** Fragments must show by themselves what they stand for: the unit, and 近 or 余 where there is one. */
function* leftOut(figure: Figure, read: Quantity, given: readonly Fragment[], source: Source): Generator<Fault> {
  if (read.certainty === 'slight') return;
  const alone = [...given.map(({ text }) => text), ...joined(given, source.clean)].flatMap((text) =>
    quantitiesOf(text, source.language).map((q) => disagreement(figure, q, text)),
  );
  if (alone.includes(null) || alone.includes('direction') || isClass(read, source.clean)) return;
  const what = alone.includes('qualifier') ? 'qualifier' : 'unit';
  const from = what === 'qualifier' ? Math.max(0, read.start - 3) : read.start;
  const whole = source.clean.slice(from, Math.min(source.clean.length, read.end + 2)).replace(/[\n，。；]/g, '');
  yield {
    path: ['evidence'],
    message: {
      en: `the evidence of “${figure.id}” leaves out the ${what}: the source says “${whole}”`,
      zh: `“${figure.id}”的引据漏掉了${ASPECT[what]}：原文作“${whole}”`,
    },
    expected: whole,
  };
}

/** What fragments that touch or overlap show together: “about 1,500” and “1,500 tonnes” (16 characters hold little English). */
function joined(given: readonly Fragment[], clean: string): string[] {
  const spans = given
    .flatMap(({ text, at }) => (at === null ? [] : [{ from: at, to: at + text.length, parts: 1 }]))
    .sort((a, b) => a.from - b.from);
  const runs: { from: number; to: number; parts: number }[] = [];
  for (const span of spans) {
    const last = runs.at(-1);
    if (last && span.from <= last.to + (clean[last.to] === ' ' ? 1 : 0)) {
      last.to = Math.max(last.to, span.to);
      last.parts++;
    } else runs.push({ ...span });
  }
  return runs.filter(({ parts }) => parts > 1).map(({ from, to }) => clean.slice(from, to));
}

/** Actual, target, forecast or a class of size, as far as the words beside the number tell. */
function* natureFaults(figure: Figure, read: Quantity, text: string): Generator<Fault> {
  const { clause, sentence } = around(text, read.start, read.end);
  const say = (nature: Figure['nature'], zh: string, en: string): Fault => ({
    path: ['nature'],
    message: {
      en: `“${figure.id}” is declared as ${figure.nature}; ${en}`,
      zh: `“${figure.id}”写作${figure.nature}；${zh}`,
    },
    expected: nature,
  });
  const scale = isClass(read, text);
  if (scale !== (figure.nature === 'scale-class')) {
    if (scale) yield say('scale-class', `“${read.text}”是规模的档次`, `“${read.text}” names a class of size`);
    else yield say('actual', `“${read.text}”不是规模的档次`, `“${read.text}” names no class of size`);
  } else if (figure.nature === 'actual' && AIM.test(clause) && !DONE.test(clause)) {
    yield say(
      'target',
      `此处的“${AIM.exec(clause)![0]}”说明是目标`,
      `“${AIM.exec(clause)![0]}” beside it makes it a target`,
    );
  } else if (figure.nature === 'actual' && FORECAST.test(clause)) {
    const word = FORECAST.exec(clause)![0];
    yield say('forecast', `此处的“${word}”说明是预测`, `“${word}” beside it makes it a forecast`);
  } else if (
    (figure.nature === 'target' || figure.nature === 'forecast') &&
    DONE.test(clause) &&
    !AIM.test(sentence) &&
    !FORECAST.test(sentence)
  ) {
    const word = DONE.exec(clause)![0];
    yield say('actual', `此处的“${word}”说明已经发生`, `“${word}” beside it says that it has happened`);
  }
  const [yoy, qoq] = [
    /同比|[比较]上年|[比较]去年|同期|year on year|year-on-year|a year (?:ago|earlier)/i,
    /环比|[比较]上季|季增|季减|[比较]上月|quarter on quarter|month on month|the previous quarter/i,
  ].map((p) => p.test(clause));
  if ((figure.change === 'yoy' && qoq && !yoy) || (figure.change === 'qoq' && yoy && !qoq)) {
    yield {
      path: ['change'],
      message: {
        en: `“${figure.id}” is declared as ${figure.change}; the source says “${yoy ? '同比' : '环比'}”`,
        zh: `“${figure.id}”写作${figure.change}；原文作“${yoy ? '同比' : '环比'}”`,
      },
      expected: yoy ? 'yoy' : 'qoq',
    };
  }
}

const shownPeriod = ({ from, to }: Period) => (from === to ? from : `${from}/${to}`);

/** Whether a time named in the source is the period declared: the same days, or 截至 and 年底 naming its end. */
function means(dated: Dated, period: Period, text: string): boolean {
  const upTo =
    /(?:截至|截止|截止到|到|至|为止|by|as of|end of)\s*$/i.test(
      text.slice(Math.max(0, dated.start - 8), dated.start),
    ) ||
    /[末底]$/.test(dated.text) ||
    /^(?:末|底|为止|年底|年末|止)/.test(text.slice(dated.end));
  // The likeliest reading alone: a day without a year is that of the article.
  return dated.periods
    .slice(0, 1)
    .some((p) => samePeriod(p, period) || (upTo && (p.to === period.to || (holds(p, period) && period.to === p.to))));
}

const BASE_BEFORE =
  /(?:[比较較]|相[比较对]?于|[高低多少优]于|\b(?:than|than in|compared (?:with|to)|versus|against|(?:up|down|rose|fell|grew) \S{1,12}(?: percent| per cent)? from))\s*$/i;
const BASE_AROUND = /[与與同]\s*$/;

/** 较2023年增长, 与前年相比, "than in 2023": what a change is reckoned from, and no time of the figure. */
function isBase({ start, end }: Dated, text: string): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 32), start), text.slice(end, end + 8)];
  if (/^(?:度|同期)?的\d/.test(after)) return false;
  return BASE_BEFORE.test(before) || (BASE_AROUND.test(before) && /相[比较較]|持平|[比较較]/.test(after));
}

/** The period against the times that the fragments name, or failing these, against those of the body and the article. */
export function* periodFaults(
  figure: Figure,
  given: readonly Fragment[],
  source: Source,
  base: string | null,
): Generator<Fault> {
  if (figure.period === null) return;
  const period = edtfPeriod(figure.period);
  if (!period) return;
  const all = datesIn(source.clean, source.mentions, base);
  const shows = (from: number, to: number) =>
    given.some(({ text, at }) => at !== null && at <= from && to <= at + text.length);
  // A range may be shown by its ends: January and, August this year.
  const inside = all.filter(
    (dated) =>
      dated.periods.length &&
      (shows(dated.start, dated.end) || (shows(dated.start, dated.start + 1) && shows(dated.end - 1, dated.end))) &&
      !isBase(dated, source.clean),
  );
  if (inside.some((dated) => means(dated, period, source.clean))) return;
  if (inside.length) {
    const named = inside.at(-1)!;
    yield {
      path: ['period'],
      message: {
        en: `“${figure.id}” declares the period ${figure.period}, but its evidence says “${named.text}” (${shownPeriod(named.periods[0]!)})`,
        zh: `“${figure.id}”的时期写作${figure.period}，引据作“${named.text}”（${shownPeriod(named.periods[0]!)}）`,
      },
      expected: shownPeriod(named.periods[0]!),
    };
    return;
  }
  const day = base ? edtfPeriod(base) : null;
  if (day && holds(period, day)) return;
  // 年底 without a year is the end of the article's.
  const yearEnd = given.some(({ text }) => /年[底末内终終]|岁末|歲末|\bend of the year\b/i.test(text));
  if (day && yearEnd && period.to === `${day.to.slice(0, 4)}-12-31` && period.from.slice(0, 4) === day.to.slice(0, 4))
    return;
  const elsewhere = all.find((dated) => means(dated, period, source.clean) && !isBase(dated, source.clean));
  if (!elsewhere && !base) return;
  yield {
    path: ['period'],
    message: elsewhere
      ? {
          en: `the evidence of “${figure.id}” does not show its period ${figure.period}; add the fragment that does, such as “${elsewhere.text}”`,
          zh: `“${figure.id}”的引据没有写出时期${figure.period}；请加上写明时期的片段，如“${elsewhere.text}”`,
        }
      : {
          en: `“${figure.id}” declares the period ${figure.period}, which neither its evidence nor the article’s date (${base}) gives`,
          zh: `“${figure.id}”的时期写作${figure.period}，引据和文章日期（${base}）都没有这样说`,
        },
    ...(elsewhere ? { severity: 'warning' as const, expected: elsewhere.text } : {}),
  };
}
