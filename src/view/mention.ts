// Where an article's text speaks of its people, of terms and of its figures, in both languages. Offsets are in the
// text as it was written; conversion to another script comes later.
import type { Article, Edition, Figure } from '../content/edition.ts';
import { pairsOf } from '../content/edition.ts';
import { termFinder } from '../content/indexes.ts';
import type { Span } from '../language/bilingual.ts';
import { wordFinder } from '../language/find-words.ts';
import { amountOf } from './figure.ts';

export interface Mention extends Span {
  readonly kind: 'person' | 'term' | 'figure';
  readonly id: string;
  /** The first time the article speaks of it in this language. */
  readonly first: boolean;
  /** For figures: the number that both halves of a pair share, from 1. */
  readonly k: number;
}

/** Mentions in the two halves of one pair. */
export interface PairMentions {
  readonly zh: readonly Mention[];
  readonly en: readonly Mention[];
}

/** By segment id, one for each of its pairs. */
export type Mentions = ReadonlyMap<string, readonly PairMentions[]>;

const letter = /[\p{L}\p{N}]/u;
const digit = /[\d０-９]/;

let last = { text: '', lowered: '' };

/** In small letters and with straight apostrophes; one text is asked about many phrases in a row. */
function loweredText(text: string): string {
  if (last.text !== text) last = { text, lowered: text.toLowerCase().replaceAll('’', "'") };
  return last.lowered;
}

const phrases = new Map<string, string>();
/** The same for names and renderings, which come again and again. */
function loweredPhrase(phrase: string): string {
  let found = phrases.get(phrase);
  if (found === undefined) {
    if (phrases.size > 20_000) phrases.clear();
    found = phrase.toLowerCase().replaceAll('’', "'");
    phrases.set(phrase, found);
  }
  return found;
}

/** The first place of an English phrase as whole words, whatever the case of its letters; -1 where it is not. */
export function phraseAt(text: string, phrase: string): number {
  const lower = loweredText(text);
  const wanted = loweredPhrase(phrase);
  if (lower.length !== text.length) return -1;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const after = text[at + wanted.length] ?? '';
    if (!letter.test(text[at - 1] ?? '') && (!letter.test(after) || after === 's')) return at;
  }
  return -1;
}

const NUMERALS = '零一二三四五六七八九十'.split('');
const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** How a figure may be written in running text, the fullest first. */
function forms(figure: Figure): { zh: string[]; en: string[] } {
  const { zh, en } = amountOf(figure);
  const scale = /^(?:万亿|亿|万)/.exec(zh.after)?.[0] ?? '';
  const large = /^(?:trillion|billion|million)/.exec(en.after)?.[0] ?? '';
  const number = figure.value ?? Number.NaN;
  const small = Number.isInteger(number) && number >= 0 && number <= 20;
  const zhForms = [zh.before + zh.number + zh.after, zh.number + zh.after];
  const enForms = [`${en.number} ${en.after}`.trim()];
  if (figure.qualifier === 'over')
    for (const more of ['多', '余'])
      zhForms.unshift(zh.number + scale + more + zh.after.slice(scale.length), zh.number + more + zh.after);
  if (scale) zhForms.push(zh.number + scale);
  if (large) enForms.push(`${en.number} ${large}`);
  if (figure.unit === 'percent') enForms.push(`${en.number} percent`, `${en.number}%`);
  if (small && number <= 10 && zh.after) {
    zhForms.push(NUMERALS[number]! + zh.after, `${NUMERALS[number]}大`);
    if (number === 2) zhForms.push(`两${zh.after}`);
  }
  if (!scale && String(zh.number).length > 1) zhForms.push(zh.number);
  if (!large && en.number.length > 1) enForms.push(en.number);
  if (small) enForms.push(`${WORDS[number]} ${en.after}`.trim(), WORDS[number]!);
  return { zh: zhForms, en: enForms };
}

function zhAt(text: string, form: string): number {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const cut = digit.test(form[0]!) && /[\d.]/.test(text[at - 1] ?? '');
    const last = form.at(-1)!;
    const after = text.slice(at + form.length, at + form.length + 2);
    const longer = digit.test(last) && (/^[\d%‰]/.test(after) || /^[.,]\d/.test(after) || /^[万亿年月日]/.test(after));
    if (!cut && !longer) return at;
  }
  return -1;
}

function enAt(text: string, form: string): number {
  const at = phraseAt(text, form);
  if (at < 0) return -1;
  if (/[\d.,-]/.test(text[at - 1] ?? '') && digit.test(form[0]!)) return -1;
  return digit.test(form.at(-1)!) &&
    /^(?:[.,]\d|%| per cent| percent| (?:million|billion|trillion))/.test(text.slice(at + form.length))
    ? -1
    : at;
}

const free = (taken: readonly Span[], start: number, end: number) =>
  taken.every((other) => end <= other.start || other.end <= start);

