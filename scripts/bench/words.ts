/**
 * The rules on words: paragraphs of several sentences in the manner of reports, with names, terms, denials, points
 * counted out and links; mistakes planted in them; false alarms and speed of all rules together. Part of bench:check.
 */
import { checkPair } from '../../src/check/check-pair.ts';
import type { Name, PairContext, Term } from '../../src/check/finding.ts';
import { random, writtenPairs } from './report-writer.ts';

type Row = readonly [zh: string, en: string];
const next = random(77);
const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;

const NAMES: readonly Name[] = (
  [
    ['陆一鸣', 'Lu Yiming'],
    ['卢浩然', 'Lu Haoran'],
    ['施文静', 'Shi Wenjing'],
    ['田大野', 'Tian Daye'],
    ['欧阳晶', 'Ouyang Jing'],
    ['何伟明', 'He Weiming'],
  ] as const
).map(([zh, en], i) => ({ id: `p${i}`, kind: 'person', zh: [zh], en: [en] }));
const TERMS: readonly Term[] = [
  ['新质生产力', 'new quality productive forces', 'new productivity'],
  ['高质量发展', 'high-quality development', 'high quality growth'],
  ['产业链', 'industrial chain', 'industry line'],
  ['营商环境', 'business environment', 'doing business climate'],
].map(([zh, preferred, old], i) => ({
  id: `t${i}`,
  zh: [zh!],
  preferred: preferred!,
  admitted: [],
  deprecated: [old!],
}));
const context: PairContext = { script: 'hans', names: NAMES, terms: TERMS };

const DENIED: readonly (readonly [zh: string, en: string, enAffirmed: string, zhAffirmed: string])[] = [
  ['任何单位不得收取押金。', 'No body may take a deposit.', 'Any body may take a deposit.', '任何单位可以收取押金。'],
  [
    '公司没有裁员的打算。',
    'The company has no plan to lay off staff.',
    'The company plans to lay off staff.',
    '公司有裁员的打算。',
  ],
  ['港口没有提高收费。', 'The port did not raise its charges.', 'The port raised its charges.', '港口提高了收费。'],
  ['这项补贴不会延长。', 'The subsidy will not be extended.', 'The subsidy will be extended.', '这项补贴会延长。'],
  [
    '老厂房不能改作仓库。',
    'The old plant cannot be turned into a warehouse.',
    'The old plant can be turned into a warehouse.',
    '老厂房能改作仓库。',
  ],
  [
    '合作社从未拖欠工资。',
    'The co-operative has never owed wages.',
    'The co-operative has always owed wages.',
    '合作社一直拖欠工资。',
  ],
  [
    '新规不适用于个体户。',
    'The new rule does not apply to the self-employed.',
    'The new rule applies to the self-employed.',
    '新规适用于个体户。',
  ],
  ['调查尚未结束。', 'The inquiry has not ended.', 'The inquiry has ended.', '调查已经结束。'],
  ['医院禁止探视。', 'The hospital does not allow visits.', 'The hospital allows visits.', '医院允许探视。'],
];
const PLAIN: readonly Row[] = [
  ['会议要求各部门密切配合。', 'The meeting asked all departments to work closely together.'],
  ['当地农民已经开始春耕。', 'Local farmers have begun the spring ploughing.'],
  ['专家认为，市场需求正在恢复。', 'Experts think that market demand is recovering.'],
  ['学校将开设新的课程。', 'The school will offer new courses.'],
  ['居民对新建的公园表示满意。', 'Residents said that they were satisfied with the new park.'],
  ['铁路部门增开了列车。', 'The railway put on more trains.'],
  ['企业希望得到银行的支持。', 'Companies hope for support from banks.'],
  ['医生提醒市民注意饮食安全。', 'Doctors reminded people in the city to mind the safety of their food.'],
  ['法院已经受理此案。', 'The court has taken the case.'],
  ['双方就贸易问题交换了意见。', 'The two sides exchanged views on trade.'],
];
const written = writtenPairs(1200, 404);

interface Paragraph {
  readonly parts: readonly Row[];
  readonly denied: (typeof DENIED)[number] | null;
  readonly name: Name;
  readonly term: Term;
}
const join = (parts: readonly Row[]): Row => [parts.map(([zh]) => zh).join(''), parts.map(([, en]) => en).join(' ')];

function paragraph(i: number): Paragraph {
  const [name, term] = [pick(NAMES), pick(TERMS)];
  const denied = i % 2 ? pick(DENIED) : null;
  const parts: Row[] = [
    [
      `市长${name.zh[0]}说，要推动${term.zh[0]}。`,
      `Mayor ${name.en[0]} said that the city should press on with ${term.preferred}.`,
    ],
  ];
  for (let k = 0; k < 1 + Math.floor(next() * 3); k += 1) {
    const { zh, en } = pick(written);
    parts.push(next() < 0.5 ? [zh, en] : pick(PLAIN));
  }
  if (denied) parts.push([denied[0], denied[1]]);
  const seen = new Set<string>();
  return { parts: parts.filter(([zh]) => !seen.has(zh) && seen.add(zh)), denied, name, term };
}

