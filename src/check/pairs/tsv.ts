import { linesOf } from './decode.ts';
import { fault, type Item, LONGEST, type Pieces } from './pair.ts';

const HAN = /\p{Script=Han}/u;

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
          zh: `此行超过 ${LONGEST} 个字符，未检查`,
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
      const turned = !HAN.test(first) && HAN.test(second);
      yield { found: { pair: line, line, zh: turned ? second : first, en: turned ? first : second } };
    }
  }
}
