import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Name, PairContext, PairRule, Term } from '../../src/check/finding.ts';
import { rule as gender } from '../../src/check/rules/gender.ts';
import { rule as length } from '../../src/check/rules/length.ts';
import { rule as link } from '../../src/check/rules/link.ts';
import { rule as list } from '../../src/check/rules/list.ts';
import { rule as name } from '../../src/check/rules/name.ts';
import { rule as negation } from '../../src/check/rules/negation.ts';
import { rule as post } from '../../src/check/rules/post.ts';
import { rule as punctuation } from '../../src/check/rules/punctuation.ts';
import { rule as script } from '../../src/check/rules/script.ts';
import { rule as spacing } from '../../src/check/rules/spacing.ts';
import { rule as term } from '../../src/check/rules/term.ts';
import { rule as untranslated } from '../../src/check/rules/untranslated.ts';
import { busy } from '../busy.ts';

const RULES: readonly PairRule[] = [
  gender,
  length,
  link,
  list,
  name,
  negation,
  post,
  punctuation,
  script,
  spacing,
  term,
  untranslated,
];

const TERMS: readonly Term[] = [
  {
    id: 't',
    zh: ['产业', '产业集群'],
    preferred: 'industrial cluster',
    admitted: ['a b c'],
    deprecated: ['the', 'cluster'],
  },
];
const NAMES: readonly Name[] = [
  { id: 'n', kind: 'person', zh: ['李明'], en: ['Li Ming'] },
  { id: 'm', kind: 'person', zh: ['李华'], en: ['Li Hua'] },
  { id: 'p', kind: 'place', zh: ['淮安'], en: ["Huai'an"] },
];
const CONTEXTS: readonly PairContext[] = [
  {},
  { script: 'hans', spacing: 'none', terms: TERMS, names: NAMES },
  { script: 'hant-tw', spacing: 'required', terms: TERMS, names: NAMES, mentioned: new Set(['t', 'n', 'm', 'p']) },
];

/** A small generator of its own (mulberry32), so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const PIECES = [
  ...'，。；：！？、（）()“”‘’「」『』《》【】\'"`[]<>{}…—-–_*~/\\|@#%&$^=+.,;:!?0123456789０Ａ',
  ...[
    '\ud800',
    '\udc00',
    '\0',
    '\ufffd',
    '\ue000',
    '\u2f00',
    '\u{2f800}',
    '𬭎',
    'é',
    'e\u0301',
    '\u202e',
    '\ufeff',
    '\n',
    '\t',
    ' ',
    '  ',
  ],
  ...[
    '李明',
    '市长',
    '市委书记',
    '陕西',
    '泰州',
    '产业集群',
    '一是',
    '二是',
    '①',
    '第一、',
    '不是',
    '她',
    '發',
    '创(chuàng)',
    '锟斤拷',
    'Ã©',
  ],
  ...[
    'Li Ming',
    'Zhang Wei',
    'Shanxi',
    'Taizhou, Jiangsu',
    'the ',
    'not ',
    'He ',
    'first, ',
    'https://a.b/c(',
    'a@b.c',
    'Suzhou University',
    'mayor',
  ],
];

test('no rule throws, and every place it gives is within its text', () => {
  const next = random(20250623);
  for (let round = 0; round < 4000; round += 1) {
    const make = () =>
      Array.from({ length: Math.floor(next() * 12) }, () => PIECES[Math.floor(next() * PIECES.length)]).join('');
    const [zh, en] = [make(), make()];
    for (const context of CONTEXTS) {
      for (const rule of RULES) {
        for (const found of rule.check(zh, en, context)) {
          assert.is(found.rule, rule.id);
          assert.ok(found.message.zh && found.message.en);
          for (const [side, text] of [[found.zh, zh] as const, [found.en, en] as const]) {
            if (side) assert.is(side.text, text.slice(side.start, side.end), `${rule.id}: ${JSON.stringify([zh, en])}`);
          }
          for (const { side, start, end } of found.fix ?? []) {
            assert.ok(start >= 0 && start <= end && end <= (side === 'zh' ? zh : en).length);
          }
        }
      }
    }
  }
});

/** Runs every rule on a pair; the slowest must stay under `limit` milliseconds. */
function timed(zh: string, en: string, limit: number, what: string): void {
  for (const rule of RULES) {
    const began = busy();
    let count = 0;
    for (const _ of rule.check(zh, en, CONTEXTS[1]!)) count += 1;
    const took = busy() - began;
    assert.ok(took < limit, `${rule.id} took ${took.toFixed(0)} ms on ${what} (${count} findings)`);
  }
}

const UNITS = [
  ...[
    '会议强调发展。',
    '(',
    '“',
    '（”',
    'Zhang Wei ',
    'a ',
    'A.',
    '李明',
    '市长李',
    '①',
    '一是',
    '，',
    '。。',
    ' ',
    '[](',
    '`',
    '<',
    'http://',
  ],
  ...[
    'www.',
    'a@',
    '产业',
    '不',
    "'",
    '"',
    '.',
    '-',
    'the industrial ',
    '李 ',
    'Li ',
    'é',
    'Ã',
    '1）',
    'not ',
    '泰州',
    'Shanxi ',
  ],
];

test('long texts of one repeated piece take time that grows with their length', () => {
  for (const unit of UNITS) {
    const text = unit.repeat(Math.ceil(60_000 / unit.length));
    timed(text, 'One sentence.', 10_000, JSON.stringify(unit));
    timed('一句话。', text, 10_000, JSON.stringify(unit));
    timed(text, text, 10_000, JSON.stringify(unit));
  }
});

test('a megabyte of prose is checked in a second or two a rule', () => {
  const zh = '会议强调，要“推动产业集群发展”，市长李明出席（2025年）。'.repeat(36_000);
  const en = 'The meeting stressed that “industrial clusters” must grow; Mayor Li Ming attended. '.repeat(12_000);
  timed(zh, en, 4000, 'a megabyte');
});

test.run();
