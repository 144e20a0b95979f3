/**
 * The step that undoes pinyin glosses and the broken bytes around them, and text that a stray byte has put out of step.
 */
import { pairOf } from '../gbk.ts';
import { languageModel } from '../model/model.ts';
import type { Change, Question } from '../patch.ts';
import { type Glossary, glossaryOf } from './glossary.ts';
import { isHan, textCharacter } from './lattice.ts';
import { search } from './search.ts';
import { glossAt, glossedTrails, type Option, type Page, type Stretch, stretchAt } from './stretch.ts';

export interface Undone {
  readonly changes: readonly Change[];
  readonly questions: readonly Question[];
  readonly glossary: Glossary | undefined;
}

const SURE = 0.9;
const CONTEXT = 6;
/** What speaks against a stray byte having put the text out of step (log10). */
const STRAY = -3;
const STRAY_LEADS: readonly Option[] = Array.from({ length: 0xfe - 0x81 + 1 }, (_, i) => ({
  byte: 0x81 + i,
  cost: STRAY,
}));

/** The last Chinese characters of what has been made out so far. */
class Context {
  readonly units: number[] = [];
  /** Second byte of the last character, 0 for a single byte. */
  trail = 0;
  push(text: string): void {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (isHan(unit)) {
        this.units.push(unit);
        if (this.units.length > CONTEXT * 4) this.units.splice(0, CONTEXT * 3);
      } else this.units.length = 0;
      this.trail = unit < 0x80 ? unit : pairOf(unit) & 0xff;
    }
  }
  last(): number[] {
    return this.units.slice(-CONTEXT);
  }
}

function seenIn(text: string): Set<number> {
  const seen = new Set<number>();
  for (let at = 0; at < text.length; at += 1) seen.add(text.charCodeAt(at));
  return seen;
}

/** The damage undone. Linear in the text: each broken stretch is bounded. */
export function undoGlosses(text: string, traditional: boolean): Undone {
  const glossary = glossaryOf(text);
  const page: Page = { text, glossary, model: languageModel(), traditional, seen: seenIn(text) };
  const changes: Change[] = [];
  const questions: Question[] = [];
  const context = new Context();
  const resolve = (start: number, from: number, leads: readonly Option[], isSure: boolean): Stretch | undefined => {
    const stretch = stretchAt(page, from, leads, context.last());
    const solution = stretch && search(stretch.lattice, page.model);
    if (!stretch || !solution) return undefined;
    let after = '';
    let confidence = 1;
    let score = 0;
    const texts: string[] = stretch.steps.map(() => '');
    const shares: number[] = stretch.steps.map(() => 1);
    for (const edge of solution.path) {
      if (edge.step < 0) continue;
      texts[edge.step] += String.fromCharCode(edge.unit);
      shares[edge.step] = Math.min(shares[edge.step]!, solution.share(edge));
      score += edge.cost;
    }
    if (!isSure && !isLikelier(page, solution.score, from, stretch)) return undefined;
    void score;
    for (const [at, step] of stretch.steps.entries()) {
      after += texts[at]!;
      confidence = Math.min(confidence, shares[at]!);
      if (step.swallowed) {
        questions.push({
          start: step.start,
          end: step.end,
          reason: 'a byte was lost here: a digit, a sign or a line break',
          candidates: [],
        });
      }
      if (shares[at]! < SURE) {
        const others = solution.alternatives(at).filter((other) => other !== texts[at]!);
        questions.push({
          start: step.start,
          end: step.end,
          reason: 'more than one reading of the broken bytes',
          candidates: [texts[at]!, ...others],
        });
      }
    }
    changes.push({ start, end: stretch.end, after, confidence });
    context.push(after);
    if (stretch.steps.at(-1)?.swallowed) context.push('?');
    return stretch;
  };

  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (unit === 0x28 || unit === 0xff08) {
      const found = glossary && glossAt(text, at);
      if (found && carries(glossary, text, at, found.letters)) {
        changes.push({ start: at, end: found.end, after: '', confidence: 1 });
        at = found.end;
        continue;
      }
    }
    if (unit === 0x3f) {
      const tail = glossary && glossAt(text, at + 1, true);
      if (tail) {
        const leads = glossedTrails(page, context.trail, tail.letters).filter(({ byte }) => byte > 0x80);
        const stretch = leads.length ? resolve(at, tail.end, leads, true) : undefined;
        if (stretch) {
          at = stretch.end;
          continue;
        }
        questions.push({
          start: at,
          end: tail.end,
          reason: 'a gloss with broken bytes that nothing explains',
          candidates: [],
        });
        changes.push({ start: at, end: tail.end, after: '', confidence: 0.5 });
        at = tail.end;
        continue;
      }
      if (traditional || glossary) {
        const stretch = /[^\0-\x7f]|[,:;!(]/.test(text[at + 1] ?? '')
          ? resolve(at, at + 1, STRAY_LEADS, false)
          : undefined;
        if (stretch) {
          at = stretch.end;
          continue;
        }
      }
    }
    context.push(text[at]!);
    at += 1;
  }
  return { changes, questions, glossary };
}

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）', '!': '！', '?': '？' };

/**
 * Whether the gloss at an offset belongs to what stands before it: a character of the list, or a Latin letter that
 * makes one with the second byte of the character or mark before (，F is A3 AC 46, and AC 46 is 現).
 */
function carries(glossary: Glossary, text: string, at: number, letters: string): boolean {
  const unit = text.charCodeAt(at - 1);
  if (glossary.letters.get(unit) === letters) return true;
  if (unit < 0x40 || unit > 0x7e) return false;
  const before = text[at - 2] ?? '';
  const first = pairOf((FULL_WIDTH[before] ?? before).charCodeAt(0)) & 0xff;
  const straddling = first > 0x80 ? textCharacter(first, unit) : 0;
  return straddling > 0 && glossary.letters.get(straddling) === letters;
}

/** Whether a stretch read one byte off is likelier than the text as it stands. */
function isLikelier(page: Page, score: number, from: number, stretch: Stretch): boolean {
  const edges = [];
  let node = 0;
  for (let at = from; at < stretch.end; at += 1) {
    const unit = page.text.charCodeAt(at);
    const plain = isHan(unit) ? unit : 0;
    edges.push([{ to: node + 1, unit, plain, cost: plain ? 0 : -2, step: 0 }]);
    node += 1;
  }
  edges.push([]);
  const asItStands = search({ edges, last: node }, page.model);
  return stretch.steps.length > 2 && (asItStands === undefined || score > asItStands.score + 2);
}
