// A body in two languages: blocks paired by position, verified by language, given ids.
import type { Bilingual } from '../language/bilingual.ts';
import type { Diagnostic, Edit } from './diagnostic.ts';
import { type Block, blocks, type Misfit } from './markdown.ts';
import { diagnose, type File, offsetOfLine, position } from './place.ts';
import { ID } from './schema.ts';
import type { Pair, Segment } from './segment.ts';

const HAN = /\p{Script=Han}/gu;
const LATIN = /[\p{Script=Latin}][\p{Script=Latin}'’-]*/gu;

/** Han characters and Latin words of a text. Letters of the usual ranges are told by their codes. */
function letters(text: string): { han: number; latin: number } {
  let han = 0;
  let latin = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) {
      if (!inWord) latin++;
      inWord = true;
    } else if (code < 0xaa) inWord &&= code === 39 || code === 45;
    else if (code >= 0x4e00 && code <= 0x9fff) {
      han++;
      inWord = false;
    } else if (code === 0x2019) continue;
    // General and CJK punctuation, full-width digits and signs.
    else if ((code >= 0x2010 && code <= 0x2027) || (code >= 0x3008 && code <= 0x3011) || code === 0xff0c)
      inWord = false;
    else if ((code >= 0x3001 && code <= 0x3002) || (code >= 0xff01 && code <= 0xff1f)) inWord = false;
    else return { han: text.match(HAN)?.length ?? 0, latin: text.match(LATIN)?.length ?? 0 };
  }
  return { han, latin };
}

/** Which language a block is in, by its letters; null where they do not tell (a number, a formula, an equal mixture). */
export function languageOf(text: string): 'zh' | 'en' | null {
  const { han, latin } = letters(text);
  if (!han && !latin) return null;
  if (!latin || han > latin * 1.5) return 'zh';
  if (!han || latin > han) return 'en';
  return null;
}

const plain = ({ halves }: Block) =>
  halves.length === 1 ? halves[0]!.plain : halves.map((half) => half.plain).join(' ');

const names: Record<Block['kind'], Bilingual> = {
  paragraph: { zh: '段落', en: 'a paragraph' },
  heading: { zh: '标题', en: 'a heading' },
  quote: { zh: '引文', en: 'a quotation' },
  list: { zh: '列表', en: 'a list' },
  table: { zh: '表格', en: 'a table' },
};

const misfits: Record<Misfit['what'], Bilingual> = {
  html: {
    en: 'raw HTML is not allowed; write Markdown, or \\< for a plain <',
    zh: '不可写HTML；请用Markdown，单独的<写作\\<',
  },
  code: {
    en: 'a code block has no place in a briefing (four spaces at the start of a line make one)',
    zh: '简报中不可有代码块（行首四个空格会成为代码块）',
  },
  image: {
    en: 'an image belongs under images: in the front matter, with its alternative text and credit',
    zh: '图片应写在文首的images中，并附替代文字和出处',
  },
  rule: { en: 'a horizontal rule has no place in a body; use a heading', zh: '正文中不可有分隔线；请用标题' },
  nested: {
    en: 'only paragraphs may stand in a quotation, and only text in a list',
    zh: '引文中只可有段落，列表中只可有文字',
  },
  link: {
    en: 'a link leads to http, https, mailto or a place on this site',
    zh: '链接只可指向http、https、mailto或本站',
  },
  reference: {
    en: 'link definitions ([x]: …) are not paired; write links in line: [text](address)',
    zh: '链接定义（[x]: …）无法成对；请写行内链接：[文字](网址)',
  },
};

interface Tag {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  used: boolean;
}

/** Takes the ids `{#s1}` out of a body, leaving spaces so that every offset stays. */
function takeIds(file: File, offset: number): { body: string; tags: Map<number, Tag> } {
  const tags = new Map<number, Tag>();
  let body = file.text.slice(offset);
  const first = position(file, offset).line;
  body = body.replace(/[ \t]*\{#([^{}\n]*)\}[ \t]*(?=\r?$)/gm, (whole, id: string, at: number) => {
    const start = offset + at + whole.indexOf('{');
    tags.set(position(file, start).line - first, { id, start, end: start + id.length + 3, used: false });
    return ' '.repeat(whole.length);
  });
  return { body, tags };
}

