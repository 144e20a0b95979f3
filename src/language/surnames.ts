/**
 * Chinese surnames and what is particular to them: the two-character ones, those read otherwise as a surname than as a
 * word, and those whose character is left as it is when Simplified becomes Traditional.
 * After 《百家姓》 and the census list of the 400 commonest surnames (中国姓氏统计, 2020).
 */

/** Two-character surnames. */
export const compoundSurnames: ReadonlySet<string> = new Set(
  (
    '欧阳 歐陽 太史 端木 上官 司马 司馬 东方 東方 独孤 獨孤 南宫 南宮 万俟 闻人 聞人 夏侯 诸葛 諸葛 尉迟 尉遲 公羊 赫连 赫連 ' +
    '澹台 澹臺 皇甫 宗政 濮阳 濮陽 公冶 太叔 申屠 公孙 公孫 慕容 仲孙 仲孫 钟离 鍾離 长孙 長孫 宇文 司徒 鲜于 鮮于 司空 闾丘 ' +
    '子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 軒轅 令狐 段干 百里 呼延 东郭 東郭 南门 羊舌 ' +
    '微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 西門 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 ' +
    '子桑 即墨 达奚 褚师 爱新觉罗 完颜 完顏 纳兰 納蘭'
  ).split(' '),
);

/** One-character surnames, in both scripts. */
export const singleSurnames: ReadonlySet<string> = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督岳帅缑亢况郈有琴归海晋楚闫法汝鄢涂钦丑佟佘佴伯赏墨哈谯年爱阳仝苟朴冼覃种占苑台肖付代闪邸鹿卿揭粟瓮亓修练凡植邝区招麦闭官岩湘桐保信户由折' +
    '趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴華陶謝鄒喻竇雲蘇魯韋馬鳳費賀湯羅畢鄔樂時齊顧黃蕭貝計談龐紀項閔賈婁顏鍾鐘駱萬盧經繆應賁鄧鬱單諸紐鈕龔陸榮儲烏車宮寧欒厲劉龍葉薊懷從賴藺喬陰蒼雙聞黨譚貢勞酈壽邊農溫莊閻連習魚終滿國廣闕東歐師鞏聶闞簡饒養須豐關紅權蓋歸況鄺區麥閆練',
);

/** Readings of surnames that differ from the character's usual one, without tone; the first is the commonest. */
export const surnameReadings: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    单: ['shan'],
    單: ['shan'],
    解: ['xie'],
    仇: ['qiu'],
    区: ['ou'],
    區: ['ou'],
    查: ['zha'],
    曾: ['zeng'],
    盖: ['ge', 'gai'],
    蓋: ['ge', 'gai'],
    任: ['ren'],
    朴: ['piao', 'pu', 'park'],
    翟: ['zhai', 'di'],
    冼: ['xian'],
    覃: ['qin', 'tan'],
    缪: ['miao', 'mu'],
    繆: ['miao', 'mu'],
    纪: ['ji'],
    乐: ['yue', 'le'],
    樂: ['yue', 'le'],
    谌: ['chen', 'shen'],
    员: ['yun'],
    秘: ['bi'],
    折: ['she', 'zhe'],
    种: ['chong', 'zhong'],
    召: ['shao'],
    繁: ['po'],
    郇: ['xun', 'huan'],
    隗: ['kui', 'wei'],
    宓: ['mi', 'fu'],
    洗: ['xian'],
    祭: ['zhai'],
    郗: ['xi', 'chi'],
    宿: ['su'],
    薄: ['bo'],
    那: ['na', 'nuo'],
    炅: ['gui'],
    句: ['gou'],
    能: ['nai'],
    车: ['che'],
    車: ['che'],
    石: ['shi'],
    晟: ['cheng', 'sheng'],
    过: ['guo'],
    都: ['du'],
    黑: ['he', 'hei'],
    相: ['xiang'],
    强: ['qiang'],
    佴: ['nai'],
    牟: ['mou', 'mu'],
    幺: ['yao'],
    柏: ['bai', 'bo'],
    佘: ['she'],
    华: ['hua'],
    華: ['hua'],
    应: ['ying'],
    應: ['ying'],
    燕: ['yan'],
    卜: ['bu'],
    贾: ['jia'],
    賈: ['jia'],
    葛: ['ge'],
    沈: ['shen'],
    尉: ['wei', 'yu'],
    长: ['zhang', 'chang'],
    宁: ['ning'],
    殷: ['yin'],
    曲: ['qu'],
    褚: ['chu'],
    俞: ['yu'],
    逄: ['pang'],
    尹: ['yin'],
    祝: ['zhu'],
    藏: ['zang'],
    令: ['ling'],
    行: ['xing'],
    万俟: ['moqi'],
    尉迟: ['yuchi'],
    尉遲: ['yuchi'],
    澹台: ['tantai'],
    澹臺: ['tantai'],
    长孙: ['zhangsun'],
    長孫: ['zhangsun'],
    鲜于: ['xianyu'],
    鮮于: ['xianyu'],
    令狐: ['linghu'],
    亓官: ['qiguan'],
    乐正: ['yuezheng'],
    呼延: ['huyan'],
    夹谷: ['jiagu'],
    拓跋: ['tuoba'],
  } as Record<string, readonly string[]>),
);

/** Surnames that keep their form in Traditional although the character, as a word, has another there. */
export const keptSurnames: ReadonlySet<string> = new Set('于范岳姜余后干谷郁曲种占台丑朴仇党折仆卜沈游涂肖咸');

/**
 * The surname a Chinese personal name begins with: two characters where they are a known compound and a given name
 * follows, else one. Null where the string does not look like a name of two to four characters in Han script.
 */
export function surnameOf(name: string): string | null {
  if (!/^\p{Script=Han}{2,5}$/u.test(name)) return null;
  const characters = [...name];
  const two = characters.slice(0, 2).join('');
  if (characters.length >= 3 && compoundSurnames.has(two)) return two;
  if (characters.length > 4) return null;
  return singleSurnames.has(characters[0]!) ? characters[0]! : null;
}
