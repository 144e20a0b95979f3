import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { agrees, nameReadings, readings, romanise } from '../../src/language/pinyin.ts';

test('names in house style', () => {
  for (const [zh, en] of [
    ['姜雪峰', 'Jiang Xuefeng'],
    ['欧阳修', 'Ouyang Xiu'],
    ['歐陽修', 'Ouyang Xiu'],
    ['欧阳', 'Ou Yang'],
    ['吕岩', 'Lü Yan'],
    ['单田芳', 'Shan Tianfang'],
    ['解晓东', 'Xie Xiaodong'],
    ['曾庆红', 'Zeng Qinghong'],
    ['任正非', 'Ren Zhengfei'],
    ['仇英', 'Qiu Ying'],
    ['区永祥', 'Ou Yongxiang'],
    ['查良镛', 'Zha Liangyong'],
    ['尉迟恭', 'Yuchi Gong'],
    ['万俟卨', 'Moqi Xie'],
    ['朴树', 'Piao Shu'],
    ['李延安', "Li Yan'an"],
    ['翟天临', 'Zhai Tianlin'],
    ['乐毅', 'Yue Yi'],
  ] as const)
    assert.is(romanise(zh, 'person'), en);
  assert.is(romanise('西安', 'place'), "Xi'an");
  assert.is(romanise('淮安', 'place'), "Huai'an");
  assert.is(romanise('长安', 'place'), "Chang'an");
  assert.is(romanise('重庆', 'place'), 'Chongqing');
});

test('readings for ruby carry tones and stay with their characters', () => {
  assert.is(
    nameReadings('单田芳')
      .map(({ reading }) => reading)
      .join(' '),
    'shàn tián fāng',
  );
  assert.equal(readings('第5次，行长'), [
    { character: '第', reading: 'dì' },
    { character: '5', reading: null },
    { character: '次', reading: 'cì' },
    { character: '，', reading: null },
    { character: '行', reading: 'háng' },
    { character: '长', reading: 'zhǎng' },
  ]);
  const text = '一不做二不休 GDP 𬭎 ok。';
  assert.is(
    readings(text)
      .map(({ character }) => character)
      .join(''),
    text,
  );
});

test('a romanisation agrees with its characters', () => {
  for (const [zh, en] of [
    ['姜雪峰', 'Jiang Xuefeng'],
    ['姜雪峰', 'Xuefeng Jiang'],
    ['姜雪峰', 'JIANG Xue-feng'],
    ['吕岩', 'Lyu Yan'],
    ['吕岩', 'Lv Yan'],
    ['吕岩', 'Lü Yan'],
    ['吕岩', 'Lǚ Yán'],
    ['西安', 'Xi’an'],
    ['西安', "Xi'an"],
    ['淮安市', "Huai'an City"],
    ['淮安市', "Huai'an"],
    ['清江浦区', 'Qingjiangpu District'],
    ['单田芳', 'Shan Tianfang'],
    ['覃辉', 'Tan Hui'],
    ['覃辉', 'Qin Hui'],
    ['范曾', 'Fan Zeng'],
    ['欧阳修', 'Xiu Ouyang'],
    ['尉迟恭', 'Yuchi Gong'],
    ['重庆', 'Chongqing'],
    ['马可·波罗', 'Marco Polo'],
  ] as const)
    assert.ok(agrees(zh, en), `${zh} ${en}`);
  for (const [zh, en] of [
    ['姜雪峰', 'Jiang Xuefen'],
    ['姜雪峰', 'Jiang Xue'],
    ['姜雪峰', 'Zhang Xuefeng'],
    ['泰州', 'Taichung'],
    ['吕岩', 'Lin Yan'],
    ['马云', 'Jack Ma'],
    ['陕西', 'Shangxi'],
  ] as const)
    assert.not(agrees(zh, en), `${zh} ${en}`);
  assert.ok(agrees('马云', 'Jack Ma', true));
});

test('what is not a name does no harm', () => {
  for (const odd of ['', ' ', '·', '123', '𬭎', '一'.repeat(5000)]) {
    agrees(odd, 'X'.repeat(5000));
    romanise(odd, 'person');
    readings(odd);
  }
});

test.run();
