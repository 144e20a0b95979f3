import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkPairsFile, type PairsOptions } from '../../src/check/pairs/check-pairs-file.ts';
import { readPairs } from '../../src/check/pairs/read.ts';

/** Bytes in pieces of `size`, so that every boundary falls somewhere awkward. */
async function* bytes(content: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const all = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

async function read(file: string, content: string | Uint8Array, size?: number) {
  const pairs: string[] = [];
  const faults: string[] = [];
  for await (const item of readPairs(bytes(content, size), file)) {
    if ('found' in item) pairs.push(`${item.found.pair}@${item.found.line} ${item.found.zh} | ${item.found.en}`);
    else faults.push(`${item.fault.line}:${item.fault.column} ${item.fault.message.en}`);
  }
  return { pairs, faults };
}

test('TSV: line numbers, CRLF, a missing tab, columns turned round, further columns', async () => {
  for (const size of [1, 3, 7, 100_000]) {
    assert.equal(
      await read('a.tsv', '\ufeff会议\tMeeting\r\n\nno tab here\nMeeting\t会议\n会议\tMeeting\tnote\n末行\tLast', size),
      {
        pairs: ['1@1 会议 | Meeting', '4@4 会议 | Meeting', '5@5 会议 | Meeting', '6@6 末行 | Last'],
        faults: ['3:12 the line has no tab; each line is Chinese, a tab, English'],
      },
    );
  }
});

const TMX = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="en" datatype="plaintext"/>
<body>
<tu><tuv xml:lang="en-GB"><seg>The <bpt i="1">&lt;b></bpt>port<ept i="1">&lt;/b></ept> &amp; the city</seg></tuv>
<tuv xml:lang="ZH-CN"><seg>港口<hi>与</hi>城市</seg></tuv></tu>
<tu><tuv xml:lang="fr"><seg>port</seg></tuv><tuv xml:lang="zh"><seg>港口</seg></tuv></tu>
<tu>
  <tuv lang="zh-TW"><seg>港口</seg></tuv><tuv lang="en"><seg>port</seg></tuv></tu>
</body></tmx>`;

test('TMX: inline codes, tags in either order, units of other languages', async () => {
  for (const size of [1, 5, 100_000]) {
    assert.equal(await read('a.tmx', TMX, size), {
      pairs: ['1@5 港口与城市 | The port & the city', '3@8 港口 | port'],
      faults: [],
    });
  }
});

test('TMX in UTF-16, as some tools write it', async () => {
  const text = TMX.replace('UTF-8', 'UTF-16');
  const utf16 = new Uint8Array(2 + text.length * 2);
  utf16.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at += 1) {
    utf16[2 + at * 2] = text.charCodeAt(at) & 0xff;
    utf16[3 + at * 2] = text.charCodeAt(at) >> 8;
  }
  assert.is((await read('a.tmx', utf16)).pairs.length, 2);
});

test('XLIFF 1.2: alternatives and untranslated units left aside, either direction', async () => {
  const xliff = (source: string, target: string, units: string) =>
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="${source}" target-language="${target}" original="a"><body>${units}</body></file></xliff>`;
  const units = `<trans-unit id="1"><source>会议<g id="1">开始</g><x id="2"/></source><seg-source><mrk mtype="seg">会议</mrk></seg-source>
<target>The <ph id="1">{0}</ph>meeting begins</target><alt-trans><source>会</source><target>Assembly</target></alt-trans></trans-unit>
<trans-unit id="2"><source>结束</source></trans-unit><trans-unit id="3"><source>结束</source><target>The end</target></trans-unit>`;
  assert.equal(await read('a.xlf', xliff('zh-CN', 'en', units)), {
    pairs: ['1@1 会议开始 | The meeting begins', '3@3 结束 | The end'],
    faults: [],
  });
  assert.equal(
    (
      await read(
        'a.xlf',
        xliff('en', 'zh-Hans', '<trans-unit id="1"><source>End</source><target>结束</target></trans-unit>'),
      )
    ).pairs,
    ['1@1 结束 | End'],
  );
  assert.match(
    (
      await read(
        'a.xlf',
        xliff('de', 'fr', '<trans-unit id="1"><source>Ende</source><target>fin</target></trans-unit>'),
      )
    ).faults.join(),
    'the languages should be Chinese and English; they are “de” and “fr”',
  );
});

