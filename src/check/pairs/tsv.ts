import { linesOf } from './decode.ts';
import { fault, type Item, LONGEST, type Pieces } from './pair.ts';

const HAN = /\p{Script=Han}/u;

/** Columns counted from 1 that hold the two languages, where they are not the first two (an id before them, say). */
function misplaced(columns: readonly string[]): { readonly zh: number; readonly en: number } | null {
  const isZh = (text: string | undefined) => text !== undefined && HAN.test(text);
  const isEn = (text: string | undefined) => text !== undefined && !HAN.test(text) && /\p{Script=Latin}{2}/u.test(text);
  const [first, second] = columns;
  if (isZh(first) ? !isZh(second) : isZh(second) && isEn(first)) return null;
  const zh = columns.findIndex(isZh);
  const en = columns.findIndex(isEn);
  return zh >= 0 && en >= 0 && (zh > 1 || en > 1) ? { zh: zh + 1, en: en + 1 } : null;
}

/**
 * Chinese, tab, English, a line a pair, without a header. A pair's number is its line. Lines whose columns are the
 * other way round are read that way; columns after the second are left alone; empty lines are passed over.
 */
export async function* readTsv(pieces: Pieces, file: string): AsyncGenerator<Item> {
  let line = 0;
  for await (const lines of linesOf(pieces, LONGEST)) {
    for (const { text, cut } of lines) {
      line += 1;
      if (cut) {
        yield fault(file, line, 1, {
          zh: `此行超过${LONGEST}个字符，未检查`,
          en: `the line is longer than ${LONGEST} characters and was not read`,
        });
        continue;
      }
      if (!text.trim()) continue;
      const tab = text.indexOf('\t');
      if (tab < 0) {
        yield fault(file, line, text.length + 1, {
          zh: '此行没有制表符；每行应为：中文、制表符、英文',
          en: 'the line has no tab; each line is Chinese, a tab, English',
        });
        continue;
      }
      const next = text.indexOf('\t', tab + 1);
      const first = text.slice(0, tab);
      const second = text.slice(tab + 1, next < 0 ? undefined : next);
      const wrong = next < 0 ? null : misplaced(text.split('\t'));
      if (wrong) {
        yield fault(file, line, 1, {
          zh: `中文在第${wrong.zh}列，英文在第${wrong.en}列；应在前两列`,
          en: `the Chinese is in column ${wrong.zh} and the English in column ${wrong.en}; they should be the first two`,
        });
        continue;
      }
      const turned = !HAN.test(first) && HAN.test(second);
      yield { found: { pair: line, line, zh: turned ? second : first, en: turned ? first : second } };
    }
  }
}
