// Names of the registries as the sources write them, and as the rules on pairs want them.
import type { Bilingual } from '../language/bilingual.ts';
import { convert } from '../language/script.ts';
import type { Registries } from './edition-rule.ts';
import type { Name, Term } from './finding.ts';
import { type KnownNames, knownNames } from './person-finder.ts';
import type { Language } from './texts.ts';

const once = <K extends object, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new WeakMap<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key);
      made.set(key, value);
    }
    return value;
  };
};
const present = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value): value is string => !!value)),
];

/** Every registered person, organisation and place, with all forms. One list an edition, so that indexes are made once. */
export const namesOf: (edition: Registries) => readonly Name[] = once((edition: Registries) => [
  ...[...edition.people].map(
    ([id, { zh, en, hant }]): Name => ({ id, kind: 'person', zh: present([zh, hant]), en: [en] }),
  ),
  ...[...edition.organisations].map(
    ([id, { zh, en, hant, short }]): Name => ({
      id,
      kind: 'organisation',
      zh: present([zh, short?.zh, hant]),
      en: present([en, short?.en]),
    }),
  ),
  ...[...edition.places].map(
    ([id, { zh, en, hant }]): Name => ({ id, kind: 'place', zh: present([zh, hant]), en: [en] }),
  ),
]);

/** The termbase as the rules on pairs want it. */
export const termsOf: (edition: Registries) => readonly Term[] = once((edition: Registries) =>
  [...edition.terms].map(([id, { zh, en }]) => ({
    id,
    zh,
    preferred: en.preferred,
    admitted: en.admitted,
    deprecated: en.deprecated.map(({ text }) => text),
  })),
);

/** Texts of the content as they would stand in a clean body: clean bodies are in Simplified characters. */
export function inSourceScript(edition: Registries, language: Language) {
  const { base_script: base } = edition.site;
  const text = (value: string) => (base === 'hans' || language === 'en' ? value : convert(value, base, 'hans'));
  return { text, side: (value: Bilingual) => (language === 'en' ? value.en : text(value.zh)) };
}

/** A registered person's name as a source in that language has it. */
export function personNames(edition: Registries, id: string, language: Language): string[] {
  const person = edition.people.get(id);
  return person ? [inSourceScript(edition, language).side(person)] : [];
}

/** The people registry, ready to be looked for in clean bodies in Chinese. */
export const knownPeople: (edition: Registries) => KnownNames = once((edition: Registries) => {
  const script = inSourceScript(edition, 'zh');
  return knownNames([...edition.people].map(([id, person]) => [script.side(person), id] as const));
});

const GENERIC = /(?:省|市|区|县|镇|乡|街道|自治区|自治州)$/u;
const namesSet = once((edition: Registries) => {
  const script = inSourceScript(edition, 'zh');
  const names = new Set<string>();
  for (const { kind, zh } of namesOf(edition)) {
    if (kind === 'person') continue;
    for (const form of zh) {
      const text = script.text(form).replace(/[\s“”‘’（）()]/g, '');
      names.add(text);
      if (kind === 'place') names.add(text.replace(GENERIC, '')).add(`${text}市`).add(`${text}区`).add(`${text}镇`);
    }
  }
  return names;
});

/** Whether a text is a registered place or organisation, or several in a row (上海嘉定). */
export const nameTest = (edition: Registries): ((text: string) => boolean) => {
  const names = namesSet(edition);
  const test = (text: string): boolean => {
    if (names.has(text)) return true;
    for (let cut = 2; cut < text.length - 1; cut++)
      if (names.has(text.slice(0, cut)) && test(text.slice(cut))) return true;
    return false;
  };
  return test;
};

const englishNames = once((edition: Registries) => {
  const byName = new Map<string, string[]>();
  for (const [id, { en }] of edition.people) byName.set(en, [...(byName.get(en) ?? []), id]);
  return byName;
});
const CAPITALS = /\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)+/gu;

/** Every name of the people registry, in Chinese as sources write it and in English. */
export const nameSet: (edition: Registries) => ReadonlySet<string> = once((edition: Registries) => {
  const script = inSourceScript(edition, 'zh');
  const names = new Set<string>();
  for (const person of edition.people.values()) names.add(person.zh).add(script.side(person)).add(person.en);
  return names;
});

/** Registered people named in full in an English text; only names that one person alone bears. */
export function peopleByEnglish(
  edition: Registries,
  text: string,
): { readonly id: string; readonly start: number; readonly end: number }[] {
  const names = englishNames(edition);
  const found: { id: string; start: number; end: number }[] = [];
  if (!names.size) return found;
  for (const run of text.matchAll(CAPITALS)) {
    const words = [...run[0].matchAll(/\S+/g)];
    for (let from = 0; from < words.length; from++) {
      for (let to = Math.min(words.length, from + 5); to > from + 1; to--) {
        const [first, last] = [words[from]!, words[to - 1]!];
        const name = run[0].slice(first.index, last.index + last[0].length);
        const ids = names.get(name) ?? names.get(name.replace(/[’']s$/, ''));
        if (ids?.length !== 1) continue;
        const start = run.index + first.index;
        found.push({ id: ids[0]!, start, end: start + name.length });
        from = to - 1;
        break;
      }
    }
  }
  return found;
}
