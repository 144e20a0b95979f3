/**
 * Places and universities whose English is settled: provinces, their capitals, and others that newspapers name often,
 * above all those whose English is not their plain pinyin. Official forms after 《中国地名汉语拼音字母拼写规则》 and each
 * body's own English site; `wrong` are renderings that no edition would keep.
 */
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
  ...settled(
    'city',
    `
呼和浩特 | Hohhot | Huhehaote, Huhhot
哈尔滨, 哈爾濱 | Harbin | Haerbin, Ha'erbin
乌鲁木齐, 烏魯木齊 | Urumqi, Ürümqi | Wulumuqi
拉萨, 拉薩 | Lhasa | Lasa
齐齐哈尔, 齊齊哈爾 | Qiqihar | Qiqihaer
鄂尔多斯, 鄂爾多斯 | Ordos | Eerduosi, E'erduosi
呼伦贝尔, 呼倫貝爾 | Hulunbuir, Hulun Buir | Hulunbeier
日喀则, 日喀則 | Xigaze, Shigatse | Rikaze
吐鲁番, 吐魯番 | Turpan | Tulufan
喀什 | Kashgar, Kashi
西安 | Xi'an, Xian
石家庄, 石家莊 | Shijiazhuang
太原 | Taiyuan
沈阳, 瀋陽 | Shenyang
大连, 大連 | Dalian
长春, 長春 | Changchun
南京 | Nanjing, Nanking
杭州 | Hangzhou
合肥 | Hefei
福州 | Fuzhou
厦门, 廈門 | Xiamen
南昌 | Nanchang
济南, 濟南 | Jinan
青岛, 青島 | Qingdao
郑州, 鄭州 | Zhengzhou
武汉, 武漢 | Wuhan
长沙, 長沙 | Changsha
广州, 廣州 | Guangzhou, Canton
深圳 | Shenzhen
南宁, 南寧 | Nanning
海口 | Haikou
成都 | Chengdu
贵阳, 貴陽 | Guiyang
昆明 | Kunming
兰州, 蘭州 | Lanzhou
西宁, 西寧 | Xining
银川, 銀川 | Yinchuan
苏州, 蘇州 | Suzhou
无锡, 無錫 | Wuxi
常州 | Changzhou
镇江, 鎮江 | Zhenjiang
扬州, 揚州 | Yangzhou
泰州 | Taizhou
台州 | Taizhou
南通 | Nantong
盐城, 鹽城 | Yancheng
淮安 | Huai'an, Huaian
宿迁, 宿遷 | Suqian
徐州 | Xuzhou
连云港, 連雲港 | Lianyungang
宁波, 寧波 | Ningbo
温州, 溫州 | Wenzhou
嘉兴, 嘉興 | Jiaxing
湖州 | Huzhou
绍兴, 紹興 | Shaoxing
金华, 金華 | Jinhua
珠海 | Zhuhai
佛山 | Foshan
东莞, 東莞 | Dongguan
汕头, 汕頭 | Shantou
台北, 臺北 | Taipei | Taibei
高雄 | Kaohsiung | Gaoxiong
台中, 臺中 | Taichung | Taizhong
台南, 臺南 | Tainan
新竹 | Hsinchu | Xinzhu
`,
  ),
  ...settled(
    'university',
    `
北京大学, 北京大學 | Peking University | Beijing University
清华大学, 清華大學 | Tsinghua University | Qinghua University
苏州大学, 蘇州大學 | Soochow University | Suzhou University, University of Suzhou
中山大学, 中山大學 | Sun Yat-sen University | Zhongshan University
中国人民大学, 中國人民大學 | Renmin University of China, Renmin University | People's University of China, Chinese People's University
哈尔滨工业大学, 哈爾濱工業大學 | Harbin Institute of Technology | Harbin University of Technology
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
  成都: /(?:[构變变形造达达完组]|不)$/u,
};

/** Whether a settled name's characters at this place are that name and not parts of other words. */
export function standsAlone(text: string, start: number, end: number): boolean {
  if (NOT_AFTER.test(text.slice(end, end + 3))) return false;
  return !NOT_BEFORE[text.slice(start, end)]?.test(text.slice(Math.max(0, start - 2), start));
}
