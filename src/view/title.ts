// Titles break between words and not inside them: Chinese has no spaces, so each place where a line may end is marked.
import type { Bilingual } from '../language/bilingual.ts';
import { escapeHtml } from './html.ts';

/** How long a title is in its type: '' as usual, `m` for half as much again, `s` for more. `usual` in characters. */
export function sizeOf({ zh, en }: Bilingual, usual: { readonly zh: number; readonly en: number }): '' | 'm' | 's' {
  const length = Math.max([...zh].length / usual.zh, en.length / usual.en);
  return length <= 1 ? '' : length <= 1.6 ? 'm' : 's';
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const CLOSES = /^[，。、；：？！）」』》〉】”’…—·%～的了着过们等]/u;
const OPENS = /[（「『《〈【“‘]$/u;

/** Words that begin a new phrase: a line may end before them although they are one character. */
const BEGINS = /^[和与及以为在将把对向从由让]$/u;
/** A number goes with what it counts, a prefix with what it stands before. */
const LEADS = /[〇零一二三四五六七八九十百千万萬亿億两兩总總副新老第各全]$/u;
const alone = (word: string) => /^\p{Script=Han}$/u.test(word);

/** Whether a line may end between two words: only where Chinese is, since Latin has its own spaces. */
function mayBreak(before: string, after: string): boolean {
  if (!/[\p{Script=Han}，。、；：？！）》”’]$/u.test(before) || !/^[\p{Script=Han}\w（《“‘]/u.test(after)) return false;
  if (CLOSES.test(after) || OPENS.test(before) || alone(before) || LEADS.test(before)) return false;
  return !alone(after) || BEGINS.test(after);
}

/** The words of a title; characters that the segmenter leaves single, one after another, are taken for a word (净零). */
function wordsOf(title: string): readonly string[] {
  const words: string[] = [];
  let single = false;
  for (const { segment } of segmenter.segment(title)) {
    const joins = alone(segment) && !CLOSES.test(segment) && !BEGINS.test(segment);
    if (joins && single) words[words.length - 1] += segment;
    else words.push(segment);
    single = joins;
  }
  return words;
}

/** Words of another language; a lone acronym is none: 5G, BYD. */
const FOREIGN = /[A-Za-zÀ-ÿ]*[a-zà-ÿ]{3}[A-Za-zÀ-ÿ’'.-]*(?: [A-Za-zÀ-ÿ’'.-]*[A-Za-zÀ-ÿ])*/g;
const HAN = /\p{Script=Han}[\p{Script=Han}·、，。《》]*/gu;

/**
 * HTML of a Chinese title with `<wbr>` between its words; the style sheet forbids every other break. Foreign words carry
 * their language.
 */
export function breakable(title: string): string {
  let html = '';
  let before = '';
  for (const segment of wordsOf(title)) {
    html += (mayBreak(before, segment) ? '<wbr>' : '') + escapeHtml(segment);
    before = segment;
  }
  return foreignMarked(html);
}

/** Foreign words of Chinese HTML without elements (`<wbr>` and references aside) with their language. */
const foreignMarked = (html: string): string =>
  /[a-zà-ÿ]{3}/.test(html)
    ? html.replace(/<wbr>|&\w+;|[^<&]+/g, (part) =>
        part[0] === '<' || part[0] === '&' ? part : part.replace(FOREIGN, '<span lang="en" class="keep">$&</span>'),
      )
    : html;

/** Chinese of our own wording as HTML: foreign words carry their language, and no last line holds a single character. */
export const worded = (zh: string): string =>
  foreignMarked(escapeHtml(zh)).replace(/\p{Script=Han}{2}[。！？…”’」』）》]*$/u, (end) =>
    zh.length > 12 ? `<span class="nb">${end}</span>` : end,
  );

/** HTML of an English title or label: Chinese in it is written as `shown` gives it and carries its language, `tag`. */
export const mixed = (text: string, tag: string, shown: (zh: string) => string): string =>
  escapeHtml(text).replace(HAN, (han) => `<span lang="${tag}" class="keep">${shown(han)}</span>`);

/** Our own English with its Chinese words written as `shown` gives them. */
export const englishIn = (en: string, shown: (zh: string) => string): string => en.replace(HAN, shown);
