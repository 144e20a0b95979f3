import { Converter } from 'opencc-js';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { convert, detectScript, scriptMarks } from '../../src/language/script.ts';
import { busy } from '../busy.ts';

const tw = (text: string) => convert(text, 'hans', 'hant-tw');
const hk = (text: string) => convert(text, 'hans', 'hant-hk');
const name = (text: string) => convert(text, 'hans', 'hant-tw', { as: 'name' });

const SENTENCES = [
  '市长在台州市调研时看着一张旧地图，说发展先进制造业要沉下心来。',
  '皇后镇后面三里有一家理发店，头发剪得干净利落，干部们都去。',
  '他是著名的云计算专家，却从不人云亦云。',
  '“我们要复制这套制度，”他说，“‘复杂’二字不是借口。”',
  '会议批准了汽车零部件产业集群的三年行动方案，面条厂也在其中。',
  '第12届论坛于2024年6月在Xi’an举行，NASDAQ上市公司共86家。',
  '只有一只钟表停了，时钟仍在走，征收范围象征性扩大。',
  '松树下放松一下，尽管困难重重，仍要尽力而为。',
];

test('one Simplified character, several Traditional ones', () => {
  assert.is(tw('著名作家看着他，衣着朴素'), '著名作家看著他，衣著樸素');
  assert.is(hk('著名作家看着他'), '著名作家看着他');
  assert.is(tw('皇后在后面'), '皇后在後面');
  assert.is(tw('三里外的家里'), '三里外的家裡');
  assert.is(hk('三里外的家里'), '三里外的家裏');
  assert.is(tw('发展理发业，头发'), '發展理髮業，頭髮');
  assert.is(tw('干部干活很干净，互不干涉'), '幹部幹活很乾淨，互不干涉');
  assert.is(tw('从台州到泰州，经过台湾'), '從台州到泰州，經過臺灣');
  assert.is(tw('云计算不是人云亦云'), '雲計算不是人云亦云');
});

test('words of the news are not cut by longer ones that cross them', () => {
  assert.is(tw('线下签约，网上签署，会上签订，续签'), '線下簽約，網上簽署，會上簽訂，續簽');
  assert.is(tw('报告写明了、指明了、注明了'), '報告寫明了、指明了、註明了');
  assert.is(tw('简单明了；抽签，上签'), '簡單明瞭；抽籤，上籤');
});

test('personal names keep their surnames and are read by character', () => {
  for (const [hans, hant] of [
    ['范仲淹', '范仲淹'],
    ['岳飞', '岳飛'],
    ['于是之', '于是之'],
    ['于丹', '于丹'],
    ['姜雪峰', '姜雪峰'],
    ['余则成', '余則成'],
    ['后羿', '后羿'],
    ['干宝', '干寶'],
    ['谷建芬', '谷建芬'],
    ['郁达夫', '郁達夫'],
    ['曲云飞', '曲雲飛'],
    ['种师道', '种師道'],
    ['占豪', '占豪'],
    ['台静农', '台靜農'],
    ['万俟卨', '万俟卨'],
    ['万里', '萬里'],
    ['欧阳云', '歐陽雲'],
    ['叶问', '葉問'],
    ['钟南山', '鍾南山'],
    ['张冲', '張沖'],
  ] as const)
    assert.is(name(hans), hant);
  assert.is(convert('姜雪峰', 'hans', 'hant-hk', { as: 'name' }), '姜雪峰');
  assert.is(convert('李乾元', 'hant-tw', 'hans', { as: 'name' }), '李乾元');
});

test('names of places and bodies go by phrase', () => {
  assert.is(name('余杭'), '餘杭');
  assert.is(name('余干县'), '餘干縣');
  assert.is(name('云南'), '雲南');
  assert.is(name('先进制造研究院'), '先進製造研究院');
  assert.is(name('台州'), '台州');
  assert.is(name('国际关系学院'), '國際關係學院');
});

test('an override wins, and quotes pair around it', () => {
  const overrides = new Map([
    ['于得水', '于得水'],
    ['钟灵', '鐘靈'],
  ]);
  const given = { overrides };
  assert.is(convert('2025年第26周，第三周；周围', 'hans', 'hant-tw'), '2025年第26週，第三週；周圍');
  assert.is(convert('第26週', 'hant-tw', 'hans'), '第26周');
  assert.is(convert('市长于得水于周一会见“钟灵”', 'hans', 'hant-tw', given), '市長于得水於週一會見「鐘靈」');
  assert.is(convert('钟灵', 'hans', 'hant-tw', { as: 'name', overrides }), '鐘靈');
});

test('quotation marks change with the script, apostrophes do not', () => {
  assert.is(tw('“他说‘好’，”Xi’an的人说'), '「他說『好』，」Xi’an的人說');
  assert.is(convert('「他說『好』」', 'hant-tw', 'hans'), '“他说‘好’”');
  assert.is(tw('未完的‘引文'), '未完的‘引文');
  assert.is(hk('“好”'), '「好」');
});

test('Latin, digits and other marks stay; a text without Chinese is the same string', () => {
  assert.is(tw('“Quoted” — 100%'), '“Quoted” — 100%');
  assert.is(tw('GDP增长5.2％（初步）'), 'GDP增長5.2％（初步）');
  assert.is(convert('𬭎基', 'hans', 'hant-tw').length > 0, true);
});

test('Simplified to Traditional and back is the same text', () => {
  for (const sentence of SENTENCES) {
    assert.is(convert(tw(sentence), 'hant-tw', 'hans'), sentence);
    assert.is(convert(hk(sentence), 'hant-hk', 'hans'), sentence);
    assert.is(convert(tw(sentence), 'hant-tw', 'hant-hk'), hk(sentence));
  }
});

test('agrees with the converters of the library the dictionaries are from', () => {
  const plain = (text: string) => text.replace(/[“”‘’「」『』]/g, '');
  for (const [to, locale] of [['hant-tw', 'tw'] as const, ['hant-hk', 'hk'] as const]) {
    const there = Converter({ from: 'cn', to: locale });
    const back = Converter({ from: locale, to: 'cn' });
    for (const sentence of SENTENCES.map(plain)) {
      assert.is(convert(sentence, 'hans', to), there(sentence));
      assert.is(convert(there(sentence), to, 'hans'), back(there(sentence)));
    }
  }
});

test('the script of a text', () => {
  assert.is(detectScript('会议强调发展'), 'hans');
  assert.is(detectScript('會議強調發展'), 'hant');
  assert.is(detectScript('后里台干'), null);
  assert.is(detectScript('GDP 5%'), null);
  assert.equal(scriptMarks('会议與发展'), { hans: [0, 1, 3], hant: [2] });
  for (const sentence of SENTENCES) {
    assert.equal(scriptMarks(sentence).hant, []);
    assert.equal(scriptMarks(tw(sentence)).hans, []);
    assert.equal(scriptMarks(hk(sentence)).hans, []);
  }
});

test('a megabyte is converted in linear time', () => {
  const text = '市长在台州市调研“先进制造业”时看着地图。'.repeat(50_000);
  const began = busy();
  assert.is(convert(text, 'hans', 'hant-tw').length, text.length);
  assert.ok(busy() - began < 30_000);
});

test.run();
