// What stands at the back: the index of people, the glossary, the table of all figures.
import type { Bilingual } from '../../language/bilingual.ts';
import { dateView } from '../../view/date.ts';
import { figureView } from '../../view/figure.ts';
import { mentionsOf, segmentOfFigures } from '../../view/mention.ts';
import type { Rendition } from '../../view/rendition.ts';
import { evidenceOf, type PersonRow, type PrintedArticle } from './article.ts';

/** A person with the posts held on the days told of, each once, and the places that name them. */
export interface IndexEntry extends Bilingual {
  readonly pinyin: string | null;
  readonly posts: Bilingual;
  readonly targets: readonly string[];
}

/** An organisation with the places that name it; `ours` where its English name is our rendering. */
export interface OrganisationEntry extends Bilingual {
  readonly ours: boolean;
  readonly targets: readonly string[];
}

export interface GlossaryEntry extends Bilingual {
  readonly target: string;
  readonly definition: Bilingual | null;
  readonly also: readonly string[];
  readonly avoid: readonly string[];
  readonly authority: Bilingual | null;
}

export interface FigureRow {
  readonly id: string;
  readonly amount: Bilingual;
  readonly label: Bilingual;
  /** A day, month, year or years in digits that need no translation; empty where there is none. */
  readonly day: string | null;
  readonly period: Bilingual | null;
  readonly evidence: Bilingual;
  readonly pair: string;
  readonly target: string;
  /** First of its article. */
  readonly first: boolean;
}

/** The id to link to for a segment: a heading's is that of the pair below it, as only pairs carry numbers. */
function targetOf({ id, blocks }: PrintedArticle, segment: string): string {
  const at = blocks.findIndex((block) => block.id === `${id}-${segment}`);
  return blocks.slice(Math.max(at, 0)).find(({ kind }) => kind !== 'heading')?.id ?? id;
}

/** Tone marks do not decide the order of a name. */
const plainPinyin = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const inOrder = new Intl.Collator('en');

/**
 * Everybody named, in the order of pinyin, with each pair that names them. Who has no entry of their own (an unnamed
 * speaker) is listed too, last.
 */
export function indexOf(r: Rendition, articles: readonly PrintedArticle[]): IndexEntry[] {
  const entries = new Map<string, { row: PersonRow; zh: Set<string>; en: Set<string>; targets: Set<string> }>();
  for (const printed of articles) {
    const named = new Map<string, string[]>();
    for (const [segment, pairs] of mentionsOf(r.edition, printed.article))
      for (const { zh } of pairs)
        for (const { kind, id } of zh)
          if (kind === 'person') named.set(id, [...(named.get(id) ?? []), targetOf(printed, segment)]);
    for (const row of printed.people) {
      const key = row.id ?? `${printed.id} ${row.name.zh} ${row.posts.zh}`;
      const entry = entries.get(key) ?? { row, zh: new Set(), en: new Set(), targets: new Set() };
      if (row.posts.zh) entry.zh.add(row.posts.zh);
      if (row.posts.en) entry.en.add(row.posts.en);
      for (const target of named.get(row.id ?? '') ?? [printed.id]) entry.targets.add(target);
      entries.set(key, entry);
    }
  }
  return [...entries.values()]
    .map(({ row, zh, en, targets }) => ({
      ...row.name,
      pinyin: row.pinyin,
      posts: { zh: [...zh].join('；'), en: [...en].join('; ') },
      targets: [...targets],
    }))
    .sort(
      (a, b) =>
        Number(!a.pinyin) - Number(!b.pinyin) ||
        inOrder.compare(plainPinyin(a.pinyin ?? a.en), plainPinyin(b.pinyin ?? b.en)) ||
        (a.zh < b.zh ? -1 : 1),
    );
}

/** Every organisation of the articles once, in the order of pinyin, with the pairs in which its Chinese name stands. */
export function organisationsOf(r: Rendition, articles: readonly PrintedArticle[]): OrganisationEntry[] {
  const targets = new Map<string, string[]>();
  for (const printed of articles)
    for (const { id } of printed.article.organisations) {
      const organisation = r.edition.organisations.get(id);
      if (!organisation) continue;
      const names = [organisation.zh, organisation.short?.zh].filter((name) => name !== undefined);
      const naming = printed.article.segments.filter(({ pairs }) =>
        pairs.some(({ zh }) => names.some((name) => zh.plain.includes(name))),
      );
      const found = naming.length ? naming.map((segment) => targetOf(printed, segment.id)) : [printed.id];
      targets.set(id, [...(targets.get(id) ?? []), ...found]);
    }
  return [...targets]
    .map(([id, found]) => {
      const { zh, en, hant, official } = r.edition.organisations.get(id)!;
      return { zh: r.name(zh, hant), en: r.en(en), ours: !official, targets: [...new Set(found)] };
    })
    .sort((a, b) => byPinyin.compare(a.zh, b.zh) || (a.en < b.en ? -1 : 1));
}

const byPinyin = new Intl.Collator('zh-u-co-pinyin');

/** The terms that the articles use, with where each first stands. */
export function glossaryOf(r: Rendition, articles: readonly PrintedArticle[]): GlossaryEntry[] {
  const { edition } = r;
  const found: GlossaryEntry[] = [];
  for (const term of edition.terms.values()) {
    const uses = edition.index.byTerm.get(term.id) ?? [];
    const first = articles.find(({ article }) => uses.some((use) => use.article === article));
    const segment = uses.find(({ article }) => article === first?.article)?.segments[0];
    if (!first || segment === undefined) continue;
    const document = term.authority?.document;
    const date = term.authority?.date ? dateView(r, term.authority.date) : null;
    const authority =
      document === undefined ? null : typeof document === 'string' ? { zh: document, en: document } : document;
    found.push({
      zh: r.zh(term.zh[0]!),
      en: r.en(term.en.preferred),
      target: targetOf(first, segment),
      definition: term.definition && r.both(term.definition),
      also: term.en.admitted.map(r.en),
      avoid: term.en.deprecated.map(({ text }) => r.en(text)),
      authority: authority && {
        zh: r.zh(authority.zh) + (date ? `，${date.zh}` : ''),
        en: r.en(authority.en) + (date ? `, ${date.en}` : ''),
      },
    });
  }
  return found.sort((a, b) => byPinyin.compare(a.zh, b.zh) || (a.en < b.en ? -1 : 1));
}

/** Every figure of every article, in order. */
export function figureRows(r: Rendition, articles: readonly PrintedArticle[]): FigureRow[] {
  return articles.flatMap((printed) => {
    const { article } = printed;
    const segments = segmentOfFigures(r.edition, article);
    return article.figures.map((figure, i) => {
      const view = figureView(r, article, figure);
      const segment = segments.get(figure.id)?.id;
      const target = segment === undefined ? printed.id : targetOf(printed, segment);
      const digits = !view.period || view.period.iso !== null || /^\d{4}–\d+$/.test(view.spine);
      const nature = view.nature.id === 'actual' ? null : view.nature;
      return {
        id: `${printed.id}-f-${figure.id}`,
        amount: { zh: view.zh.text, en: view.en.text },
        label: {
          zh: view.zh.label + (nature ? r.say(`（${nature.zh}）`) : ''),
          en: view.en.label + (nature ? ` (${nature.en})` : ''),
        },
        day: digits ? view.spine : null,
        period: digits ? null : view.period,
        evidence: view.derived?.how ?? evidenceOf(r, view),
        pair: printed.blocks.find(({ id }) => id === target)?.number ?? '',
        target,
        first: i === 0,
      };
    });
  });
}
