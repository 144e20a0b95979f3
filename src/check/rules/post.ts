/**
 * You want this rule for reports on officials: in China the Party committee and the government of a place are two
 * bodies with two heads, and English that mixes them up names the wrong person.
 */
import type { Finding, PairRule } from '../finding.ts';
import { finding, side } from '../side.ts';

interface Confusion {
  /** The post or body in the Chinese … */
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
    zh: /(?:市委|区委|區委|县委|縣委|省委|镇委|党委|黨委)(?:副)?(?:书记|書記)/u,
    right: /\bsecretar(?:y|ies)\b|\bparty (?:chief|boss|leader|head)\b/iu,
    wrong: /\b(?:mayor|governor|magistrate)\b/iu,
    other: /市长|市長|省长|省長|县长|縣長|区长|區長|镇长|鎮長|州长|州長|总督|總督/u,
    expected: 'Party secretary',
  },
  {
    zh: /(?<![委组組])市长|(?<![委组組])市長/u,
    right: /\bmayor/iu,
    wrong: /\bparty (?:committee )?(?:secretary|chief|boss)\b/iu,
    other: /书记|書記|党委|黨委|市委/u,
    expected: 'mayor',
  },
  {
    zh: /省长(?!假)|省長/u,
    right: /\bgovernor/iu,
    wrong: /\bparty (?:committee )?(?:secretary|chief|boss)\b|\bmayor\b/iu,
    other: /书记|書記|市长|市長|省委/u,
    expected: 'governor',
  },
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

/** Heads of government, and whether every one of them in a text is a deputy. */
const DEPUTY = /(?:副|代理?|常务副)(?:市长|市長|省长|省長|县长|縣長|区长|區長)/u;
const HEAD = /(?:市长|市長|省长|省長|县长|縣長|区长|區長)/gu;
const DEPUTY_ENGLISH = /\b(?:deput(?:y|ies)|vice|acting|executive)\b|\bvice-|\blieutenant\b|副/iu;
const HEAD_ENGLISH = /\b(?:mayor|governor|magistrate)\b/iu;

const WORTH = /[书書][记記]|[市省县縣区區][长長]|市[政委]/;

function* checkDeputy(zh: string, en: string): Generator<Finding> {
  const match = DEPUTY.exec(zh);
  const english = match && HEAD_ENGLISH.exec(en);
  if (!match || !english || DEPUTY_ENGLISH.test(en)) return;
  const heads = [...zh.matchAll(HEAD)].filter((head) => !/[副代理]/u.test(zh[head.index - 1] ?? ''));
  if (heads.length) return;
  yield finding(
    rule,
    {
      zh: `“${match[0]}”是副职或代理，英文作“${english[0]}”，应标明deputy或acting`,
      en: `“${match[0]}” is a deputy or acting post; the English has “${english[0]}” alone`,
    },
    {
      zh: side(zh, match.index, match.index + match[0].length),
      en: side(en, english.index, english.index + english[0].length),
      expected: `${match[0].startsWith('代') ? 'acting' : 'deputy'} ${english[0].toLowerCase()}`,
    },
  );
}

export const rule: PairRule = {
  id: 'post',
  severity: 'error',
  about: {
    zh: '检查党委与政府、书记与市长、正职与副职是否混淆。',
    en: 'Finds Party committee and government, Party secretary and mayor, or head and deputy taken for each other.',
  },
  examples: [
    { zh: '市委书记到港口调研。', en: 'The city’s Party secretary toured the port.' },
    { zh: '市委书记到港口调研。', en: 'The mayor toured the port.', finds: 'expected “Party secretary”' },
    { zh: '市委书记、市长出席。', en: 'The Party chief and mayor attended.' },
    { zh: '市长出席会议。', en: 'The Party secretary attended.', finds: 'expected “mayor”' },
    { zh: '市政府出台办法。', en: 'The municipal Party committee issued rules.', finds: 'municipal government' },
    { zh: '市委作出决定。', en: 'The municipal government decided.', finds: 'municipal Party committee' },
    { zh: '市委、市政府作出决定。', en: 'The municipal Party committee and government decided.' },
    { zh: '副市长主持会议。', en: 'The deputy mayor chaired the meeting.' },
    { zh: '副市长主持会议。', en: 'The mayor chaired the meeting.', finds: 'deputy or acting post' },
  ],
  *check(zh, en) {
    if (!WORTH.test(zh)) return;
    for (const { zh: post, right, wrong, other, expected } of CONFUSIONS) {
      const match = post.exec(zh);
      if (!match || right.test(en) || other.test(zh)) continue;
      const english = wrong.exec(en);
      if (!english) continue;
      yield finding(
        rule,
        {
          zh: `“${match[0]}”在英文中作“${english[0]}”，应作“${expected}”`,
          en: `“${match[0]}” has become “${english[0]}”; expected “${expected}”`,
        },
        {
          zh: side(zh, match.index, match.index + match[0].length),
          en: side(en, english.index, english.index + english[0].length),
          expected,
        },
      );
    }
    yield* checkDeputy(zh, en);
  },
};
