/** Chinese personal names that no registry lists: the pinyin in the English against the characters in the Chinese. */
import type { Span } from '../../language/bilingual.ts';
import { agrees, romanise, spellings } from '../../language/pinyin.ts';
import { characterFinder, pinyinNames } from '../../language/pinyin-names.ts';
import { detectScript } from '../../language/script.ts';
import { singleSurnames, surnameReadings } from '../../language/surnames.ts';
import type { Finding } from '../finding.ts';
import { finding, side } from '../side.ts';
import { RULE } from './rule.ts';

/** A post, a name and what a named person does or a pause: 市长顾坤出席. */
const TITLED = new RegExp(
  `(?:书记|書記|市长|市長|县长|縣長|区长|區長|省长|省長|镇长|主任|局长|局長|部长|部長|主席|总理|總理|院长|院長|校长|校長|` +
    `董事长|董事長|总经理|總經理|总裁|總裁|厅长|廳長|教授|院士|秘书长|秘書長|检察长|檢察長|行长|行長|会长|會長|发言人|發言人|记者|記者|作家|导演|導演|演员|演員|歌手|诗人|詩人|画家|畫家|选手|選手|教练|教練|律师|律師|学者|學者|摄影师|攝影師)` +
    `([${[...singleSurnames].join('')}]\\p{Script=Han}{1,2}?)` +
    '(?=[，,、。；（(]|出席|主持|表示|指出|强调|強調|介绍|介紹|率队|率隊|带队|帶隊|参加|參加|讲话|講話|致辞|致辭|一行|会见|會見|调研|調研|认为|認為|说|說|称|稱|告诉|告訴|在|$)',
  'gu',
);
/** A given name with a hyphen (Ta-ming, Kwok-ki) is romanised otherwise than in pinyin, in Taiwan, Hong Kong or Korea. */
const HYPHEN = / \p{Lu}\p{L}*-/u;
/** What only pinyin has at a syllable's head. */
const PINYIN_ALONE = /(?:^| )(?:zh|[bdgqxz])/i;

/** Surnames by the pinyin of their other readings: 解 by jie. */
const MISREAD = new Map<string, string[]>();
for (const [surname, right] of surnameReadings)
  if (surname.length === 1)
    for (const wrong of spellings(surname))
      if (!right.includes(wrong)) MISREAD.set(wrong, [...(MISREAD.get(wrong) ?? []), surname]);
const TWO_WORDS = /(?<!\p{L})(\p{Lu}\p{Ll}+)(?= (\p{Lu}\p{Ll}*(?:['’-]?\p{L}+)?)(?!\p{L}))/gu;

/** A surname read as the word: 解海龙 as Jie Hailong. */
function* misread(zh: string, en: string): Generator<Finding> {
  for (const { 1: family, 2: given, index } of en.matchAll(TWO_WORDS)) {
    const sound = given!.replace(/['’-]/, '').toLowerCase();
    for (const surname of MISREAD.get(family!.toLowerCase()) ?? []) {
      for (let at = zh.indexOf(surname); at >= 0; at = zh.indexOf(surname, at + 1)) {
        const [first = '', second = ''] = zh.slice(at + 1, at + 3);
        const spelled = spellings(first).some(
          (head) => sound.startsWith(head) && spellings(second).includes(sound.slice(head.length)),
        );
        if (!spelled) continue;
        const span = { start: index, end: index + family!.length + 1 + given!.length };
        yield disagreement(zh, en, { start: at, end: at + 3 }, span, romanise(zh.slice(at, at + 3), 'person'));
        return;
      }
    }
  }
}

function disagreement(zh: string, en: string, at: Span, name: Span, right: string): Finding {
  const [text, chinese] = [en.slice(name.start, name.end), zh.slice(at.start, at.end)];
  return finding(
    RULE,
    {
      zh: `英文“${text}”与“${chinese}”的拼音“${right}”不符`,
      en: `“${text}” does not agree with ${chinese}, which is “${right}”`,
    },
    { zh: side(zh, at.start, at.end), en: side(en, name.start, name.end), expected: right },
  );
}

/** Longer texts are cut: beyond this a name is checked in its own segment or not at all. */
const LIMIT = 20_000;
/** Distinct names looked at in one text. */
const NAMES = 100;

/** Names the Chinese has after a post that no words of the English spell. */
function unspelled(zh: string, en: string): readonly { start: number; end: number; text: string }[] {
  const words = [...en.matchAll(/\p{Lu}[\p{L}'’-]*/gu)].map(([word]) => word);
  const spelled = (name: string) =>
    words.some((word, index) => agrees(name, `${word} ${words[index + 1] ?? ''}`) || agrees(name, word));
  return Array.from(zh.matchAll(TITLED), (match) => {
    const start = match.index + match[0].length - match[1]!.length;
    return { start, end: start + match[1]!.length, text: match[1]! };
  }).filter(({ text, end }) => !spelled(text) && !spelled(text + zh.charAt(end)));
}

export function* checkSpelled(zh: string, en: string): Generator<Finding> {
  if (zh.length > LIMIT || en.length > 5 * LIMIT) return;
  yield* misread(zh, en);
  const spelled = pinyinNames(en).filter(({ start, end }) => !HYPHEN.test(en.slice(start, end)));
  if (!spelled.length) return;
  const hant = detectScript(zh) === 'hant';
  const names = spelled.filter(({ start, end }) => !hant || PINYIN_ALONE.test(en.slice(start, end)));
  if (!names.length) return;
  const find = characterFinder(zh);
  const seen = new Set<string>();
  for (const name of names.slice(0, NAMES)) {
    const text = en.slice(name.start, name.end);
    if (seen.has(text)) continue;
    seen.add(text);
    const standing = find(name);
    if (standing.is === 'there') continue;
    const candidates = standing.is === 'absent' ? unspelled(zh, en) : [];
    const at = standing.is === 'near' ? standing : candidates.length === 1 ? candidates[0]! : null;
    if (!at) continue;
    yield disagreement(zh, en, at, name, romanise(zh.slice(at.start, at.end), 'person'));
  }
}
