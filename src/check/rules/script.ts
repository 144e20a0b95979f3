/**
 * You want this rule to find text that was damaged on its way: characters of the other script, of no script at all, or
 * read in the wrong encoding, and what a garbling machine left behind.
 */
import { agrees } from '../../language/pinyin.ts';
import { convert, type Script, scriptMarks } from '../../language/script.ts';
import { singleSurnames } from '../../language/surnames.ts';
import type { Finding, PairContext, PairRule } from '../finding.ts';
import { finding, quote, side } from '../side.ts';

interface Damage {
  /** A text without any of these holds no such damage. */
  readonly worth: RegExp;
  readonly pattern: RegExp;
  readonly message: (found: string) => { readonly zh: string; readonly en: string };
  /** What it stands for, where that is certain. */
  readonly repair?: (found: string) => string;
}

const code = (text: string): string => `U+${text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** In either language. */
const DAMAGE: readonly Damage[] = [
  {
    worth: /\ufffd/,
    pattern: /\ufffd+/g,
    message: () => ({ zh: '有无法解码的字符 U+FFFD', en: 'a character that could not be decoded, U+FFFD' }),
  },
  {
    worth: /[\ue000-\uf8ff\udb80-\udbff]/,
    pattern: /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/gu,
    message: (found) => ({ zh: `私用区字符${code(found)}`, en: `private-use character ${code(found)}` }),
  },
  {
    worth: /[\uf900-\ufad9\ud87e]/,
    // The twelve of the block that are unified ideographs after all are left out.
    pattern: /[\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufad9\u{2f800}-\u{2fa1f}]/gu,
    message: (found) => ({
      zh: `兼容字符“${found}”（${code(found)}）`,
      en: `compatibility character “${found}” (${code(found)})`,
    }),
    repair: (found) => found.normalize('NFC'),
  },
  {
    worth: /[\u2f00-\u2fd5]/,
    pattern: /[\u2f00-\u2fd5]/gu,
    message: (found) => ({
      zh: `部首“${found}”（${code(found)}）充作汉字`,
      en: `radical “${found}” (${code(found)}) for a character`,
    }),
    repair: (found) => found.normalize('NFKC'),
  },
  {
    worth: /[\u2e80-\u2ef3]/,
    pattern: /[\u2e80-\u2ef3]/gu,
    message: (found) => ({
      zh: `部首“${found}”（${code(found)}）充作汉字`,
      en: `radical “${found}” (${code(found)}) for a character`,
    }),
  },
  {
    worth: /[ÃÂâïäåæçèé]/,
    // UTF-8 read as Latin-1 or Windows-1252: é as Ã©, ’ as â€™, ， as ï¼Œ.
    pattern:
      /[ÃÂ][\u0080-\u00bf]|â€[\u0080-\u00bf\u2000-\u2122œžŸŠŽŒ]|ï¼[\u0080-\u00bfŒŽšž›]|[äåæçèé][\u0080-\u00bf“”‘’•–—˜™š›œžŸŠŒŽ‚ƒ„…†‡ˆ‰]{2}/gu,
    message: (found) => ({ zh: `乱码“${found}”`, en: `“${found}” was read in the wrong encoding` }),
  },
  {
    worth: /[锟烫屯鈥銆锛]/,
    // UTF-8 read as GBK.
    pattern: /锟斤拷(?:锟斤拷)*|烫烫烫+|屯屯屯+|[鈥銆锛][\u0080-\uffff]?(?=[\s\S]{0,40}[鈥銆锛])/gu,
    message: (found) => ({ zh: `乱码“${found}”`, en: `“${found}” was read in the wrong encoding` }),
  },
  {
    worth: /\p{Script=Cyrillic}/u,
    pattern: /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/gu,
    message: (found) => ({
      zh: `一个词里混有拉丁与西里尔字母：“${found}”`,
      en: `Latin and Cyrillic letters in one word: “${found}”`,
    }),
  },
  {
    worth: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/,
    pattern: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g,
    message: (found) => ({ zh: `控制字符${code(found)}`, en: `control character ${code(found)}` }),
    repair: () => '',
  },
  {
    // Nobody sees them, and text around them is shown or found in another order.
    worth: /[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/,
    pattern: /[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g,
    message: (found) => ({ zh: `看不见的控制字符${code(found)}`, en: `invisible control character ${code(found)}` }),
    repair: () => '',
  },
];

/** In Chinese only. */
const CHINESE_DAMAGE: readonly Damage[] = [
  {
    worth: /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/,
    pattern: /(?<=\p{Script=Han})[（(][a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,4}[)）]/gu,
    message: (found) => ({ zh: `残留的注音“${found}”`, en: `a pinyin gloss left behind: “${found}”` }),
    repair: () => '',
  },
  {
    worth: /[ニエカロハタトへ]/,
    pattern: /(?<=\p{Script=Han})[ニエカロハタトへ](?=\p{Script=Han})/gu,
    message: (found) => ({ zh: `汉字之间的假名“${found}”`, en: `the kana “${found}” between Chinese characters` }),
    repair: (found) => KANA[found]!,
  },
];
const KANA: Readonly<Record<string, string>> = {
  ニ: '二',
  エ: '工',
  カ: '力',
  ロ: '口',
  ハ: '八',
  タ: '夕',
  ト: '卜',
  へ: '八',
};

/** For each UTF-16 code unit, which kinds of damage it may belong to, as bits in the order of the kinds. */
const DAMAGES = [...DAMAGE, ...CHINESE_DAMAGE];
const WORTH = (() => {
  const worth = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code += 1) {
    const character = String.fromCharCode(code);
    for (const [kind, damage] of DAMAGES.entries()) if (damage.worth.test(character)) worth[code]! |= 1 << kind;
  }
  return worth;
})();

function* damaged(which: 'zh' | 'en', text: string): Generator<Finding> {
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) seen |= WORTH[text.charCodeAt(at)]!;
  if (!seen) return;
  for (const [kind, { pattern, message, repair }] of DAMAGES.entries()) {
    if (!(seen & (1 << kind)) || (which === 'en' && kind >= DAMAGE.length)) continue;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const right = repair?.(match[0]) ?? null;
      yield finding(rule, message(quote(match[0])), {
        [which]: side(text, start, end),
        expected: right,
        ...(right === null ? {} : { fix: [{ side: which, start, end, text: right }] }),
      });
    }
  }
}

/** Characters of personal names that Simplified text keeps although a dictionary has a simpler form for them. */
const NAME_FORMS = new Set('昇堃喆濬甯鎔鍾祐陞菴龢於乾徵');
/**
 * Variants of 《第一批异体字整理表》 (崑 for 昆) that people keep in their names, some of them restored for that by
 * 《通用规范汉字表》: right after a surname or one character later, alone among Simplified ones.
 */
const NAME_VARIANTS = new Set(
  '崑崙崐峯嵒喦犇淼甦邨脩頫澂鉅谿暎晧炤煖姸嫺嫻珮璿琹碁祕祿穎頴羣翺菓詠迺遊鑑鑒隣雋霑韻麐崧彣寳煇燿勳勛衞粧椀蒐筦仝閤麴線銕銳',
);

/** Whether the character at `at` may be part of a personal name: by its kind, or by how the English spells the name. */
function isInName(zh: string, en: string, at: number, alone: boolean): boolean {
  const character = zh[at]!;
  for (const back of [1, 2]) {
    if (at < back || !singleSurnames.has(zh[at - back]!)) continue;
    if (alone && NAME_VARIANTS.has(character)) return true;
    for (const end of [at + 1, at + 2]) {
      const name = zh.slice(at - back, end);
      if (name.length < 4 && [...en.matchAll(NAMED)].some(([, two]) => agrees(name, two!))) return true;
    }
  }
  return false;
}
const NAMED = /(?=\b(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:['’-]\p{L}+)?))/gu;

/** A text with more characters of the other script is in the other script. */
const MOST_NAMES = 12;

function* mixed(zh: string, en: string, context: PairContext): Generator<Finding> {
  const marks = scriptMarks(zh);
  const counts = { hans: marks.hans.length, hant: marks.hant.length };
  let own: 'hans' | 'hant';
  if (context.script) own = context.script === 'hans' ? 'hans' : 'hant';
  else {
    // Without a declared script only a clear majority says which is meant.
    const [most, least] = counts.hans > counts.hant ? [counts.hans, counts.hant] : [counts.hant, counts.hans];
    if (!least || most < 8 || least * 8 > most) return;
    own = counts.hans > counts.hant ? 'hans' : 'hant';
  }
  const other = own === 'hans' ? 'hant' : 'hans';
  const [from, to]: [Script, Script] =
    own === 'hans'
      ? ['hant-tw', 'hans']
      : ['hans', context.script && context.script !== 'hans' ? context.script : 'hant-tw'];
  for (const at of marks[other]) {
    const character = String.fromCodePoint(zh.codePointAt(at)!);
    if (NAME_FORMS.has(character)) continue;
    const alone = !marks[other].some((mark) => mark !== at && Math.abs(mark - at) < 3);
    if (own === 'hans' && character.length === 1 && counts.hant <= MOST_NAMES && isInName(zh, en, at, alone)) continue;
    const right = convert(character, from, to);
    yield finding(
      rule,
      own === 'hans'
        ? {
            zh: `简体中文里的繁体字“${character}”，应作“${right}”`,
            en: `Traditional “${character}” in Simplified text; expected “${right}”`,
          }
        : {
            zh: `繁體中文裡的簡體字“${character}”，應作“${right}”`,
            en: `Simplified “${character}” in Traditional text; expected “${right}”`,
          },
      { zh: side(zh, at, at + character.length), expected: right },
    );
  }
}

export const rule: PairRule = {
  id: 'script',
  severity: 'error',
  about: {
    zh: '找出受损的文字：简繁混杂、乱码、残留的注音、私用区和兼容字符、充作汉字的部首。',
    en: 'Finds damaged text: mixed scripts, wrong encodings, leftover glosses, private-use and compatibility characters.',
  },
  examples: [
    { zh: '会议强调发展。', en: 'The meeting stressed growth.', context: { script: 'hans' } },
    { zh: '会议强调發展。', en: 'The meeting stressed growth.', context: { script: 'hans' }, finds: '“發”' },
    { zh: '這次会議強調發展。', en: 'The meeting stressed growth.', context: { script: 'hant-tw' }, finds: '“会”' },
    { zh: '选手何文崑获胜。', en: 'The player He Wenkun won.', context: { script: 'hans' } },
    { zh: '教师李韡到校。', en: 'The teacher Li Wei came to school.', context: { script: 'hans' } },
    { zh: '推动創(chuàng)新', en: 'Drive innovation', finds: 'pinyin gloss' },
    { zh: '发展\ufffd济', en: 'Develop the economy', finds: 'U+FFFD' },
    { zh: '今⽇会议', en: 'Today’s meeting', finds: 'radical' },
    { zh: '会议强调质量', en: 'The meetingâ€™s stress was on quality', finds: 'wrong encoding' },
    { zh: '\u202e会议开始', en: 'The meeting began', finds: 'U+202E' },
    { zh: '咖啡馆', en: 'The café' },
  ],
  *check(zh, en, context) {
    yield* damaged('zh', zh);
    yield* damaged('en', en);
    yield* mixed(zh, en, context);
  },
};
