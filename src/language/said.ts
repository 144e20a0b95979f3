/**
 * What a text says of each couple of opposites (antonyms.ts): which side of it, turned round by a denial that clearly
 * governs the word, or neither where that is open. Linear in the text.
 */
import { OPPOSITES, type Sense } from './antonyms.ts';
import type { Span } from './bilingual.ts';
import {
  ABSENT_ZH,
  AFTER_ZH,
  BEFORE_TO_EN,
  BREAKS_EN,
  BREAKS_ZH,
  CLOSE_EN,
  CLOSE_ZH,
  CONDITION_ZH,
  NEUTRAL_ZH,
  TURNS_EN,
  TURNS_ZH,
  VAGUE_EN,
  VAGUE_ZH,
  WIDE_ZH,
} from './denials.ts';
import { collectPhrases, findPhrases } from './phrases.ts';

type Role = 'close' | 'condition' | 'vague' | 'after' | 'turn' | 'break' | 'neutral';
interface Entry {
  readonly role: Role | null;
  readonly senses: readonly Sense[];
}

const NONE: readonly Sense[] = [];

/** Names and set words in which the words of a couple mean something else. */
const ELSEWHERE =
  '增长极 增长点 增长预期 增长目标 增长率 增长速度 增长前景 增长势头 增长预测 增加值 附加值 提升机 反对党 扩大会议 支持率 支持者 提高警惕 加强针 加强版 承认书 西部牛仔 东部战区 西部战区 南部战区 北部战区 北部湾 北京 北约 北方 东盟 东京 东方 南方 西方 高速 高中 高校 最高法 最高检 最高法院 最高人民法院 最高检察院 最高人民检察院 生还者 高考 高兴 高级 高层 低头 加入世贸 可能性 发现者 首次公开 反应 供应 响应 相应 应用 适应 对应 效应 一致通过 表示 取得进展 安全部 安全局 安全理事会 安理会 国家安全 安全生产 反恐 不同意 不一样 少数民族 出租车 出租屋 首次'.split(
    ' ',
  );

function* entriesZh(): Generator<readonly [string, Entry]> {
  const seen = new Map<string, Entry>();
  const put = (words: Iterable<string>, role: Role): void => {
    for (const word of words) seen.set(word, { role, senses: OPPOSITES.zh.get(word) ?? NONE });
  };
  for (const [word, senses] of OPPOSITES.zh) seen.set(word, { role: null, senses });
  put(VAGUE_ZH, 'vague');
  put(TURNS_ZH, 'turn');
  put(BREAKS_ZH, 'break');
  put(AFTER_ZH, 'after');
  put(')）', 'neutral');
  put(CLOSE_ZH, 'close');
  put(CONDITION_ZH, 'condition');
  for (const word of [...NEUTRAL_ZH, ...ELSEWHERE])
    if (!OPPOSITES.zh.has(word)) seen.set(word, { role: 'neutral', senses: NONE });
  yield* seen;
}
const CHINESE = collectPhrases(entriesZh());

/** A word of a couple as it stands: the side it takes there, null where that is open. */
export interface Said extends Span {
  readonly sense: Sense;
  readonly side: 0 | 1 | null;
  readonly denied: boolean;
}

const CLOSE_REACH = 3;
const WIDE_REACH = 10;
/** The same of a thing that is said not to be there, with what describes it. */
const ABSENT_REACH = 20;
/** What denies no more than what it stands before. */
const PREFIX: ReadonlySet<string> = new Set(['无', '非', '而非', '而不是']);

/** Whether a denial governs the word at `start`: it stands right before it, or denies all of its clause. */
function governs(text: string, denial: Span, start: number): boolean {
  const word = text.slice(denial.start, denial.end);
  const between = text.slice(denial.end, start);
  if (PREFIX.has(word)) return between.length <= 1;
  if (between.includes('的')) return between.length <= ABSENT_REACH && ABSENT_ZH.has(word) && between.endsWith('的');
  return between.length <= CLOSE_REACH || (between.length <= WIDE_REACH && WIDE_ZH.has(word));
}
/** What stands in brackets denies nothing outside them. */
const BRACKET = /[)）]/;
/** What begins a denial of its own: 没有、也不会. */
const ANEW = /[也且又但却而并]/;

