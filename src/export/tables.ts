// Figures and people as flat tables for a spreadsheet: a row a figure, a row a post.
import type { Article, Edition, Figure } from '../content/edition.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { figureView } from '../view/figure.ts';
import { personView } from '../view/name.ts';
import { type Rendition, rendition } from '../view/rendition.ts';
import { type Cell, csv } from './csv.ts';

const SEPARATOR = ' | ';

/** What a figure or an id speaks about: the name of an organisation or a place, or the words given. */
function subject(edition: Edition, about: string | Bilingual | null): { id: string; zh: string; en: string } {
  if (about === null) return { id: '', zh: '', en: '' };
  if (typeof about !== 'string') return { id: '', ...about };
  const entry = edition.organisations.get(about) ?? edition.places.get(about) ?? edition.people.get(about);
  return { id: about, zh: entry?.zh ?? '', en: entry?.en ?? '' };
}

const FIGURES = [
  'article',
  'article_url',
  'article_date',
  'article_published',
  'figure',
  'measure_zh',
  'measure_en',
  'about',
  'about_zh',
  'about_en',
  'value',
  'low',
  'high',
  'unit',
  'shown_zh',
  'shown_en',
  'counted_zh',
  'counted_en',
  'qualifier',
  'nature',
  'change',
  'period',
  'stated_by',
  'stated_by_zh',
  'stated_by_en',
  'evidence',
  'derived_how',
  'derived_from',
] as const;

function figureRow(r: Rendition, article: Article, figure: Figure): Record<(typeof FIGURES)[number], Cell> {
  const { edition } = r;
  const shown = figureView(r, article, figure);
  const about = subject(edition, figure.about);
  const speaker = subject(edition, figure.stated_by);
  return {
    article: article.id,
    article_url: r.href('article', article.id),
    article_date: article.date.value,
    article_published: article.published,
    figure: figure.id,
    measure_zh: figure.measure.zh,
    measure_en: figure.measure.en,
    about: about.id,
    about_zh: about.zh,
    about_en: about.en,
    value: figure.value,
    low: figure.range?.[0],
    high: figure.range?.[1],
    unit: figure.unit,
    shown_zh: shown.zh.text,
    shown_en: shown.en.text,
    counted_zh: figure.counted?.zh,
    counted_en: figure.counted?.en,
    qualifier: figure.qualifier,
    nature: figure.nature,
    change: figure.change,
    period: figure.period,
    stated_by: speaker.id,
    stated_by_zh: speaker.zh,
    stated_by_en: speaker.en,
    evidence: figure.evidence?.join(SEPARATOR),
    derived_how: figure.derived?.how,
    derived_from: figure.derived?.from.join(SEPARATOR),
  };
}

/**
 * `figures.csv`: articles newest first, figures in their order. `value`, or `low` and `high`, are plain numbers in
 * `unit` (a percentage as 45.3, money in whole yuan); `period` is EDTF; several fragments are parted by ` | `.
 */
export function figuresCsv(edition: Edition, articles: readonly Article[] = edition.articles): string {
  const r = rendition(edition, { links: 'absolute' });
  const wanted = new Set(articles);
  const rows = edition.index.figures
    .filter(({ article }) => wanted.has(article))
    .map(({ article, figure }) => figureRow(r, article, figure));
  return csv(
    FIGURES,
    rows.map((row) => FIGURES.map((column) => row[column])),
  );
}

const PEOPLE = [
  'person',
  'name_zh',
  'name_en',
  'name_hant',
  'pinyin',
  'article',
  'article_url',
  'article_date',
  'article_published',
  'part',
  'post_zh',
  'post_en',
  'organisation',
  'organisation_zh',
  'organisation_en',
  'evidence',
] as const;

/**
 * `people.csv`: a row for every post that a person held in an article (one with empty post columns where none is
 * known), articles newest first. An unnamed speaker has no id in `person`.
 */
export function peopleCsv(edition: Edition): string {
  const r = rendition(edition, { links: 'absolute' });
  const rows: Cell[][] = [];
  for (const article of edition.articles)
    for (const { id, anonymous, part, posts, evidence } of article.people) {
      const person = id === undefined ? undefined : edition.people.get(id);
      const name = person ?? anonymous;
      const held = posts.length ? posts : [null];
      for (const post of held) {
        const organisation = subject(edition, post?.organisation ?? null);
        const row: Record<(typeof PEOPLE)[number], Cell> = {
          person: id,
          name_zh: name?.zh,
          name_en: name?.en,
          name_hant: person?.hant,
          pinyin: person ? personView(r, person).pinyin : null,
          article: article.id,
          article_url: r.href('article', article.id),
          article_date: article.date.value,
          article_published: article.published,
          part,
          post_zh: post?.zh,
          post_en: post?.en,
          organisation: organisation.id,
          organisation_zh: organisation.zh,
          organisation_en: organisation.en,
          evidence: evidence.join(SEPARATOR),
        };
        rows.push(PEOPLE.map((column) => row[column]));
      }
    }
  return csv(PEOPLE, rows);
}