/** The figures of one pair: one that stands in both halves, or in the Chinese half in its full form. */
function figuresIn(zh: string, en: string, figures: readonly { figure: Figure; forms: ReturnType<typeof forms> }[]) {
  const found: { id: string; zh: Span | null; en: Span | null }[] = [];
  const takenZh: Span[] = [];
  const takenEn: Span[] = [];
  const place = (text: string, all: readonly string[], at: typeof zhAt, taken: readonly Span[]): Span | null => {
    for (const form of all) {
      const start = at(text, form);
      if (start >= 0 && free(taken, start, start + form.length)) return { start, end: start + form.length };
    }
    return null;
  };
  for (const each of figures) {
    const inZh = place(zh, each.forms.zh, zhAt, takenZh);
    const inEn = inZh && place(en, each.forms.en, enAt, takenEn);
    if (!inZh || !inEn) continue;
    takenZh.push(inZh);
    takenEn.push(inEn);
    found.push({ id: each.figure.id, zh: inZh, en: inEn });
  }
  return found.sort((a, b) => a.zh!.start - b.zh!.start);
}

/** Articles whose mentions are remembered: more than one issue holds, so that its page and theirs share the work. */
const REMEMBERED = 500;
const known = new Map<Article, { mentions: Mentions; people: Edition['people']; terms: Edition['terms'] }>();

/** Every mention in an article's body, found once for each article. */
export function mentionsOf(edition: Edition, article: Article): Mentions {
  const before = known.get(article);
  if (before && before.people === edition.people && before.terms === edition.terms) return before.mentions;
  const people = article.people.flatMap(({ id }) => (id && edition.people.get(id)) || []);
  const findPerson = wordFinder(people.map(({ id, zh }) => [zh, id] as const));
  const findTerm = termFinder(edition.terms);
  const figures = article.figures.map((figure) => ({ figure, forms: forms(figure) }));
  const seen = new Set<string>();
  const first = (key: string) => !seen.has(key) && !!seen.add(key);
  const mentions = new Map<string, PairMentions[]>();

  for (const { segment, pair } of pairsOf(article.segments)) {
    const zh: Mention[] = [];
    const en: Mention[] = [];
    const inPair = new Set<string>();
    for (const { value: id, start, end } of findPerson(pair.zh.plain)) {
      if (inPair.has(id)) continue;
      inPair.add(id);
      zh.push({ kind: 'person', id, start, end, first: first(`zh person ${id}`), k: 0 });
    }
    for (const person of people) {
      const start = phraseAt(pair.en.plain, person.en);
      if (start >= 0 && first(`en person ${person.id}`))
        en.push({ kind: 'person', id: person.id, start, end: start + person.en.length, first: true, k: 0 });
    }
    for (const { value: id, start, end } of findTerm(pair.zh.plain)) {
      if (inPair.has(`t ${id}`)) continue;
      inPair.add(`t ${id}`);
      if (first(`zh term ${id}`)) zh.push({ kind: 'term', id, start, end, first: true, k: 0 });
      const term = edition.terms.get(id)!;
      const rendering = [term.en.preferred, ...term.en.admitted]
        .map((text) => ({ start: phraseAt(pair.en.plain, text), length: text.length }))
        .map(({ start, length }) => ({ start, length: pair.en.plain[start + length] === 's' ? length + 1 : length }))
        .find((each) => each.start >= 0);
      if (rendering && first(`en term ${id}`))
        en.push({
          kind: 'term',
          id,
          start: rendering.start,
          end: rendering.start + rendering.length,
          first: true,
          k: 0,
        });
    }
    for (const [i, { id, ...at }] of figuresIn(pair.zh.plain, pair.en.plain, figures).entries()) {
      if (at.zh) zh.push({ kind: 'figure', id, ...at.zh, first: first(`zh figure ${id}`), k: i + 1 });
      if (at.en) en.push({ kind: 'figure', id, ...at.en, first: first(`en figure ${id}`), k: i + 1 });
    }
    const list = mentions.get(segment.id);
    if (list) list.push({ zh, en });
    else mentions.set(segment.id, [{ zh, en }]);
  }
  if (known.size >= REMEMBERED) known.delete(known.keys().next().value!);
  known.set(article, { mentions, people: edition.people, terms: edition.terms });
  return mentions;
}

/** A segment and its place among those of its article, from 1. */
export interface FirstPlace {
  readonly id: string;
  readonly n: number;
}

const places = new WeakMap<
  Article,
  { readonly of: Edition['terms']; readonly people: Edition['people']; readonly found: ReadonlyMap<string, FirstPlace> }
>();

/** The segment in which each figure of an article first stands; remembered, since many pages show figures and no text. */
export function segmentOfFigures(edition: Edition, article: Article): ReadonlyMap<string, FirstPlace> {
  const before = places.get(article);
  if (before && before.of === edition.terms && before.people === edition.people) return before.found;
  const found = new Map<string, FirstPlace>();
  const numbers = new Map(article.segments.map(({ id }, i) => [id, i + 1]));
  for (const [segment, pairs] of mentionsOf(edition, article))
    for (const { zh } of pairs)
      for (const { kind, id } of zh)
        if (kind === 'figure' && !found.has(id)) found.set(id, { id: segment, n: numbers.get(segment) ?? 0 });
  places.set(article, { of: edition.terms, people: edition.people, found });
  return found;
}
