/** The digits and scales of which Chinese numerals are made, and Arabic digits as they stand in Chinese text. */

export const DIGITS: ReadonlyMap<string, bigint> = new Map(
  [...'零一二三四五六七八九']
    .map((char, value) => [char, BigInt(value)] as const)
    .concat([
      ['〇', 0n],
      ['两', 2n],
    ]),
);
export const SMALL: ReadonlyMap<string, bigint> = new Map([
  ['十', 10n],
  ['百', 100n],
  ['千', 1000n],
]);
export const BIG: ReadonlyMap<string, bigint> = new Map([
  ['万', 10_000n],
  ['亿', 100_000_000n],
  ['兆', 1_000_000_000_000n],
]);
/** What makes 千, 百, 兆 or 分 part of a unit's name. */
export const UNIT_AFTER: Readonly<Record<string, string>> = {
  千: '瓦米克伏卡赫字帕焦升禧',
  百: '帕分',
  兆: '瓦赫字帕比伏',
  十: '',
};
const ARABIC = /\d{1,3}(?:,\d{3}){1,9}(?!\d)(?:\.\d{1,20})?|\d{1,30}(?:\.\d{1,20})?/y;
/** 1 234 500, 12 345.67, 9 000人: grouped as in documents of the United Nations; not 116 123, a telephone number. */
const GROUPED = /[1-9]\d{0,2}(?: \d{3}){1,5}(?![\d,]| \d)(?:\.\d{1,20}|(?<= \d{3} \d{3})|(?=[\u4e00-\u9fff]))/y;
const MIDDLE_DOT = /\d{1,9}·\d{1,4}(?= ?(?:%|个百|[万亿元倍米吨公千亩度岁成级]))/y;
/** The Arabic digits at `at`, with commas and a point; null where the run is too long to be a number. */
export function arabicAt(text: string, at: number): string | null {
  MIDDLE_DOT.lastIndex = at;
  GROUPED.lastIndex = at;
  ARABIC.lastIndex = at;
  const grouped = text[at - 1] === ' ' && isDigitCode(text.charCodeAt(at - 2)) ? undefined : GROUPED.exec(text)?.[0];
  const found = grouped ?? MIDDLE_DOT.exec(text)?.[0] ?? ARABIC.exec(text)?.[0];
  return found && !isDigitCode(text.charCodeAt(at + found.length)) ? found : null;
}

/** 个亿 that is a scale: 4个亿, not 20个亿元以上项目 or 3个亿级市场. */
export const isYiAfterGe = (text: string, at: number): boolean =>
  text[at + 1] === '亿' && !/^(?:元|级|美元|欧元|利|达|航)/.test(text.slice(at + 2, at + 4));

export const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;

/** Where a run of Chinese digits ends. */
export function digitRunEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && DIGITS.has(text[end]!)) end += 1;
  return end;
}
