import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { languageOf, parseBody } from '../../src/content/body.ts';
import { packBody, unpackBody } from '../../src/content/packed-body.ts';
import { fileOffset } from '../../src/content/segment.ts';

const read = (text: string) => parseBody({ path: 'a.md', text }, 0);
const messages = (text: string) => read(text).diagnostics.map((d) => `${d.line} ${d.severity} ${d.message.en}`);

test('language by letters', () => {
  assert.is(languageOf('淮安比亚迪前5月产值增长45.3%。'), 'zh');
  assert.is(languageOf('姜雪峰 Jiang Xuefeng spoke first.'), 'en');
  assert.is(languageOf('5G、AI、IoT的融合应用'), 'zh');
  assert.is(languageOf('2025'), null);
  assert.is(languageOf('BYD'), 'en');
});

test('every kind of block pairs', () => {
  const { segments, diagnostics } = read(`## 标题 {#h}

## Heading

段落，*强调*和[链接](https://example.org/)。 {#p}

A paragraph, *stressed*, with a [link](https://example.org/).

> 引文一。
>
> 引文二。 {#q}

> Quote one.
>
> Quote two.

- 甲
  - 甲一
- 乙 {#l}

* A
  * A one
* B

| 项 | 数 |
| --- | ---: |
| 厂 | 37 | {#t}

| Item | Number |
| --- | ---: |
| Plants | 37 |

1. 先 {#o}

1) First
`);
  assert.equal(diagnostics, []);
  assert.equal(
    segments.map((s) => [s.id, s.kind, s.pairs.length]),
    [
      ['h', 'heading', 1],
      ['p', 'paragraph', 1],
      ['q', 'quote', 2],
      ['l', 'list', 3],
      ['t', 'table', 4],
      ['o', 'list', 1],
    ],
  );
  assert.equal(segments[3]!.depths, [0, 1, 0]);
  assert.equal(segments[4]!.align, [null, 'end']);
  assert.is(segments[4]!.pairs[3]!.en.plain, '37');
  const runs = segments[1]!.pairs[0]!.zh.runs;
  assert.equal(
    runs.map((r) => [r.text, r.marks, r.href]),
    [
      ['段落，', [], null],
      ['强调', ['em'], null],
      ['和', [], null],
      ['链接', [], 'https://example.org/'],
      ['。', [], null],
    ],
  );
});

test('every character of the text knows its place in the file', () => {
  const text =
    '前文。 {#a}\n\nBefore.\n\n产值**86亿元**，`代码`与[链接](https://example.org/a)后，\n续行86亿元。 {#b}\n\nOutput was **8.6 billion yuan**, *so* it is\nsaid &amp; done, \\*not\\* &#65; a\\_b.\n';
  const { segments } = read(text);
  for (const half of segments.flatMap((s) => s.pairs.flatMap((p) => [p.zh, p.en]))) {
    for (let i = 0; i < half.plain.length; i++) {
      if (' &A'.includes(half.plain[i]!)) continue;
      assert.is(text[fileOffset(half, i)], half.plain[i], `${half.plain} at ${i}`);
    }
  }
  assert.is(
    segments[1]!.pairs[0]!.zh.plain,
    '产值86亿元，代码与链接后，续行86亿元。',
    'Chinese lines join without a space',
  );
  assert.match(segments[1]!.pairs[0]!.en.plain, 'so it is said', 'English lines join with one');
});

test('one list of both languages is read as two, with a fix', () => {
  const text = '- 一\n- 二 {#s1}\n\n- one\n- two\n';
  const { segments, diagnostics } = read(text);
  assert.is(segments[0]!.pairs[1]!.en.plain, 'two');
  assert.equal(
    diagnostics.map((d) => [d.severity, d.line]),
    [['warning', 4]],
  );
  let fixed = text;
  for (const edit of [...diagnostics[0]!.fix!].reverse())
    fixed = fixed.slice(0, edit.start) + edit.text + fixed.slice(edit.end);
  assert.is(fixed, '- 一\n- 二 {#s1}\n\n* one\n* two\n');
  assert.equal(read(fixed).diagnostics, []);
});

test('a pair without an id gets the next free one, and the fix writes it', () => {
  const text = '甲。 {#s1}\n\nA.\n\n乙。\n\nB.\n\n| 丙 |\n| --- |\n| 1 |\n\n| C |\n| --- |\n| 1 |\n';
  const { segments, diagnostics } = read(text);
  assert.equal(
    segments.map((s) => s.id),
    ['s1', 's2', 's3'],
  );
  let fixed = text;
  for (const edit of diagnostics.flatMap((d) => d.fix ?? []).reverse())
    fixed = fixed.slice(0, edit.start) + edit.text + fixed.slice(edit.end);
  assert.equal(read(fixed).diagnostics, []);
  assert.equal(
    read(fixed).segments.map((s) => s.id),
    ['s1', 's2', 's3'],
  );
});

