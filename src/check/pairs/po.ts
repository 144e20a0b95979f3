import { po } from 'gettext-parser';
import { type Line, linesOf } from './decode.ts';
import { fault, type Item, LONGEST, languageOf, type Pieces } from './pair.ts';

const HAN = /\p{Script=Han}/u;

interface Entry {
  readonly msgid: string;
  readonly msgid_plural?: string;
  /** Absent where the entry breaks off before it. */
  readonly msgstr?: readonly string[];
}

/** What an entry pairs: of plural forms the last of each side, which in Chinese is the only one. */
function sidesOf({ msgid, msgid_plural: plural, msgstr }: Entry): readonly [source: string, target: string] {
  return [plural ?? msgid, msgstr?.at(-1) ?? ''];
}

/**
 * GNU gettext catalogues, entry by entry: gettext-parser is given each entry as it is complete, so that memory holds
 * one. Obsolete, fuzzy and untranslated entries count and are passed over. The header's `Language` tells the target;
 * without it, the side with Han characters is the Chinese.
 */
export async function* readPo(pieces: Pieces, file: string): AsyncGenerator<Item> {
  let target: 'zh' | 'en' | null = null;
  let pair = 0;
  let line = 0;
  let block: string[] = [];
  let first = 1;

  function* finished(): Generator<Item> {
    const lines = block;
    block = [];
    if (!lines.some((text) => text.startsWith('msgid'))) return;
    let entries: Entry[];
    try {
      const { translations } = po.parse(`${lines.join('\n')}\n`) as {
        translations: Record<string, Record<string, Entry>>;
      };
      entries = Object.values(translations).flatMap((context) => Object.values(context));
    } catch (error) {
      const at = (error as { lineNumber?: number }).lineNumber ?? 1;
      const reason = (error as Error).message.replace(/^Error parsing PO data: /, '').replace(/ at line \d+/, '');
      pair += 1;
      yield fault(file, first + at - 1, 1, {
        zh: `PO条目有误：${reason}`,
        en: `the PO entry is malformed: ${reason}`,
      });
      return;
    }
    for (const entry of entries) {
      if (!entry.msgid) {
        target ??= languageOf(/^Language:\s*([\w-]+)/m.exec((entry.msgstr ?? []).join(''))?.[1]);
        continue;
      }
      pair += 1;
      if (!entry.msgstr) {
        yield fault(file, first, 1, { zh: 'PO条目没有msgstr', en: 'the PO entry has no msgstr' });
        continue;
      }
      const [from, to] = sidesOf(entry);
      if (!to || lines.some((text) => /^#,.*\bfuzzy\b/.test(text))) continue;
      const intoChinese = target ? target === 'zh' : !HAN.test(from) || HAN.test(to);
      yield { found: { pair, line: first, zh: intoChinese ? to : from, en: intoChinese ? from : to } };
    }
  }

  function* take({ text, cut }: Line): Generator<Item> {
    line += 1;
    if (cut) {
      yield fault(file, line, 1, {
        zh: `此行超过${LONGEST}个字符`,
        en: `the line is longer than ${LONGEST} characters`,
      });
      return;
    }
    const begins = /^(?:msgctxt|msgid)\s/.test(text);
    const complete = block.some((known) => known.startsWith('msgstr'));
    // An entry ends at an empty line, or where the next begins without one.
    if (!text.trim() || (complete && (begins || text.startsWith('#')))) yield* finished();
    if (!text.trim() || text.startsWith('#~')) return;
    if (!block.length) first = line;
    block.push(text);
  }

  for await (const lines of linesOf(pieces, LONGEST)) for (const each of lines) yield* take(each);
  yield* finished();
}
