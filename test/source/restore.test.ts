import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { cleanBody, extract } from '../../src/source/extract.ts';
import { restore, restoreText } from '../../src/source/restore.ts';
import { garble } from './forward.ts';

const LIST = [
  ['產', 'chǎn'],
  ['創', 'chuàng'],
  ['車', 'chē'],
  ['會', 'huì'],
  ['業', 'yè'],
  ['準', 'zhǔn'],
  ['來', 'lái'],
  ['長', 'zhǎng'],
].map(([character, pinyin]) => ({ character: character!, pinyin: pinyin! }));

// Texts of our own: long enough for the process to have glossed several characters, some of them across a boundary.
const TEXTS = [
  '本市今年新增汽車企業四十家，產業創新中心已經動工。市長來到車間，會見了企業代表，強調創新是產業的根本。',
  '會議認為，電動車的產業鏈正在延長，業界要準備好下一步的工作。各企業的會員單位都派人前來參加。',
  '來訪的企業家參觀了創新產業園，園區負責人介紹了汽車產業的情況，並表示歡迎更多企業前來投資創業。',
];

for (const [n, text] of TEXTS.entries()) {
  test(`round trip ${n + 1}`, () => {
    const garbled = garble(text, LIST);
    assert.is.not(garbled, text);
    const { text: restored, doubts } = restoreText(garbled);
    if (restored !== text) assert.ok(doubts.length > 0, `not exact and not in doubt: ${restored}`);
    const wrong = [...restored].filter((c, i) => c !== [...text][i]).length;
    assert.ok(wrong <= 1, `${wrong} wrong of ${text.length}: ${restored}`);
  });
}

for (const text of [
  '北京市今年新增企业四十家，产业创新中心（一期）已经动工。',
  'Plain English, with (parentheses) and 3.5 million yuan.',
  'これは日本語の文章です。',
  'const f = (x) => x ? g(x) : h("(chē)");\n',
  '“车”读作车（chē），“长”有长（cháng）、长（zhǎng）两读。',
  '',
]) {
  test(`clean text stays byte for byte: ${text.slice(0, 12)}`, () => {
    assert.is(restoreText(text).text, text);
    const once = restore(Buffer.from(text)).text;
    assert.is(restore(Buffer.from(once)).text, once);
  });
}

test('the same text in any encoding', () => {
  const text = '会议强调，要推进新型工业化，加快建设现代化产业体系，促进企业协同发展。';
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  for (const bytes of [Buffer.from(text), Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]), utf16])
    assert.is(restore(bytes).text, text);
});

test('edits applied to the input give the text', () => {
  const input = garble(TEXTS[0]!, LIST);
  const { text, edits } = restoreText(input);
  const points = [...input];
  let out = '';
  let at = 0;
  for (const { start, end, before, after } of edits) {
    assert.is(points.slice(start, end).join(''), before);
    out += points.slice(at, start).join('') + after;
    at = end;
  }
  assert.is(out + points.slice(at).join(''), text);
});

test('any bytes come through without a throw', () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return seed;
  };
  for (let round = 0; round < 300; round += 1) {
    const bytes = Uint8Array.from({ length: random() % 400 }, () => (random() >> 8) & 255);
    restore(bytes);
    extract(bytes);
  }
});

// The bodies as read by hand; only their hashes are kept here.
const folder = resolve(process.env.DUIZHAO_SOURCES || '../shared/sources');
const lock = JSON.parse(readFileSync(new URL('../../briefings/evidence.lock.json', import.meta.url), 'utf8')) as {
  articles: Record<string, { clean: string }>;
};
const FILES: Record<string, string> = {
  'chedun-automotive-alliance': '000_2519273dce1ab313.txt',
  'jiading-leading-group': '001_7afd6d3b402dcf85.txt',
  'waigang-seminar': '002_d066ca60d2636aa2.txt',
  'taizhou-alliance-party-committee': '003_4f922bb96e34e5f9.txt',
  'huaian-automotive-cluster': '004_c0f41b2c1c7fd7a6.txt',
};
if (!existsSync(folder)) console.log(`# skipped: no source texts at ${folder}`);
for (const [id, file] of Object.entries(FILES)) {
  (existsSync(folder) ? test : test.skip)(`the clean body of ${id} is the one recorded`, () => {
    const body = cleanBody(readFileSync(join(folder, file)));
    assert.is(createHash('sha256').update(body).digest('hex'), lock.articles[id]!.clean);
    assert.not.match(body, /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔù]+[)）]|\?|！笆/, 'no gloss is left');
  });
}

test.run();