export function* readZh(text: string): Generator<Said> {
  let denial: Span | null = null;
  let open = false;
  let conditional = false;
  const tokens = findPhrases(text, CHINESE);
  const denies: boolean[] = tokens.map(({ value }) => value.role === 'after' || value.role === 'close');
  for (const [index, { start, end, value }] of tokens.entries()) {
    const { role, senses } = value;
    if (senses.length) {
      // A denial that follows in the clause may be of this word: 允许…的不多.
      let after = false;
      if (!denial && role === null)
        for (let next = index + 1; next < tokens.length && tokens[next]!.value.role !== 'break'; next += 1)
          if (denies[next]) after = true;
      const sure = !open && !after && (denial === null || governs(text, denial, start));
      for (const sense of senses)
        yield {
          start,
          end,
          sense,
          denied: denial !== null,
          side: sure ? (denial ? ((1 - sense.side) as 0 | 1) : sense.side) : null,
        };
    }
    if (role === 'break' || BRACKET.test(text[start]!)) {
      denial = null;
      open = false;
    } else if (role === 'turn') open ||= denial !== null;
    else if (role === 'vague') open = true;
    else if (role === 'close') {
      const anew = conditional || ANEW.test(text[start - 1] ?? '');
      if (denial && !anew) open = true;
      else {
        denial = { start, end };
        if (anew) open = false;
      }
      conditional = false;
    } else if (role === 'condition') {
      open = true;
      conditional = true;
    }
  }
}

/** So many words that deny. */
export const countZh = (text: string): number =>
  findPhrases(text, CHINESE).filter(
    ({ value: { role } }) => role === 'close' || role === 'condition' || role === 'after',
  ).length;

interface Word extends Span {
  readonly text: string;
}
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x250);
const APOSTROPHE = /['’]/;

/** The words of an English text in small letters, and marks that part what is said; "n't" is a word. */
function wordsEn(text: string): Word[] {
  const words: Word[] = [];
  const lower = text.toLowerCase();
  let from = -1;
  for (let at = 0; at <= lower.length; at += 1) {
    const code = at < lower.length ? lower.charCodeAt(at) : 0;
    if (isLetter(code)) {
      if (from < 0) from = at;
      continue;
    }
    if (from >= 0) {
      // state-owned, state-run
      if (code === 45 && lower.startsWith('state-', from) && at === from + 5) continue;
      if (
        lower[at] !== undefined &&
        APOSTROPHE.test(lower[at]!) &&
        lower[at + 1] === 't' &&
        !isLetter(lower.charCodeAt(at + 2)) &&
        lower[at - 1] === 'n'
      ) {
        const cut = lower.startsWith('can', from) && at === from + 3 ? at : at - 1;
        words.push({ text: lower.slice(from, cut), start: from, end: cut }, { text: 'not', start: cut, end: at + 2 });
        at += 1;
      } else words.push({ text: lower.slice(from, at), start: from, end: at });
      from = -1;
    }
    if (
      code === 44 ||
      code === 59 ||
      code === 58 ||
      code === 0x2014 ||
      code === 40 ||
      code === 41 ||
      (code === 46 && lower[at + 1] === ' ')
    )
      words.push({ text: ',', start: at, end: at + 1 });
  }
  return words;
}

interface Several {
  readonly words: readonly string[];
  readonly senses: readonly Sense[];
}
/** Words of several by the first. */
const SEVERAL = new Map<string, Several[]>();
const NONE_OF_SEVERAL: readonly Several[] = [];
for (const [entry, senses] of OPPOSITES.en) {
  const [first = '', ...words] = entry.split('_');
  if (words.length) SEVERAL.set(first, [...(SEVERAL.get(first) ?? []), { words, senses }]);
}
const MODAL: ReadonlySet<string> = new Set('can could should must need may might ought'.split(' '));
const AFTER_MODAL: ReadonlySet<string> = new Set(['not', 'never', 'no']);
/** A denial reaches so many words. */
const REACH_EN = 6;

/** A word that begins here may deny, alone or with what follows it. */
const mayDeny = (word: string): boolean => CLOSE_EN.has(word) || BEFORE_TO_EN.has(word) || word === 'yet';

/**
 * Whether the words of an English text could take another side of a couple than `sides` gives, a word of several and any
 * denial counting as what may: nearly all texts stop here, at a fifth of what reading them costs.
 */
export function mayContradict(text: string, sides: ReadonlyMap<string, 0 | 1>, skip: string | null): boolean {
  let [denies, meets] = [false, false];
  let from = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (isLetter(code)) {
      if (from < 0) from = at;
      continue;
    }
    if (from < 0) continue;
    // state-owned, state-run
    if (code === 45 && at === from + 5 && text.startsWith('tate-', from + 1)) continue;
    let word = text.slice(from, at);
    if (text.charCodeAt(from) < 97) word = word.toLowerCase();
    // don't, isn’t
    denies ||= mayDeny(word) || (word === 't' && from > 1 && APOSTROPHE.test(text[from - 1]!));
    const senses = word === skip ? undefined : OPPOSITES.en.get(word);
    if (senses)
      for (const { couple, side, tells } of senses) {
        const other = sides.get(couple);
        if (other === undefined || !tells) continue;
        if (side !== other) return true;
        meets = true;
      }
    for (const several of SEVERAL.get(word) ?? NONE_OF_SEVERAL)
      if (several.senses.some(({ couple }) => sides.has(couple))) return true;
    if (denies && meets) return true;
    from = -1;
  }
  return denies && meets;
}

