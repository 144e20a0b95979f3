/**
 * Titles of office in both languages: what 总监 may be called in English, and whether a post is a deputy's. Many English
 * titles answer to many Chinese ones (director: 主任, 局长, 总监), so a Chinese title lists all that render it, and only a
 * title that renders none of those in the text is another's.
 */
import type { Span } from './bilingual.ts';
import { foldScript } from './fold.ts';
import { collectPhrases, findPhrases } from './phrases.ts';

/** Chinese titles and every English word that translators use for them. Heads of anything are head, chief and leader too. */
const TITLES: readonly (readonly [zh: string, en: string])[] = [
  ['书记', 'secretary|party secretary'],
  ['总书记', 'general secretary|secretary|secretary-general'],
  [
    '秘书长 干事长 总干事',
    'secretary-general|secretary general|general secretary|secretary|director-general|director general|director',
  ],
  ['秘书', 'secretary|assistant'],
  ['市长', 'mayor'],
  ['省长 州长 总督 督军', 'governor|governor-general'],
  [
    '县长 区长 乡长 镇长 村长 旗长 盟长',
    'magistrate|county magistrate|governor|mayor|warden|commissioner|chairman|chairwoman',
  ],
  ['主席', 'president|chair|chairman|chairwoman|chairperson|leader'],
  ['总统', 'president'],
  ['总理 首相 总理大臣', 'premier|prime minister|chancellor|pm'],
  ['国务卿 布政司', 'secretary|secretary of state'],
  ['部长 大臣 外长 防长 财长', 'minister|secretary|director|treasurer|chancellor|attorney general|attorney-general'],
  ['次长', 'minister|secretary'],
  [
    '司长 局长 厅长 处长 科长 署长 所长 股长 课长 专员',
    'director|director-general|director general|commissioner|secretary|superintendent|manager|minister|president|sheriff|administrator|section chief',
  ],
  ['特首 行政长官 行政首长', 'chief executive|chief minister|executive'],
  [
    '长官 首长 队长 组长 团长 班长',
    'captain|commander|director|secretary|minister|executive|leader|superintendent|manager|governor',
  ],
  [
    '主任',
    'director|chairman|chairwoman|chairperson|chair|dean|minister|secretary|manager|commissioner|president|principal|head teacher|supervisor|administrator',
  ],
  ['主委', 'chairman|chairwoman|chairperson|chair|minister|director'],
  ['董事长 董事局主席', 'chairman|chairwoman|chairperson|chair|president'],
  ['董事', 'director|board member'],
  ['总裁', 'president|chief executive|ceo|chairman|director-general|director|governor'],
  ['行政总裁 首席执行官 执行长 首席行政官', 'chief executive|ceo|chief executive officer'],
  ['总经理', 'general manager|president|managing director|chief executive|ceo|manager|director'],
  ['经理 店长 厂长', 'manager|director|superintendent'],
  ['总监', 'director|superintendent|inspector|chief officer|controller|commissioner|coach|manager'],
  ['行长', 'governor|president|manager|director|chairman|ceo|chief executive'],
  [
    '校长',
    'president|principal|headmaster|headmistress|headteacher|head teacher|chancellor|vice-chancellor|vice chancellor|rector|director|superintendent',
  ],
  ['院长', 'president|premier|dean|director|principal|superintendent|provost|chief justice|rector|chairman|master'],
  [
    '会长 理事长 议长 社长 台长 馆长 园长 站长',
    'president|chairman|chairwoman|chairperson|chair|director|speaker|curator|principal|publisher|manager|director-general|governor',
  ],
  ['教授', 'professor|prof'],
  ['院士', 'academician|fellow|member|professor'],
  ['发言人', 'spokesman|spokeswoman|spokesperson|spokespeople'],
  ['大使', 'ambassador|envoy'],
  ['主教练 教练 主帅', 'coach|manager|trainer|instructor'],
  ['导演', 'director|filmmaker'],
  ['经济学家', 'economist'],
  ['分析师 分析员', 'analyst|economist'],
  ['律师', 'lawyer|attorney|solicitor|barrister|counsel|advocate'],
  ['检察长 检察官', 'prosecutor|procurator|procurator-general|prosecutor-general|attorney|attorney general'],
  ['首席财务官 财务总监', 'chief financial officer|cfo|finance director|financial director|director'],
  ['首席运营官', 'chief operating officer|coo'],
  ['首席技术官', 'chief technology officer|chief technical officer|cto'],
  ['总领事 领事', 'consul general|consul-general|consul'],
  ['教务长', 'provost|dean|registrar'],
  ['总检察长', 'attorney general|attorney-general|prosecutor general|prosecutor-general|procurator-general|prosecutor'],
  ['创始人 创办人', 'founder|co-founder|cofounder'],
];

