/**
 * You want this rule where texts carry links: both sides must lead to the same place. A path or host that differs only
 * in the language it names (/zh/ and /en/, cn. and en.) is the same.
 */
import type { Bilingual, Span } from '../../language/bilingual.ts';
import type { Finding, PairRule } from '../finding.ts';
import { finding, quote, side } from '../side.ts';

const LINK =
  /(?:https?:\/\/|www\.)[^\s<>"'“”‘’「」《》（），。；：！？、\p{Script=Han}]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/gu;

interface Link extends Span {
  readonly text: string;
}

/** What two addresses share that lead to the same place. */
const sameness = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(LANGUAGE, '$1')
    .replace(/[/._=&?#-]+/g, '/')
    .replace(/^\/|\/$/g, '');

const LANGUAGE =
  /(^|[/._=-])(?:zh|en|cn|zhs|zht|chs|cht|eng|chi|chn|ch|gb|us|uk|zh-?(?:cn|tw|hk|hans|hant)|en-?(?:us|gb|uk)|english|chinese)(?=$|[/._=&?#-])/giu;

function links(text: string): readonly Link[] {
  return Array.from(text.matchAll(LINK), (match) => {
    // What closes the sentence is not part of the address, nor a bracket that it did not open.
    let found = match[0].replace(/[.,;:!?*_~'"\]]+$/u, '');
    while (found.endsWith(')') && !found.includes('(')) found = found.slice(0, -1).replace(/[.,;:!?]+$/u, '');
    return { start: match.index, end: match.index + found.length, text: found };
  });
}

export const rule: PairRule = {
  id: 'link',
  severity: 'error',
  about: {
    zh: '检查两边的网址、邮箱、链接是否相同。',
    en: 'Checks that addresses and links are the same on both sides.',
  },
  examples: [
    { zh: '详见https://example.org/zh/a。', en: 'See https://example.org/en/a.' },
    { zh: '详见https://example.org/a。', en: 'See https://example.org/b.', finds: 'https://example.org/b' },
    { zh: '请写信到desk@example.org。', en: 'Write to desk@example.com.', finds: 'desk@example.com' },
    { zh: '[报告](https://example.org/a)', en: 'The report', finds: 'is not in the English' },
    { zh: '见 www.example.org', en: 'See the site.' },
  ],
  *check(zh, en) {
    if (!/:\/\/|www\.|@/.test(zh) && !/:\/\/|www\.|@/.test(en)) return;
    yield* compareLinks({ zh, en }, links(zh), links(en));
  },
};

/** What the links of two texts have that the other has not; `text` is the address, the offsets are where it stands. */
export function* compareLinks(
  { zh, en }: Bilingual,
  ours: readonly Link[],
  theirs: readonly Link[],
): Generator<Finding> {
  const keys = (list: readonly Link[]) => new Set(list.map(({ text }) => sameness(text)));
  const [own, other] = [keys(ours), keys(theirs)];
  const lost = ours.filter(({ text }) => !other.has(sameness(text)));
  const added = theirs.filter(({ text }) => !own.has(sameness(text)));
  for (let index = 0; index < Math.max(lost.length, added.length); index += 1) {
    const from = lost[index];
    const to = added[index];
    if (from && to) {
      yield finding(
        rule,
        {
          zh: `中文的“${quote(from.text, 80)}”与英文的“${quote(to.text, 80)}”不是同一地址`,
          en: `“${quote(from.text, 80)}” and “${quote(to.text, 80)}” are not the same address`,
        },
        { zh: side(zh, from.start, from.end), en: side(en, to.start, to.end), expected: from.text },
      );
      continue;
    }
    // A bare www. may be left out or rendered by a name; an address given with its scheme is meant to be followed.
    const { start, end, text } = (from ?? to)!;
    if (!text.includes('://')) continue;
    yield finding(
      rule,
      from
        ? { zh: `英文中没有链接“${quote(text, 80)}”`, en: `the link “${quote(text, 80)}” is not in the English` }
        : { zh: `中文中没有链接“${quote(text, 80)}”`, en: `the link “${quote(text, 80)}” is not in the Chinese` },
      from ? { zh: side(zh, start, end), expected: text } : { en: side(en, start, end) },
    );
  }
}