const paragraphs = Array.from({ length: 1000 }, (_, i) => paragraph(i));
const flagged = ([zh, en]: Row) => checkPair(zh, en, context).length > 0;
const percent = (part: number, all: number) => `${part} of ${all}, ${((100 * part) / Math.max(1, all)).toFixed(2)} %`;

const clean = paragraphs.map(({ parts }) => join(parts));
const alarms = clean.filter(flagged);
console.log(
  `paragraphs: ${clean.length}; false alarms of all rules: ${percent(alarms.length, clean.length)} (at most 0.30 %)`,
);
for (const [zh, en] of alarms.slice(0, 4))
  console.log(
    `  ${checkPair(zh, en, context)
      .map(({ message }) => message.en)
      .join('; ')}\n    ${zh} | ${en}`,
  );

const POINTS = ['项目', '人才', '服务', '资金', '市场'] as const;
const POINTS_EN = ['projects', 'talent', 'services', 'funds', 'markets'] as const;
const KINDS: Record<string, (p: Paragraph, i: number) => Row | null> = {
  'name wrong': ({ parts, name }) => {
    const [zh, en] = join(parts);
    const wrong = name.en[0]!.replace(/[aeiou](?=[^aeiou]*$)/, (v) => (v === 'a' ? 'u' : 'a'));
    return [zh, en.replace(name.en[0]!, wrong)];
  },
  'name of another': ({ parts, name }) => {
    const [zh, en] = join(parts);
    return [zh, en.replace(name.en[0]!, NAMES[(NAMES.indexOf(name) + 1) % NAMES.length]!.en[0]!)];
  },
  'term deprecated': ({ parts, term }) => {
    const [zh, en] = join(parts);
    return [zh, en.replace(term.preferred, term.deprecated[0]!)];
  },
  'term dropped': ({ parts, term }) => {
    const [zh, en] = join(parts);
    return [zh, en.replace(term.preferred, 'its work')];
  },
  'sentence dropped, English': ({ parts }, i) => {
    const at = 1 + (i % (parts.length - 1));
    return [join(parts)[0], join(parts.filter((_, k) => k !== at))[1]];
  },
  'sentence dropped, Chinese': ({ parts }, i) => {
    const at = 1 + (i % (parts.length - 1));
    return [join(parts.filter((_, k) => k !== at))[0], join(parts)[1]];
  },
  'half translated': ({ parts }) => {
    const [zh, en] = join(parts);
    return [zh, `${en.slice(0, en.length * 0.45).replace(/\s\S*$/, '')}.`];
  },
  'left in Chinese': ({ parts }) => {
    const last = parts.at(-1)!;
    return [join(parts)[0], `${join(parts.slice(0, -1))[1]} ${last[0]}`];
  },
  'denial dropped, English': ({ parts, denied }) =>
    denied && [join(parts)[0], join(parts)[1].replace(denied[1], denied[2])],
  'denial dropped, Chinese': ({ parts, denied }) =>
    denied && [join(parts)[0].replace(denied[0], denied[3]), join(parts)[1]],
  'point of a list dropped': (_, i) => {
    const n = 3 + (i % 3);
    const zh = `会议提出：${POINTS.slice(0, n)
      .map((word, k) => `${'一二三四五'[k]}是抓${word}`)
      .join('；')}。`;
    const words = ['First', 'second', 'third', 'fourth', 'fifth'];
    return [
      zh,
      `The meeting set out: ${POINTS_EN.slice(0, n - 1)
        .map((word, k) => `${k ? words[k] : 'first'}, ${word}`)
        .join('; ')}.`,
    ];
  },
  'link changed': ({ parts }, i) => {
    const [zh, en] = join(parts);
    return [`${zh}详见https://example.org/zh/${i}。`, `${en} See https://example.org/en/${i + 1}.`];
  },
};
console.log('planted mistakes found (names at least 99 %, the rest at least 95 %):');
for (const [kind, spoil] of Object.entries(KINDS)) {
  let [found, all] = [0, 0];
  const missed: Row[] = [];
  for (const [i, each] of paragraphs.entries()) {
    const row = spoil(each, i);
    if (!row || (row[0] === clean[i]![0] && row[1] === clean[i]![1])) continue;
    all += 1;
    if (flagged(row)) found += 1;
    else missed.push(row);
  }
  console.log(`  ${kind.padEnd(26)} ${percent(found, all)}`);
  for (const [zh, en] of missed.slice(0, process.argv.includes('--show') ? 5 : 1))
    console.log(`    missed: ${zh} | ${en}`);
}

const busy = (): number => (process.threadCpuUsage().user + process.threadCpuUsage().system) / 1000;
let best = 0;
const pairs = [...written.map(({ zh, en }): Row => [zh, en]), ...clean];
for (let round = 0; round < 6; round += 1) {
  const began = busy();
  for (const [zh, en] of pairs) checkPair(zh, en);
  best = Math.max(best, pairs.length / ((busy() - began) / 1000));
}
console.log(
  `all rules together: ${Math.round(best).toLocaleString('en')} pairs a second on one core (at least 20,000)`,
);
