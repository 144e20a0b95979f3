// Every bilingual text of an edition that the rules on pairs look at, each knowing its place in its file.
import type { Article, Edition, Issue } from '../content/edition.ts';
import { fileOffset, type Half, type Segment } from '../content/segment.ts';
import { locate, type Yaml } from '../content/yaml.ts';
import type { Bilingual } from '../language/bilingual.ts';
import type { Place } from './edition-rule.ts';

export type Language = 'zh' | 'en';

/** What a text is: `body` is a pair of a segment, `post` an appearance's post, the others are named as in the content. */
export type Role =
  | 'title'
  | 'venue'
  | 'why'
  | 'body'
  | 'lead'
  | 'caption'
  | 'correction'
  | 'post'
  | 'measure'
  | 'registry'
  | 'site';

/** An address that a stretch of one side leads to. */
export interface TextLink {
  readonly side: Language;
  readonly href: string;
  readonly start: number;
  readonly end: number;
}

export interface Text extends Bilingual {
  readonly role: Role;
  /** Links of the body; the addresses do not stand in its text. */
  readonly links?: readonly TextLink[];
  /** The segment it belongs to, or null. */
  readonly segment: string | null;
  /** Where characters of one side stand in the file. */
  place(side: Language, start: number, end: number): Place;
  /** The same, where the file has exactly these characters there, so that they may be replaced; else null. */
  exact(side: Language, start: number, end: number): Place | null;
}

/** The links of a half; a link whose words have several marks is one. */
function linksOf(half: Half, side: Language): TextLink[] {
  const links: TextLink[] = [];
  let at = 0;
  for (const { text, href } of half.runs) {
    const last = links.at(-1);
    if (href !== null && last?.href === href && last.end === at)
      links[links.length - 1] = { ...last, end: at + text.length };
    else if (href !== null) links.push({ side, href, start: at, end: at + text.length });
    at += text.length;
  }
  return links;
}

/** The pairs of a body. */
export function* bodyTexts(segments: readonly Segment[], file: Place['file']): Generator<Text> {
  for (const segment of segments) {
    for (const pair of segment.pairs) {
      const place = (side: Language, start: number, end: number): Place => {
        const half: Half = pair[side];
        const from = fileOffset(half, start);
        return { file, start: from, end: end > start ? fileOffset(half, end - 1) + 1 : from };
      };
      const links = [...linksOf(pair.zh, 'zh'), ...linksOf(pair.en, 'en')];
      yield {
        role: 'body',
        segment: segment.id,
        zh: pair.zh.plain,
        en: pair.en.plain,
        ...(links.length ? { links } : {}),
        place,
        exact: (side, start, end) => {
          const at = place(side, start, end);
          return file.text.slice(at.start, at.end) === pair[side].plain.slice(start, end) ? at : null;
        },
      };
    }
  }
}

/** Offset in a YAML scalar's source of each character of its value; null where the two do not run together. */
function scalarOffsets(source: string, value: string): number[] | null {
  const quote = source[0] === '"' || source[0] === "'" ? source[0] : null;
  const offsets: number[] = [];
  const block = /^[>|][^\n]*\n\s*/.exec(source);
  let at = quote ? 1 : (block?.[0].length ?? 0);
  for (let i = 0; i < value.length; i++) {
    const character = value[i]!;
    // Folded lines: a line break and its indentation read as one space.
    if (/[ \n]/.test(character) && /\s/.test(source[at] ?? '')) {
      offsets.push(at);
      while (/\s/.test(source[at] ?? '') && source[at] !== undefined) at++;
      while (/[ \n]/.test(value[i + 1] ?? '')) offsets.push(offsets[i++]!);
      continue;
    }
    if (quote === '"' && source[at] === '\\' && source[at + 1] === character) at++;
    else if (quote === "'" && source.startsWith("''", at) && character === "'") at++;
    if (source[at] !== character) return null;
    offsets.push(at++);
  }
  offsets.push(at);
  return offsets;
}

