/** Ages in English that no “years” stands by: “aged 40”, “Jones, 52, joined”. */
import type { Exact } from './exact.ts';
import type { Token } from './token-en.ts';

const AGED = /^(?:aged|ages?)$/;
const PERSON =
  /^(?:man|woman|boy|girl|actor|actress|singer|player|driver|farmer|worker|student|teacher|pensioner|father|mother|husband|wife|son|daughter|brother|sister)$/;
const NO_PERSON =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** "aged 40", "the age of 17", "as young as 11"; "Jones, 52, joined": an age, though nothing says years. */
export function isAge(tokens: readonly Token[], at: number, next: number, value: Exact): boolean {
  if (value.d !== 1n || value.n < 1n || value.n > 120n) return false;
  const before = tokens[at - 1];
  if (!before) return false;
  if (AGED.test(before.lower)) return true;
  if (before.lower === 'of') return tokens[at - 2]?.lower === 'age';
  if (before.lower === 'as') return /^(?:young|old)$/.test(tokens[at - 2]?.lower ?? '');
  // "65 or older"
  if (/^(?:or|and)$/.test(tokens[next]?.lower ?? '') && /^(?:older|younger)$/.test(tokens[next + 1]?.lower ?? ''))
    return true;
  const named = tokens[at - 2];
  if (/^(?:is|was|turn(?:s|ed))$/.test(before.lower))
    return /^(?:he|she|who)$/.test(named?.lower ?? '') && /^(?:[,.]|and|when)$/.test(tokens[next]?.lower ?? '.');
  if (before.text !== ',' || named?.kind !== 'word' || !/^[,.]$/.test(tokens[next]?.text ?? '')) return false;
  return PERSON.test(named.lower) || (/^\p{Lu}\p{Ll}/u.test(named.text) && !NO_PERSON.test(named.lower));
}
