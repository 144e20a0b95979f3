import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { differences, saidOf } from '../../scripts/bench/differences.ts';
import { extract } from '../../src/source/extract.ts';
import { encodeGbk } from '../../src/source/gbk.ts';
import { restore, restoreText } from '../../src/source/restore.ts';
import { foldMarks, garble } from './forward.ts';
import { numbers, sample } from './garbled-text.ts';
import { sentences } from './sentences.ts';

const sources = process.env.DUIZHAO_SOURCES ?? '../shared/sources';
const bytes = (text: string) => new TextEncoder().encode(text);
const applied = (input: string, edits: readonly { start: number; end: number; after: string }[]) => {
  const points = [...input];
  let out = '';
  let at = 0;
  for (const { start, end, after } of edits) {
    out += points.slice(at, start).join('') + after;
    at = end;
  }
  return out + points.slice(at).join('');
};

/** SHA-256 of the bodies in Simplified characters, as read with care. */
const bodies: Readonly<Record<string, string>> = {
  '000': '9f88742512fd1058c7cd415be98f1000d4c7dae4ba0d9a74a7f357670bb76426',
  '001': '3ed2cc1cc3613a21e8859305b1b61d8f33281cb2247a52c1521f6a71fdf04e36',
  '004': 'b6f5b897f994a569264a0273583e557672f7c6605c435e932ae166b7fdb03e5b',
};

if (existsSync(sources)) {
  for (const file of readdirSync(sources)) {
    const expected = bodies[file.slice(0, 3)];
    if (!expected) continue;
    test(`the garbled source ${file.slice(0, 3)} is restored to the letter`, () => {
      const body = extract(readFileSync(`${sources}/${file}`), { script: 'hans' }).body.join('\n');
      assert.is(createHash('sha256').update(body).digest('hex'), expected);
    });
  }
} else {
  console.log(`# skipped: no source texts in ${sources}`);
  test.skip('the garbled sources are restored to the letter', () => {});
}

test('pages garbled for the purpose come back', () => {
  const random = numbers(7);
  let characters = 0;
  // Simplified pages that gloss the characters of both scripts have many homophones, and harder lists.
  const exact = { traditional: 0, simplified: 0 };
  const pages = { traditional: 0, simplified: 0 };
  const broken: string[] = [];
  const count = 250;
  for (let n = 0; n < count; n += 1) {
    const { text: written, garbled, manner } = sample(random);
    const kind = manner.startsWith('none') ? 'simplified' : 'traditional';
    pages[kind] += 1;
    // What the conversion by characters left wrong in the page before it was garbled is mended as well.
    const text = restoreText(written).text;
    const restored = restoreText(garbled);
    characters += text.length;
    if (foldMarks(restored.text) === foldMarks(text)) exact[kind] += 1;
    for (const place of restored.text === text ? [] : differences(restored.text, text)) {
      const { doubted, confidence } = saidOf(restored, garbled, place);
      if (!doubted || confidence > 0.9) broken.push(`${place.found} for ${place.wanted}, ${confidence}`);
    }
    assert.is(applied(garbled, restored.edits), restored.text);
  }
  const said = JSON.stringify({ exact, pages, characters });
  assert.ok(exact.traditional >= pages.traditional * 0.95, said);
  assert.ok(exact.simplified >= pages.simplified * 0.6, said);
  // Wherever a page is not exact the place is a doubt, and no edit there is surer than 0.9.
  assert.equal(broken, []);
});

test('the example of a straddling gloss', () => {
  const list = [
    { character: '會', pinyin: 'huì' },
    { character: '準', pinyin: 'zhǔn' },
  ];
  const text = '大會說供應鏈是企業的根，會後再議，會場準時開門。';
  const garbled = garble(text, list);
  assert.match(garbled, '?zhǔn)');
  const restored = restoreText(garbled);
  assert.is(restored.text, text);
});

test('clean text stays byte for byte', () => {
  const clean = [
    sentences.join('\n'),
    '他说：“家（jiā）是形声字吗？”老师点头：家字本来是会意字，家里有猪，家才成家。',
    '上海（总部）与智能网联汽车（ICV）实验室，比分3:2，9:30开始，网址http://example.org/a,b?c=1。',
    'Dear all (and others), the meeting is at 9:30; bring a, b, and c. Really? Yes!',
    '東京は日本の首都です。カタカナとひらがな、漢字が混ざる。ニュース（新聞）を読む。',
    'if (a && b) { f(x, y); } // 注释\nconst s = "中文,测试";',
    '编号,姓名,城市\n1,张三,上海\n2,李四,北京\n',
    '老师教“妈(mā)麻(má)马(mǎ)骂(mà)”，同学们跟着读，读音要准。',
    'const x = a ? b : c; // 中文?注释',
    '第一行\r\n第二行\r\n\r\n\t缩进',
    '',
    ' ',
    '?',
    '(zhǎng)',
  ];
  for (const text of clean) {
    const { text: after, edits } = restore(bytes(text));
    assert.is(after, text);
    assert.equal(edits, []);
  }
});

