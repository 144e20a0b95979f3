import { type NumeralZh, readNumeralZh } from '../language/numeral-zh.ts';

const NUMERAL = /[\d０-９〇零一二两兩三四五六七八九十百千万萬亿億兆几数半廿卅壹贰叁肆伍陆柒捌玖拾]+/gu;

/** Every numeral of a Chinese text, whether it is a quantity or stands in a name (十大品牌, 三农). */
export function* numeralsIn(
  text: string,
  from = 0,
  to = text.length,
): Generator<NumeralZh & { readonly start: number }> {
  for (const { index, 0: run } of text.slice(from, to).matchAll(NUMERAL)) {
    for (let at = from + index; at < from + index + run.length; at++) {
      const read = readNumeralZh(text, at);
      if (!read) continue;
      yield { ...read, start: at };
      at = Math.max(at, read.end - 1);
    }
  }
}