/** `skip` is a word that says nothing here: growth is what goes up or down in 增长预期 and "growth forecast". */
export function* readEn(text: string, skip: string | null): Generator<Said> {
  const words = wordsEn(text);
  let denial = -1;
  let open = false;
  for (let index = 0; index < words.length; index += 1) {
    const { text: word, start } = words[index]!;
    let end = words[index]!.end;
    let senses = (word !== skip && OPPOSITES.en.get(word)) || NONE;
    for (const several of SEVERAL.get(word) ?? [])
      if (several.words.every((each, at) => words[index + 1 + at]?.text === each)) {
        senses = several.senses;
        end = words[index + several.words.length]!.end;
      }
    // the under-five mortality
    if (senses.length && text[end] === '-' && !senses.some(({ tells }) => tells)) senses = NONE;
    for (const sense of senses) {
      let denied = denial >= 0;
      let sure = !open && (!denied || index - denial <= (words[denial]!.text === 'without' ? 2 : REACH_EN));
      if (!denied && MODAL.has(word) && AFTER_MODAL.has(words[index + 1]?.text ?? '')) denied = true;
      // A denial that follows may be of this word: attended no meeting.
      else if (!denied)
        for (
          let next = index + 1;
          next < words.length && next < index + REACH_EN && words[next]!.text !== ',';
          next += 1
        ) {
          if (BREAKS_EN.has(words[next]!.text) || TURNS_EN.has(words[next]!.text)) break;
          if (CLOSE_EN.has(words[next]!.text) && words[next]!.text !== 'without') sure = false;
        }
      yield { start, end, sense, denied, side: sure ? (denied ? ((1 - sense.side) as 0 | 1) : sense.side) : null };
    }
    if (word === ',' || BREAKS_EN.has(word)) {
      // "did not, however, approve"
      if (denial >= 0 && denial === index - 1) open = true;
      else {
        open = false;
        denial = -1;
      }
    } else if (TURNS_EN.has(word)) open ||= denial >= 0;
    else if (CLOSE_EN.has(word) || ((BEFORE_TO_EN.has(word) || word === 'yet') && words[index + 1]?.text === 'to')) {
      if (denial >= 0) open = true;
      else denial = index;
    } else if (VAGUE_EN.has(word) || BEFORE_TO_EN.has(word)) open = true;
  }
}

export const countEn = (text: string): number =>
  wordsEn(text).filter(({ text: word }) => CLOSE_EN.has(word) || BEFORE_TO_EN.has(word)).length;
