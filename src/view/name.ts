// People, organisations and places as they are shown: characters, pinyin, English, and where their page is.
import {
  type Appearance,
  type Article,
  type Organisation,
  type Person,
  type Place,
  placeChain,
} from '../content/edition.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { nameReadings } from '../language/pinyin.ts';
import { surnameOf } from '../language/surnames.ts';
import type { Rendition } from './rendition.ts';
import { LEVELS, ORGANISATIONS, PARTS } from './wording.ts';

export interface NameView {
  /** Null for somebody unnamed. */
  readonly id: string | null;
  readonly zh: string;
  readonly en: string;
  /** With tones: `Jiāng Xuěfēng`; null where none is known. */
  readonly pinyin: string | null;
  readonly href: string | null;
}

export interface PersonView extends NameView {
  readonly note: Bilingual | null;
  /** The English spelling is the person's own and not pinyin. */
  readonly ownSpelling: boolean;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** A personal name in pinyin with tones, surname apart (GB/T 28039); null where a character has no reading. */
export function pinyinOfName(zh: string): string | null {
  const readings = nameReadings(zh);
  const surname = surnameOf(zh)?.length ?? 0;
  if (!surname || readings.some(({ reading }) => !reading)) return null;
  const word = (from: number, to?: number) =>
    capital(
      readings
        .slice(from, to)
        .map(({ reading }, i) => (i && /^[aāáǎàoōóǒòeēéěè]/.test(reading!) ? `’${reading}` : reading))
        .join(''),
    );
  return `${word(0, surname)} ${word(surname)}`.trim();
}

const noteOf = (r: Rendition, note: string | Bilingual | null): Bilingual | null =>
  note === null ? null : typeof note === 'string' ? { zh: r.zh(note), en: note } : r.both(note);

export const personView = (r: Rendition, person: Person): PersonView =>
  r.once('person', person.id, () => ({
    id: person.id,
    zh: r.name(person.zh, person.hant),
    en: r.en(person.en),
    pinyin: person.pinyin ?? pinyinOfName(person.zh),
    href: r.href('person', person.id),
    note: noteOf(r, person.note),
    ownSpelling: person.own_spelling,
  }));

export interface PostView extends Bilingual {
  readonly organisation: OrganisationView | null;
}

/** Somebody's part in an article: who, what posts they held on that day, what they did. */
export interface AppearanceView {
  readonly person: PersonView;
  readonly posts: readonly PostView[];
  /** The posts in one line of each language. */
  readonly line: Bilingual;
  readonly part: Bilingual & { readonly id: Appearance['part'] };
  readonly evidence: readonly string[];
}

export function appearanceView(r: Rendition, appearance: Appearance): AppearanceView {
  const { id, anonymous, part } = appearance;
  const entry = id === undefined ? undefined : r.edition.people.get(id);
  const person: PersonView = entry
    ? personView(r, entry)
    : {
        id: id ?? null,
        ...(anonymous ? r.both(anonymous) : { zh: id ?? '', en: id ?? '' }),
        pinyin: null,
        href: null,
        note: null,
        ownSpelling: false,
      };
  const posts = appearance.posts.map((post) => {
    const organisation = post.organisation ? r.edition.organisations.get(post.organisation) : undefined;
    return { ...r.both(post), organisation: organisation ? organisationView(r, organisation) : null };
  });
  return {
    person,
    posts,
    line: { zh: posts.map(({ zh }) => zh).join('、'), en: posts.map(({ en }) => en).join('; ') },
    part: { id: part, zh: r.say(PARTS[part].zh), en: PARTS[part].en },
    evidence: appearance.evidence.map((fragment) => r.say(fragment)),
  };
}

export const appearancesView = (r: Rendition, article: Article): readonly AppearanceView[] =>
  r.once('appearances', article.id, () => article.people.map((appearance) => appearanceView(r, appearance)));

export interface OrganisationView {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly short: Bilingual | null;
  /** False: the English name is our rendering, and is shown as such. */
  readonly official: boolean;
  readonly kind: Bilingual | null;
  readonly href: string | null;
  readonly note: Bilingual | null;
}

export const organisationView = (r: Rendition, organisation: Organisation): OrganisationView =>
  r.once('organisation', organisation.id, () => {
    const kind = organisation.kind && ORGANISATIONS[organisation.kind];
    return {
      id: organisation.id,
      zh: r.name(organisation.zh, organisation.hant),
      en: r.en(organisation.en),
      short: organisation.short && r.both(organisation.short),
      official: organisation.official,
      kind: kind && { zh: r.say(kind.zh), en: kind.en },
      href: r.href('organisation', organisation.id),
      note: noteOf(r, organisation.note),
    };
  });

export interface PlaceView {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** The chain in one line, without the country: 江苏淮安, Huai’an, Jiangsu. */
  readonly line: Bilingual;
  /** From the place itself upwards. */
  readonly chain: readonly {
    readonly id: string;
    readonly zh: string;
    readonly en: string;
    readonly href: string | null;
  }[];
  readonly level: Bilingual | null;
  readonly href: string | null;
  readonly note: Bilingual | null;
}

/** From the widest to the place. A name that begins with one above it (江苏, 江苏某港) stands for what lies between. */
function joinZh(names: readonly string[]): string {
  const line: string[] = [];
  for (const name of names) {
    const from = line.findIndex((above) => name.startsWith(above));
    if (from >= 0) line.length = from;
    line.push(name);
  }
  return line.join('');
}

/** From the place outwards. A name above that the place's own already holds as a word is not given twice. */
const joinEn = (names: readonly string[]): string =>
  names.filter((name, i) => !names.slice(0, i).some((inner) => ` ${inner} `.includes(` ${name} `))).join(', ');

export const placeView = (r: Rendition, place: Place): PlaceView =>
  r.once('place', place.id, () => {
    const chain = placeChain(r.edition.places, place.id);
    const below = chain.filter(({ level }) => level !== 'country');
    const shown = below.length ? below : chain;
    const zhName = ({ zh, hant }: Place) => r.name(zh, hant);
    const level = place.level && LEVELS[place.level];
    return {
      id: place.id,
      zh: zhName(place),
      en: r.en(place.en),
      line: { zh: joinZh(shown.map(zhName).reverse()), en: joinEn(shown.map(({ en }) => r.en(en))) },
      chain: chain.map((each) => ({
        id: each.id,
        zh: zhName(each),
        en: r.en(each.en),
        href: r.href('place', each.id),
      })),
      level: level && { zh: r.say(level.zh), en: level.en },
      href: r.href('place', place.id),
      note: noteOf(r, place.note),
    };
  });
