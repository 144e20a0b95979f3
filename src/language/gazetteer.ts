/**
 * Places and universities whose English is settled: provinces, their capitals, and others that newspapers name often,
 * above all those whose English is not their plain pinyin. Official forms after 《中国地名汉语拼音字母拼写规则》 and each
 * body's own English site; `wrong` are renderings that no edition would keep.
 */
import { CITIES } from './cities.ts';

export interface SettledName {
  readonly zh: readonly string[];
  /** The first is the one to use. */
  readonly en: readonly string[];
  readonly wrong: readonly string[];
  readonly kind: 'province' | 'city' | 'university';
}

const settled = (kind: SettledName['kind'], lines: string): readonly SettledName[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [zh, en, wrong = ''] = line.split('|').map((part) => part.trim());
      const list = (part: string) =>
        part
          .split(',')
          .map((word) => word.trim())
          .filter(Boolean);
      return { zh: list(zh!), en: list(en!), wrong: list(wrong), kind };
    });

export const GAZETTEER: readonly SettledName[] = [
  ...settled(
    'province',
    `
北京 | Beijing, Peking
天津 | Tianjin
河北 | Hebei
山西 | Shanxi
内蒙古, 內蒙古 | Inner Mongolia, Nei Mongol | Neimenggu, Nei Menggu
辽宁, 遼寧 | Liaoning
吉林 | Jilin
黑龙江, 黑龍江 | Heilongjiang
上海 | Shanghai
江苏, 江蘇 | Jiangsu
浙江 | Zhejiang
安徽 | Anhui
福建 | Fujian
江西 | Jiangxi
山东, 山東 | Shandong
河南 | Henan
湖北 | Hubei
湖南 | Hunan
广东, 廣東 | Guangdong
广西, 廣西 | Guangxi
海南 | Hainan
重庆, 重慶 | Chongqing
四川 | Sichuan
贵州, 貴州 | Guizhou
云南, 雲南 | Yunnan
西藏 | Xizang, Tibet, Tibetan
陕西, 陝西 | Shaanxi
甘肃, 甘肅 | Gansu
青海 | Qinghai
宁夏, 寧夏 | Ningxia
新疆 | Xinjiang
香港 | Hong Kong, Hongkong | Xianggang
澳门, 澳門 | Macao, Macau | Aomen
台湾, 臺灣, 台灣 | Taiwan
`,
  ),
  ...settled('city', CITIES),
  ...settled(
    'university',
    `
北京大学, 北京大學 | Peking University | Beijing University
清华大学, 清華大學 | Tsinghua University | Qinghua University
苏州大学, 蘇州大學 | Soochow University | Suzhou University, University of Suzhou
中山大学, 中山大學 | Sun Yat-sen University | Zhongshan University
中国人民大学, 中國人民大學 | Renmin University of China, Renmin University | People's University of China, Chinese People's University
哈尔滨工业大学, 哈爾濱工業大學 | Harbin Institute of Technology | Harbin University of Technology
北京师范大学, 北京師範大學 | Beijing Normal University
复旦大学, 復旦大學 | Fudan University
浙江大学, 浙江大學 | Zhejiang University
南京大学, 南京大學 | Nanjing University
武汉大学, 武漢大學 | Wuhan University
同济大学, 同濟大學 | Tongji University
南开大学, 南開大學 | Nankai University
天津大学, 天津大學 | Tianjin University
四川大学, 四川大學 | Sichuan University
厦门大学, 廈門大學 | Xiamen University
北京理工大学, 北京理工大學 | Beijing Institute of Technology | Beijing University of Technology
河海大学, 河海大學 | Hohai University | Hehai University
西安交通大学, 西安交通大學 | Xi'an Jiaotong University, Xian Jiaotong University | Xi'an Transportation University
上海交通大学, 上海交通大學 | Shanghai Jiao Tong University, Shanghai Jiaotong University | Shanghai Transportation University
`,
  ),
];

/**
 * What follows the Chinese form where it is not the place: 江西 in 浙江西部, 河南 in 河南岸, 广东 in 广东话 (Cantonese), streets
 * named after cities, 北京时间.
 */
const NOT_AFTER =
  /^(?:[岸侧側坡麓麵]|部(?!门|門|署|分|队|隊|长|長)|(?:[东西南北中]|一|二)?(?:路|街|道(?!德))|话|話|烤鸭|烤鴨|菜|大街|狗|犬|瓦|麻将|同)/u;
const NOT_BEFORE: Readonly<Record<string, RegExp>> = {
  江西: /[浙龙龍]$/u,
  海南: /[上东渤黄青]$/u,
  山东: /[泰华唐中佛舟]$/u,
  山西: /[泰华唐中佛舟天]$/u,
  河南: /[淮黄运银]$/u,
  河北: /[淮黄运银]$/u,
  湖南: /[太鄱洞巢芜]$/u,
  湖北: /[太鄱洞巢芜]$/u,
  西宁: /[广廣]$/u,
  台中: /[平电舞站阳月擂后前]$/u,
  台南: /[平电舞站阳月擂后前]$/u,
  新北: /[更创革]$/u,
  定西: /[决決规規一确確鉴鑒稳穩固设設制]$/u,
  成都: /(?:[构變变形造达达完组]|不)$/u,
};

/** Whether a settled name's characters at this place are that name and not parts of other words. */
export function standsAlone(text: string, start: number, end: number): boolean {
  if (NOT_AFTER.test(text.slice(end, end + 3))) return false;
  return !NOT_BEFORE[text.slice(start, end)]?.test(text.slice(Math.max(0, start - 2), start));
}