test('a restored text is restored already', () => {
  const random = numbers(11);
  for (let n = 0; n < 40; n += 1) {
    const once = restoreText(sample(random).garbled).text;
    assert.is(restoreText(once).text, once);
  }
});

test('punctuation comes back in prose and nowhere else', () => {
  const folded =
    '会议决定:从2024年起,票价下调10%(学生除外);咨询请看http://example.org:80/a?b=c,时间9:30。他问:"行吗?"答:"行!"总数1,234人。';
  const { text } = restoreText(folded);
  assert.is(
    text,
    '会议决定：从2024年起，票价下调10%（学生除外）；咨询请看http://example.org:80/a?b=c，时间9:30。他问：“行吗？”答：“行！”总数1,234人。',
  );
});

test('encodings are told apart', () => {
  const text = sentences.slice(0, 6).join('\n');
  const gbk = encodeGbk(text);
  const le = Buffer.from(text, 'utf16le');
  const be = Buffer.from(le).swap16();
  for (const input of [
    gbk,
    le,
    be,
    bytes(`\ufeff${text}`),
    Buffer.concat([Buffer.from([0xff, 0xfe]), le]),
    Buffer.concat([Buffer.from([0xfe, 0xff]), be]),
  ]) {
    assert.is(restore(input).text, text);
  }
});

test('text decoded twice is undone where the round trip proves it', () => {
  const text = '图书馆三楼新开了一间阅览室，专门收藏老照片。';
  const asLatin = Buffer.from(text, 'utf8').toString('latin1');
  assert.is(restoreText(asLatin).text, text);
  const asGbk = new TextDecoder('gbk').decode(Buffer.from('新闻发布会今天举行，', 'utf8'));
  if (!asGbk.includes('\ufffd')) assert.is(restoreText(asGbk).text, '新闻发布会今天举行，');
});

test('a stray byte before a run of Chinese is undone, and doubted', () => {
  const garbled =
    '會(huì)議指出,產(chǎn)業(yè)要深耕厚植?！笆奈濉币詠?lái),全市認真落實部署。來(lái)賓在會(huì)場參觀。誰當家?大家說(shuō)了算。';
  const { text, doubts, edits } = restoreText(garbled);
  assert.is(text, '會議指出，產業要深耕厚植。“十四五”以來，全市認真落實部署。來賓在會場參觀。誰當家？大家說了算。');
  const at = garbled.indexOf('?！');
  assert.ok(doubts.some(({ start, end }) => start <= at && end > at + 4));
  assert.ok(edits.every(({ start, confidence }) => start !== at || confidence <= 0.9));
});

test('stray bytes before marks: within a word, before a quotation, before a tag', () => {
  const list = [...new Set('會議說學們來幫聽講這裡書記鎮長產業談發')].map((character) => ({
    character,
    pinyin: pinyin(character),
  }));
  const body = '會議說，海口的學校。“我們來幫忙。”大家都認真聽講。看來這裡的書記、鎮長與產業代表談了發展。“一起努力。”';
  for (const text of [body, `<p>${body}</p>`]) {
    const garbled = garble(text, list, { stray: ['！', '？'] });
    const { text: found, edits, doubts } = restoreText(garbled);
    assert.is(found, text);
    assert.ok(edits.every(({ start, confidence }) => garbled[start] !== '?' || confidence <= 0.9));
    assert.ok(doubts.length >= 4);
    assert.ok(doubts.every(({ reason }) => !reason.startsWith('the damage')));
  }
});

test('an author’s glosses of rare characters stay, as doubts; a lone gloss of an everyday one goes', () => {
  const text = '他住在睢(suī)县，去过亳(bó)州、蚌埠(bù)和东莞(guǎn)。';
  const { text: kept, edits, doubts } = restoreText(text);
  assert.is(kept, text);
  assert.equal(edits, []);
  assert.is(doubts.length, 4);
  const lone = restoreText('这件事必须(xū)久久为功。');
  assert.is(lone.text, '这件事必须久久为功。');
  assert.ok(lone.doubts.length === 1 && lone.edits.every(({ confidence }) => confidence < 0.9));
});

test('brackets: the one that is missing stood in the broken bytes, and one without a partner is a doubt', () => {
  const list = [...'會方幫學產業縣訂畫關'].map((character) => ({ character, pinyin: pinyin(character) }));
  list.push({ character: '福', pinyin: 'fú' });
  const text = '會議通過了行動方案（2021—1972年）的修訂，學校與產業協會、各縣都有計畫。';
  const garbled = garble(text, list);
  assert.match(garbled, '?fú)?021');
  const { text: found, doubts } = restoreText(garbled);
  assert.is(found, text);
  assert.ok(doubts.length > 0);
});

