/**
 * You want this rule where a summary must not know more than its source: a number, a time or a person of the title or
 * the body that is neither declared in the front matter nor in the source's body. What 去年 or 20日 mean is resolved
 * first, so that writing the year out adds nothing. Small counts in words (两家公司) are warnings: an editor may count. So are
 * places and bodies, which an editor may add for the reader, but not one that sounds like another of the source (泰州, 台州).
 */

import type { Figure } from '../../content/edition.ts';
import { absolute, compare, whole } from '../../language/exact.ts';
import type { Quantity } from '../../language/quantity.ts';
import { type ArticleContext, type EditionRule, placeOf, type Report } from '../edition-rule.ts';
import { disagreement, shownFigure, shownQuantity } from '../figure-value.ts';
import { factsOf, isKnown, isKnownTime } from '../known-facts.ts';
import { mentionsOf } from '../mentions.ts';
import { datesIn, samePeriod } from '../period.ts';
import { findPeople } from '../person-finder.ts';
import { inSourceScript, knownPeople, peopleByEnglish, personNames } from '../registry-names.ts';
import type { Source } from '../source-text.ts';
import { strangePlaces } from '../strange-places.ts';
import type { Language, Text } from '../texts.ts';

const SOURCE = '6月20日下午，市里召开座谈会。今年前5月全市产值增长5.2%，市长顾林出席并讲话，三家企业作了介绍。';
const GU_LIN = {
  front: `date: { value: 2025-06-20 }
people:
  - { id: gu-lin, part: spoke, posts: [{ zh: 市长, en: Mayor }], evidence: [市长顾林] }`,
  source: SOURCE,
  registries: { 'people.yaml': 'gu-lin: { zh: 顾林, en: Gu Lin }\nhe-wei: { zh: 何伟明, en: He Weiming }' },
};

export const rule: EditionRule = {
  id: 'unsupported',
  severity: 'error',
  about: {
    zh: '找出标题和正文中既未声明、来源里也没有的数字、时间、人物、地点和机构。',
    en: 'Finds numbers, times, people, places and bodies of the title or body that are neither declared nor in the source.',
  },
  examples: [
    {
      ...GU_LIN,
      body: '2025年前5月产值增长5.2%，市长顾林讲话。 {#s1}\n\nOutput value rose by 5.2 per cent in the first five months of 2025, and Mayor Gu Lin spoke.',
    },
    {
      ...GU_LIN,
      body: '前5月产值增长5.8%，市长顾林讲话。 {#s1}\n\nOutput value rose by 5.8 per cent in the first five months, and Mayor Gu Lin spoke.',
      finds: 'neither declared nor in the source: “5.8%”',
    },
    {
      ...GU_LIN,
      body: '6月21日，市长顾林出席会议。 {#s1}\n\nMayor Gu Lin attended a meeting on 21 June.',
      finds: 'neither declared nor in the source: “6月21日”',
    },
    {
      ...GU_LIN,
      body: '市长顾林和何伟明出席会议。 {#s1}\n\nMayor Gu Lin and He Weiming attended a meeting.',
      finds: '何伟明',
    },
    {
      front: `date: { value: 2025-06-20 }
figures:
  - { id: fuel, measure: { zh: 用量, en: use }, about: { zh: 船, en: ships }, value: 1500, unit: t, qualifier: nearly, evidence: [近1500吨] }`,
      source: '6月20日，船舶用了近1500吨燃料。',
      body: '船舶用了1500多吨燃料。 {#s1}\n\nShips used more than 1,500 tonnes of fuel.',
      finds: '“fuel” declares nearly 1500 t',
    },
    {
      front: 'date: { value: 2025-06-20 }',
      source: '6月20日下午，台州市召开座谈会，部署全年工作。',
      body: '6月20日，泰州召开座谈会。 {#s1}\n\nA meeting was held in Taizhou on 20 June.',
      finds: 'the source has 台州',
    },
    {
      front: 'source: { title: 2026年座谈会, text: example.txt }',
      source: '2025年座谈会\n\n6月20日下午，市里召开座谈会，部署全年工作。',
      finds: 'the original headline says “2026”',
    },
  ],
  *article(context) {
    if (!context.source) return;
    yield* headline(context, context.source);
    yield* search(context, context.source);
  },
};

/** The original headline is a citation: each number of it stands on the page. */
function* headline({ article }: ArticleContext, source: Source): Generator<Report> {
  const page = digits(`${source.head}\n${source.particulars}\n${source.dropped}`);
  for (const [number] of digits(article.source.title ?? '').matchAll(/\d{2,}/g))
    if (!page.includes(number))
      yield {
        place: placeOf(article.yaml, ['source', 'title']),
        message: {
          en: `the original headline says “${number}”, which the source’s page does not`,
          zh: `原标题写有“${number}”，来源的页面上没有`,
        },
      };
}
const digits = (text: string): string => text.normalize('NFKC');

