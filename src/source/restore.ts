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
  type Question,
} from './patch.ts';
import { restorePunctuation } from './punctuation.ts';
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

/** The chain, in order. A step gets the text as the steps before it left it. */
const steps: readonly { readonly name: string; readonly run: (text: string) => Found }[] = [
  { name: 'double-decoding', run: undoDouble },
  { name: 'glosses', run: glosses },
  { name: 'variants', run: restoreVariants },
  { name: 'one-to-many', run: oneToMany },
  { name: 'punctuation', run: (text) => ({ changes: restorePunctuation(text), questions: [] }) },
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

function glosses(text: string): Found {
  if (!/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùü]+\)|\?/.test(text)) return { changes: [], questions: [] };
  const undone = undoGlosses(text, detectScript(text) === 'hant');
  if (!undone.glossary) return undone;
  return {
    changes: undone.changes,
    questions: [...undone.questions, ...unproven(text, undone.changes, undone.glossary.list)],
  };
}

const FOLDED: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '！': '!',
  '？': '?',
};
const fold = (text: string): string => text.replace(/[，：；（）！？]/g, (mark) => FOLDED[mark]!);

/** Lines where the process of damage, run on the result, does not give the input again. */
function unproven(text: string, changes: readonly Change[], list: Parameters<typeof inOrder>[0]): Question[] {
  const damage = gloss(inOrder(list));
  const questions: Question[] = [];
  let next = 0;
  for (let from = 0; from <= text.length; ) {
    let end = text.indexOf('\n', from);
    if (end < 0) end = text.length;
    const own: Change[] = [];
    for (; next < changes.length && changes[next]!.start < end; next += 1) {
      const change = changes[next]!;
      own.push({ ...change, start: change.start - from, end: change.end - from });
    }
    if (own.length) {
      const damaged = text.slice(from, end);
      const again = fold(damage(applyChanges(damaged, own)));
      if (again !== fold(decodeGbkLossy(encodeGbk(damaged)))) {
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
  let text = input;
  let patches: Patch[] = [];
  const doubts: Question[] = [];
  for (const { name, run } of steps) {
    const { changes, questions } = run(text);
    if (questions.length) {
      const origin = originOf(patches);
      for (const question of [...questions].sort((a, b) => a.start - b.start)) {
        doubts.push({ ...question, start: origin(question.start, 'start'), end: origin(question.end, 'end') });
      }
    }
    if (!changes.length) continue;
    const made = changes.map((change) => ({ ...change, step: name }));
    patches = compose(patches, text, made);
    text = applyChanges(text, changes);
  }
  const found = detectScript(text);
  const script: Script | null =
    found === null ? (/\p{Script=Han}/u.test(text) ? 'hans' : null) : found === 'hans' ? 'hans' : 'hant-tw';
  const target = options.script;
  const point = codePoints(input);
  const edits = patches.map(({ start, end, after, step, confidence }) => ({
    start: point(start),
    end: point(end),
    before: input.slice(start, end),
    after,
    step,
    confidence,
  }));
  doubts.sort((a, b) => a.start - b.start);
  return {
    text: target && script && script !== target ? convert(text, script, target) : text,
    script: target && script ? target : script,
    edits,
    doubts: doubts.map((doubt) => ({ ...doubt, start: point(doubt.start), end: point(doubt.end) })),
  };
}
