/**
 * The step that undoes pinyin glosses and the broken bytes around them, and text that a stray byte has put out of step.
 */
import { pairOf } from '../gbk.ts';
import { languageModel } from '../model/model.ts';
import type { Change, Question } from '../patch.ts';
import { isFolded } from '../punctuation.ts';
import { Context } from './context.ts';
import { type Enclosed, enclosedAt } from './enclosed.ts';
import { type Familiar, familiarWords } from './familiar.ts';
import type { Glossed } from './forward.ts';
import { type Glossary, glossaryOf, isAboutPronunciation } from './glossary.ts';
import { isHan, simplifiedOf, textCharacter } from './lattice.ts';
import { type Reading, readingIn } from './reading.ts';
import { isKnown, readingsOf } from './readings.ts';
import { search } from './search.ts';
import { isBeforeMark, isOdd, leadsOf, maySwallow, STRAY_CONFIDENCE, scoreAsItStands } from './stray.ts';
import { carries, glossAt, glossedTrails, type Option, type Page, type Stretch, stretchAt } from './stretch.ts';
import { isForeignName, isMeasure, LOST, swallowedText } from './swallowed.ts';
import { isReading } from './syllable.ts';

export interface Undone {
  readonly changes: readonly Change[];
  readonly questions: readonly Question[];
  readonly glossary: Glossary | undefined;
  /** What the page's process glossed: the glossary, and what shows across broken characters alone. */
  readonly list: readonly Glossed[];
  /** Whether stray bytes before marks were found. */
  readonly strays: boolean;
}

/** Edits above this are promised; readings below the other, of many that fit, are doubts. */
const SURE = 0.9;
const DOUBTLESS = 0.99;
/** Elements of a page, and of a stretch, searched with lost pairs in mind; beyond that as they stand, and as doubts. */
const THOROUGH = 1200;
const LONGEST_THOROUGH = 400;
const MOST_KNOWN = 4000;
/** Question marks of a page that are looked at for a stray byte behind them, where the text is not the same. */
const MOST_STRAYS = 2000;
/** By how much (log10) a reading without the stray byte must be the likelier. */
const LIKELIER = 2;
/** Lost pairs in a row that are looked for at once, and where that gives no reading. */
const USUAL_LOSSES = 2;
const MOST_LOSSES = 3;

/** Characters that a text shows, but for those between broken bytes and the next single byte, which are none of its own. */
function seenIn(text: string): Uint8Array {
  const seen = new Uint8Array(0x10000);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    seen[unit] = 1;
    if (unit !== 0x3f) continue;
    at = glossAt(text, at + 1, true)?.end ?? at + 1;
    while (text.charCodeAt(at) >= 0x80) at += 1;
    at -= 1;
  }
  return seen;
}