for (const [name, text, wanted] of [
  ['Chinese alone at the end', '中文。 {#a}\n', ['1 error a Chinese block without its English after it']],
  [
    'two Chinese in a row, the rest still pairs',
    '中文一。 {#a}\n\n中文二。 {#b}\n\nEnglish two.\n',
    ['1 error a Chinese block without its English after it'],
  ],
  [
    'English first',
    'English.\n\n中文。 {#a}\n\nEnglish.\n',
    ['1 error an English block without its Chinese before it'],
  ],
  ['unequal lists', '- 一\n- 二 {#a}\n\n* one\n', ['1 error a list of 2 items faces one of 1']],
  ['a heading and a paragraph', '## 标题 {#a}\n\nText.\n', ['1 error a heading faces a paragraph']],
  ['levels', '## 标题 {#a}\n\n### Title\n', ['1 error a heading of level 2 faces one of level 3']],
  [
    'tables',
    '| 甲 | 乙 |\n| - | - | {#x}\n\n| A |\n| - |\n',
    ['1 error a table of 1 rows and 2 columns faces one of 1 and 1'],
  ],
  ['HTML block', '<div>中文</div>\n', ['1 error raw HTML is not allowed; write Markdown, or \\< for a plain <']],
  [
    'HTML in a line',
    '中文<br>二。 {#a}\n\nEnglish.\n',
    ['1 error raw HTML is not allowed; write Markdown, or \\< for a plain <'],
  ],
  ['HTML comment', '<!-- 注 -->\n', ['1 error raw HTML is not allowed; write Markdown, or \\< for a plain <']],
  [
    'image',
    '![图](a.png) {#a}\n\nText.\n',
    ['1 error an image belongs under images: in the front matter, with its alternative text and credit'],
  ],
  [
    'script link',
    '[点](javascript:alert) {#a}\n\nClick [here](data:text/html,x).\n',
    [
      '1 error a link leads to http, https, mailto or a place on this site',
      '3 error a link leads to http, https, mailto or a place on this site',
    ],
  ],
  ['twice an id', '甲。 {#a}\n\nA.\n\n乙。 {#a}\n\nB.\n', ['5 error the segment id “a” is used twice']],
  [
    'id on the English',
    '甲。 {#a}\n\nA. {#b}\n',
    ['3 error {#b} must stand at the end of the last line of a Chinese block'],
  ],
  [
    'id in the middle',
    '甲， {#a}\n乙。 {#b}\n\nA, B.\n',
    ['1 error {#a} must stand at the end of the last line of a Chinese block'],
  ],
  ['bad id', '甲。 {#a b}\n\nA.\n', ['1 error “a b” is no segment id; write {#s1}: letters, digits, single hyphens']],
  ['rule', '甲。 {#a}\n\nA.\n\n***\n', ['5 error a horizontal rule has no place in a body; use a heading']],
  [
    'empty cell',
    '| 甲 | 乙 |\n| - | - |\n| 1 | 2 | {#x}\n\n| A | B |\n| - | - |\n| 1 |  |\n',
    ['1 error the English of this item is missing'],
  ],
] as const) {
  test(name, () => assert.equal(messages(text), wanted));
}

test('CRLF reads as LF does', () => {
  const lf = '## 标题 {#h}\n\n## Heading\n\n- 一\n- 二 {#l}\n\n* one\n* two\n';
  const crlf = lf.replaceAll('\n', '\r\n');
  const shape = (text: string) =>
    read(text).segments.map((s) => [s.id, s.kind, s.pairs.map((p) => [p.zh.plain, p.en.plain])]);
  assert.equal(shape(crlf), shape(lf));
  assert.equal(read(crlf).diagnostics, []);
});

test('hostile bodies neither throw nor hang', () => {
  for (const text of [
    '['.repeat(20_000),
    '*'.repeat(20_000),
    '> '.repeat(2_000),
    '- '.repeat(2_000),
    '|'.repeat(20_000),
    `${'甲 {#a}\n\nA\n\n'.repeat(2_000)}`,
    '{#'.repeat(20_000),
    '\u0000中',
    '`'.repeat(9_999),
  ]) {
    const began = performance.now();
    read(text);
    assert.ok(performance.now() - began < 20_000);
  }
});

test('a body that was packed is the same body', () => {
  const joints = ['*强*', '**very**', '[链](/a/)', '`x`', '&amp;', '\\*', '𠮷', '\n', ' ', ', '];
  const words = { zh: ['港口', '吞吐量，', '。'], en: ['A port ', 'handled 9 TEUs, ', '. '] };
  const frames = [
    (text: string) => text,
    (text: string) => `> ${text.replaceAll('\n', '\n> ')}`,
    (text: string) => `## ${text.replaceAll('\n', ' ')}`,
  ];
  let state = 11;
  const next = () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };
  const one = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)]!;
  let count = 0;
  for (let round = 0; round < 2000; round++) {
    const half = (language: 'zh' | 'en') =>
      words[language][0]! +
      Array.from({ length: 1 + next() * 9 }, () => one(next() < 0.6 ? words[language] : joints)).join('');
    const text = Array.from({ length: 3 }, () => {
      const frame = one(frames);
      return `${frame(half('zh'))}\n\n${frame(half('en'))}\n\n`;
    }).join('');
    const file = `${text}- 甲*乙*\n- 丙\n\n* A *b*\n* C\n`;
    const { segments } = read(file);
    assert.equal(
      unpackBody(file, JSON.parse(JSON.stringify(packBody(file, segments)))),
      segments,
      JSON.stringify(text),
    );
    count += segments.length;
  }
  assert.ok(count > 4000, String(count));
});

test.run();