export interface TitleZh {
  readonly start: number;
  readonly end: number;
  /** Where the mark of a deputy in front of it begins, else `start`. */
  readonly from: number;
  /** All English titles that render it, lower case; the word itself is a key of its class. */
  readonly english: ReadonlySet<string>;
  /** Marked as a deputy's, an assistant's or an acting holder's: 副市长, 代市长, 局长助理. */
  readonly deputy: boolean;
}
export interface TitleEn {
  readonly start: number;
  readonly end: number;
  /** Lower case, singular. */
  readonly title: string;
}

const CHINESE = collectPhrases(
  TITLES.flatMap(([zh, en]) => {
    const english = new Set(en.split('|'));
    return zh.split(' ').flatMap((title) => (title.length > 1 ? [[title, english] as const] : []));
  }),
);
/** The end of a title that is the beginning of a word (会长期, 总理念, 主任务), and what is named after an office. */
const NO_TITLE =
  /^(?:[期远久足途短江安三治沙线度达高春念务载解赔台团]|会(?![见同晤谈])|热线|接待日|信箱|级|会议|办公|团体|助理教授|奖|杯)/;
const NO_TITLE_BEFORE = /[已曾历]$/;
const DEPUTY_ZH = /(?:副|代理|署理|助理|(?<![时现近历年换])代)(?:党组|总|首席|执行|常务|院|校)?$/;

/** Titles in a Chinese text of either script, the longest at each place. */
export function titlesZh(text: string): TitleZh[] {
  const plain = foldScript(text);
  const found: TitleZh[] = [];
  for (const { start, end, value } of findPhrases(plain, CHINESE)) {
    if (NO_TITLE.test(plain.slice(end, end + 4)) || NO_TITLE_BEFORE.test(plain.slice(start - 1, start))) continue;
    const mark = DEPUTY_ZH.exec(plain.slice(Math.max(0, start - 6), start));
    const deputy = mark !== null || plain.startsWith('助理', end);
    found.push({ start, end, from: start - (mark ? mark[0].length : 0), english: value, deputy });
  }
  return found;
}

const ENGLISH_WORDS = [...new Set(TITLES.flatMap(([, en]) => en.split('|')))]
  .filter(
    (word) =>
      !/^(?:member|master|executive|pm|prof|leader|fellow|speaker|assistant|trainer|administrator|controller|inspector|instructor|advocate|counsel|warden|commander|provost)$/.test(
        word,
      ),
  )
  .sort((a, b) => b.length - a.length);
const ENGLISH = new RegExp(
  `\\b(?:${ENGLISH_WORDS.join('|')})(?:s|es)?\\b(?![-’']?s? (?:office|general’s)|-\\p{L})`,
  'giu',
);
/** "The chair", "Vice Chair", but not "to chair" or "chairs". */
const isTitle =
  (text: string) =>
  ({ 0: word, index }: RegExpExecArray): boolean =>
    !/^chairs?$/i.test(word) ||
    word.startsWith('C') ||
    /\b(?:the|its|as|vice|deputy|acting|former)[\s-]$/i.test(text.slice(Math.max(0, index - 8), index));

