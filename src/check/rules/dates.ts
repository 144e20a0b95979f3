/**
 * You want this rule because a wrong day is copied on and on: an event after its report, a week far from both, a figure
 * said to be actual for a time that had not come, a stated day that the source does not state, a page archived before
 * it was published.
 */
import { type Edtf, type EdtfDate, isInterval, parseEdtf, weekDays } from '../../content/edtf.ts';
import type { DateMention } from '../../language/quantity.ts';
import { type ArticleContext, type EditionRule, placeOf, type Report } from '../edition-rule.ts';
import { mentionsOf } from '../mentions.ts';
import { edtfPeriod, periodsOf } from '../period.ts';
import type { Source } from '../source-text.ts';

const DAY = 86_400_000;
/** Days between two dates `YYYY-MM-DD`. */
const between = (a: string, b: string) => (Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / DAY;
/** A week may be chosen for an article of a month ago, no further. */
const FAR = 31;

export const rule: EditionRule = {
  id: 'dates',
  severity: 'error',
  about: {
    zh: '检查日期之间、日期与来源之间是否矛盾。',
    en: 'Finds dates that contradict one another or the source.',
  },
  examples: [
    { front: 'date: { value: 2025-06-20 }\npublished: 2025-06-21', source: '6月20日，市里召开会议，部署全年工作。' },
    { front: 'date: { value: 2025-06-20 }\npublished: 2025-06-18', finds: 'published before it happened' },
    { front: 'date: { value: 2025-06-20 }\nweek: 2025-W02', finds: '2025-W02 is far from' },
    {
      front: 'date: { value: 2025-06-21, basis: stated }',
      source: '6月20日，市里召开会议，部署全年工作。',
      finds: 'the source does not state 2025-06-21',
    },
    { front: 'date: { value: 2025-06-21, basis: inferred }', source: '近日，市里召开会议，部署全年工作。' },
    {
      front: `date: { value: 2025-06-20 }
figures:
  - { id: output, measure: { zh: 产值, en: output value }, about: { zh: 镇里, en: the town }, value: 5, unit: percent, period: 2026, evidence: [5%] }`,
      finds: 'is declared as actual for 2026',
    },
  ],
  *article(context) {
    const { article, today, source } = context;
    const { yaml, published } = article;
    const report = (path: readonly PropertyKey[], zh: string, en: string, more: Partial<Report> = {}): Report => ({
      place: placeOf(yaml, path),
      message: { zh, en },
      ...more,
    });
    const happened = article.date.value ? edtfPeriod(article.date.value) : null;
    const vague = /[~?%]/.test(article.date.value ?? '');
    const latest = published ?? happened?.to ?? null;

    if (happened && published && published < happened.from && !vague)
      yield report(
        ['published'],
        `发布（${published}）早于事件（${article.date.value}）`,
        `published before it happened: ${published} is before ${article.date.value}`,
      );
    if (published && published > today)
      yield report(
        ['published'],
        `发布日期${published}还没有到（今天是${today}）`,
        `published on ${published}, which has not come (today is ${today})`,
        { severity: 'warning' },
      );
    const week = article.week ? weekDays(article.week) : null;
    if (week && latest) {
      const first = happened && happened.from < latest ? happened.from : latest;
      const gap = Math.max(between(week.sunday, first), between(latest, week.monday));
      if (gap > FAR)
        yield report(
          ['week'],
          `${article.week}与文章的日期（${published ?? article.date.value}）相去太远`,
          `${article.week} is far from the article’s dates (${published ?? article.date.value})`,
        );
    }
    for (const [i, figure] of article.figures.entries()) {
      const period = figure.period ? edtfPeriod(figure.period) : null;
      if (!period || !latest) continue;
      if (figure.nature === 'actual' && period.from > latest)
        yield report(
          ['figures', i, 'period'],
          `“${figure.id}”写作已发生，时期却是${figure.period}，在${latest}之后`,
          `“${figure.id}” is declared as actual for ${figure.period}, which is after ${latest}`,
        );
      if (figure.nature === 'target' && happened && period.to < happened.from && !vague)
        yield report(
          ['figures', i, 'period'],
          `“${figure.id}”写作目标，时期${figure.period}却已经过去`,
          `“${figure.id}” is declared as a target for ${figure.period}, which was over by ${article.date.value}`,
          { severity: 'warning' },
        );
    }
    const retrieved = article.source.archive?.retrieved;
    if (retrieved && published && retrieved < published)
      yield report(
        ['source', 'archive', 'retrieved'],
        `存档（${retrieved}）早于发布（${published}）`,
        `archived on ${retrieved}, before it was published on ${published}`,
      );
    for (const [i, { date }] of article.corrections.entries())
      if (published && date < published)
        yield report(
          ['corrections', i, 'date'],
          `更正（${date}）早于来源发布（${published}）`,
          `corrected on ${date}, before the source was published on ${published}`,
          { severity: 'warning' },
        );
    for (const [i, { expires }] of article.images.entries())
      if (expires && expires < today)
        yield report(['images', i, 'expires'], `图片许可已于${expires}到期`, `the image’s licence ended on ${expires}`);
    if (source) yield* againstSource(context, source, report);
  },
};

/** A stated date must be stated, and a date of publication must be one that the page gives, where it gives any. */
function* againstSource(
  { article }: ArticleContext,
  source: Source,
  report: (path: readonly PropertyKey[], zh: string, en: string, more?: Partial<Report>) => Report,
): Generator<Report> {
  const { value, basis } = article.date;
  const { published } = article;
  const edtf: Edtf | null = value && basis === 'stated' ? parseEdtf(value) : null;
  if (edtf && !isInterval(edtf)) {
    const stated = datesOf(source.head, source.language).some((mention) => {
      const full = mention.year !== undefined && mention.year !== edtf.year;
      if (full && mention.relative === undefined) return false;
      if (
        mention.weekday !== undefined ||
        (mention.relative && mention.day === undefined && mention.month === undefined)
      )
        return published !== null && relativeIs(mention, published, edtf);
      if (edtf.day !== null)
        return mention.day === edtf.day && (mention.month === undefined || mention.month === edtf.month);
      if (edtf.month !== null) return mention.month === edtf.month;
      return mention.year === edtf.year;
    });
    if (!stated)
      yield report(
        ['date', 'value'],
        `来源没有写明${value}；若由推断得出，请写basis: inferred`,
        `the source does not state ${value}; if it was worked out, write basis: inferred`,
      );
  }
  if (!published) return;
  if (source.published === published) return;
  const given = datesOf(`${source.head}\n${source.particulars}\n${source.dropped}`, source.language).filter(
    ({ year, month, day }) => year !== undefined && month !== undefined && day !== undefined,
  );
  const [year, month, day] = published.split('-').map(Number);
  if (given.some((d) => d.year === year && d.month === month && d.day === day)) return;
  const first = given[0];
  if (!source.published && !first) return;
  const two = (n: number) => String(n).padStart(2, '0');
  const shown = source.published ?? `${first!.year}-${two(first!.month!)}-${two(first!.day!)}`;
  yield report(
    ['published'],
    `来源的页面上没有${published}，有${shown}`,
    `the source’s page does not give ${published}; it gives ${shown}`,
    { expected: shown },
  );
}

const datesOf = (text: string, language: Source['language']): DateMention[] =>
  mentionsOf(text, language).filter((mention): mention is DateMention => mention.type === 'date');

/** 昨日, 上周五 and their like, told from the day of publication; they must be as fine as what is declared. */
function relativeIs(mention: DateMention, published: string, declared: EdtfDate): boolean {
  const own = edtfPeriod(declared.text)!;
  if (mention.weekday !== undefined) return Math.abs(between(own.from, published)) <= 8;
  const unit = mention.relative?.unit;
  if (
    declared.precision === 'day'
      ? unit === 'year' || unit === 'month'
      : declared.precision === 'month' && unit === 'year'
  )
    return false;
  return periodsOf(mention, published).some(({ from, to }) => from <= own.from && own.to <= to);
}
