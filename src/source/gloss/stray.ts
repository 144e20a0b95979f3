/**
 * A stray byte in front of a run of double bytes: what speaks for it, and for the text as it stands.
 */
import { type Edge, isHan, oddityOf, simplifiedOf } from './lattice.ts';
import { search } from './search.ts';
import { type Option, type Page, pairOfShown, type Stretch } from './stretch.ts';

/** log10 a character: what is likelier than this is not odd. Prose has about -2.5. */
const ODD = -2.2;
const QUESTION = 0xff1f;
/** What speaks against a stray byte having put the text out of step (log10). */
const STRAY = -3;
const NO_MARK = -2.5;
const WITHIN_WORD = -1.3;
export const STRAY_CONFIDENCE = 0.85;
export const STRAY_LEADS: readonly Option[] = Array.from({ length: 0xfe - 0x81 + 1 }, (_, i) => ({
  byte: 0x81 + i,
  // The known cases begin with a mark (A1.., A3..).
  cost: STRAY + (0x81 + i === 0xa1 || 0x81 + i === 0xa3 ? 0 : NO_MARK),
}));

/**
 * Pages with glosses have their stray bytes before ！ (A3 A1) and ？ (A3 BF), wherever these stand together: between 。
 * and a quotation mark, within 海口 (BAA3 BFDA).
 */
const MARK_LEADS: readonly Option[] = STRAY_LEADS.map(({ byte }) => ({ byte, cost: byte === 0xa1 ? 0 : WITHIN_WORD }));

/** Whether the bytes of ！ or ？ stand at an offset. */
export function isBeforeMark(text: string, at: number): boolean {
  const pair = pairOfShown(text[at] ?? '');
  return pair === 0xa3a1 || pair === 0xa3bf;
}

/** The bytes that may stand before a stretch behind a question mark. */
export const leadsOf = (text: string, from: number): readonly Option[] =>
  isBeforeMark(text, from) ? MARK_LEADS : STRAY_LEADS;

/** What may follow a question mark that stands for broken bytes: what is no ASCII, or a letter before Chinese. */
export const maySwallow = (next: string): boolean =>
  /^[^\0-\x7f]|^[,:;!(]|^\?(?!\?)|^[@-~][\u4e00-\u9fff]|^[@[-`{-~](?![\x20-\x28\x2a-\x7e])/.test(next);

/** Whether a stretch is odd as it stands, by its score. */
export const isOdd = (score: number, before: readonly number[], stretch: Stretch): boolean =>
  score <= ODD * (stretch.elements.length + before.length);

/** What speaks against signs as they stand beside Chinese (log10): a letter of its own, and other single bytes. */
const LETTER = -4;
const SIGN = -2;

/** log10 of a stretch's probability read as the text shows it, with the question mark before it and what is around. */
export function scoreAsItStands(page: Page, before: readonly number[], from: number, stretch: Stretch): number {
  const units = [...before, QUESTION];
  for (let at = from; at < stretch.end; at += 1) units.push(page.text.charCodeAt(at));
  const last = units.length;
  units.push(...stretch.after);
  const edge = (node: number): Edge => {
    const unit = units[node]!;
    const plain = isHan(unit) ? simplifiedOf(unit) : 0;
    let cost = 0;
    if (node >= before.length && node < last) {
      if (unit >= 0x80) cost = oddityOf(unit, page.traditional, page.seen);
      else cost = unit >= 0x41 ? LETTER : SIGN;
    }
    return { to: node + 1, unit, plain, cost, step: 0 };
  };
  return (
    search(
      { last: units.length, detour: () => undefined, byCharacter: () => undefined, edgesOf: (node) => [edge(node)] },
      page.model,
    )?.score ?? Number.NEGATIVE_INFINITY
  );
}
