// What stands at the back: the index of people, the glossary, the table of all figures.
import type { Bilingual } from '../../language/bilingual.ts';
import { dateView } from '../../view/date.ts';
import { figureView } from '../../view/figure.ts';
import { mentionsOf, segmentOfFigures } from '../../view/mention.ts';
import { personView } from '../../view/name.ts';
import type { Rendition } from '../../view/rendition.ts';
import { evidenceOf, type PrintedArticle } from './article.ts';

export interface IndexEntry {
  readonly zh: string;
  readonly pinyin: string | null;
  readonly en: string;
  /** Ids whose pages it gives. */
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
  readonly amount: Bilingual;
  readonly label: Bilingual;
  /** Digits that need no translation. */
  readonly when: string;
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

/** Everybody named, in the order of pinyin, with each pair that names them and each list that gives their posts. */
export function indexOf(r: Rendition, articles: readonly PrintedArticle[]): IndexEntry[] {
  const targets = new Map<string, Set<string>>();
  for (const printed of articles) {
    for (const [segment, pairs] of mentionsOf(r.edition, printed.article))
      for (const { zh } of pairs)
        for (const { kind, id } of zh)
          if (kind === 'person') targets.set(id, (targets.get(id) ?? new Set()).add(targetOf(printed, segment)));
    for (const { id } of printed.article.people)
      if (id) targets.set(id, (targets.get(id) ?? new Set()).add(`${printed.id}-people`));
  }
  return [...targets]
    .flatMap(([id, found]) => {
      const person = r.edition.people.get(id);
      if (!person) return [];
      const { zh, en, pinyin } = personView(r, person);
      return [{ zh, pinyin: pinyin ?? null, en, targets: [...found] }];
    })
    .sort(
      (a, b) => inOrder.compare(plainPinyin(a.pinyin ?? a.en), plainPinyin(b.pinyin ?? b.en)) || (a.zh < b.zh ? -1 : 1),
    );
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
      const segment = segments.get(figure.id);
      const target = segment === undefined ? printed.id : targetOf(printed, segment);
      const nature = view.nature.id === 'actual' ? null : view.nature;
      return {
        amount: { zh: view.zh.text, en: view.en.text },
        label: {
          zh: view.zh.label + (nature ? r.say(`（${nature.zh}）`) : ''),
          en: view.en.label + (nature ? ` (${nature.en})` : ''),
        },
        when: view.spine,
        evidence: view.derived?.how ?? evidenceOf(r, view),
        pair: printed.blocks.find(({ id }) => id === target)?.number ?? '',
        target,
        first: i === 0,
      };
    });
  });
}
