// Text to HTML: markup nests, text is escaped, names, terms and numbers are found, scripts converted.
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Pair } from '../../src/content/segment.ts';
import { articleView } from '../../src/view/article.ts';
import { escapeHtml, nesting, render } from '../../src/view/html.ts';
import { mentionsOf, phraseAt, segmentOfFigures } from '../../src/view/mention.ts';
import { personView, pinyinOfName, placeView } from '../../src/view/name.ts';
import { rendition } from '../../src/view/rendition.ts';
import { bareBlocks, segmentsView, textView } from '../../src/view/segment.ts';
import { sentencesOf } from '../../src/view/sentence.ts';
import { breakable, mixed } from '../../src/view/title.ts';
import { pinyinOf, termView } from '../../src/view/topic.ts';
import { small } from '../site/small.ts';

const edition = await small();
const hans = rendition(edition);
const hant = rendition(edition, { script: 'hant-tw' });
const port = edition.index.article.get('port-opens')!;
const mark = (start: number, end: number, name: string, link = false) => ({
  start,
  end,
  open: `<${name}>`,
  close: `</${name}>`,
  link,
});

test('text is escaped for elements and for attributes', () => {
  assert.is(escapeHtml('<a href="x">&\'</a>'), "&lt;a href=&quot;x&quot;&gt;&amp;'&lt;/a&gt;");
});

test('markup that would cross is left out, and a link in a link', () => {
  const kept = nesting([
    mark(0, 4, 'a', true),
    mark(2, 6, 'b'),
    mark(1, 3, 'i'),
    mark(1, 3, 'u', true),
    mark(2, 2, 'x'),
  ]);
  assert.is(render('abcdef', kept), '<a>a<i>bc</i>d</a>ef');
});

test('markup of the same stretch opens and closes in order', () => {
  assert.is(
    render('ab<c', nesting([mark(0, 4, 'a', true), mark(0, 4, 'i'), mark(4, 4, 'z')])),
    '<a><i>ab&lt;c</i></a>',
  );
});

test('any markup at all gives balanced HTML', () => {
  let seed = 11;
  const random = (n: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % n;
  };
  for (let i = 0; i < 2000; i++) {
    const spans = Array.from({ length: 6 }, () => {
      const start = random(10);
      return mark(start, start + random(5), 'abcdef'[random(6)]!, random(2) === 0);
    });
    const html = render('0123456789abcd', nesting(spans));
    const open: string[] = [];
    for (const [, slash, name] of html.matchAll(/<(\/?)(\w)>/g)) {
      if (slash) assert.is(open.pop(), name);
      else open.push(name!);
    }
    assert.is(open.length, 0);
    assert.is(html.replace(/<[^>]+>/g, ''), '0123456789abcd');
  }
});

test('each half is a block with its language; a script changes only the Chinese', () => {
  const [first] = segmentsView(hans, port);
  assert.match(first!.zh, /^<p lang="zh-Hans">/);
  assert.match(first!.en, /^<p lang="en">/);
  const other = segmentsView(hant, port);
  assert.match(other[0]!.zh, /^<p lang="zh-Hant-TW">.*張三.*某港啟用新泊位/);
  assert.is(other[0]!.en.replaceAll('/zh-hant/', '/'), first!.en);
  assert.is(segmentsView(hans, port), segmentsView(hans, port), 'made once');
});

test('headings, quotations, lists and tables keep their kind', () => {
  const [, heading, , quote, list, table] = segmentsView(hans, port, { shift: 2 });
  assert.match(heading!.zh, /^<h4 class="t3" lang="zh-Hans">/);
  assert.match(quote!.en, /^<blockquote lang="en"><p>/);
  assert.match(list!.zh, /^<ul lang="zh-Hans"><li><span class="s1">一号泊位<\/span><\/li><li>/);
  assert.match(table!.en, '<th scope="col" class="to-end"><span class="s2">Depth</span></th>');
  assert.match(table!.en, '<span lang="zh-Hans" class="keep">二号</span>');
  assert.match(list!.zh, '<span lang="en" class="keep"><span class="g"></span>Siemens Energy</span>');
});

