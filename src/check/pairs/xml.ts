/**
 * TMX 1.4 (and 1.1 to 1.3), XLIFF 1.2 and XLIFF 2.x, read as a stream. Entities other than XML's own five are never
 * expanded, so that a few lines cannot become gigabytes; nothing outside the file is read.
 */
import sax from 'sax';
import { fault, type Item, LONGEST, languageOf, type Pieces } from './pair.ts';

/** Faults reported of one file: past these it is not a file of pairs with a fault in it. */
const MOST_FAULTS = 100;

/** What the reader of a format is told, in the order of the file. */
interface Handler {
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void;
  close(name: string): void;
  text(text: string): void;
  /** Pairs completed since the last call. */
  taken(): readonly Item[];
}

/** The name without a prefix: modules of XLIFF 2 have theirs, the core has none. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Collects the text of one segment, leaving out the native codes that inline elements hold. */
class Segment {
  readonly #codes: ReadonlySet<string>;
  #parts: string[] = [];
  #size = 0;
  #skipping = 0;
  open = false;
  /** It was longer than what is read, and the rest was dropped. */
  cut = false;

  /** `codes`: inline elements whose content is markup of the original format and no text. */
  constructor(codes: ReadonlySet<string>) {
    this.#codes = codes;
  }

  begin(): void {
    this.#parts = [];
    this.#size = 0;
    this.#skipping = 0;
    this.cut = false;
    this.open = true;
  }

  enter(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#codes.has(name)) this.#skipping += 1;
    // <cp hex="001A"/>: a character that XML cannot hold.
    else if (name === 'cp' && attributes.hex)
      this.add(String.fromCodePoint(Math.min(Number.parseInt(attributes.hex, 16) || 0xfffd, 0x10ffff)));
  }

