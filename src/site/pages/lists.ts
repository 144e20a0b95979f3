// What lists of articles and names are made of, and how long lists are cut into pages.
import type { Article } from '../../content/edition.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { type ArticleView, articleView, type TitleView } from '../../view/article.ts';
import { breakable, englishIn } from '../../view/title.ts';
import type { Tree } from '../tree.ts';

/** One thing in a list: its date in the spine, its title and a line below. */
export interface Entry {
  readonly href: string | null;
  readonly title: TitleView;
  readonly note: Bilingual;
  readonly spine: string;
}

/** When an article happened, else when it was published, as the spine carries it. */
export const spineOf = (view: ArticleView): string => view.date?.spine ?? view.published?.spine ?? '';

export function articleEntry(tree: Tree, article: Article): Entry {
  const view = articleView(tree.r, article);
  return { href: view.href, title: view.title, note: view.dateline, spine: spineOf(view) };
}

/** The head of a page: name in both languages, a line over and under it, a text. */
export interface Head {
  readonly zh: string;
  readonly en: string;
  readonly zhHtml: string;
  readonly size: string;
  /** Over the name, on demand; or under it, always. */
  readonly pinyin?: string | null;
  readonly plainPinyin?: string | null;
  readonly over?: Bilingual | null;
  readonly under?: Bilingual | null;
  readonly text?: object | null;
}

/** `size` is a class for names that would not stand in the largest type. */
export function head(name: Bilingual, more: Omit<Partial<Head>, 'zh' | 'en'> = {}): Head {
  const length = Math.max([...name.zh].length / 7, name.en.length / 26);
  return {
    zh: name.zh,
    en: name.en,
    zhHtml: breakable(name.zh),
    size: length <= 1 ? 't0-l' : length <= 2.2 ? 't0-m' : 't0-s',
    ...more,
  };
}

/** Our own wording as a text of both halves. */
export const wording = (tree: Tree, zh: string, en: string): Bilingual => ({
  zh: tree.r.say(zh),
  en: /\p{Script=Han}/u.test(en) ? englishIn(en, tree.r.say) : en,
});

export const plainText = (tree: Tree, zh: string, en: string) => {
  const text = wording(tree, zh, en);
  return { zh: { html: text.zh }, en: { html: text.en } };
};

/** Longest list on one page. */
export const PAGE_LENGTH = 300;

export interface Part<T> {
  /** Path of this page inside the tree: `people/`, `people/page/2/`. */
  readonly path: string;
  readonly items: readonly T[];
  /** Which part it is, from 0. */
  readonly number: number;
  /** For the template: the pages that are led to, each with its number; `gap` where some before it are left out. */
  readonly paging: {
    readonly pages: readonly {
      readonly label: string;
      readonly href: string;
      readonly current: boolean;
      readonly gap: boolean;
    }[];
  };
}

/** The pages that page `here` of `count` leads to: all of a few; of many its neighbours, the ends and every tenth part. */
function ledTo(count: number, here: number): readonly number[] {
  const all = Array.from({ length: count }, (_, n) => n);
  const step = Math.ceil(count / 10);
  return count <= 20
    ? all
    : all.filter((n) => n === 0 || n === count - 1 || Math.abs(n - here) <= 2 || (n + 1) % step === 0);
}

/** Cuts a list into pages of at most `length`; an empty list is one empty page. */
export function parts<T>(tree: Tree, path: string, items: readonly T[], length = PAGE_LENGTH): readonly Part<T>[] {
  const count = Math.max(1, Math.ceil(items.length / length));
  const at = (i: number) => (i ? `${path}page/${i + 1}/` : path);
  return Array.from({ length: count }, (_, i) => ({
    path: at(i),
    items: items.slice(i * length, (i + 1) * length),
    number: i,
    get paging() {
      const led = ledTo(count, i);
      return {
        pages: led.map((n, k) => ({
          label: String(n + 1),
          href: tree.r.page(at(n)),
          current: n === i,
          gap: k > 0 && led[k - 1] !== n - 1,
        })),
      };
    },
  }));
}