/** Titles in an English text. Those with many other senses (chair, member, executive) are none. */
export function titlesEn(text: string): TitleEn[] {
  return [...text.matchAll(ENGLISH)].filter(isTitle(text)).map((match) => {
    const word = match[0].toLowerCase();
    return {
      start: match.index,
      end: match.index + word.length,
      title: ENGLISH_SET.has(word) ? word : word.replace(/e?s$/, ''),
    };
  });
}
const ENGLISH_SET = new Set(ENGLISH_WORDS);

/** Portfolios of ministers: 国防部长, 财政大臣, 外长. */
const PORTFOLIOS: readonly (readonly [zh: string, en: string])[] = [
  ['外交|外', 'foreign|external|state'],
  ['国防|防', 'defen[cs]e'],
  ['财政|财', 'financ\\w*|treasury|exchequer'],
  ['商务|商业|贸易', 'commerce|trade|business'],
  ['内政', 'interior|home|internal'],
  ['司法|法务', 'justice|attorney|law'],
  ['教育', 'education'],
  ['卫生|卫健', 'health'],
  ['农业农村|农业|农林', 'agricultur\\w*|farm\\w*|rural'],
  ['能源', 'energy'],
  ['交通运输|交通|运输', 'transport\\w*'],
  ['劳工|劳动|人社', 'labou?r|manpower|employment|work'],
  ['生态环境|环境|环保', 'environment\\w*|ecolog\\w*|climate'],
  ['科技', 'science|technology'],
  ['文化', 'cultur\\w*'],
  ['国土安全', 'homeland'],
  ['经济', 'econom\\w*'],
];
const MINISTER_ZH = new RegExp(
  `(?:${PORTFOLIOS.map(([zh]) => `(${zh})`).join('|')})(?:部?部长|大臣|长(?!期|远|久|足))`,
  'gu',
);
const MINISTER_EN = new RegExp(
  `\\b(?:${PORTFOLIOS.map(([, en]) => `(${en})`).join('|')})\\s+(?:minister|secretary)|\\b(?:minister|secretary)\\s+(?:of|for)\\s+(?:the\\s+)?(?:${PORTFOLIOS.map(([, en]) => `(${en})`).join('|')})`,
  'giu',
);
const portfolioOf = (match: RegExpExecArray): number =>
  (match.findIndex((group, i) => i > 0 && group !== undefined) - 1) % PORTFOLIOS.length;

/** A minister of one thing as the minister of another: 国防部长 as foreign minister. Places in both texts, or null. */
export function otherMinistry(zh: string, en: string): { zh: Span; en: Span; expected: string } | null {
  if (!/[部长長臣]/.test(zh)) return null;
  const plain = foldScript(zh);
  const [left] = plain.matchAll(MINISTER_ZH);
  if (!left) return null;
  const own = portfolioOf(left);
  if (new RegExp(`\\b(?:${PORTFOLIOS[own]![1]})\\b`, 'i').test(en)) return null;
  const right = [...en.matchAll(MINISTER_EN)].find(
    (match) => !new RegExp(PORTFOLIOS[portfolioOf(match)]![0]).test(plain),
  );
  if (!right) return null;
  const word = PORTFOLIOS[own]![1].split('|')[0]!
    .replace(/\\w\*|\?/g, '')
    .replace('[cs]', 'c');
  return {
    zh: { start: left.index, end: left.index + left[0].length },
    en: { start: right.index, end: right.index + right[0].length },
    expected: word,
  };
}

/** Words for the holder of any office. */
const GENERIC = /\b(?:head(?:s|ed)?|chiefs?|leaders?|led|boss(?:es)?|official|executives?)\b/i;

/** Whether an English text has, beside its titles, a word that may stand for any of them: head, chief, leader. */
export const hasGenericTitle = (text: string): boolean => GENERIC.test(text.replace(ENGLISH, ''));

export const renders = (zh: TitleZh, en: TitleEn): boolean => zh.english.has(en.title);