function* search(context: ArticleContext, source: Source): Generator<Report> {
  const { edition, article, date, texts } = context;
  const facts = factsOf(context, source);
  const declared = new Set(article.people.map(({ id }) => id));
  const script = inSourceScript(edition, 'zh');
  const byline = article.source.byline;
  const isByline = (name: string) => byline !== null && (byline.zh.includes(name) || byline.en.includes(name));
  const known = knownPeople(edition);
  const inSource = (id: string) =>
    personNames(edition, id, source.language).some((name) => source.clean.includes(name));

  const report = (text: Text, side: Language, at: { start: number; end: number }, what: string): Report => {
    const shown = text[side].slice(at.start, at.end);
    return {
      place: text.place(side, at.start, at.end),
      segment: text.segment,
      message: {
        en: `neither declared nor in the source: “${shown}”${what ? ` (${what})` : ''}`,
        zh: `既未声明，来源里也没有：“${shown}”${what ? `（${what}）` : ''}`,
      },
    };
  };

  for (const text of texts) {
    if (text.role !== 'title' && text.role !== 'body') continue;
    for (const side of ['zh', 'en'] as const) {
      const mentions = mentionsOf(text[side], side);
      const own = new Set(side === 'en' ? numbersOf(text.zh) : []);
      for (const mention of mentions) {
        if (mention.type !== 'quantity' || !mustBeKnown(mention)) continue;
        if (isKnown(mention, facts)) {
          yield* saidOtherwise(article.figures, text, side, mention);
          continue;
        }
        // What the Chinese beside it says has been judged there.
        if (side === 'en' && own.has(Number(mention.value.n) / Number(mention.value.d))) continue;
        if (side === 'en' && inNameOrDate(text.en, mention)) continue;
        yield {
          ...report(text, side, mention, shownQuantity(mention)),
          ...(isSmallCount(mention) ? { severity: 'warning' as const } : {}),
        };
      }
      const dates = datesIn(text[side], mentions, date);
      const judged = side === 'en' ? datesIn(text.zh, mentionsOf(text.zh, 'zh'), date) : [];
      for (const dated of dates) {
        if (!dated.mention || dated.mention.certainty === 'slight' || isKnownTime(dated, facts)) continue;
        const period = dated.periods[0]!;
        if (judged.some(({ periods }) => periods.some((other) => samePeriod(other, period)))) continue;
        if (period.from === article.published && period.to === period.from && REPORTED.test(text[side])) continue;
        yield report(text, side, dated, period.from === period.to ? period.from : `${period.from}/${period.to}`);
      }
    }
    for (const person of findPeople(script.text(text.zh), known)) {
      if (person.ids.some((id) => declared.has(id) || inSource(id))) continue;
      if (source.clean.includes(person.name) || isByline(person.name)) continue;
      yield report(text, 'zh', person, '');
    }
    for (const { start, end, meant } of strangePlaces(context, source, text.zh))
      yield {
        ...report(text, 'zh', { start, end }, meant === null ? '' : `the source has ${meant}`),
        ...(meant === null ? { severity: 'warning' as const } : { expected: meant }),
      };
    for (const { id, start, end } of peopleByEnglish(edition, text.en)) {
      if (declared.has(id) || inSource(id) || isByline(text.en.slice(start, end))) continue;
      yield report(text, 'en', { start, end }, edition.people.get(id)?.zh ?? '');
    }
  }
}

/** 1500吨 or 近1500吨 where the figure is declared as about 1,500. */
function* saidOtherwise(figures: readonly Figure[], text: Text, side: Language, quantity: Quantity): Generator<Report> {
  let other: Figure | null = null;
  for (const figure of figures) {
    const aspect = disagreement(figure, quantity, text[side]);
    if (aspect === null) return;
    if (aspect === 'qualifier' || aspect === 'direction') other = figure;
  }
  if (!other || (quantity.qualifier !== 'exact' && !isOpposite(other, quantity))) return;
  const shown = text[side].slice(quantity.start, quantity.end);
  yield {
    place: text.place(side, quantity.start, quantity.end),
    segment: text.segment,
    ...(isOpposite(other, quantity) ? {} : { severity: 'warning' as const }),
    message: {
      en: `“${shown}” is ${shownQuantity(quantity)}; “${other.id}” declares ${shownFigure(other)}`,
      zh: `“${shown}”是${shownQuantity(quantity)}；“${other.id}”写的是${shownFigure(other)}`,
    },
    expected: shownFigure(other),
  };
}

const ABOVE: ReadonlySet<string> = new Set(['over', 'at-least']);
const BELOW: ReadonlySet<string> = new Set(['nearly', 'at-most']);

/** Nearly for over, a rise for a fall: more than a qualifier left out. */
const isOpposite = (figure: Figure, { qualifier, change }: Quantity): boolean =>
  (ABOVE.has(figure.qualifier) && BELOW.has(qualifier)) ||
  (BELOW.has(figure.qualifier) && ABOVE.has(qualifier)) ||
  (figure.value !== undefined && figure.value !== null && figure.value < 0 && change?.direction === 'up');

/** A text that speaks of the report itself may give the day it came out. */
const REPORTED = /报道|報道|报导|報導|发布|發布|刊[发發登载載]|\b(?:report|publish|carried|dated)/iu;

const numbersOf = (zh: string): number[] =>
  mentionsOf(zh, 'zh').flatMap((mention) =>
    mention.type === 'quantity' ? [Number(mention.value.n) / Number(mention.value.d)] : [],
  );

/** Codes, scores, clock times and "one" assert nothing; an ordinal under four may be the editors' own counting off. */
function mustBeKnown({ kind, certainty, value }: Quantity): boolean {
  if (certainty === 'slight' || kind === 'code' || kind === 'pair') return false;
  return kind !== 'ordinal' || compare(value, whole(3)) > 0;
}

const isSmallCount = ({ certainty, value, unit }: Quantity): boolean =>
  certainty === 'plain' && unit === null && compare(absolute(value), whole(10)) <= 0;

/** "14th Five-Year Plan" is a time and is read as one; "Three Gorges" is a name. */
const inNameOrDate = (text: string, { start, end }: Quantity): boolean =>
  /^[\s-]*(?:Five|Year|Plan)/.test(text.slice(end)) || /^\p{Lu}\w+ \p{Lu}/u.test(text.slice(start, end + 12));