test('XLIFF 2.0: segments, inline elements, matches', async () => {
  const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="zh-Hans" trgLang="en-GB"><file id="f"><unit id="u">
<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#s"><source>会</source><target>x</target></mtc:match></mtc:matches>
<segment id="s"><source>会议<pc id="1">开始</pc><cp hex="0001"/></source><target>It <mrk id="m">begins</mrk></target></segment>
<ignorable><source> </source></ignorable>
<segment><source>结束</source><target>It ends</target></segment></unit></file></xliff>`;
  assert.equal(await read('a.xliff', text), {
    pairs: ['1@3 会议开始\u0001 | It begins', '2@5 结束 | It ends'],
    faults: [],
  });
});

test('XML: entities are not expanded, faults have their places and reading goes on', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<tmx version="1.4"><body><tu><tuv xml:lang="zh"><seg>甲&b;</seg></tuv><tuv xml:lang="en"><seg>A</seg></tuv></tu>
<tu><tuv xml:lang="zh"><seg>乙</seg></tuv><tuv xml:lang="en"><seg>B</seg></tuv></tu></body></tmx>`;
  const { pairs, faults } = await read('a.tmx', bomb);
  assert.equal(pairs, ['1@2 甲&b; | A', '2@3 乙 | B']);
  assert.match(faults.join(), /^2:\d+ the XML is malformed/);
  const torn = await read('a.tmx', TMX.slice(0, -30));
  assert.is(torn.pairs.length >= 1, true);
  assert.is(torn.faults.length > 0, true);
  assert.match((await read('a.xml', '<html><body/></html>')).faults.join(), 'should be tmx or xliff');
  assert.is((await read('a.tmx', '<<<>>>&&&'.repeat(5000))).faults.length <= 102, true);
});

test('PO: header, contexts, plurals, fuzzy and obsolete entries, a malformed one', async () => {
  const po = `# 说明
msgid ""
msgstr ""
"Language: zh_CN\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

#: a.c:1
msgctxt "menu"
msgid "The "
"meeting"
msgstr "会议\\n"

#, fuzzy
msgid "wrong"
msgstr "错"

msgid "%d port"
msgid_plural "%d ports"
msgstr[0] "%d个港口"

msgid "broken
msgstr "坏"

msgid "untranslated"
msgstr ""

#~ msgid "old"
#~ msgstr "旧"

msgid "last"
msgstr "末"
`;
  for (const size of [1, 100_000]) {
    const { pairs, faults } = await read('zh_CN.po', po, size);
    assert.equal(pairs, ['1@7 会议\n | The meeting', '3@17 %d个港口 | %d ports', '6@30 末 | last']);
    assert.match(faults.join(), /^2[12]:1 the PO entry is malformed/);
  }
  assert.equal((await read('en.po', 'msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "会议"\nmsgstr "Meeting"\n')).pairs, [
    '1@4 会议 | Meeting',
  ]);
});

test('PO that breaks off before a msgstr: told, and the rest is there', async () => {
  const { pairs, faults } = await read('zh_CN.po', 'msgid "a b"\nmsgstr "甲"\n\nmsgid "c"');
  assert.equal(pairs, ['1@1 甲 | a b']);
  assert.equal(faults, ['4:1 the PO entry has no msgstr']);
});

