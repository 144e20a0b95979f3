/** Lengths of Chinese and English texts on one scale: English letters, a Han character as three. */

/** Mean of `lengthRatio` in sentences that render each other. */
export const RATIO_MEAN = -0.1;

/** For each UTF-16 code unit what it counts: 3 for a Han character, 1 for a letter or digit, 0 for the rest. */
const WEIGHTS: Uint8Array = (() => {
  const weights = new Uint8Array(0x10000);
  for (let code = 0; code < 0x10000; code += 1) {
    const character = String.fromCharCode(code);
    if (/\p{Script=Han}/u.test(character)) weights[code] = 3;
    else if (/[\p{L}\p{Nd}]/u.test(character)) weights[code] = 1;
  }
  // The first half of a character beyond the basic plane, nearly always a rare Han one, counts for both.
  for (let code = 0xd840; code <= 0xd8ff; code += 1) weights[code] = 3;
  return weights;
})();

/** English letters that a Chinese text leads one to expect: three for a Han character, letters and digits for themselves. */
export function expectedLetters(zh: string): number {
  let sum = 0;
  for (let at = 0; at < zh.length; at += 1) sum += WEIGHTS[zh.charCodeAt(at)]!;
  return sum;
}

/** Letters and digits of an English text. */
export function countLetters(en: string): number {
  let sum = 0;
  for (let at = 0; at < en.length; at += 1) if (WEIGHTS[en.charCodeAt(at)]) sum += 1;
  return sum;
}

/** Natural logarithm of the English letters there to those expected, damped for short texts. */
export const lengthRatio = (expected: number, letters: number): number => Math.log((letters + 8) / (expected + 8));
