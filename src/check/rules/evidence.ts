/**
 * You want this rule always: it is what ties a briefing to its source. Every fragment must stand in the clean body and
 * cut no number; together, resolved against the article's date, the fragments of a figure must give its value, unit,
 * qualifier, direction and period, and its nature where the words beside it tell; a person's name and posts must stand
 * where the evidence says. What a fragment cuts away (近50家 without 近) is an error too.
 */
import type { Article } from '../../content/edition.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { type ArticleContext, type EditionRule, placeOf, type Report } from '../edition-rule.ts';
import { appearanceFaults } from '../evidence/appearance.ts';
import { derivedFaults } from '../evidence/derived.ts';
import { type Fault, figureFaults, periodFaults } from '../evidence/figure.ts';
import { type Fragment, findFragments, nearestText } from '../evidence/fragments.ts';
import { partFault } from '../evidence/part.ts';
import { speakerFault } from '../evidence/speaker.ts';
import { inSourceScript, nameTest, personNames } from '../registry-names.ts';
import type { Source } from '../source-text.ts';

const FIGURE = `figures:
  - id: output
    measure: { zh: 产值, en: output value }
    about: { zh: 镇里, en: the town }
    value: 8600000000
    unit: cny
    period: 2024
    evidence: [2024年, 产值86亿元]`;
const BODY = '去年产值达86亿元。 {#s1}\n\nOutput value reached 8.6 billion yuan last year.';
const SOURCE = '近日，镇里公布统计。2024年产值86亿元，近50家企业参加统计，从业人员增加1200人。';

export const rule: EditionRule = {
  id: 'evidence',
  severity: 'error',
  about: {
    zh: '检查每个数字、人物、机构的引据：片段是否在来源正文之中，合起来是否说明所写的值、单位、时期、职务。',
    en: 'Holds every figure, person and organisation against its evidence: the fragments must stand in the source and give what is declared.',
  },
  examples: [
    { front: `date: { value: 2025-03-02 }\n${FIGURE}`, body: BODY, source: SOURCE },
    {
      front: `date: { value: 2025-03-02 }\n${FIGURE.replace('8600000000', '860000000')}`,
      body: BODY,
      source: SOURCE,
      finds: 'the value differs',
    },
    {
      front: `date: { value: 2025-03-02 }\n${FIGURE.replace('unit: cny', 'unit: usd')}`,
      body: BODY,
      source: SOURCE,
      finds: 'the unit differs',
    },
    {
      front: `date: { value: 2025-03-02 }\n${FIGURE.replace('period: 2024', 'period: 2023')}`,
      body: BODY,
      source: SOURCE,
      finds: 'declares the period 2023',
    },
    {
      front: `date: { value: 2025-03-02 }\n${FIGURE.replace('产值86亿元', '产值6亿元')}`,
      body: BODY,
      source: SOURCE,
      finds: 'does not stand in the source',
    },
    {
      front: `date: { value: 2025-03-02 }\n${FIGURE.replace('产值86亿元', '6亿元')}`,
      body: BODY,
      source: SOURCE,
      finds: 'cuts the number',
    },
    {
      front: `date: { value: 2025-03-02 }
figures:
  - { id: companies, measure: { zh: 企业, en: companies }, about: { zh: 镇里, en: the town }, value: 50, unit: count, counted: { zh: 家, en: companies }, evidence: [50家企业] }`,
      source: SOURCE,
      finds: 'the qualifier differs',
    },
    {
      front: `people:
  - { id: gu-lin, part: spoke, posts: [{ zh: 市长, en: Mayor }], evidence: [市长顾林] }`,
      registries: { 'people.yaml': 'gu-lin: { zh: 顾林, en: Gu Lin }' },
      source: '副市长顾林出席会议并讲话，会上通报了全年的工作。',
      finds: 'does not give 顾林 the post “市长”',
    },
  ],
  *article(context) {
    if (context.source) yield* verify(context, context.source);
    else if (context.wrongSource)
      yield {
        place: placeOf(context.article.yaml, ['source', 'text']),
        message: {
          en: `${context.article.source.text} is not the source of this article: hardly any of its fragments stand there`,
          zh: `${context.article.source.text}不是本文的来源：其中几乎没有本文引据的片段`,
        },
      };
  },
};

