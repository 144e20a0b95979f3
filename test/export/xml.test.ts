import { DOMParser, type Element } from '@xmldom/xmldom';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { asData } from '../../src/content/article.ts';
import { type Edition, pairsOf } from '../../src/content/edition.ts';
import { readEdition } from '../../src/content/read.ts';
import { termbase } from '../../src/export/tbx.ts';
import { memory } from '../../src/export/tmx.ts';
import { xmlElement, xmlText, xmlValue } from '../../src/export/xml.ts';

const now = new Date('2025-06-28T08:00:00+08:00');
const edition = await readEdition(new URL('../fixtures/mail', import.meta.url).pathname, { now });

/** Parses, and fails on anything that is not well formed. */
const parse = (text: string): Element => {
  const complain = (level: string, message: string) => {
    if (level === 'warning' && message.includes('replacement character')) return;
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError: complain }).parseFromString(text, 'text/xml').documentElement!;
};
const children = (element: Element, name?: string): Element[] =>
  [...element.childNodes].filter((n): n is Element => n.nodeType === 1 && (!name || n.nodeName === name));
const all = (element: Element, name: string): Element[] => [...element.getElementsByTagName(name)];

/** An edition whose first article says other things. */
const saying = (zh: string, en: string): Edition => {
  const [article, ...rest] = edition.articles;
  const half = (plain: string) => ({ plain, runs: [{ text: plain, marks: [], href: null, at: 0 }] });
  const segments = [{ id: 's1', kind: 'paragraph' as const, pairs: [{ zh: half(zh), en: half(en) }], line: 1 }];
  return { ...edition, articles: [{ ...asData(article!), segments }, ...rest], issues: [] };
};

test('text of any kind gives well-formed XML', () => {
  const text = 'a<b>&amp;"\'\r\n\t]]>\u0000\u0008\uD800\uFFFE😀';
  const element = parse(`<r v="${xmlValue(text)}">${xmlText(text)}</r>`);
  const expected = 'a<b>&amp;"\'\r\n\t]]>\uFFFD\uFFFD\uFFFD\uFFFD😀';
  assert.is(element.textContent, expected);
  assert.is(element.getAttribute('v'), expected);
  assert.is(xmlElement('e', 'x', { a: null, b: 'y' }), '<e b="y">x</e>');
});

test('TMX has the structure that its DTD asks for', () => {
  const root = parse(memory(edition));
  assert.is(root.nodeName, 'tmx');
  assert.is(root.getAttribute('version'), '1.4');
  assert.equal(
    children(root).map((e) => e.nodeName),
    ['header', 'body'],
  );
  const [header, body] = children(root) as [Element, Element];
  for (const name of ['creationtool', 'creationtoolversion', 'segtype', 'o-tmf', 'adminlang', 'srclang', 'datatype'])
    assert.ok(header.getAttribute(name), name);
  assert.ok(children(header).every((e) => e.nodeName === 'prop' && e.getAttribute('type')));
  for (const tu of children(body)) {
    assert.is(tu.nodeName, 'tu');
    const names = children(tu).map((e) => e.nodeName);
    assert.match(names.join(' '), /^(prop )*tuv tuv$/);
    assert.ok(['block', 'paragraph', 'sentence', 'phrase'].includes(tu.getAttribute('segtype') ?? ''));
    const stamp = tu.getAttribute('creationdate');
    if (stamp) assert.match(stamp, /^\d{8}T\d{6}Z$/);
    const [zh, en] = children(tu, 'tuv') as [Element, Element];
    assert.is(zh.getAttribute('xml:lang'), header.getAttribute('srclang'));
    assert.is(en.getAttribute('xml:lang'), 'en');
    for (const tuv of [zh, en])
      assert.equal(
        children(tuv).map((e) => e.nodeName),
        ['seg'],
      );
  }
  const ids = children(body).map((tu) => tu.getAttribute('tuid'));
  assert.is(new Set(ids).size, ids.length, 'ids are unique');
});

test('TMX read back gives the same pairs in the same order', () => {
  const expected = [...edition.articles, ...edition.issues].flatMap((piece) =>
    [...pairsOf(piece.segments)].map(({ pair }) => [pair.zh.plain, pair.en.plain]),
  );
  assert.ok(expected.length > 10);
  const read = all(parse(memory(edition)), 'tu').map((tu) => all(tu, 'seg').map((seg) => seg.textContent));
  assert.equal(read, expected);
});