/** A list of 2n items, the first n Chinese and the rest English, is two lists that CommonMark has read as one. */
function split(block: Block): [Block, Block] | null {
  const { halves, depths = [], itemLines = [] } = block;
  const middle = halves.length / 2;
  if (block.kind !== 'list' || halves.length % 2 || depths[middle] !== 0) return null;
  const languages = halves.map((half) => languageOf(half.plain));
  const is = (from: number, to: number, language: string) =>
    languages.slice(from, to).every((l) => l === language || l === null) &&
    languages.slice(from, to).includes(language as 'zh');
  if (!is(0, middle, 'zh') || !is(middle, halves.length, 'en')) return null;
  const part = (from: number, to: number, start: number, end: number): Block => ({
    ...block,
    halves: halves.slice(from, to),
    depths: depths.slice(from, to),
    itemLines: itemLines.slice(from, to),
    start,
    end,
  });
  const cut = itemLines[middle]!;
  return [part(0, middle, block.start, cut), { ...part(middle, halves.length, cut, block.end), merged: true }];
}

/** Why two blocks cannot be partners; null where they can. */
function mismatch(zh: Block, en: Block): Bilingual | null {
  if (zh.kind !== en.kind) {
    return {
      en: `${names[zh.kind].en} faces ${names[en.kind].en}`,
      zh: `${names[zh.kind].zh}对着${names[en.kind].zh}`,
    };
  }
  const [m, n] = [zh.halves.length, en.halves.length];
  if (zh.kind === 'heading' && zh.level !== en.level) {
    return {
      en: `a heading of level ${zh.level} faces one of level ${en.level}`,
      zh: `${zh.level}级标题对着${en.level}级标题`,
    };
  }
  if (zh.kind === 'list') {
    if (m !== n) return { en: `a list of ${m} items faces one of ${n}`, zh: `列表${m}项对着${n}项` };
    if (zh.ordered !== en.ordered)
      return { en: 'a numbered list faces one without numbers', zh: '有编号的列表对着没有编号的' };
    if (String(zh.depths) !== String(en.depths))
      return { en: 'the two lists are nested differently', zh: '两个列表的层次不同' };
  }
  if (zh.kind === 'table') {
    const rows = (block: Block) => block.halves.length / (block.columns || 1);
    if (zh.columns !== en.columns || m !== n) {
      return {
        en: `a table of ${rows(zh)} rows and ${zh.columns} columns faces one of ${rows(en)} and ${en.columns}`,
        zh: `${rows(zh)}行${zh.columns}列的表格对着${rows(en)}行${en.columns}列的`,
      };
    }
  }
  if (zh.kind === 'quote' && m !== n)
    return { en: `a quotation of ${m} paragraphs faces one of ${n}`, zh: `引文${m}段对着${n}段` };
  return null;
}

/**
 * Reads the body that begins at `offset` of a file into segments. Never throws; everything wrong is a diagnostic.
 * A segment without an id gets the next free one for this run, with a fix that writes it.
 */
