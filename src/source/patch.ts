/**
 * What a step of restoration changes, and how the changes of many steps become one list against the input.
 *
 * Offsets inside are UTF-16 code units; the result counts Unicode code points.
 */

/** One place that a step changes, in the offsets of the text the step was given. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly after: string;
  /** 0 to 1: how sure the step is that `after` is what once stood here. */
  readonly confidence: number;
}

/** A change with the step that made it. */
export interface Patch extends Change {
  readonly step: string;
}

/** A place that a step is not sure of, in the offsets of the text it was given. */
export interface Question {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly candidates: readonly string[];
}

/** One edit against the input, offsets in Unicode code points. Applying all of them to the input gives the text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  readonly step: string;
  readonly confidence: number;
}

/** A place in the input (code points) that is not certain: why, and what else may have stood there. */
export interface Doubt {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly candidates: readonly string[];
}

/**
 * The text, or its part from `from` to `to`, with the changes made, which are in order and do not overlap; offsets are
 * those of the whole text.
 */
export function applyChanges(text: string, changes: readonly Change[], from = 0, to = text.length): string {
  if (!changes.length) return text.slice(from, to);
  const pieces: string[] = [];
  let at = from;
  for (const change of changes) {
    if (change.start > at) pieces.push(text.slice(at, change.start));
    if (change.after) pieces.push(change.after);
    at = change.end;
  }
  pieces.push(text.slice(at, to));
  return pieces.join('');
}

/** Patches in little memory, for texts that have hundreds of thousands; offsets are moved by `by`. */
export function pack(patches: readonly Patch[], by: number): Iterable<Patch> {
  const count = patches.length;
  const bounds = new Uint32Array(count * 2);
  /** What they put in, by which step and how surely, is much the same over and over. */
  const kinds: Omit<Patch, 'start' | 'end'>[] = [];
  const kindOf = new Uint32Array(count);
  const known = new Map<string, number>();
  for (let i = 0; i < count; i += 1) {
    const { start, end, after, step, confidence } = patches[i]!;
    bounds[i * 2] = start + by;
    bounds[i * 2 + 1] = end + by;
    const key = `${step}${confidence}${after}`;
    let kind = known.get(key);
    if (kind === undefined) {
      // Copied, so that no piece keeps the text that it was cut from.
      kind = kinds.push({ after: [...after].join(''), step, confidence }) - 1;
      known.set(key, kind);
    }
    kindOf[i] = kind;
  }
  return {
    *[Symbol.iterator]() {
      for (let i = 0; i < count; i += 1)
        yield { start: bounds[i * 2]!, end: bounds[i * 2 + 1]!, ...kinds[kindOf[i]!]! };
    },
  };
}

/**
 * Offsets of a changed text back in the text before, asked for in rising order: an offset inside what a change put
 * there is the change's start, or its end where `end` is asked for.
 */
export function originOf(patches: readonly Change[]): (offset: number, side: 'start' | 'end') => number {
  let next = 0;
  let shift = 0;
  return (offset, side) => {
    if (next > 0 && offset < patches[next - 1]!.start - shift) {
      next = 0;
      shift = 0;
    }
    for (; next < patches.length; next += 1) {
      const patch = patches[next]!;
      const start = patch.start - shift;
      const stop = start + patch.after.length;
      if (offset < start || (side === 'start' && offset === start)) break;
      if (side === 'end' && offset === start && patch.after.length > 0) break;
      if (offset < stop || (offset === stop && side === 'end')) return side === 'start' ? patch.start : patch.end;
      shift += patch.end - patch.start - patch.after.length;
    }
    return offset + shift;
  };
}

/**
 * Two rounds of changes as one against the first text: `later` is in the offsets of `text`, which is what `earlier`
 * made. Changes that overlap are merged; the step named is the earlier one, the confidence the lower one.
 */
export function compose(
  earlier: readonly Patch[],
  text: string,
  later: readonly Change[],
  laterStep: string,
): readonly Patch[] {
  if (!later.length) return earlier;
  const out: Patch[] = [];
  // Both lists in the offsets of `text`; `shift` leads from there to the first text.
  let shift = 0;
  let i = 0;
  let j = 0;
  const earlierIsNext = () => {
    const a = earlier[i];
    const b = later[j];
    if (!a || !b) return a !== undefined;
    const start = a.start - shift;
    return start !== b.start ? start < b.start : start + a.after.length <= b.end;
  };
  while (i < earlier.length || j < later.length) {
    // Most changes stand alone.
    const a = earlier[i];
    const b = later[j];
    const stop = a ? a.start - shift + a.after.length : 0;
    if (a && (!b || stop < b.start) && !(earlier[i + 1]?.start === a.end)) {
      out.push(a);
      shift += a.end - a.start - a.after.length;
      i += 1;
      continue;
    }
    if (b && (!a || b.end < a.start - shift) && !(later[j + 1]?.start === b.end)) {
      out.push({
        start: b.start + shift,
        end: b.end + shift,
        after: b.after,
        confidence: b.confidence,
        step: laterStep,
      });
      j += 1;
      continue;
    }
    const shiftBefore = shift;
    let from = -1;
    let to = -1;
    let step = '';
    let confidence = 1;
    let only: Patch | undefined;
    const parts: Change[] = [];
    while (i < earlier.length || j < later.length) {
      const isEarlier = earlierIsNext();
      const patch: Change = isEarlier ? earlier[i]! : later[j]!;
      const start = isEarlier ? patch.start - shift : patch.start;
      const end = isEarlier ? start + patch.after.length : patch.end;
      const overlaps = from < 0 || start < to || (start === end && from === to && start === from);
      if (!overlaps) break;
      only = from < 0 && isEarlier ? earlier[i] : undefined;
      if (from < 0) from = start;
      to = Math.max(to, end);
      if (isEarlier) step = earlier[i]!.step;
      else if (step === '') step = laterStep;
      confidence = Math.min(confidence, patch.confidence);
      if (isEarlier) {
        shift += patch.end - patch.start - patch.after.length;
        i += 1;
      } else {
        parts.push(patch);
        j += 1;
      }
    }
    if (only) {
      out.push(only);
      continue;
    }
    const after = applyChanges(text, parts, from, to);
    out.push({ start: from + shiftBefore, end: to + shift, after, confidence, step });
  }
  return out;
}

const BLOCK = 256;

/** Offsets in code units become offsets in code points, in any order: counted once by blocks. */
export function codePoints(text: string): (offset: number) => number {
  const isSecondHalf = (at: number) => {
    const unit = text.charCodeAt(at);
    if (unit < 0xdc00 || unit > 0xdfff || at === 0) return false;
    const before = text.charCodeAt(at - 1);
    return before >= 0xd800 && before <= 0xdbff;
  };
  const blocks = new Uint32Array(Math.floor(text.length / BLOCK) + 1);
  let points = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (at % BLOCK === 0) blocks[at / BLOCK] = points;
    if (!isSecondHalf(at)) points += 1;
  }
  if (text.length % BLOCK === 0) blocks[text.length / BLOCK] = points;
  return (offset) => {
    const block = Math.floor(offset / BLOCK);
    let count = blocks[block]!;
    for (let at = block * BLOCK; at < offset; at += 1) if (!isSecondHalf(at)) count += 1;
    return count;
  };
}
