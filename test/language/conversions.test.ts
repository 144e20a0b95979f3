// Words of news and policy, each read by a person: conversions.txt holds Simplified, Taiwan, Hong Kong where it differs.
import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { convert } from '../../src/language/script.ts';

const tw = (text: string) => convert(text, 'hans', 'hant-tw');

test('words of news and policy come out as they are written in Taiwan and in Hong Kong', () => {
  const lines = readFileSync(new URL('conversions.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  assert.ok(lines.length > 500);
  const found = lines.map((line) => {
    const [hans] = line.split(' ') as [string];
    const [taiwan, hongKong] = [tw(hans), convert(hans, 'hans', 'hant-hk')];
    return taiwan === hongKong ? `${hans} ${taiwan}` : `${hans} ${taiwan} ${hongKong}`;
  });
  assert.equal(found, lines);
});

test('their sense is that of the sentence', () => {
  assert.is(tw('集中签约12个项目，新签合同额增长'), '集中簽約12個項目，新簽合同額增長');
  assert.is(tw('公司声明了立场，道理简单明了'), '公司聲明了立場，道理簡單明瞭');
  assert.is(tw('存栏羊只3万余只，2025只有5只股票上涨'), '存欄羊隻3萬餘隻，2025只有5隻股票上漲');
  assert.is(tw('为期3周，第26周起周均产量'), '為期3週，第26週起週均產量');
  assert.is(tw('不准进入；测不准'), '不准進入；測不準');
  assert.is(tw('干支流与干散货'), '幹支流與乾散貨');
});

test('accounts and tents', () => {
  assert.is(tw('账户、坏账、帐篷'), '帳戶、壞帳、帳篷');
  assert.is(convert('账户', 'hans', 'hant-hk'), '賬户');
  assert.is(convert('帳戶、壞帳、蚊帳、帳篷', 'hant-tw', 'hans'), '账户、坏账、蚊帐、帐篷');
});

test.run();
