/** Names of the registry: the Chinese one present must have its English. */
import { findPhrase } from '../../language/english.ts';
import type { Finding, Name, PairContext } from '../finding.ts';
import { registeredIn } from '../registered.ts';
import { finding, quote, side } from '../side.ts';
import { RULE } from './rule.ts';

/** What may stand for a name that was given in full before. */
const STAND_INS: Readonly<Record<Name['kind'], RegExp>> = {
  person: /\b(?:he|she|they|him|her|his|hers|their|them|himself|herself|who|whom|whose)\b/iu,
  organisation:
    /\b(?:it|its|they|their|them|which|the (?:company|firm|group|plant|university|school|college|institute|association|bureau|committee|centre|center|office|government|team|alliance|chamber|hospital|bank|zone|park|ministry|department|commission|administration|organisation|organization|newspaper|body))\b/iu,
  place:
    /\b(?:there|here|its?|local(?:ly)?|(?:the|this|that|our) (?:city|county|district|town|township|province|area|zone|region|village|municipality|prefecture)|city(?:['’]s|-wide|wide)|municipal|provincial)\b/iu,
};

const GENERIC_PLACE =
  /\b(?:the|this|that|our) (?:city|county|district|town|township|province|area|zone|region|village|municipality|prefecture)\b|\b(?:municipal|provincial|local(?:ly)?)\b|\bcity-?wide\b/iu;

/** Words that a name may be cut down to once it is known: a person's surname, the first or last word of a body. */
function shortForms(name: Name): readonly string[] {
  const found = new Set<string>();
  for (const form of name.en) {
    const words = form.split(/\s+/);
    if (words.length < 2) continue;
    found.add(words[0]!);
    if (name.kind === 'person') found.add(words.at(-1)!);
    if (name.kind === 'organisation') {
      const initials = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]);
      if (initials.length > 2) found.add(initials.join(''));
      found.add(words.slice(0, 2).join(' '));
    }
  }
  for (const small of ['The', 'the', 'A', 'New']) found.delete(small);
  return [...found];
}

const stands = (en: string, forms: readonly string[]): boolean => forms.some((form) => findPhrase(en, form).length > 0);

/** Registered people other than `name` that a surname alone could mean here. */
function namesakes(name: Name, surname: string, present: ReadonlySet<Name>, context: PairContext): readonly Name[] {
  return (context.names ?? []).filter(
    (other) =>
      other !== name &&
      other.kind === 'person' &&
      (present.has(other) || context.mentioned?.has(other.id)) &&
      shortForms(other).some((form) => form === surname),
  );
}

/** A registered name of the same kind in the English that the Chinese does not have: what was probably written instead. */
function writtenInstead(en: string, name: Name, present: ReadonlySet<Name>, names: readonly Name[]) {
  for (const other of names) {
    if (other === name || other.kind !== name.kind || present.has(other)) continue;
    for (const form of other.en) {
      const [found] = findPhrase(en, form);
      if (found) return found;
    }
  }
  return null;
}

export function* checkRegistered(zh: string, en: string, context: PairContext): Generator<Finding> {
  const names = context.names ?? [];
  if (!names.length) return;
  const occurrences = registeredIn(zh, context).filter((occurrence) => occurrence.names.length > 0);
  const present = new Set(occurrences.flatMap((occurrence) => occurrence.names));
  const seen = new Set<Name>();
  for (const { start, end, names: candidates } of occurrences) {
    const name = candidates[0]!;
    if (seen.has(name)) continue;
    seen.add(name);
    if (candidates.some((candidate) => stands(en, candidate.en))) continue;
    const text = zh.slice(start, end);
    const short = shortForms(name).find((form) => stands(en, [form]));
    if (short !== undefined && name.kind === 'person') {
      const others = namesakes(name, short, present, context);
      if (others.length) {
        const [at] = findPhrase(en, short);
        const both = [name, ...others].map((other) => other.en[0]);
        yield finding(
          RULE,
          {
            zh: `英文只写“${short}”，分不清是${both.join('还是')}；此处为${text}，应作“${name.en[0]}”`,
            en: `“${short}” alone could be ${both.join(' or ')}; the Chinese has ${text}, so write “${name.en[0]}”`,
          },
          { zh: side(zh, start, end), en: side(en, at!.start, at!.end), expected: name.en[0]! },
        );
        continue;
      }
    }
    const mentioned = candidates.some((candidate) => context.mentioned?.has(candidate.id));
    const wrong = short === undefined ? writtenInstead(en, name, present, names) : null;
    const standsIn = STAND_INS[name.kind].test(en);
    if (mentioned && (short !== undefined || (standsIn && !wrong))) continue;
    // "the town" may be 外冈 beside a Jiading that English adds: a district for its town says little for sure.
    const sure = !(mentioned && name.kind === 'place' && GENERIC_PLACE.test(en));
    const found = wrong ? quote(en.slice(wrong.start, wrong.end)) : null;
    const told = finding(
      RULE,
      {
        zh: `“${quote(text)}”应作“${name.en.join('”或“')}”，英文${found ? `却作“${found}”` : '中没有'}`,
        en: `“${quote(text)}” is “${name.en.join('” or “')}”; the English ${found ? `has “${found}”` : 'does not have it'}`,
      },
      {
        zh: side(zh, start, end),
        en: wrong ? side(en, wrong.start, wrong.end) : null,
        expected: name.en[0]!,
      },
    );
    yield sure ? told : { ...told, severity: 'warning' };
  }
}
