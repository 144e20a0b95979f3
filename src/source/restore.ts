/**
 * Clean text out of a damaged copy, by a chain of steps each of which may do nothing.
 */
import { convert, detectScript, type Script } from '../language/script.ts';
import { decode, undoDoubleDecoding } from './encoding.ts';
import { decodeGbkLossy, encodeGbk } from './gbk.ts';
import { gloss, inOrder } from './gloss/forward.ts';
import { undoGlosses } from './gloss/glosses.ts';
import { restoreOneToMany } from './one-to-many.ts';
import {
  applyChanges,
  type Change,
  codePoints,
  compose,
  type Doubt,
  type Edit,
  originOf,
  type Patch,
  pack,
  type Question,
} from './patch.ts';
import { isFolded, lonelyBrackets, restorePunctuation } from './punctuation.ts';
import { restoreVariants } from './variants.ts';

export type { Doubt, Edit } from './patch.ts';

export interface RestoreOptions {
  /** Converts the text; without it the text stays in the script it was found in. */
  readonly script?: Script;
}

export interface Restored {
  readonly text: string;
  /** The script of `text`; null where the text holds no Chinese that tells. */
  readonly script: Script | null;
  /**
   * What was mended, offsets in code points of the input as decoded. Applied to it they give the text in the script
   * it was found in.
   */
  readonly edits: readonly Edit[];
  readonly doubts: readonly Doubt[];
}

interface Found {
  readonly changes: readonly Change[];
  readonly questions: readonly Question[];
}

/** The chain, in order. A step gets the text as the steps before it left it, and the block as it came. */
const steps: readonly {
  readonly name: string;
  readonly run: (text: string, blocks: number, input: string) => Found;
}[] = [
  { name: 'double-decoding', run: undoDouble },
  { name: 'glosses', run: glosses },
  { name: 'variants', run: restoreVariants },
  { name: 'one-to-many', run: oneToMany },
  {
    name: 'punctuation',
    run: (text, _, input) => ({
      changes: restorePunctuation(text, isFolded(input)),
      // Of a clean text nothing is asked.
      questions: text === input ? [] : lonelyBrackets(text),
    }),
  },
];

function oneToMany(text: string): Found {
  return { changes: detectScript(text) === 'hant' ? restoreOneToMany(text) : [], questions: [] };
}

function undoDouble(text: string): Found {
  const changes: Change[] = [];
  if (!/[\u00c3-\u00ef]|[\u5a00-\u7fff\u9225-\u95ff]/.test(text)) return { changes, questions: [] };
  for (let from = 0; from <= text.length; ) {
    let end = text.indexOf('\n', from);
    if (end < 0) end = text.length;
    const after = undoDoubleDecoding(text.slice(from, end));
    if (after !== undefined) changes.push({ start: from, end, after, confidence: 1 });
    from = end + 1;
  }
  return { changes, questions: [] };
}

/** The effort that a page's search is given is shared by the blocks of a large input, and less for very large ones. */
const MANY_BLOCKS = 8;
const LARGE_EFFORT = 0.25;

function glosses(text: string, blocks: number): Found {
  if (!/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùü]+\)|\?/.test(text)) return { changes: [], questions: [] };
  const undone = undoGlosses(text, detectScript(text) === 'hant', (blocks > MANY_BLOCKS ? LARGE_EFFORT : 1) / blocks);
  if (!undone.glossary) return undone;
  return {
    changes: undone.changes,
    questions: [...undone.questions, ...unproven(text, undone.changes, undone.list, undone.strays)],
  };
}

/** A mark of full width that pages fold, by the one of half width; other code units as they are. */
const folded = (unit: number): number => {
  const half = unit - 0xfee0;
  return half >= 0x21 && half <= 0x3f && ',:;()!?'.includes(String.fromCharCode(half)) ? half : unit;
};

/** Whether two texts are the same but for the width of marks. */
function isSame(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x !== y && folded(x) !== folded(y)) return false;
  }
  return true;
}

/** Lines where the process of damage, run on the result, does not give the input again. */
function unproven(
  text: string,
  changes: readonly Change[],
  list: Parameters<typeof inOrder>[0],
  strays: boolean,
): Question[] {
  const damage = gloss(inOrder(list), strays);
  const questions: Question[] = [];
  let next = 0;
  for (let from = 0; from <= text.length; ) {
    let end = text.indexOf('\n', from);
    if (end < 0) end = text.length;
    const first = next;
    while (next < changes.length && changes[next]!.start < end) next += 1;
    if (next > first) {
      // The dot of a foreign name was lost before the damage.
      const own = changes.slice(first, next).filter(({ after }) => after !== '·');
      const restored = applyChanges(text, own, from, end);
      const line = decodeGbkLossy(encodeGbk(text.slice(from, end)));
      // Marks may have been folded since.
      const unfolded = () => applyChanges(restored, restorePunctuation(restored, true));
      if (!isSame(damage(restored), line) && !isSame(damage(unfolded()), line)) {
        questions.push({
          start: from,
          end,
          reason: 'the damage, done to the result, does not give this line again',
          candidates: [],
        });
      }
    }
    from = end + 1;
  }
  return questions;
}