/** The damage undone. Linear in the text: each broken stretch is bounded. */
export function undoGlosses(text: string, traditional: boolean, share = 1): Undone {
  const glossary = glossaryOf(text);
  const page: Page = { text, glossary, model: languageModel(), traditional, seen: seenIn(text), trails: new Map() };
  let familiar: Familiar | undefined;
  const changes: Change[] = [];
  const questions: Question[] = [];
  const context = new Context();
  const known = new Map<string, Reading | typeof UNEXPLAINED | undefined>();
  let budget = THOROUGH * share;
  let strays = MOST_STRAYS;
  /** Changes with a lost byte before a Chinese character, and whether full-width marks stood in the broken bytes. */
  const losses: number[] = [];
  const across = new Map<number, Glossed>();
  const note = (unit: number, letters: string | undefined) => {
    if (!unit || !letters || glossary?.letters.has(unit)) return;
    across.set(unit, { character: String.fromCharCode(unit), letters });
  };
  let wereFull = false;
  const isLesson = isAboutPronunciation(text);
  let hadStrays = false;
  /** The best reading of a stretch; undefined where there is none, or where a stray byte is not the likelier cause. */
  const readingOf = (
    from: number,
    stretch: Stretch,
    leads: readonly Option[],
    isSure: boolean,
    before: readonly number[],
    enclosed: Enclosed,
  ): Reading | typeof UNEXPLAINED | undefined => {
    // Beyond that, a text that the process has damaged is left in doubt.
    if (!isSure && strays-- <= 0) return glossary ? UNEXPLAINED : undefined;
    const asItStands = isSure ? Number.NEGATIVE_INFINITY : scoreAsItStands(page, before, from, stretch);
    const { length } = stretch.elements;
    const odd = isSure || isOdd(asItStands, before, stretch);
    if (!isSure && !odd && !glossary) return undefined;
    const thorough = budget > 0 && length <= LONGEST_THOROUGH;
    budget -= length;
    familiar ??= familiarWords(text, page.model);
    const words = familiar;
    const read = (levels: number) =>
      search(readingsOf(page, stretch, leads, before, enclosed, levels), page.model, words);
    const solution = read(thorough ? USUAL_LOSSES : 0) ?? (thorough ? read(MOST_LOSSES) : undefined);
    const isChinese = isSure || solution?.path.every(({ unit, step }) => step < 0 || isKnown(page, unit));
    if (!solution || !isChinese || solution.score <= asItStands + LIKELIER)
      return isSure || !odd ? undefined : UNEXPLAINED;
    return readingIn(solution, stretch, thorough, solution.score - asItStands);
  };
  /** Reads a stretch that starts at `from`; what it stands for replaces the text from `start` on. */
  const resolve = (
    start: number,
    from: number,
    leads: readonly Option[],
    letters: string | undefined,
  ): Stretch | undefined => {
    const isSure = letters !== undefined;
    const before = context.last();
    let stretch: Stretch | undefined;
    let reading: Reading | undefined;
    let unexplained = 0;
    // A second question mark is one that was folded, or broken bytes again.
    for (const isMark of !isSure && text[from] === '?' ? [true, false] : [false]) {
      const own = stretchAt(page, from, isMark);
      if (!own || (!isSure && own.glossed && !(own.straddling && isBeforeMark(text, from)))) continue;
      const enclosed = enclosedAt(text, own.end, context);
      const key = `${isMark}${enclosed.before}${enclosed.after}${enclosed.missing}${isSure ? leads.map(({ byte }) => byte) : 'stray'} ${String.fromCharCode(...before)} ${text.slice(from, own.end + 12)}`;
      let found = known.get(key);
      if (!found && !known.has(key)) {
        found = readingOf(from, own, leads, isSure, before, enclosed);
        if (known.size < MOST_KNOWN) known.set(key, found);
      }
      if (found === UNEXPLAINED) unexplained = own.end;
      else if (found && (!reading || found.gain > reading.gain)) [stretch, reading] = [own, found];
    }
    if (!stretch || !reading) {
      const reason = 'broken bytes that nothing explains';
      if (unexplained) questions.push({ start, end: unexplained, reason, candidates: [] });
      return undefined;
    }
    const { texts, shares, others } = reading;
    for (const [at, { start: from, end, swallowed }] of stretch.elements.entries()) {
      const own = texts[at]!;
      if (swallowed) {
        questions.push({
          start: from,
          end,
          reason: 'a byte was lost here: a digit, a sign or a line break',
          candidates: [],
        });
      }
      if (shares[at]! >= DOUBTLESS) continue;
      questions.push({
        start: from,
        end,
        reason: 'more than one reading of the broken bytes',
        candidates: [own, ...others[at]!.filter((other) => other !== own)],
      });
    }
    const final = stretch.elements.at(-1)!;
    const first = texts.join('').charCodeAt(0) || 0;
    note(textCharacter(context.trail, pairOf(first) >> 8), letters);
    note(texts.at(-1)!.charCodeAt(texts.at(-1)!.length - 1) || 0, final.letters);
    let after = texts.join('');
    if (final.letter) after += String.fromCharCode(final.letter);
    wereFull ||= /[，：；（）！？]/.test(after);
    context.push(after);
    if (final.swallowed) {
      const instead = swallowedText(text, stretch.end, after, context.brackets);
      context.push(instead);
      after += instead;
      if (after.endsWith(LOST) && !/\d/.test(text[stretch.end] ?? '')) losses.push(changes.length);
    }
    if (!isSure) {
      hadStrays = true;
      const reason = 'taken for text that a stray byte has put out of step';
      questions.push({ start, end: stretch.end, reason, candidates: [`？${text.slice(from, stretch.end)}`] });
    }
    const least = Math.min(...shares);
    const most = final.swallowed ? 0.5 : !isSure ? STRAY_CONFIDENCE : least >= DOUBTLESS ? 1 : SURE;
    changes.push({ start, end: stretch.end, after, confidence: Math.min(most, least) });
    return stretch;
  };

  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (unit === 0x28) {
      const found = glossary && glossAt(text, at);
      if (found && carries(glossary, text, at, found.letters)) {
        changes.push({ start: at, end: found.end, after: '', confidence: glossary?.few ? 0.7 : 1 });
        if (glossary?.few) {
          questions.push({
            start: at,
            end: found.end,
            reason: 'taken for a gloss that the page’s process put in, though there are few',
            candidates: [text.slice(at, found.end)],
          });
        }
        at = found.end;
        continue;
      }
      if (!isLesson && isLeftGloss(page, at)) {
        const end = text.indexOf(')', at) + 1;
        const reason = 'may be a gloss of the page’s process, or its author’s';
        // Pages with other lists may stand in the same text; no author glosses Traditional characters.
        const shown = text.charCodeAt(at - 1);
        const isOther = glossary?.traditional && simplifiedOf(shown) !== shown;
        questions.push({ start: at, end, reason, candidates: [isOther ? text.slice(at, end) : ''] });
        if (isOther) {
          changes.push({ start: at, end, after: '', confidence: SURE });
          at = end;
          continue;
        }
      }
    }
    if (unit === 0x3f) {
      const tail = glossary && glossAt(text, at + 1, true);
      if (tail) {
        const leads = glossedTrails(page, context.trail, tail.letters).filter(({ byte }) => byte > 0x80);
        const stretch = leads.length ? resolve(at, tail.end, leads, tail.letters) : undefined;
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
      const next = text.slice(at + 1, at + 3);
      if (glossary && isForeignName(text, at)) {
        questions.push({
          start: at,
          end: at + 1,
          reason: 'taken for the dot of a foreign name',
          candidates: ['·', '？'],
        });
        changes.push({ start: at, end: at + 1, after: '·', confidence: STRAY_CONFIDENCE });
        context.push('·');
        at += 1;
        continue;
      }
      const stretch = maySwallow(next) ? resolve(at, at + 1, leadsOf(text, at + 1), undefined) : undefined;
      if (stretch) {
        at = stretch.end;
        continue;
      }
      if (glossary && /^[@-~0-9]/.test(next)) {
        const reason = 'a question mark before a letter, digit or sign: bytes may be lost here';
        questions.push({ start: at, end: at + 1, reason, candidates: [] });
      }
      if (next[0] === '?' && (traditional || glossary)) {
        questions.push({
          start: at,
          end: at + 2,
          reason: 'two question marks: a mark whose bytes were lost, or an outcry',
          candidates: ['。', '，'],
        });
      }
    }
    context.add(unit);
    at += 1;
  }
  // Where the marks were half width already before the damage, what was lost is a comma more often than a digit.
  if (losses.length && !wereFull && isFolded(text)) {
    for (const at of losses) {
      const change = changes[at]!;
      if (!isMeasure(text, change.end)) changes[at] = { ...change, after: change.after.replace(LOST, ',') };
    }
  }
  lowerBesides(changes);
  return { changes, questions, glossary, list: [...(glossary?.list ?? []), ...across.values()], strays: hadStrays };
}

/** Whether what stands at an offset looks like a gloss of the character before it. */
function isLeftGloss({ text, model }: Page, at: number): boolean {
  const letters = isHan(text.charCodeAt(at - 1)) ? glossAt(text, at)?.letters : undefined;
  return letters !== undefined && isReading(model, text.charCodeAt(at - 1), letters);
}

/** What touches an unsure change is no surer: what is wrong may be the bounds between them. */
function lowerBesides(changes: Change[]): void {
  for (let at = 1; at < changes.length; at += 1) {
    const [before, after] = [changes[at - 1]!, changes[at]!];
    if (before.end !== after.start || before.confidence > SURE === after.confidence > SURE) continue;
    if (before.confidence > SURE) changes[at - 1] = { ...before, confidence: SURE };
    else changes[at] = { ...after, confidence: SURE };
  }
}

/** Odd as it stands, with no likelier reading. */
const UNEXPLAINED = 'unexplained';
