/** A country rendered by another: 尼日尔 against Nigeria, where nothing in the English means the first, nor in the Chinese the second. */
import { ADJECTIVES, COUNTRIES, type Country } from '../../language/countries.ts';
import { foldScript } from '../../language/fold.ts';
import { collectPhrases, findPhrases } from '../../language/phrases.ts';
import type { Finding } from '../finding.ts';
import { finding, side } from '../side.ts';
import { RULE } from './rule.ts';

const CHINESE = collectPhrases(COUNTRIES.flatMap((country) => country.zh.map((form) => [form, country] as const)));
/** Peoples, which share no beginning with another country: Swedish, Icelandic. */
const PEOPLES = COUNTRIES.flatMap((country) =>
  (ADJECTIVES[country.en[0]!] ?? []).map((form) => [form, country] as const),
);
const OWNERS = new Map([
  ...COUNTRIES.flatMap((country) => country.en.map((form) => [form, country] as const)),
  ...PEOPLES,
]);
const byLength = (forms: readonly string[]): string => [...forms].sort((a, b) => b.length - a.length).join('|');
/** A name before another capital may be a part of it (Niger Delta), an adjective is not. */
const ENGLISH = new RegExp(
  `(?<![\\p{L}-])(?:(?:${byLength(COUNTRIES.flatMap(({ en }) => en))})(?![\\p{L}-]| [A-Z])|(?:${byLength(PEOPLES.map(([form]) => form))})(?![\\p{L}-]))`,
  'gu',
);
const MEANT = new Map(
  COUNTRIES.map((country) => [
    country,
    new RegExp(
      `(?<!\\p{L})(?:${[...country.en.map((form) => `${form}(?!\\p{L})`), ...country.hints.en].join('|')})`,
      'u',
    ),
  ]),
);
/** Names of countries in those of peoples, rivers, peninsulas and persons. */
const ELSEWHERE = /^(?:洋|河|半岛|海峡|支那|教|人民共和国公民|裔)/;

/** A capital word before a country's name may make it a person's. */
const GIVEN_NAME = /(?<!\p{L})(?!(?:The|An?|In|For|On|From|To|By|But|And|When|While|Both) $)\p{Lu}\p{L}+ $/u;

export function* checkCountries(zh: string, en: string): Generator<Finding> {
  const plain = foldScript(zh);
  const found = findPhrases(plain, CHINESE).filter(({ end }) => !ELSEWHERE.test(plain.slice(end, end + 3)));
  if (!found.length) return;
  const missing = found.filter(({ value }) => !MEANT.get(value)!.test(en));
  if (new Set(missing.map(({ value }) => value)).size !== 1) return;
  const meant = (country: Country) =>
    [...country.zh, ...country.hints.zh].some(
      (form) => plain.includes(form) && !onlyWithin(plain, form, missing[0]!.value),
    );
  const extra = [...en.matchAll(ENGLISH)].filter(({ 0: form, index }) => {
    // Michael Jordan, Chad Smith
    return !GIVEN_NAME.test(en.slice(0, index)) && !meant(OWNERS.get(form)!);
  });
  if (new Set(extra.map(([form]) => OWNERS.get(form))).size !== 1) return;
  const [place, other] = [missing[0]!, extra[0]!];
  const right = place.value.en[0]!;
  const [left, wrong] = [zh.slice(place.start, place.end), other[0]];
  yield finding(
    RULE,
    {
      zh: `“${left}”应作“${right}”，英文却作“${wrong}”`,
      en: `“${left}” is “${right}”; the English has “${wrong}”`,
    },
    { zh: side(zh, place.start, place.end), en: side(en, other.index, other.index + wrong.length), expected: right },
  );
}

/** Whether `form` stands in the text only as a part of the missing country's own name: 尼 of Nigeria in 尼日尔. */
function onlyWithin(text: string, form: string, missing: Country): boolean {
  let rest = text;
  for (const name of missing.zh) rest = rest.replaceAll(name, '　');
  return !rest.includes(form);
}
