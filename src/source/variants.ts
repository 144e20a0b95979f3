/**
 * Characters that stand for another: compatibility ideographs, radicals and look-alikes of other scripts, and stray
 * characters that no text holds.
 */
import type { Change, Question } from './patch.ts';

const isHan = (unit: number): boolean => (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3007;

/** Letters of other scripts that are drawn like a Chinese character, and are one between Chinese characters. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ニ: '二',
  ハ: '八',
  ロ: '口',
  エ: '工',
  カ: '力',
  タ: '夕',
  ト: '卜',
  〸: '十',
  〹: '廿',
  〺: '卅',
  ᅳ: '一',
  ㅡ: '一',
};

/** Cyrillic letters drawn like Latin ones, wrong in a word that has Latin letters too. */
const CYRILLIC = new Map(
  'АA ВB ЕE КK МM НH ОO РP СC ТT ХX аa еe оo рp сc уy хx іi ѕs'.split(' ').map((pair) => [pair[0]!, pair[1]!]),
);
const MIXED = /[A-Za-z]/;

/** Whether the word around an offset has Latin letters, and no Cyrillic ones but look-alikes. */
function isInLatinWord(text: string, at: number): boolean {
  const before = /[A-Za-z\u0400-\u04ff]{0,24}$/.exec(text.slice(Math.max(0, at - 24), at))![0];
  const after = /^[A-Za-z\u0400-\u04ff]{0,24}/.exec(text.slice(at + 1, at + 25))![0];
  const word = before + after;
  return MIXED.test(word) && [...word].every((letter) => letter < '\u0400' || CYRILLIC.has(letter));
}

export function restoreVariants(text: string): { changes: Change[]; questions: Question[] } {
  const changes: Change[] = [];
  const questions: Question[] = [];
  const kana = /[\u3041-\u3096]/.test(text);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80 && unit !== 0) continue;
    if (unit >= 0x4e00 && unit <= 0x9fff) continue;
    const character = text[at]!;
    if ((unit >= 0x2e80 && unit <= 0x2fd5) || (unit >= 0xf900 && unit <= 0xfaff)) {
      const after = radical(character);
      if (after !== character) changes.push({ start: at, end: at + 1, after, confidence: 0.99 });
    } else if (!kana && LOOK_ALIKES[character] && isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at + 1))) {
      changes.push({ start: at, end: at + 1, after: LOOK_ALIKES[character], confidence: 0.9 });
    } else if (CYRILLIC.has(character) && isInLatinWord(text, at)) {
      changes.push({ start: at, end: at + 1, after: CYRILLIC.get(character)!, confidence: 0.9 });
    } else {
      const reason = strange(text, at, unit);
      if (reason) questions.push({ start: at, end: at + 1, reason, candidates: [] });
      if (unit >= 0xd800 && unit <= 0xdbff && !reason) at += 1;
    }
  }
  return { changes, questions };
}

/** Radicals that Unicode gives no decomposition. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺀': '冫',
  '⺊': '卜',
  '⺌': '小',
  '⺍': '小',
  '⺗': '心',
  '⺮': '竹',
  '⺼': '肉',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⺁': '厂',
  '⺟': '母',
  '⺠': '民',
  '⻁': '虎',
};
const radical = (character: string): string => RADICALS[character] ?? character.normalize('NFKC');

function strange(text: string, at: number, unit: number): string | undefined {
  if (unit === 0) return 'a NUL byte';
  if (unit >= 0x80 && unit < 0xa0) return 'a control character';
  if (unit === 0xfffd) return 'a replacement character: bytes were lost here';
  if (unit >= 0xe000 && unit <= 0xf8ff) return 'a private-use character';
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const next = text.charCodeAt(at + 1);
    return unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff ? undefined : 'half of a surrogate pair';
  }
  return undefined;
}
