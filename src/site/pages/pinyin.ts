// The pinyin of a whole article or introduction, fetched when a reader asks for it: a syllable for each Chinese
// character, by pair. One file serves every tree, since conversion keeps characters in their places.
import type { Article, Issue } from '../../content/edition.ts';
import { syllables } from '../../language/ruby.ts';
import { convert } from '../../language/script.ts';
import { pathOf } from '../../view/rendition.ts';
import { type Page, page } from '../page.ts';
import type { Tree } from '../tree.ts';

/** The address of the file. */
export const pinyinFile = (tree: Tree, kind: 'article' | 'issue', id: string): string =>
  `${tree.base}${pathOf(kind, id)}pinyin.json`;

/** The file, as the base tree yields it. */
export function* pinyinPage(tree: Tree, kind: 'article' | 'issue', owner: Article | Issue): Generator<Page> {
  if (tree.folder !== '') return;
  const shows = 'people' in owner ? { articles: [owner] } : { articles: [], more: () => owner.file?.hash };
  yield page(`${pathOf(kind, owner.id)}pinyin.json`, () => pinyinText(tree, owner), { shows });
}

function pinyinText({ edition }: Tree, owner: Article | Issue): string {
  const script = edition.site.base_script;
  const people = 'people' in owner ? owner.people : [];
  const names = people.flatMap(({ id }) => (id && edition.people.get(id)?.zh) || []);
  const read = (text: string) => {
    const simplified = convert(text, script, 'hans');
    const same = simplified.length === text.length;
    return syllables(same ? simplified : text, same ? names.map((name) => convert(name, script, 'hans')) : names);
  };
  const readings: Record<string, string> = {};
  for (const { id, pairs } of owner.segments) readings[id] = pairs.flatMap(({ zh }) => read(zh.plain)).join(' ');
  if ('why' in owner) {
    if (owner.title) readings.title = read(owner.title.zh).join(' ');
    if (owner.why) readings.why = read(owner.why.zh).join(' ');
  }
  return JSON.stringify(readings);
}