test('headings of a few characters in GBK and Big5', () => {
  assert.is(restore(encodeGbk('重要通知')).text, '重要通知');
  assert.is(restore(encodeGbk('临江\n石桥\n')).text, '临江\n石桥\n');
  const big5 = Uint8Array.of(0xad, 0xab, 0xad, 0x6e, 0xb3, 0x71, 0xaa, 0xbe);
  assert.is(restore(big5).text, '重要通知');
  const latin = Uint8Array.from('Caf\u00e9 na\u00efve', (letter) => letter.charCodeAt(0));
  assert.is(restore(latin).text, 'Café naïve');
});

test('UTF-16 without a mark in other scripts than Chinese', () => {
  for (const text of [
    '서울시는 내년 예산안을 발표했다. "정말?" 그가 물었다.',
    'Москва, 5 мая — Власти объявили о строительстве (новая линия). Что дальше?\n',
    'Thủ tướng nói: "Chúng ta phải làm gì?" (trích)\n',
    '①第一；②第二。★重点★：请看 ⇒ ✓ ✗ … —— 100 ％\n',
  ]) {
    const le = Buffer.from(text, 'utf16le');
    assert.is(restore(le).text, text);
    assert.is(restore(Buffer.from(le).swap16()).text, text);
  }
  const withNul = 'plain text\0with a NUL, and 中文\0too';
  assert.is(restore(bytes(withNul)).text, withNul);
});

test('a large input is restored in blocks, its edits against the whole', () => {
  const list = [...new Set('會議說學們來幫聽講這裡書記鎮長產業談發')].map((character) => ({
    character,
    pinyin: pinyin(character),
  }));
  const line = '會議說，學校的書記與鎮長來聽講，這裡的產業談發展，我們來幫忙。';
  const text = Array.from({ length: 12_000 }, () => line).join('\n');
  const garbled = garble(text, list);
  const { text: found, edits } = restoreText(garbled);
  assert.ok(found === text, 'the text');
  assert.ok(applied(garbled, edits) === found, 'the edits');
});

test('pages with lists of their own in one text', () => {
  const line = '會議說，學校的書記與鎮長來聽講，這裡的產業談發展，我們來幫忙。';
  const one = [...'會說學書與長'].map((character) => ({ character, pinyin: pinyin(character) }));
  const other = [...'鎮來聽講這裡產業談發們幫'].map((character) => ({ character, pinyin: pinyin(character) }));
  const garbled = [garble(line, one), garble(line, other), garble(line, other)].join('\n');
  const { text, edits } = restoreText(garbled);
  assert.is(text, [line, line, line].join('\n'));
  assert.ok(edits.length > 30);
});

test('readings that dictionaries lack, and the dot of a foreign name', () => {
  const garbled = '業(yè)績(jī)報(bào)告說(shuō),邁克爾?萊維特與產(chǎn)業(yè)協(xié)會(huì)簽約。';
  assert.is(restoreText(garbled).text, '業績報告說，邁克爾·萊維特與產業協會簽約。');
});

test('what a conversion by characters got wrong is mended by phrase', () => {
  const { text, edits } = restoreText(
    '會議之后，里面的頭發很干，干部在干活，余下的面條給皇后；公里、關系、于是、老板、標準。',
  );
  assert.is(text, '會議之後，裡面的頭髮很乾，幹部在幹活，餘下的麵條給皇后；公里、關係、於是、老闆、標準。');
  assert.ok(edits.every(({ step, confidence }) => step === 'one-to-many' && confidence <= 0.9));
  const either = '對標對表，作專題匯報。';
  assert.is(restoreText(either).text, either);
  assert.is(
    restoreText('隨著經濟發展，接著；著名、顯著、著作。', { script: 'hans' }).text,
    '随着经济发展，接着；著名、显著、著作。',
  );
});

test('variants become the usual characters, strange ones are doubts', () => {
  const { text, doubts } = restoreText('這⽰例有金⾊\u0000的\ufffd字\ue123。');
  assert.match(text, '這示例有金色');
  assert.is(doubts.length, 3);
});

test('any bytes, and hostile texts, in linear time', () => {
  const random = numbers(3);
  for (let n = 0; n < 200; n += 1) {
    restore(Uint8Array.from({ length: Math.floor(random() * 300) }, () => Math.floor(random() * 256)));
  }
  const hostile = [
    '('.repeat(200_000),
    '長(zhǎng)'.repeat(50_000),
    '?'.repeat(200_000),
    '?zhǎng)'.repeat(40_000),
    '厚?'.repeat(60_000),
    '繁體字，'.repeat(60_000),
    '"'.repeat(100_000),
    `${'a,'.repeat(80_000)}漢`,
  ];
  for (const text of hostile) {
    const start = performance.now();
    restoreText(text);
    assert.ok(
      performance.now() - start < 20_000,
      `${text.slice(0, 8)} took ${Math.round(performance.now() - start)} ms`,
    );
  }
});

test.run();