test('TMX keeps hostile text and shows nothing under embargo', () => {
  const [zh, en] = ['甲<乙>&“丙”]]>', 'a <b> & ]]> \r\n “c”'];
  const read = all(parse(memory(saying(zh!, en!))), 'seg').map((seg) => seg.textContent);
  assert.equal(read.slice(0, 2), [zh, en]);
  assert.not.match(memory(edition), /未名|Weiming/);
});

const BASIC = 'http://www.tbxinfo.net/ns/basic';
const MIN = 'http://www.tbxinfo.net/ns/min';
const CORE = 'urn:iso:std:iso:30042:ed-2';

test('TBX keeps to the core structure and the rules of TBX-Basic in DCT style', () => {
  const root = parse(termbase(edition));
  assert.equal(
    [root.nodeName, root.namespaceURI, root.getAttribute('type'), root.getAttribute('style')],
    ['tbx', CORE, 'TBX-Basic', 'dct'],
  );
  assert.equal(
    children(root).map((e) => e.nodeName),
    ['tbxHeader', 'text'],
  );
  assert.ok(all(root, 'sourceDesc')[0]?.textContent);
  const ids = new Set<string>();
  for (const entry of all(root, 'conceptEntry')) {
    assert.match(entry.getAttribute('id') ?? '', /^[A-Za-z_][\w.-]*$/, 'an XML ID');
    ids.add(entry.getAttribute('id')!);
    const names = children(entry).map((e) => e.nodeName);
    assert.match(names.join(' '), /^(?:(?:basic:\w+|note) )*langSec langSec$/);
  }
  assert.is(ids.size, edition.terms.size);
  const allowed: Record<string, RegExp> = {
    'basic:definition': /^(conceptEntry|langSec)$/,
    'basic:source': /^(conceptEntry|langSec|termSec)$/,
    'basic:externalCrossReference': /^(conceptEntry|termSec)$/,
    'min:administrativeStatus': /^termSec$/,
  };
  for (const element of all(root, '*')) {
    if (element.namespaceURI === CORE) continue;
    assert.ok([BASIC, MIN].includes(element.namespaceURI ?? ''), element.nodeName);
    assert.match((element.parentNode as Element).nodeName, allowed[element.nodeName] ?? /never/);
    if (element.nodeName === 'min:administrativeStatus')
      assert.match(element.textContent ?? '', /^(preferred|admitted|deprecated|superseded)Term-admn-sts$/);
    if (element.hasAttribute('target')) assert.match(element.getAttribute('target')!, /^https?:\/\/./);
  }
  for (const section of all(root, 'termSec'))
    assert.match(
      children(section)
        .map((e) => e.nodeName)
        .join(' '),
      /^term min:administrativeStatus( note)*$/,
    );
});

test('TBX read back gives the termbase', () => {
  for (const entry of all(parse(termbase(edition)), 'conceptEntry')) {
    const term = edition.terms.get(entry.getAttribute('id')!.slice('term-'.length))!;
    const [zh, en] = children(entry, 'langSec') as [Element, Element];
    const of = (section: Element, status: string) =>
      children(section, 'termSec')
        .filter((s) => all(s, 'min:administrativeStatus')[0]?.textContent === `${status}Term-admn-sts`)
        .map((s) => all(s, 'term')[0]?.textContent);
    assert.equal([zh.getAttribute('xml:lang'), en.getAttribute('xml:lang')], ['zh-Hans', 'en']);
    assert.equal([...of(zh, 'preferred'), ...of(zh, 'admitted')], term.zh);
    assert.equal(of(en, 'preferred'), [term.en.preferred]);
    assert.equal(of(en, 'admitted'), term.en.admitted);
    assert.equal(
      of(en, 'deprecated'),
      term.en.deprecated.map(({ text }) => text),
    );
    assert.is(all(en, 'basic:definition')[0]?.textContent, term.definition?.en);
  }
});

test('an edition without articles or terms still gives documents', () => {
  const empty: Edition = { ...edition, articles: [], issues: [], terms: new Map() };
  assert.is(all(parse(memory(empty)), 'tu').length, 0);
  assert.is(all(parse(termbase(empty)), 'conceptEntry').length, 0);
});

test.run();