const pair = (zh: string, en: string): Pair => ({
  zh: { plain: zh, runs: [{ text: zh, marks: [], href: null, at: 0 }] },
  en: { plain: en, runs: [{ text: en, marks: [], href: null, at: 0 }] },
});

test('sentences meet those that render them; what has no counterpart joins a neighbour', () => {
  const texts = (zh: string, en: string) =>
    sentencesOf(pair(zh, en)).map((each) => [
      zh.slice(each.zh.start, each.zh.end),
      en.slice(each.en.start, each.en.end),
    ]);
  assert.equal(texts('港口开了。船来了12艘。', 'The port opened. Twelve, or 12, ships came.'), [
    ['港口开了。', 'The port opened.'],
    ['船来了12艘。', 'Twelve, or 12, ships came.'],
  ]);
  assert.equal(texts('港口开了。', 'The port opened.'), [], 'one sentence is the pair itself');
  for (const each of texts(
    '甲。乙来了，丙也来了，丁也来了。戊。',
    'A. B came, and C. And D came too, in the end. E. F.',
  ))
    assert.ok(each[0] && each[1]);
  assert.equal(texts('', ''), []);
});

test('a quarter of a space is marked where Han meets a letter, over tags and not into pinyin', () => {
  const html = (zh: string) => textView(hans, { zh, en: '' }).zh.html.replaceAll('<span class="g"></span>', '|');
  assert.is(html('用BIM图'), '用|BIM|图');
  assert.match(html('达86亿元'), '>86亿元</span>');
  assert.is(html('他说“OK”。'), '他说“OK”。');
  const named = segmentsView(hans, port)[0]!.zh;
  assert.not.match(named, /张三<span class="g">/);
});

test('a paragraph ends with two characters on its last line', () => {
  assert.match(
    textView(hans, { zh: '这是一个为测试而写的句子。', en: '' }).zh.html,
    /<span class="nb">句子。<\/span>$/,
  );
  assert.not.match(textView(hans, { zh: '短句子。', en: '' }).zh.html, 'nb');
});

test('foreign words in titles and labels carry their language', () => {
  assert.match(breakable('与Siemens Energy合作&<b>'), '<span lang="en" class="keep">Siemens Energy</span>');
  assert.match(breakable('与Siemens Energy合作&<b>'), '&amp;&lt;b&gt;');
  assert.not.match(breakable('BYD的5G工厂'), 'lang');
  assert.is(
    mixed('The “353” of 国五三 & <x>', 'zh-Hant-TW', (zh) => zh.replace('国', '國')),
    'The “353” of <span lang="zh-Hant-TW" class="keep">國五三</span> &amp; &lt;x&gt;',
  );
});

test('feeds get blocks without marks, links and pinyin of ours', () => {
  const [first, , third] = bareBlocks(hans, port);
  assert.is(first!.zh, '<p lang="zh-Hans">6月23日，市长张三宣布某港启用新泊位，总投资86亿元，入驻企业37家。</p>');
  assert.match(third!.zh, '<strong>绿色港口</strong>');
  assert.match(third!.zh, '<a href="https://example.org/x">');
});

test('a name is linked where it first stands and carries its pinyin; a number meets its counterpart', () => {
  const [first] = segmentsView(hans, port);
  assert.match(
    first!.zh,
    '<a class="who" href="/small/people/zhang-san/"><ruby>张三<rt lang="zh-Latn-pinyin">Zhāng Sān</rt></ruby></a>',
  );
  assert.match(first!.zh, '<span class="k k1 nb">86亿元</span>');
  assert.match(first!.en, '<span class="k k1 nb">8.6 billion yuan</span>');
  const found = segmentOfFigures(edition, port);
  assert.equal(
    [...found].map(([figure, { id }]) => [figure, id]),
    [
      ['cost', 's1'],
      ['firms', 's1'],
      ['growth', 's7'],
      ['crowd', 's7'],
      ['class', 's7'],
    ],
  );
});

