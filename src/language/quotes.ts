/**
 * Quotation marks of Chinese: “ ” and ‘ ’ on the Mainland (GB/T 15834), 「 」 and 『 』 in Taiwan and Hong Kong. They stand
 * one for one, so that converting them moves no offset.
 */
import type { Script } from './script.ts';

const LATIN = /[\p{Script=Latin}\p{Nd}]/u;

const toCorners: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
const toCurled: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

/**
 * Offsets of single quotation marks that are quotes. A ’ between letters is an apostrophe (Xi’an), and so is one with
 * no ‘ before it (the companies’).
 */
function singleQuotes(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '‘') open.push(at);
    else if (mark === '’' && open.length && !(LATIN.test(text[at - 1] ?? '') && LATIN.test(text[at + 1] ?? ''))) {
      found.add(open.pop()!).add(at);
    }
  }
  return found;
}

/** The text with the quotation marks of the script it is converted to; every mark keeps its offset. */
export function convertQuotes(text: string, from: Script, to: Script): string {
  if (from === 'hans' && to !== 'hans') {
    if (!/[“”‘’]/.test(text)) return text;
    const single = singleQuotes(text);
    return text.replace(/[“”‘’]/g, (mark, at: number) =>
      mark === '“' || mark === '”' || single.has(at) ? toCorners[mark]! : mark,
    );
  }
  if (to === 'hans' && from !== 'hans') return text.replace(/[「」『』]/g, (mark) => toCurled[mark]!);
  return text;
}
