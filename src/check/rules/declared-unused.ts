/**
 * You want this rule to keep the front matter honest: a figure that no text of the article uses, or a person whom it
 * never names, is either forgotten in the body or left over in the front matter.
 */
import { once } from '../../language/once.ts';
import type { Quantity } from '../../language/quantity.ts';
import { type EditionRule, placeOf, type Report } from '../edition-rule.ts';
import { figureKeys, measureKey, quantityKeys, shownFigure } from '../figure-value.ts';
import { roundsOne } from '../known-facts.ts';
import { mentionsOf } from '../mentions.ts';
import { numeralsIn } from '../numerals.ts';

const FIGURE = `figures:
  - { id: visitors, measure: { zh: 访客, en: visitors }, about: { zh: 展会, en: the fair }, value: 1200, unit: person-time, evidence: [1200人次] }`;

export const rule: EditionRule = {
  id: 'declared-unused',
  severity: 'warning',
  about: {
    zh: '找出文首声明了而正文没有用到的数字和人物。',
    en: 'Finds figures and people that are declared and that no text of the article uses.',
  },
  examples: [
    { front: FIGURE, body: '展会有1200人次到场。 {#s1}\n\nThe fair drew 1,200 visits.' },
    { front: FIGURE, body: '展会开幕。 {#s1}\n\nThe fair opened.', finds: 'no text of the article uses “visitors”' },
    {
      front: 'people:\n  - { id: gu-lin, part: attended }',
      registries: { 'people.yaml': 'gu-lin: { zh: 顾林, en: Gu Lin }' },
      finds: 'no text of the article names 顾林',
    },
  ],
  *article({ edition, article, texts }) {
    if (!article.figures.length && !article.people.length) return;
    const prose = texts.filter(
      ({ role }) => role === 'title' || role === 'body' || role === 'why' || role === 'caption',
    );
    const keys = new Set<string>();
    const rough: Quantity[] = [];
    for (const { zh, en } of article.figures.length ? prose : []) {
      for (const mention of [...mentionsOf(zh, 'zh'), ...mentionsOf(en, 'en')])
        if (mention.type === 'quantity') {
          for (const key of quantityKeys(mention)) keys.add(key);
          if (mention.qualifier !== 'exact' || mention.unit !== null) rough.push(mention);
        }
    }
    // Numerals in names (十大品牌) are asked only about what no quantity gives.
    const inNames = once(() => {
      const found = new Set<string>();
      for (const { zh } of prose) for (const { value } of numeralsIn(zh)) found.add(measureKey({ value, unit: null }));
      return found;
    });
    const report = (path: readonly PropertyKey[], zh: string, en: string, item?: string): Report => ({
      place: placeOf(article.yaml, path),
      message: { zh, en },
      ...(item ? { item } : {}),
    });
    for (const [i, figure] of article.figures.entries()) {
      const own = figureKeys(figure);
      if (own.some((key) => keys.has(key)) || rough.some((mention) => roundsOne(mention, own, figure.unit))) continue;
      if (own.some((key) => inNames().has(key))) continue;
      yield report(
        ['figures', i, 'id'],
        `文中没有用到“${figure.id}”（${shownFigure(figure)}）`,
        `no text of the article uses “${figure.id}” (${shownFigure(figure)})`,
        `figures/${figure.id}`,
      );
    }
    for (const [i, { id }] of article.people.entries()) {
      const person = id === undefined ? undefined : edition.people.get(id);
      if (!person || prose.some(({ zh, en }) => zh.includes(person.zh) || en.includes(person.en))) continue;
      yield report(['people', i, 'id'], `文中没有提到${person.zh}`, `no text of the article names ${person.zh}`);
    }
  },
};