/** A text whose two sides are values in YAML. */
export function yamlText(role: Role, value: Bilingual, yaml: Yaml, path: readonly PropertyKey[]): Text {
  const exact = (side: Language, start: number, end: number): Place | null => {
    const [from, to] = locate(yaml, [...path, side]);
    const source = yaml.file.text.slice(from, to);
    const offsets = scalarOffsets(source, value[side]);
    if (!offsets) return null;
    const last = end > start ? offsets[end - 1]! + 1 : offsets[start]!;
    return { file: yaml.file, start: from + offsets[start]!, end: from + last };
  };
  return {
    role,
    segment: null,
    zh: value.zh,
    en: value.en,
    exact: (side, start, end) => {
      const at = exact(side, start, end);
      return at && yaml.file.text.slice(at.start, at.end) === value[side].slice(start, end) ? at : null;
    },
    place: (side, start, end) => {
      const [from, to] = locate(yaml, [...path, side]);
      return exact(side, start, end) ?? { file: yaml.file, start: from, end: to };
    },
  };
}

/** All bilingual texts of an article. The title and the body come first, in reading order. */
export function articleTexts(article: Article): Text[] {
  const { yaml } = article;
  const texts: Text[] = [yamlText('title', article.title, yaml, ['title'])];
  texts.push(...bodyTexts(article.segments, article.file));
  if (article.venue) texts.push(yamlText('venue', article.venue, yaml, ['venue']));
  if (article.why) texts.push(yamlText('why', article.why, yaml, ['why']));
  for (const [i, { posts }] of article.people.entries())
    for (const [j, post] of posts.entries()) texts.push(yamlText('post', post, yaml, ['people', i, 'posts', j]));
  for (const [i, { measure }] of article.figures.entries())
    texts.push(yamlText('measure', measure, yaml, ['figures', i, 'measure']));
  for (const [i, image] of article.images.entries())
    for (const key of ['alt', 'caption', 'credit'] as const) {
      const value = image[key];
      if (value) texts.push(yamlText('caption', value, yaml, ['images', i, key]));
    }
  for (const [i, correction] of article.corrections.entries())
    texts.push(yamlText('correction', correction, yaml, ['corrections', i]));
  return texts;
}

/** Title, lead and introduction of an issue that has a file. */
export function issueTexts(issue: Issue): Text[] {
  if (!issue.file || !issue.yaml) return [];
  const texts: Text[] = [];
  if (issue.title) texts.push(yamlText('title', issue.title, issue.yaml, ['title']));
  if (issue.lead) texts.push(yamlText('lead', issue.lead, issue.yaml, ['lead']));
  texts.push(...bodyTexts(issue.segments, issue.file));
  return texts;
}

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

/** Prose of the registries and the site: summaries, definitions, notes, what the publisher says of itself. */
export function registryTexts(edition: Edition): Text[] {
  const texts: Text[] = [];
  const add = (file: string, role: Role, value: unknown, path: readonly PropertyKey[]) => {
    const yaml = edition.yamls.get(file);
    if (yaml && isBilingual(value)) texts.push(yamlText(role, value, yaml, path));
  };
  for (const [id, theme] of edition.themes) {
    add('themes.yaml', 'registry', theme, [id]);
    add('themes.yaml', 'registry', theme.summary, [id, 'summary']);
  }
  for (const [id, term] of edition.terms) add('terms.yaml', 'registry', term.definition, [id, 'definition']);
  for (const [file, entries] of [
    ['people.yaml', edition.people],
    ['organisations.yaml', edition.organisations],
    ['places.yaml', edition.places],
  ] as const)
    for (const [id, { note }] of entries) add(file, 'registry', note, [id, 'note']);
  add('site.yaml', 'site', edition.site.title, ['title']);
  for (const key of ['name', 'imprint', 'rights'] as const)
    add('site.yaml', 'site', edition.site.publisher?.[key], ['publisher', key]);
  return texts;
}
