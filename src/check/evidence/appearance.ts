// A person's appearance against the source: is the name there, and does every post stand beside it?
import type { Appearance } from '../../content/edition.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { foldWidth } from '../../language/width.ts';
import { occurrences, type Source } from '../source-text.ts';
import type { Fault } from './figure.ts';

const fold = (text: string) => foldWidth(text).replace(/[\s“”‘’"'()（）]/g, '');

/** What makes another post of one when it stands in front: 副市长 is no 市长. */
const MODIFIER = /(?:副|(?<![太中平])原|(?<![日此之会以])前|(?<![时现近年])代|代理|名誉|常务|执行|候任)$/u;
const AFTERWARDS = /^(?:助理|秘书|办公室|办公会)/u;

/** The part of a sentence that says what a person is: what stands before the name, up to another person or the sentence. */
export function besideName(text: string, at: number, name: string, others: readonly string[]): string {
  let from = at;
  while (from > 0 && at - from < 160 && !/[。；！？：\n]/u.test(text[from - 1]!)) from--;
  let before = text.slice(from, at);
  for (const other of others) {
    const end = before.lastIndexOf(other);
    if (end >= 0) before = before.slice(end + other.length);
  }
  const after = /^[^，。；：！？、\n]{0,24}/u.exec(text.slice(at + name.length))![0];
  return `${before}\n${after}`;
}

/**
 * Whether a post is said in a stretch of text. Its end must stand there as one piece and be no part of another post; a
 * prefix may stand apart (a place or body that the editors have written out) where it is a known name or stands before.
 */
export function saysPost(post: string, text: string, isName: (text: string) => boolean): boolean {
  const wanted = fold(post);
  const beside = text.split('\n').map(fold);
  for (let cut = 0; cut <= wanted.length - 2; cut++) {
    const [prefix, core] = [wanted.slice(0, cut), wanted.slice(cut)];
    if (MODIFIER.test(prefix)) continue;
    for (const part of beside) {
      for (const at of occurrences(part, core)) {
        const before = part.slice(0, at);
        if (AFTERWARDS.test(part.slice(at + core.length))) continue;
        if (MODIFIER.test(before) && !/^(?:副|原|前|代|名誉|常务|执行)/u.test(core)) continue;
        if (!prefix || isName(prefix) || (prefix.length >= 3 && before.includes(prefix))) return true;
      }
    }
  }
  return false;
}

export interface Known {
  /** The name as the source may write it. */
  readonly names: readonly string[];
  /** Names of everybody else in the article, so that their posts are not taken for this person's. */
  readonly others: readonly string[];
  /** Whether a text is the name of a place or body, in the script of the clean body. */
  isName(text: string): boolean;
  /** A text of the content in the language and script of the clean body. */
  inSource(text: Bilingual): string;
}

/** Faults of one appearance. `shown` are its fragments, joined; those not found have been reported. */
export function* appearanceFaults(
  person: Appearance,
  shown: readonly string[],
  source: Source,
  { names, others, isName, inSource }: Known,
): Generator<Fault> {
  const named = person.id !== undefined;
  const places = names.flatMap((name) => occurrences(source.clean, name).map((at) => ({ name, at })));
  const label = names[0] ?? person.anonymous?.zh ?? '';
  if (named && !places.length) {
    yield {
      path: ['id'],
      message: {
        en: `${label} does not stand in the source’s body`,
        zh: `来源正文中没有${label}`,
      },
    };
    return;
  }
  if (named && shown.length && !names.some((name) => shown.some((text) => text.includes(name)))) {
    yield {
      path: ['evidence'],
      message: { en: `the evidence does not name ${label}`, zh: `引据中没有${label}的姓名` },
      expected: label,
    };
  }
  for (const [j, post] of person.posts.entries()) {
    const wanted = inSource(post);
    const beside = named
      ? places.map(({ name, at }) => besideName(source.clean, at, name, others))
      : shown.length
        ? shown
        : [source.clean];
    const said = (texts: readonly string[]) =>
      source.language === 'en'
        ? texts.some((text) => text.toLowerCase().includes(wanted.toLowerCase()))
        : texts.some((text) => saysPost(wanted, text, isName));
    if (said(beside)) continue;
    const there = places.length ? besideName(source.clean, places[0]!.at, places[0]!.name, others).split('\n')[0]! : '';
    yield {
      path: ['posts', j, source.language],
      message: {
        en: `the source does not give ${label} the post “${wanted}”${there ? `; beside the name stands “${there.slice(-24)}”` : ''}`,
        zh: `来源没有说${label}是“${wanted}”${there ? `；姓名旁写的是“${there.slice(-24)}”` : ''}`,
      },
    };
  }
}