export function parseBody(file: File, offset: number): { segments: Segment[]; diagnostics: Diagnostic[] } {
  const { body, tags } = takeIds(file, offset);
  const base = position(file, offset).line - 1;
  const diagnostics: Diagnostic[] = [];
  const lineEnd = (line: number) => {
    const end = offsetOfLine(file, line + 1);
    return file.text.slice(offsetOfLine(file, line), end).trimEnd().length + offsetOfLine(file, line);
  };
  const report = (line: number, message: Bilingual, fix?: readonly Edit[], severity: 'error' | 'warning' = 'error') => {
    const start = Math.max(offset, offsetOfLine(file, base + line));
    diagnostics.push(
      diagnose(file, start, lineEnd(base + line), 'structure', message, { severity, ...(fix ? { fix } : {}) }),
    );
  };
  const parsed = blocks(body, file.text, offset);
  const told = new Set<string>();
  for (const { what, start } of parsed.misfits) {
    if (!told.has(`${what} ${start}`)) report(start, misfits[what]);
    told.add(`${what} ${start}`);
  }
  if (parsed.misfits.some((m) => m.what === 'reference')) return { segments: [], diagnostics };

  const all = parsed.blocks.filter((block) => block.halves.length).flatMap((block) => split(block) ?? [block]);
  const lines = body.split('\n');
  const lastLine = (block: Block) => {
    let line = block.end - 1;
    while (line > block.start && !lines[line]?.trim() && !tags.has(line)) line--;
    return line;
  };
  const taken = new Set([...tags.values()].map((tag) => tag.id));
  let next = 1;
  const segments: Segment[] = [];
  const used = new Set<string>();
  const languages = all.map((block) => languageOf(plain(block)));
  for (let i = 0; i < all.length; ) {
    const [zh, en] = [all[i]!, all[i + 1]];
    if (languages[i] === 'en') {
      report(zh.start, { en: 'an English block without its Chinese before it', zh: '英文之前缺少对应的中文' });
      i++;
      continue;
    }
    if (!en || (languages[i + 1] === 'zh' && languages[i] === 'zh')) {
      report(zh.start, { en: 'a Chinese block without its English after it', zh: '中文之后缺少对应的英文' });
      const tag = tags.get(lastLine(zh));
      if (tag) tag.used = true;
      i++;
      continue;
    }
    i += 2;
    const line = lastLine(zh);
    const tag = tags.get(line);
    if (tag) tag.used = true;
    const wrong = mismatch(zh, en);
    if (wrong) {
      report(zh.start, wrong);
      continue;
    }
    let id = tag?.id ?? '';
    if (tag && !ID.test(id)) {
      report(line, {
        en: `“${id}” is no segment id; write {#s1}: letters, digits, single hyphens`,
        zh: `“${id}”不是段号；应如{#s1}，只用字母、数字和单个连字符`,
      });
      continue;
    }
    if (tag && used.has(id)) {
      report(line, { en: `the segment id “${id}” is used twice`, zh: `段号“${id}”重复` });
      continue;
    }
    if (!tag) {
      while (taken.has(`s${next}`)) next++;
      id = `s${next}`;
      taken.add(id);
      const at = lineEnd(base + line);
      report(
        line,
        { en: `this pair has no id; check --fix gives it {#${id}}`, zh: `此段没有段号；check --fix会加上{#${id}}` },
        [{ file: file.path, start: at, end: at, text: ` {#${id}}` }],
        'warning',
      );
    }
    const pairs: Pair[] = zh.halves.map((half, n) => ({ zh: half, en: en.halves[n]! }));
    const refused = parsed.misfits.some(({ start }) => start === zh.start || start === en.start);
    for (const [n, pair] of pairs.entries()) {
      if (refused || !pair.zh.plain.trim() === !pair.en.plain.trim()) continue;
      const missing = pair.zh.plain.trim() ? ['English', '英文'] : ['Chinese', '中文'];
      const place = zh.itemLines && en.itemLines ? (pair.zh.plain.trim() ? en : zh).itemLines![n]! : zh.start;
      report(place, { en: `the ${missing[0]} of this item is missing`, zh: `此项缺少${missing[1]}` });
    }
    used.add(id);
    segments.push({
      id,
      kind: zh.kind,
      pairs,
      line: base + zh.start + 1,
      ...(zh.level ? { level: zh.level } : {}),
      ...(zh.kind === 'list' ? { ordered: zh.ordered ?? false, first: zh.first ?? 1, depths: zh.depths ?? [] } : {}),
      ...(zh.kind === 'table' ? { columns: zh.columns ?? 1, align: zh.align ?? [] } : {}),
    });
    if (en.merged) diagnostics.push(...remark(file, base, en));
  }
  for (const [line, tag] of tags) {
    if (!tag.used)
      report(line, {
        en: `{#${tag.id}} must stand at the end of the last line of a Chinese block`,
        zh: `{#${tag.id}}应在中文部分最后一行的末尾`,
      });
  }
  return { segments, diagnostics };
}

/** The fix of a list read as two: the English half gets another marker, so that CommonMark makes two lists too. */
function remark(file: File, base: number, en: Block): Diagnostic[] {
  const edits: Edit[] = [];
  for (const [n, line] of (en.itemLines ?? []).entries()) {
    if (en.depths?.[n] !== 0) continue;
    const at = offsetOfLine(file, base + line);
    const marker = /^(\s*)([-*+]|\d+[.)])/.exec(file.text.slice(at, at + 40));
    if (!marker) return [];
    const old = marker[2]!;
    const text = /\d/.test(old) ? old.slice(0, -1) + (old.endsWith('.') ? ')' : '.') : old === '*' ? '-' : '*';
    edits.push({ file: file.path, start: at + marker[1]!.length, end: at + marker[0].length, text });
  }
  const start = offsetOfLine(file, base + en.start);
  const message = {
    en: 'two lists with one marker are one list in CommonMark; check --fix gives the English one another',
    zh: '符号相同的两个列表在CommonMark中是一个；check --fix会改英文列表的符号',
  };
  return [diagnose(file, start, start + 1, 'structure', message, { severity: 'warning', fix: edits })];
}