test('a file without a telling name is read by how it begins', async () => {
  assert.is((await read('memory', TMX)).pairs.length, 2);
  assert.is((await read('memory', '# x\nmsgid "a b"\nmsgstr "甲"\n')).pairs.length, 1);
  assert.is((await read('memory', '甲\ta b\n')).pairs.length, 1);
  assert.equal(await read('memory', ''), { pairs: [], faults: [] });
});

test('TSV with other columns before: told with the line, and the rest is checked', async () => {
  const { pairs, faults } = await read(
    'a.tsv',
    '7\t会议开始\tThe meeting began\n会议结束\tIt ended\tnote\nIt rained\t下雨了\n',
  );
  assert.equal(pairs, ['2@2 会议结束 | It ended', '3@3 下雨了 | It rained']);
  assert.equal(faults, ['1:1 the Chinese is in column 2 and the English in column 3; they should be the first two']);
});

test('TMX in UTF-16, with and without a mark; a unit of five million characters is told and passed over', async () => {
  const wide = (text: string, mark: string) =>
    (async function* () {
      yield new Uint8Array(Buffer.from(mark + text, 'utf16le'));
    })();
  for (const mark of ['\ufeff', '']) {
    const items = [];
    for await (const item of readPairs(wide(TMX.replace(/encoding="[^"]*"/, 'encoding="UTF-16"'), mark), 'a.tmx'))
      items.push(item);
    assert.is(items.filter((item) => 'found' in item).length, 2);
  }
  const unit = (zh: string) =>
    `<tu><tuv xml:lang="zh"><seg>${zh}</seg></tuv><tuv xml:lang="en"><seg>A</seg></tuv></tu>`;
  const long = await read(
    'a.tmx',
    `<tmx version="1.4"><body>${unit('甲'.repeat(5_000_000))}\n${unit('乙')}</body></tmx>`,
    1 << 20,
  );
  assert.equal(long.pairs, ['2@2 乙 | A']);
  assert.match(long.faults.join(), /^1:1 the unit is longer than/);
});

async function check(content: string, options: PairsOptions) {
  let out = '';
  const counts = await checkPairsFile('a.tsv', options, {
    read: () => bytes(content, 1000),
    write: (text) => {
      out += text;
    },
    complain: () => {},
  });
  return { out, counts };
}

test('findings as lines of JSON and as text, counts, messages in Chinese', async () => {
  const content = '会议开始\tThe meeting began\n陕西去年丰收\tShanxi had a good harvest last year\nno tab\n';
  const { out, counts } = await check(content, { format: 'jsonl' });
  assert.equal(counts, { pairs: 2, flagged: 1, errors: 1, warnings: 0, faults: 1 });
  assert.equal(JSON.parse(out), {
    pair: 2,
    rule: 'name',
    severity: 'error',
    message: '“陕西” is “Shaanxi”; the English has “Shanxi”',
    zh: { start: 0, end: 2, text: '陕西', value: null },
    en: { start: 0, end: 6, text: 'Shanxi', value: null },
    expected: 'Shaanxi',
  });
  assert.match((await check(content, { format: 'jsonl', lang: 'zh' })).out, '英文却作');
  const text = (await check(content, {})).out;
  assert.match(text, 'a.tsv:2  pair 2\n  error  “陕西” is “Shaanxi”');
  assert.match(text, '      陕西去年丰收\n      ^^^^\n      Shanxi had a good');
  assert.is((await check(content, { severities: { name: 'warning' } })).counts.warnings, 1);
});

test('memory stays flat over many pairs', async () => {
  const line = new TextEncoder().encode('会议开始\tThe meeting began\n'.repeat(1000));
  const feed = async function* () {
    for (let at = 0; at < 200; at += 1) yield line;
  };
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let pairs = 0;
  for await (const item of readPairs(feed(), 'a.tsv')) if ('found' in item) pairs += 1;
  assert.is(pairs, 200_000);
  assert.ok(process.memoryUsage().rss - before < 120_000_000);
});

test.run();