test('a term is linked once in each language', () => {
  const all = [...mentionsOf(edition, port).values()].flat();
  for (const side of ['zh', 'en'] as const) {
    const terms = all.flatMap((pair) => pair[side]).filter(({ kind }) => kind === 'term');
    assert.equal(
      terms.map(({ id }) => id),
      ['green-port', 'shore-power'],
    );
  }
});

test('whole words only', () => {
  assert.is(phraseAt('exports and a Port', 'port'), 14);
  assert.is(phraseAt('ports', 'port'), 0);
  assert.is(phraseAt('Huai’an', "huai'an"), 0);
  assert.is(phraseAt('portable', 'port'), -1);
});

test('names: pinyin, form given by hand, surname kept', () => {
  assert.is(pinyinOfName('单雄信'), 'Shàn Xióngxìn');
  assert.is(pinyinOfName('欧阳安'), 'Ōuyáng Ān');
  assert.is(personView(hant, edition.people.get('yu-hou')!).zh, '于后里');
});

test('places: the chain in one line, nothing twice', () => {
  assert.equal(placeView(hans, edition.places.get('mougang')!).line, {
    zh: '某省某市某港区',
    en: 'Mougang, Moushi, Mousheng',
  });
  assert.equal(placeView(hans, edition.places.get('china')!).line, { zh: '中国', en: 'China' });
});

test('a title breaks between words and beside no single character', () => {
  assert.is(breakable('汽车产业联盟'), '汽车<wbr>产业<wbr>联盟');
  assert.not.match(breakable('一次5G，“<b>”'), /<b>|<wbr>，|<wbr>”/);
});

test('terms: status and authority, pinyin word by word', () => {
  const term = termView(hans, edition.terms.get('green-port')!);
  assert.equal(
    term.renderings.map(({ status }) => status),
    ['preferred', 'admitted', 'deprecated'],
  );
  assert.is(term.authority, null);
  assert.is(termView(hans, edition.terms.get('shore-power')!).authority!.en, 'The Test Glossary');
  assert.is(pinyinOf('新质生产力'), pinyinOf('新质生产力').trim());
});

test('dateline and source in a sentence of each language', () => {
  const view = articleView(hans, port);
  assert.equal(view.dateline, { zh: '某省某市某港区，2025年6月23日', en: 'Mougang, Moushi, Mousheng, 23 June 2025' });
  assert.is(view.source.line.en, 'From Moushi Daily, as carried by a web portal on 24 June 2025');
  const nobody = articleView(hans, edition.index.article.get('nobody')!);
  assert.equal(nobody.dateline, { zh: '日期不详', en: 'Date not known' });
  assert.match(articleView(hans, edition.index.article.get('hostile')!).dateline.en, 'around 2024 (inferred)');
});

test('absolute links where a page has no address of its own', () => {
  const mail = rendition(edition, { links: 'absolute' });
  assert.is(mail.href('article', 'port-opens'), 'https://example.org/small/articles/port-opens/');
  assert.is(
    rendition(edition, { script: 'hant-tw', links: 'absolute' }).href('theme', 'ports'),
    'https://example.org/small/zh-hant/themes/ports/',
  );
  assert.is(mail.href('person', 'unseen'), null);
});

test('plain text of the editors as HTML of both halves', () => {
  const { zh, en } = textView(hant, { zh: '新<质>BYD', en: 'A & 港' });
  assert.is(zh.html, '新&lt;質&gt;BYD');
  assert.is(en.html, 'A &amp; <span lang="zh-Hant-TW" class="keep">港</span>');
});

test.run();
