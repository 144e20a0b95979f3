/**
 * Years counted from a ruler's era: 贞观三年 is the third year and 629. An era starts anew at each accession, and its
 * first year is 元年. The eras of the Tang to the Qing that are quoted most, and Japan's since 1868.
 */
import { whole } from './exact.ts';
import { readNumeralZh } from './numeral-zh.ts';
import { type Quantity, quantity } from './quantity.ts';

/** Each era with its first year, or years where several had its name, Simplified and Traditional. */
const ERAS: ReadonlyMap<string, readonly number[]> = new Map(
  `建安196 黄初220 泰始265 永平58/291/508 永和136/345 太和227/366/477/827 建元343/479 元嘉151/424 太平兴国976 孝昌525 正光520 景明500 开皇581 大业605 武德618 贞观627 永徽650 显庆656 龙朔661 乾封666 上元674/760
  仪凤676 垂拱685 天授690 神龙705 景龙707 开元713 天宝742 至德756 乾元758 宝应762 广德763 永泰765 大历766 建中780 贞元785
  元和806 长庆821 宝历825 开成836 会昌841 大中847 咸通860 乾符874 广明880 中和881 光启885 乾宁894 天祐904 显德954
  建隆960 乾德963 开宝968 雍熙984 淳化990 至道995 咸平998 景德1004 大中祥符1008 天禧1017 天圣1023 景祐1034
  宝元1038 庆历1041 皇祐1049 至和1054 嘉祐1056 治平1064 熙宁1068 元丰1078 元祐1086 绍圣1094 元符1098 崇宁1102 大观1107
  政和1111 重和1118 宣和1119 靖康1126 建炎1127 绍兴1131 隆兴1163 乾道1165 淳熙1174 绍熙1190 庆元1195 嘉泰1201 开禧1205
  嘉定1208 宝庆1225 绍定1228 端平1234 嘉熙1237 淳祐1241 宝祐1253 开庆1259 景定1260 咸淳1265 德祐1275 中统1260 至元1264/1335
  元贞1295 大德1297 至大1308 皇庆1312 延祐1314 至治1321 泰定1324 天历1328 至顺1330 至正1341 洪武1368 建文1399 永乐1403
  洪熙1425 宣德1426 正统1436 景泰1450 天顺1457 成化1465 弘治1488 正德1506 嘉靖1522 隆庆1567 万历1573 天启1621 崇祯1628
  弘光1645 永历1647 天命1616 天聪1627 崇德1636 顺治1644 康熙1662 雍正1723 乾隆1736 嘉庆1796 道光1821 咸丰1851 同治1862
  光绪1875 宣统1909 明治1868 大正1912 昭和1926 平成1989 令和2019
  貞觀627 永徽650 顯慶656 開元713 天寶742 貞元785 大曆766 會昌841 乾寧894 慶曆1041 慶历1041 熙寧1068 元豐1078 紹聖1094
  崇寧1102 大觀1107 紹興1131 隆興1163 慶元1195 景泰1450 隆慶1567 萬曆1573 万曆1573 天啟1621 崇禎1628 順治1644 嘉慶1796 咸豐1851
  光緒1875 宣統1909`
    .trim()
    .split(/\s+/)
    .map((each) => [each.replace(/[\d/]+$/, ''), /[\d/]+$/.exec(each)![0].split('/').map(Number)] as const),
);
const NUMERAL = /(元|[一二三四五六七八九十廿]{1,3}|\d{1,2}) ?年(?![代级来间])/y;

/** The year of an era whose numeral starts at `at`, an ordinal that may also be the year of our calendar; else null. */
export function reignYearAt(text: string, at: number): Quantity | null {
  const first = ERAS.get(text.slice(Math.max(0, at - 2), at)) ?? ERAS.get(text.slice(Math.max(0, at - 4), at));
  if (first === undefined) return null;
  NUMERAL.lastIndex = at;
  const found = NUMERAL.exec(text);
  if (!found) return null;
  const year = found[1] === '元' ? 1 : Number(readNumeralZh(found[1]!.replace('廿', '二十'), 0)?.value.n ?? 0n);
  if (!year || year > 64) return null;
  return quantity(text, at, at + found[0].length, whole(year), {
    kind: 'ordinal',
    readings: first.map((start) => ({ value: whole(start + year - 1), unit: 'calendar' })),
    certainty: 'slight',
  });
}
