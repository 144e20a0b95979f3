/**
 * You want this rule where ranks matter: a person's post is declared in both languages, and where the Chinese of a pair
 * gives it beside the name, the English must give it with the same rank (Deputy Secretary, not Secretary).
 */

import type { Bilingual } from '../../language/bilingual.ts';
import { foldScript } from '../../language/fold.ts';
import { hasGenericTitle, renders, type TitleZh, titlesEn, titlesZh } from '../../language/titles.ts';
import type { EditionRule, Report } from '../edition-rule.ts';
import { besideName, saysPost } from '../evidence/appearance.ts';
import { occurrences } from '../source-text.ts';
import type { Text } from '../texts.ts';

const RANKS =
  'deputy|vice|executive|acting|general|honorary|former|standing|assistant|associate|rotating|senior|first|chief|joint|co';
const RANK = new RegExp(`^(?:${RANKS})$`, 'i');
/** Where the name of the post ends and that of the body begins. */
const BODY = /\s*(?:,|\(|（|\b(?:of|at|to|in|for|from|with|on)\b).*$/i;

/** A person of the article with the posts that the front matter declares. */
interface Holder {
  readonly name: string;
  readonly english: string;
  readonly posts: readonly Bilingual[];
}

interface Head {
  readonly ranks: readonly string[];
  readonly noun: string;
}

/** `Executive Vice-President of X` as ranks and a noun; null where the post begins with no noun to look for. */
function headOf(post: string): Head | null {
  const words = post.replace(BODY, '').split(/\s+/).filter(Boolean);
  const last = words.pop();
  if (!last || !/^[\p{L}’'-]{4,}$/u.test(last)) return null;
  const parts = /^(Vice|Deputy|Co)-(.+)$/i.exec(last);
  const ranks = words.filter((word) => RANK.test(word));
  return parts ? { ranks: [...ranks, parts[1]!], noun: parts[2]! } : { ranks, noun: last };
}

/** How often a noun stands in a text at all, and with just these ranks before it. */
function count(text: string, { ranks, noun }: Head): { all: number; same: number; plural: boolean } {
  const wanted = ranks.map((rank) => rank.toLowerCase()).join(' ');
  let [all, same] = [0, 0];
  const plain = noun.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  for (const match of text.matchAll(new RegExp(`\\b${plain}\\b(?!-\\p{L})`, 'giu'))) {
    all++;
    const before = text.slice(Math.max(0, match.index - 60), match.index).match(/[\p{L}’']+|[^\p{L}\s’'-]/gu) ?? [];
    const found: string[] = [];
    for (const word of before.reverse().slice(0, 4)) {
      if (RANK.test(word)) found.unshift(word.toLowerCase());
      // A word such as Town or District may stand between the rank and the noun, a small word ends the post.
      else if (!/^\p{Lu}/u.test(word) || found.length) break;
    }
    if (found.join(' ') === wanted) same++;
  }
  return { all, same, plural: new RegExp(`\\b(?:${plain}s|${plain.replace(/y$/, 'ies')})\\b`, 'i').test(text) };
}

const GU_LIN = {
  front:
    'people:\n  - { id: gu-lin, part: spoke, posts: [{ zh: 市委副书记, en: Deputy Secretary of the Municipal Party Committee }] }',
  registries: { 'people.yaml': 'gu-lin: { zh: 顾林, en: Gu Lin }' },
};

export const rule: EditionRule = {
  id: 'posts',
  severity: 'error',
  about: {
    zh: '正文在姓名旁写出声明过的职务时，中英文的级别都须与声明一致。',
    en: 'Where a text gives a declared post beside the name, both languages must give it with the declared rank.',
  },
  examples: [
    {
      ...GU_LIN,
      body: '市委副书记顾林讲话。 {#s1}\n\nGu Lin, Deputy Secretary of the Municipal Party Committee, spoke.',
    },
    {
      ...GU_LIN,
      body: '市委副书记顾林讲话。 {#s1}\n\nGu Lin, Secretary of the Municipal Party Committee, spoke.',
      finds: 'is “Deputy Secretary” by the front matter',
    },
    {
      ...GU_LIN,
      body: '市委书记顾林讲话。 {#s1}\n\nGu Lin, Deputy Secretary of the Municipal Party Committee, spoke.',
      finds: 'the Chinese has 书记',
    },
    {
      ...GU_LIN,
      body: '市长顾林讲话。 {#s1}\n\nThe mayor, Gu Lin, spoke.',
      finds: 'the Chinese has 市长',
    },
    {
      ...GU_LIN,
      body: '市委副书记顾林讲话。 {#s1}\n\nThe mayor, Gu Lin, spoke.',
      finds: 'the English has “mayor”',
    },
    { ...GU_LIN, body: '顾林讲话。 {#s1}\n\nGu Lin spoke.' },
  ],
  *article({ edition, article, texts, source }) {
    const people = article.people.flatMap(({ id, posts }) => {
      const person = id === undefined ? undefined : edition.people.get(id);
      return person && posts.length ? [{ name: person.zh, english: person.en, posts }] : [];
    });
    for (const text of texts) {
      if (text.role !== 'body' && text.role !== 'title') continue;
      const needed = new Map<string, { head: Head; times: number; said: string[] }>();
      const here = people.filter(({ name }) => text.zh.includes(name));
      for (const person of here) yield* titles(text, person, source?.clean ?? '');
      for (const { name, posts } of here) {
        const others = here.map((other) => other.name).filter((other) => other !== name);
        const beside = besideName(text.zh, text.zh.indexOf(name), name, others);
        for (const { zh, en } of posts) {
          const head = saysPost(zh, beside, () => true) ? headOf(en) : null;
          if (!head) continue;
          const key = [...head.ranks, head.noun].join(' ').toLowerCase();
          const entry = needed.get(key) ?? { head, times: 0, said: [] };
          needed.set(key, { head, times: entry.times + 1, said: [...entry.said, `${zh}${name}`] });
        }
      }
      for (const { head, times, said } of needed.values()) {
        const { all, same, plural } = count(text.en, head);
        if (same >= times || all < times || plural) continue;
        const right = [...head.ranks, head.noun].join(' ');
        const at = text.en.search(new RegExp(`\\b${head.noun}\\b`, 'i'));
        yield {
          place: text.place('en', Math.max(0, at), Math.max(0, at) + head.noun.length),
          segment: text.segment,
          message: {
            en: `${said.join(', ')} is “${right}” by the front matter; the English gives another rank`,
            zh: `${said.join('、')}在文首作“${right}”；英文的级别不同`,
          },
          expected: right,
        };
      }
    }
  },
};

/** The title right before the Chinese name, which must be one that is declared (副市长 is no 市长), and the one beside the English name. */
function* titles(text: Text, { name, english, posts }: Holder, source: string): Generator<Report> {
  const declared = posts.map((post) => ({ ...post, titles: titlesZh(post.zh) }));
  for (const at of occurrences(text.zh, name)) {
    const from = Math.max(0, at - 16);
    const before = text.zh.slice(from, at);
    const title = titlesZh(before).find(({ end }) => !before.slice(end).trim());
    if (!title) continue;
    const same = declared.filter((post) => post.titles.some(({ english: words }) => words === title.english));
    const said = before.slice(title.start).trim();
    if (declared.some(({ zh }) => zh.endsWith(said)) || same.length) {
      if (!same.length || same.some((post) => post.titles.some(({ deputy }) => deputy === title.deputy))) {
        yield* englishTitle(text, { name, english, posts }, title);
        continue;
      }
    }
    // Another post of the same person, which the source gives.
    const inSource = occurrences(source, foldScript(said + name)).some(
      (there) => titlesZh(source.slice(Math.max(0, there - 8), there + said.length)).at(-1)?.deputy === title.deputy,
    );
    if (inSource || !declared.some((post) => post.titles.length)) continue;
    const begin = from + title.from;
    const right = (same[0] ?? declared[0]!).zh;
    yield {
      place: text.place('zh', begin, at),
      segment: text.segment,
      message: {
        en: `${name} is ${right} by the front matter; the Chinese has ${text.zh.slice(begin, at)}`,
        zh: `${name}在文首作${right}，此处作${text.zh.slice(begin, at)}`,
      },
      expected: right,
    };
  }
}

/** “Chan Tai-man, its chairman” where the Chinese has 行政总裁陈大文 and the front matter Chief Executive. */
function* englishTitle(text: Text, { name, english, posts }: Holder, said: TitleZh): Generator<Report> {
  const at = text.en.indexOf(english);
  if (at < 0) return;
  const declared = posts.flatMap(({ en }) => titlesEn(en).map(({ title }) => title));
  const all = titlesEn(text.en);
  if (all.some((title) => renders(said, title) || declared.includes(title.title)) || hasGenericTitle(text.en)) return;
  const end = at + english.length;
  const beside = all.find((title) =>
    title.end <= at
      ? /^,?\s+$/.test(text.en.slice(title.end, at))
      : /^,\s[^,.;:]{0,60}$/.test(text.en.slice(end, title.start)),
  );
  if (!beside) return;
  const right = posts[0]!.en;
  yield {
    place: text.place('en', beside.start, beside.end),
    segment: text.segment,
    message: {
      en: `${english} is “${right}” by the front matter; the English has “${text.en.slice(beside.start, beside.end)}”`,
      zh: `${name}在文首作“${right}”，英文作“${text.en.slice(beside.start, beside.end)}”`,
    },
    expected: right,
  };
}
