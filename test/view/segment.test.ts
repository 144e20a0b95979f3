// Text to HTML: markup nests, text is escaped, names, terms and numbers are found, scripts converted.
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { articleView } from '../../src/view/article.ts';
import { escapeHtml, nesting, render } from '../../src/view/html.ts';
import { mentionsOf, phraseAt, segmentOfFigures } from '../../src/view/mention.ts';
import { personView, pinyinOfName, placeView } from '../../src/view/name.ts';
import { rendition } from '../../src/view/rendition.ts';
import { segmentsView, textView } from '../../src/view/segment.ts';
import { breakable } from '../../src/view/title.ts';
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
  assert.match(list!.zh, /^<ul lang="zh-Hans"><li>一号泊位<\/li><li>/);
  assert.match(table!.en, '<th scope="col" class="to-end">Depth</th>');
  assert.match(table!.en, '<span lang="zh-Hans" class="keep">二号</span>');
  assert.match(list!.zh, '<span lang="en" class="keep">Siemens Energy</span>');
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
    [...found],
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
