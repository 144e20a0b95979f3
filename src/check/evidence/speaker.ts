// Who stated a figure: the person named last before it, where two speakers' figures could be mixed.
import type { Figure } from '../../content/edition.ts';
import { occurrences, type Source } from '../source-text.ts';
import type { Fault } from './figure.ts';
import type { Fragment } from './fragments.ts';

interface Speaker {
  readonly id: string | null;
  readonly names: readonly string[];
}

/**
 * A fault where `stated_by` names somebody else than the paragraph of the evidence does. A paragraph that names nobody
 * goes on from the one before; where it names several, any of them may be meant.
 */
export function speakerFault(
  figure: Figure,
  fragments: readonly Fragment[],
  source: Source,
  people: readonly Speaker[],
): Fault | null {
  if (figure.stated_by === null) return null;
  const declared = people.find(({ id }) => id === figure.stated_by);
  if (!declared) {
    return {
      path: ['stated_by'],
      message: {
        en: `“${figure.id}” is stated by “${figure.stated_by}”, who is not among the people of this article`,
        zh: `“${figure.id}”的stated_by是“${figure.stated_by}”，而文中人物里没有`,
      },
    };
  }
  const at = fragments.map((fragment) => fragment.at).filter((place) => place !== null);
  if (!at.length) return null;
  const { clean } = source;
  let end = clean.indexOf('\n', Math.max(...at));
  if (end < 0) end = clean.length;
  let start = clean.lastIndexOf('\n', Math.min(...at)) + 1;
  const namedIn = (text: string): readonly Speaker[] =>
    people.filter(({ names }) => names.some((name) => text.includes(name)));
  let named: readonly Speaker[] = namedIn(clean.slice(start, end));
  while (!named.length && start > 0) {
    end = start - 1;
    start = clean.lastIndexOf('\n', end - 1) + 1;
    named = lastNamed(namedIn(clean.slice(start, end)), clean.slice(start, end));
  }
  if (!named.length || named.includes(declared)) return null;
  const likely = named[0]!;
  return {
    path: ['stated_by'],
    message: {
      en: `“${figure.id}” is stated by “${figure.stated_by}”; where its evidence stands the source names ${named.map(({ names }) => names[0]).join(', ')}`,
      zh: `“${figure.id}”的stated_by是“${figure.stated_by}”；引据所在之处说话的是${named.map(({ names }) => names[0]).join('、')}`,
    },
    expected: named.length === 1 ? likely.id : null,
  };
}

/** Of those named in an earlier paragraph, the one named last: who goes on speaking. */
function lastNamed(people: readonly Speaker[], text: string): readonly Speaker[] {
  const place = ({ names }: Speaker) => Math.max(...names.flatMap((name) => occurrences(text, name)), -1);
  return [...people].sort((a, b) => place(b) - place(a)).slice(0, 1);
}
