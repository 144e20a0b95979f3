/**
 * You want this rule for reports on officials: in China the Party committee and the government of a place are two
 * bodies with two heads, and English that mixes them up names the wrong person.
 */

import type { Bilingual, Span } from '../../language/bilingual.ts';
import {
  hasGenericTitle,
  otherMinistry,
  renders,
  type TitleEn,
  type TitleZh,
  titlesEn,
  titlesZh,
} from '../../language/titles.ts';
import type { Finding, PairRule } from '../finding.ts';
import { finding, side } from '../side.ts';

interface Confusion {
  /** The body in the Chinese … */
  readonly zh: RegExp;
  /** … which the English has under none of these words … */
  readonly right: RegExp;
  /** … but under this, */
  readonly wrong: RegExp;
  /** which the Chinese does not have. */
  readonly other: RegExp;
  readonly expected: string;
}

const CONFUSIONS: readonly Confusion[] = [
  {
    zh: /市政府/u,
    right: /\bgovernment|\bauthorit|\bcity hall\b|\bmunicipalit|\badministration|\bofficials?\b|\bcouncil\b/iu,
    wrong: /\b(?:municipal|city) (?:party )?committee\b|\bparty committee\b/iu,
    other: /市委|党委|黨委|委员会|委員會/u,
    expected: 'municipal government',
  },
  {
    zh: /市委(?![员托外派])/u,
    right: /\bcommittee|\bparty\b|\bCPC\b|\bCCP\b/iu,
    wrong: /\b(?:municipal|city) government\b/iu,
    other: /政府/u,
    expected: 'municipal Party committee',
  },
];

/** A word of the Chinese and what it has become in the English. */
function become(
  zh: string,
  en: string,
  at: { readonly zh: Span; readonly en: Span; readonly expected: string },
): Finding {
  const [left, right] = [side(zh, at.zh.start, at.zh.end), side(en, at.en.start, at.en.end)];
  return finding(
    rule,
    {
      zh: `“${left.text}”在英文中作“${right.text}”，应作“${at.expected}”`,
      en: `“${left.text}” has become “${right.text}”; expected “${at.expected}”`,
    },
    { zh: left, en: right, expected: at.expected },
  );
}

/** One title rendered by another: 总监 as manager, where nothing in the English renders 总监 and nothing in the Chinese manager. */
function* checkTitle(
  zh: string,
  en: string,
  chinese: readonly TitleZh[],
  english: readonly TitleEn[],
): Generator<Finding> {
  const kinds = (titles: readonly TitleZh[]) => new Set(titles.map((title) => title.english)).size;
  const missing = chinese.filter((title) => !english.some((other) => renders(title, other)));
  const latin = zh.toLowerCase();
  const extra = english.filter(
    (title) => !chinese.some((other) => renders(other, title)) && !latin.includes(title.title),
  );
  if (new Set(extra.map(({ title }) => title)).size !== 1 || hasGenericTitle(en)) return;
  // 董事长 and 副董事长 as chairman and manager: as many titles on both sides, of one kind in the Chinese.
  const twice = !missing.length && chinese.length === english.length && kinds(chinese) === 1;
  if (kinds(missing) !== 1 && !twice) return;
  const [title, wrong] = [missing[0] ?? chinese.at(-1)!, extra[0]!];
  yield become(zh, en, { zh: title, en: wrong, expected: [...title.english][0]! });
}

/** Marks of rank and time, in Chinese right before a title, in English anywhere: who is only acting, or no longer in office. */
interface Mark {
  readonly name: Bilingual;
  readonly zh: RegExp;
  readonly en: RegExp;
  /** What else may say so in the English, and in the Chinese. */
  readonly elsewhere: Readonly<{ zh: RegExp; en: RegExp }>;
}

const MARKS: readonly Mark[] = [
  {
    name: { zh: '代理', en: 'acting' },
    zh: /(?:代理|署理|(?<![时现近历年换后前当])代)(?:副|院|校)?$/,
    en: /\b(?:acting|interim|caretaker|temporary)\b/i,
    elsewhere: { zh: /代|署|临时|臨時|看守|过渡|過渡/, en: /\bstand(?:ing)?[- ]in\b/i },
  },
  {
    name: { zh: '副职', en: 'deputy' },
    zh: /(?:副|助理)(?:党组|總|总|首席|执行|執行|常务|常務|院|校)?$/,
    en: /\b(?:deput(?:y|ies|ise|ize)|vice|assistant|associate|under|lieutenant|number two|second-in-command)\b|副/i,
    elsewhere: { zh: /[副次助]|[常第][务務二]/, en: /\bexecutive\b/i },
  },
  {
    name: { zh: '候任', en: 'elect' },
    zh: /(?:候任|当选|當選)$/,
    en: /\b(?:elect|elected|designate|incoming|next|upcoming)\b/i,
    elsewhere: { zh: /候任|当选|當選|新任|下任|下届|下屆/, en: /\b(?:won|sworn|take office)\b/i },
  },
  {
    name: { zh: '前任', en: 'former' },
    zh: /(?:(?<![之以目提日面眼当當此生空支从從先])前|(?<![平中太草高])原)(?:任|副)?$/,
    en: /\b(?:former(?:ly)?|ex|then|previous(?:ly)?|late|past|old|one-?time|erstwhile|retired|outgoing|predecessors?|served|was)\b/i,
    elsewhere: {
      zh: /前|原|曾|卸任|退休|离任|離任|已故|时任|時任|历任|歷任/,
      en: /\b(?:departed|had been|used to)\b/i,
    },
  },
];

