/** Places and universities whose English is settled, without any registry: 陕西 as Shanxi, 苏州大学 as Suzhou University. */
import { GAZETTEER, type SettledName, standsAlone } from '../../language/gazetteer.ts';
import { collectPhrases, findPhrases } from '../../language/phrases.ts';
import type { Finding, PairContext } from '../finding.ts';
import { finding, side } from '../side.ts';
import { RULE } from './rule.ts';

const chinese = collectPhrases(GAZETTEER.flatMap((name) => name.zh.map((form) => [form, name] as const)));

/** English forms, right and wrong, with every place that has them: 泰州 and 台州 are both Taizhou. */
const english = (() => {
  const forms = new Map<string, SettledName[]>();
  for (const name of GAZETTEER) {
    for (const form of [...name.en, ...name.wrong]) forms.set(form, [...(forms.get(form) ?? []), name]);
  }
  return forms;
})();
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/'/g, "['’]");
const ENGLISH = new RegExp(
  `(?<![\\p{L}])(?:${[...english.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?![\\p{L}])`,
  'gu',
);

/** Two provinces that hold a Taizhou: one of them beside the name tells which is meant. */
const TAIZHOU: Readonly<Record<string, readonly [own: RegExp, other: RegExp, right: string]>> = {
  泰州: [
    /江苏|江蘇|Jiangsu/u,
    /\bTaizhou(?: City)?,? (?:in )?(?:eastern |east )?(?:China['’]s )?Zhejiang\b/u,
    'Taizhou, Jiangsu',
  ],
  台州: [
    /浙江|Zhejiang/u,
    /\bTaizhou(?: City)?,? (?:in )?(?:eastern |east )?(?:China['’]s )?Jiangsu\b/u,
    'Taizhou, Zhejiang',
  ],
};

interface Found {
  readonly name: SettledName;
  readonly start: number;
  readonly end: number;
}

function inChinese(zh: string): readonly Found[] {
  const found: Found[] = [];
  for (const { start, end, value } of findPhrases(zh, chinese)) {
    if (standsAlone(zh, start, end)) found.push({ name: value, start, end });
  }
  return found;
}

export function* checkSettled(zh: string, en: string, context: PairContext): Generator<Finding> {
  const found = inChinese(zh);
  if (!found.length) return;
  const there = Array.from(en.matchAll(ENGLISH), (match) => ({
    form: match[0].replace(/’/g, "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const own = new Set((context.names ?? []).flatMap((name) => name.zh));
  const reported = new Set<SettledName>();
  for (const { name, start, end } of found) {
    if (reported.has(name) || own.has(zh.slice(start, end))) continue;
    const wrong = there.find(({ form }) => name.wrong.includes(form));
    if (wrong) {
      reported.add(name);
      yield report(zh, en, { name, start, end }, wrong, true);
    }
  }
  yield* checkSwapped(zh, en, found, there, reported, own);
  yield* checkTaizhou(zh, en, found);
}

const SURNAME = /(?<!\p{L})\p{Lu}\p{Ll}{1,5} $/u;

/** A place of the Chinese is missing, and one that the Chinese does not have stands in the English. */
function* checkSwapped(
  zh: string,
  en: string,
  found: readonly Found[],
  there: readonly { readonly form: string; readonly start: number; readonly end: number }[],
  reported: Set<SettledName>,
  own: ReadonlySet<string>,
): Generator<Finding> {
  const forms = new Set(there.map(({ form }) => form));
  const present = new Set(found.map(({ name }) => name));
  const missing = found.filter(({ name }) => !reported.has(name) && !name.en.some((form) => forms.has(form)));
  // 藏族自治州 is Tibetan without being 西藏; the Jinhua of Zhang Jinhua is a person.
  const extra = there.filter(
    ({ form, start }) =>
      !english.get(form)!.some((name) => present.has(name) || own.has(name.zh[0]!)) &&
      !(form === 'Tibetan' && zh.includes('藏')) &&
      !SURNAME.test(en.slice(0, start)),
  );
  const distinct = new Set(missing.map(({ name }) => name));
  if (distinct.size !== 1 || new Set(extra.map(({ form }) => form)).size !== 1) return;
  const [place] = missing;
  const [other] = extra;
  if (!english.get(other!.form)!.some((name) => name.kind === place!.name.kind)) return;
  // A place above or below the one named says the same: 南京 as “Jiangsu's capital”, 广东 for Guangzhou's province.
  const provinces =
    place!.name.kind === 'province' && english.get(other!.form)!.every(({ kind }) => kind === 'province');
  if (
    /\bcapital\b/i.test(en) ||
    (!provinces && /\bprovincial\b/i.test(en)) ||
    zh.includes(english.get(other!.form)![0]!.zh[0]!)
  )
    return;
  yield report(zh, en, place!, other!, false);
}

function report(
  zh: string,
  en: string,
  place: Found,
  wrong: { readonly form: string; readonly start: number; readonly end: number },
  certain: boolean,
): Finding {
  const right = place.name.en[0]!;
  return finding(
    RULE,
    {
      zh: `“${zh.slice(place.start, place.end)}”应作“${right}”，英文却作“${wrong.form}”`,
      en: `“${zh.slice(place.start, place.end)}” is “${right}”; the English has “${wrong.form}”`,
    },
    {
      zh: side(zh, place.start, place.end),
      en: side(en, wrong.start, wrong.end),
      expected: right,
      ...(certain ? { fix: [{ side: 'en', start: wrong.start, end: wrong.end, text: right }] } : {}),
    },
  );
}

function* checkTaizhou(zh: string, en: string, found: readonly Found[]): Generator<Finding> {
  const both = new Set(found.map(({ name }) => name.zh[0]));
  if (both.has('泰州') === both.has('台州')) return;
  for (const { name, start, end } of found) {
    const rule = TAIZHOU[name.zh[0]!];
    const match = rule && !rule[0].test(en) ? rule[1].exec(en) : null;
    if (!rule || !match) continue;
    const at = { form: match[0], start: match.index, end: match.index + match[0].length };
    yield report(zh, en, { name: { ...name, en: [rule[2]] }, start, end }, at, false);
    return;
  }
}