  leave(name: string): void {
    if (this.#skipping && this.#codes.has(name)) this.#skipping -= 1;
  }

  add(text: string): void {
    if (this.#skipping || this.cut) return;
    this.#size += text.length;
    if (this.#size > LONGEST) this.cut = true;
    else this.#parts.push(text);
  }

  /** The text, line breaks and indentation as single spaces. */
  end(): string {
    this.open = false;
    return this.#parts
      .join('')
      .replace(/\s*[\r\n]\s*/g, ' ')
      .trim();
  }
}

const tooLong = (file: string, line: number): Item =>
  fault(file, line, 1, {
    zh: `此单元超过${LONGEST}个字符，未检查`,
    en: `the unit is longer than ${LONGEST} characters and was not read`,
  });

const TMX_CODES = new Set(['bpt', 'ept', 'ph', 'it', 'ut', 'sub']);
const XLIFF_CODES = new Set(['bpt', 'ept', 'ph', 'it', 'sub']);

function tmx(file: string): Handler {
  const segment = new Segment(TMX_CODES);
  let items: Item[] = [];
  let pair = 0;
  let line = 0;
  let language: 'zh' | 'en' | null = null;
  let texts: { zh?: string; en?: string } = {};
  let cut = false;
  return {
    open(name, attributes, at) {
      if (segment.open) return segment.enter(name, attributes);
      if (name === 'tu') {
        pair += 1;
        line = at;
        texts = {};
        cut = false;
      } else if (name === 'tuv') language = languageOf(attributes['xml:lang'] ?? attributes.lang);
      else if (name === 'seg') segment.begin();
    },
    close(name) {
      if (segment.open && name !== 'seg') return segment.leave(name);
      if (name === 'seg') {
        const text = segment.end();
        cut ||= segment.cut;
        // Of several variants in one language the first stands.
        if (language) texts[language] ??= text;
      } else if (name === 'tu' && texts.zh !== undefined && texts.en !== undefined) {
        items.push(cut ? tooLong(file, line) : { found: { pair, line, zh: texts.zh, en: texts.en } });
      }
    },
    text: (text) => segment.open && segment.add(text),
    taken() {
      const done = items;
      items = [];
      return done;
    },
  };
}

/** XLIFF 1.2 and 2.x differ in names alone as far as this goes. */
function xliff(file: string): Handler {
  const segment = new Segment(XLIFF_CODES);
  let items: Item[] = [];
  let pair = 0;
  let line = 0;
  let languages: { source: 'zh' | 'en' | null; target: 'zh' | 'en' | null } = { source: null, target: null };
  let own = languages;
  let texts: { source?: string; target?: string } = {};
  let cut = false;
  /** Depth inside what repeats source and target for other ends: alt-trans, matches. */
  let aside = 0;
  let inUnit = false;
  const declare = (source: string | undefined, target: string | undefined, at: number) => {
    if (!source && !target) return;
    languages = { source: languageOf(source), target: languageOf(target) };
    if (languages.source && languages.target && languages.source !== languages.target) return;
    items.push(
      fault(file, at, 1, {
        zh: `语言应为中文和英文，此处为“${source ?? ''}”和“${target ?? ''}”`,
        en: `the languages should be Chinese and English; they are “${source ?? ''}” and “${target ?? ''}”`,
      }),
    );
  };
  return {
    open(name, attributes, at) {
      if (segment.open) return segment.enter(name, attributes);
      if (name === 'alt-trans' || name === 'matches') aside += 1;
      if (aside) return;
      if (name === 'xliff') declare(attributes.srcLang, attributes.trgLang, at);
      else if (name === 'file') declare(attributes['source-language'], attributes['target-language'], at);
      else if (name === 'trans-unit' || name === 'segment') {
        pair += 1;
        line = at;
        texts = {};
        own = languages;
        cut = false;
        inUnit = true;
      } else if (inUnit && (name === 'source' || name === 'target')) {
        const tag = attributes['xml:lang'];
        if (tag) own = { ...own, [name]: languageOf(tag) };
        segment.begin();
      }
    },
    close(name) {
      if (segment.open && name !== 'source' && name !== 'target') return segment.leave(name);
      if (segment.open) {
        texts[name as 'source' | 'target'] = segment.end();
        cut ||= segment.cut;
        return;
      }
      if (name === 'alt-trans' || name === 'matches') aside = Math.max(0, aside - 1);
      if (aside || (name !== 'trans-unit' && name !== 'segment')) return;
      inUnit = false;
      const { source, target } = texts;
      // A unit without a target is not translated yet, which is no fault of the pair.
      if (source === undefined || !target) return;
      if (cut) {
        items.push(tooLong(file, line));
        return;
      }
      if (own.source === 'zh' && own.target === 'en') items.push({ found: { pair, line, zh: source, en: target } });
      else if (own.source === 'en' && own.target === 'zh')
        items.push({ found: { pair, line, zh: target, en: source } });
    },
    text: (text) => segment.open && segment.add(text),
    taken() {
      const done = items;
      items = [];
      return done;
    },
  };
}

/** Reads TMX or XLIFF; the root element tells which. Malformed places are reported and reading goes on behind them. */
export async function* readXml(pieces: Pieces, file: string): AsyncGenerator<Item> {
  const parser = sax.parser(true, { position: true });
  const faults: Item[] = [];
  let handler: Handler | null = null;
  let unknown = false;
  let count = 0;
  const where = () => [parser.line + 1, Math.max(1, parser.column)] as const;
  const complain = (zh: string, en: string) => {
    count += 1;
    if (count <= MOST_FAULTS) faults.push(fault(file, ...where(), { zh, en }));
  };
  parser.onerror = (error) => {
    const reason = error.message.split('\n')[0]!;
    complain(`XML 有误：${reason}`, `the XML is malformed: ${reason}`);
    parser.error = null as unknown as Error;
    parser.resume();
  };
  parser.onopentag = (tag) => {
    const name = local(tag.name);
    if (!handler) {
      if (unknown) return;
      handler = name === 'tmx' ? tmx(file) : name === 'xliff' ? xliff(file) : null;
      unknown = !handler;
      if (unknown)
        complain(`根元素应为 tmx 或 xliff，此处为 ${name}`, `the root element should be tmx or xliff; it is ${name}`);
    }
    handler?.open(name, tag.attributes as Record<string, string>, parser.line + 1);
  };
  parser.onclosetag = (name) => handler?.close(local(name));
  parser.ontext = (text) => handler?.text(text);
  parser.oncdata = (text) => handler?.text(text);
  const drained = function* (): Generator<Item> {
    yield* faults.splice(0);
    if (handler) yield* handler.taken();
  };
  for await (const piece of pieces) {
    // Small bites, so that what one piece completes is handed on before the next is parsed.
    for (let at = 0; at < piece.length; at += 65_536) {
      parser.write(piece.slice(at, at + 65_536));
      yield* drained();
    }
    if (count > MOST_FAULTS || unknown) break;
  }
  if (count <= MOST_FAULTS && !unknown) parser.close();
  yield* drained();
  if (count > MOST_FAULTS) {
    yield fault(file, ...where(), {
      zh: `错误超过${MOST_FAULTS}处，余下未读`,
      en: `more than ${MOST_FAULTS} faults; the rest was not read`,
    });
  }
}