/** Reports of one article whose source is at hand. */
function* verify({ edition, article, date }: ArticleContext, source: Source): Generator<Report> {
  const script = inSourceScript(edition, source.language);
  const report = (path: readonly PropertyKey[], message: Bilingual, more: Partial<Report> = {}): Report => ({
    place: placeOf(article.yaml, path),
    message,
    ...itemOf(article, path),
    ...more,
  });
  const faults = (base: readonly PropertyKey[], list: Iterable<Fault>) =>
    [...list].map(({ path, message, expected, severity }) =>
      report([...base, ...path], message, { expected: expected ?? null, ...(severity ? { severity } : {}) }),
    );
  const isName = nameTest(edition);
  const people = article.people.map((person) => (person.id ? personNames(edition, person.id, source.language) : []));
  const declared = people.flat();
  for (const [i, person] of article.people.entries()) {
    // An id that no registry has is reported where the folder is read.
    if (person.id !== undefined && !people[i]!.length) continue;
    const fragments = findFragments(source, person.evidence.map(script.text));
    yield* fragmentReports(['people', i, 'evidence'], fragments, source, report);
    const shown = fragments.filter(({ at }) => at !== null).map(({ text }) => text);
    yield* faults(
      ['people', i],
      appearanceFaults(person, shown, source, {
        names: people[i]!,
        others: declared.filter((name) => !people[i]!.includes(name)),
        isName: (text) => isName(text),
        inSource: script.side,
      }),
    );
    const others = declared.filter((name) => !people[i]!.includes(name));
    const part = people[i]!.length ? partFault(person, source, people[i]!, others) : null;
    if (part) yield* faults(['people', i], [part]);
  }
  for (const [i, { evidence }] of article.organisations.entries())
    yield* fragmentReports(
      ['organisations', i, 'evidence'],
      findFragments(source, evidence.map(script.text)),
      source,
      report,
    );
  for (const [i, figure] of article.figures.entries()) {
    if (figure.derived) {
      const own = new Set(article.figures.map(({ id }) => id));
      const entries = figure.derived.from.map((text, j) => ({ text, j })).filter(({ text }) => !own.has(text));
      const fragments = findFragments(
        source,
        entries.map(({ text }) => script.text(text)),
      );
      for (const [n, { j }] of entries.entries())
        yield* fragmentReports(['figures', i, 'derived', 'from'], [fragments[n]!], source, report, j);
      yield* faults(['figures', i], derivedFaults(figure, article, source.language));
      yield* faults(['figures', i], periodFaults(figure, fragments, source, date));
      continue;
    }
    const fragments = findFragments(source, (figure.evidence ?? []).map(script.text));
    yield* fragmentReports(['figures', i, 'evidence'], fragments, source, report);
    yield* faults(['figures', i], figureFaults(figure, fragments, source, date));
    const speaker = speakerFault(
      figure,
      fragments,
      source,
      article.people.map(({ id }, n) => ({ id: id ?? null, names: people[n]! })),
    );
    if (speaker) yield* faults(['figures', i], [speaker]);
  }
}

/** Fragments that are not there, that cut a number, that are too long to quote. */
function* fragmentReports(
  path: readonly PropertyKey[],
  fragments: readonly Fragment[],
  source: Source,
  report: (path: readonly PropertyKey[], message: Bilingual, more?: Partial<Report>) => Report,
  first = 0,
): Generator<Report> {
  for (const [n, { text, at, cuts }] of fragments.entries()) {
    const place = [...path, first + n];
    if ([...text].length > 16)
      yield report(place, { en: 'a fragment is at most 16 characters', zh: '引据片段至多16个字符' });
    if (cuts !== null) {
      yield report(
        place,
        { en: `the fragment “${text}” cuts the number “${cuts}”`, zh: `片段“${text}”切断了数字“${cuts}”` },
        { expected: cuts },
      );
    } else if (at === null) {
      const dropped = source.dropped.includes(text);
      const near = dropped ? null : nearestText(source.clean, text);
      yield report(
        place,
        dropped
          ? {
              en: `“${text}” does not stand in the source’s body but in what was left out of it as furniture`,
              zh: `“${text}”不在来源正文之中，而在作为网页杂项略去的文字里`,
            }
          : {
              en: `“${text}” does not stand in the source’s body${near ? `; “${near}” does` : ''}`,
              zh: `来源正文中没有“${text}”${near ? `，有“${near}”` : ''}`,
            },
        { expected: near, ...(dropped ? { rule: 'furniture' } : {}) },
      );
    }
  }
}

/** The item of the lock that a place in the front matter belongs to. */
function itemOf(article: Article, [list, index]: readonly PropertyKey[]): { item?: string } {
  const figure = list === 'figures' ? article.figures[Number(index)] : undefined;
  return figure ? { item: `figures/${figure.id}` } : {};
}