/** A deputy, an acting or a former holder as the holder of the office, or the other way round, where every one of that title is one. */
function* checkMarks(
  zh: string,
  en: string,
  chinese: readonly TitleZh[],
  english: readonly TitleEn[],
): Generator<Finding> {
  const before = ({ start }: TitleZh) => zh.slice(Math.max(0, start - 6), start);
  const beforeEn = ({ start }: TitleEn) =>
    (/(?:[\p{L}’'-]+[\s-]+){0,3}$/u.exec(en.slice(Math.max(0, start - 40), start)) ?? [''])[0];
  for (const { english: words } of new Map(chinese.map((title) => [title.english, title])).values()) {
    const left = chinese.filter((title) => title.english === words);
    const right = english.filter((title) => words.has(title.title));
    if (!right.length) continue;
    // 代理律师 acts for a party.
    const marks = words.has('lawyer') ? MARKS.filter(({ name }) => name.en !== 'acting') : MARKS;
    for (const mark of marks) {
      const marked = left.every((title) => mark.zh.test(before(title)));
      const said = chinese.filter((title) => mark.zh.test(before(title))).length;
      const lost =
        marked &&
        !right.some((title) => mark.en.test(beforeEn(title))) &&
        en.split(mark.en).length <= said &&
        !mark.elsewhere.en.test(en);
      const added =
        mark.name.en !== 'former' &&
        mark.name.en !== 'elect' &&
        !mark.zh.test(left.map(before).join('')) &&
        !mark.elsewhere.zh.test(zh) &&
        right.every((title) => mark.en.test(beforeEn(title)) && !/\bvice[- ]chancellor/i.test(title.title));
      if (!lost && !added) continue;
      const [{ start, end }, shown] = [left[0]!, right[0]!];
      const from = lost ? start - mark.zh.exec(before(left[0]!))![0].length : start;
      const [post, plain] = [zh.slice(from, end), en.slice(shown.start, shown.end)];
      yield finding(
        rule,
        lost
          ? {
              zh: `“${post}”是${mark.name.zh}，英文作“${plain}”，应标明${mark.name.en}`,
              en: `“${post}” is ${mark.name.en}; the English has “${plain}” alone`,
            }
          : {
              zh: `“${post}”不是${mark.name.zh}，英文却标明${mark.name.en}`,
              en: `“${post}” is not ${mark.name.en}; the English makes it so`,
            },
        {
          zh: side(zh, from, end),
          en: side(en, shown.start, shown.end),
          expected: lost ? `${mark.name.en} ${plain.toLowerCase()}` : plain,
        },
      );
      return;
    }
  }
}

export const rule: PairRule = {
  id: 'post',
  severity: 'error',
  about: {
    zh: '检查职务（书记与市长、总监与经理）、正职与副职、党委与政府是否混淆。',
    en: 'Finds titles (Party secretary and mayor, director and manager), heads and deputies, Party committee and government taken for each other.',
  },
  examples: [
    { zh: '市委书记到港口调研。', en: 'The city’s Party secretary toured the port.' },
    { zh: '市委书记到港口调研。', en: 'The mayor toured the port.', finds: 'expected “secretary”' },
    { zh: '市委书记、市长出席。', en: 'The Party chief and mayor attended.' },
    { zh: '市长出席会议。', en: 'The Party secretary attended.', finds: 'expected “mayor”' },
    { zh: '项目总监陈大文介绍了情况。', en: 'Chan Tai-man, the project director, explained.' },
    {
      zh: '项目总监陈大文介绍了情况。',
      en: 'Chan Tai-man, the project’s founder, explained.',
      finds: 'expected “director”',
    },
    { zh: '公司總裁到訪。', en: 'The head of the company visited.' },
    { zh: '大学校长致辞。', en: 'The vice-chancellor of the university spoke.' },
    { zh: '教育部长访问学校。', en: 'The deputy education minister visited the school.', finds: 'is not deputy' },
    { zh: '代市长作报告。', en: 'The deputy mayor gave the report.', finds: 'is acting' },
    { zh: '前总统出庭。', en: 'The former president appeared in court.' },
    { zh: '前总统出庭。', en: 'The president appeared in court.', finds: 'is former' },
    { zh: '国防部长访问基地。', en: 'The defence secretary visited the base.' },
    { zh: '国防部长访问基地。', en: 'The foreign minister visited the base.', finds: 'expected “defence”' },
    { zh: '目前总统在国外。', en: 'The president is now abroad.' },
    { zh: '市政府出台办法。', en: 'The municipal Party committee issued rules.', finds: 'municipal government' },
    { zh: '市委作出决定。', en: 'The municipal government decided.', finds: 'municipal Party committee' },
    { zh: '市委、市政府作出决定。', en: 'The municipal Party committee and government decided.' },
    { zh: '副市长主持会议。', en: 'The deputy mayor chaired the meeting.' },
    { zh: '副市长主持会议。', en: 'The mayor chaired the meeting.', finds: 'is deputy; the English' },
  ],
  *check(zh, en) {
    const ministry = otherMinistry(zh, en);
    if (ministry) yield become(zh, en, ministry);
    const chinese = titlesZh(zh);
    if (chinese.length) {
      const english = titlesEn(en);
      if (english.length) {
        yield* checkTitle(zh, en, chinese, english);
        yield* checkMarks(zh, en, chinese, english);
      }
    }
    if (!zh.includes('市')) return;
    for (const { zh: body, right, wrong, other, expected } of CONFUSIONS) {
      const match = body.exec(zh);
      if (!match || right.test(en) || other.test(zh)) continue;
      const english = wrong.exec(en);
      if (!english) continue;
      const span = ({ index, 0: text }: RegExpExecArray): Span => ({ start: index, end: index + text.length });
      yield become(zh, en, { zh: span(match), en: span(english), expected });
    }
  },
};