/** `bytes` as clean text. Never throws. */
export function restore(bytes: Uint8Array, options: RestoreOptions = {}): Restored {
  const { text: input } = decode(bytes);
  return restoreText(input, options);
}

/** The same for text that is decoded already. */
export function restoreText(input: string, options: RestoreOptions = {}): Restored {
  const texts: string[] = [];
  const parts: Iterable<Patch>[] = [];
  const questions: Question[] = [];
  const blocks = blocksOf(input);
  let offset = 0;
  for (const block of blocks) {
    const done = restoreBlock(block, blocks.length);
    texts.push(done.text);
    parts.push(pack(done.patches, offset));
    for (const question of done.questions)
      questions.push({ ...question, start: question.start + offset, end: question.end + offset });
    offset += block.length;
  }
  const text = texts.length === 1 ? texts[0]! : texts.join('');
  const found = detectScript(text);
  const script: Script | null =
    found === null ? (/\p{Script=Han}/u.test(text) ? 'hans' : null) : found === 'hans' ? 'hans' : 'hant-tw';
  const target = options.script;
  questions.sort((a, b) => a.start - b.start);
  let edits: readonly Edit[] | undefined;
  let doubts: readonly Doubt[] | undefined;
  let point: ReturnType<typeof codePoints> | undefined;
  const pointOf = (at: number): number => {
    point ??= codePoints(input);
    return point(at);
  };
  return {
    text: target && script && script !== target ? convert(text, script, target) : text,
    script: target && script ? target : script,
    // Counted in code points when they are asked for: a large text has hundreds of thousands.
    get edits() {
      edits ??= parts.flatMap((patches) =>
        Array.from(patches, ({ start, end, after, step, confidence }) => ({
          start: pointOf(start),
          end: pointOf(end),
          before: input.slice(start, end),
          after,
          step,
          confidence,
        })),
      );
      return edits;
    },
    get doubts() {
      doubts ??= questions.map((question) => ({
        ...question,
        start: pointOf(question.start),
        end: pointOf(question.end),
      }));
      return doubts;
    },
  };
}

/** A text beyond this many code units is restored in blocks, each a page of its own, so that memory stays flat. */
const BLOCK = 150_000;

function blocksOf(text: string): readonly string[] {
  if (text.length <= 2 * BLOCK) return [text];
  const blocks: string[] = [];
  for (let from = 0; from < text.length; ) {
    // Behind a line, or a sentence where a line is as long as a block.
    const reach = text.slice(from + BLOCK, from + 2 * BLOCK);
    let cut = reach.indexOf('\n');
    if (cut < 0) cut = reach.indexOf('。');
    const end = cut >= 0 ? from + BLOCK + cut : text.indexOf('\n', from + 2 * BLOCK);
    const to = end < 0 ? text.length : end + 1;
    blocks.push(text.slice(from, to));
    from = to;
  }
  return blocks;
}

/** The chain on one block, one of `blocks`; offsets are code units of the block. */
function restoreBlock(
  input: string,
  blocks: number,
): { readonly text: string; readonly patches: readonly Patch[]; readonly questions: readonly Question[] } {
  let text = input;
  let patches: readonly Patch[] = [];
  const questions: Question[] = [];
  for (const { name, run } of steps) {
    const found = run(text, blocks, input);
    if (found.questions.length) {
      const origin = originOf(patches);
      for (const question of [...found.questions].sort((a, b) => a.start - b.start)) {
        questions.push({ ...question, start: origin(question.start, 'start'), end: origin(question.end, 'end') });
      }
    }
    if (!found.changes.length) continue;
    patches = compose(patches, text, found.changes, name);
    text = applyChanges(text, found.changes);
  }
  return { text, patches: noSurer(patches, questions), questions };
}

/** What an edit is at most where a doubt covers it; more is a promise. */
const DOUBTED = 0.9;

/** The patches, none that a question covers surer than that; both are in order of their starts. */
function noSurer(patches: readonly Patch[], questions: readonly Question[]): readonly Patch[] {
  if (!questions.length) return patches;
  const sorted = [...questions].sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = -1;
  return patches.map((patch) => {
    for (; next < sorted.length && sorted[next]!.start <= patch.end; next += 1)
      reach = Math.max(reach, sorted[next]!.end);
    return reach >= patch.start && patch.confidence > DOUBTED ? { ...patch, confidence: DOUBTED } : patch;
  });
}
