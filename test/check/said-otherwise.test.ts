/** Free but correct translations of scores, spans, sums, years and money: they pass, and an error planted in them is found. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkPair } from '../../src/check/check-pair.ts';
import { rule as date } from '../../src/check/rules/date.ts';
import { rule as number } from '../../src/check/rules/number.ts';
import { rule as ordinal } from '../../src/check/rules/ordinal.ts';

const PASS: readonly (readonly [string, string])[] = [
  [
    '北队以3比2力克南队，五局比分为25-21、18-25、25-23、20-25、15-11。',
    'North came back to win in five sets, 25-21, 18-25, 25-23, 20-25, 15-11.',
  ],
  ['开场半小时东城队0比2落后，终场以3比2反超。', 'Two goals down after half an hour, Dongcheng came back to win 3-2.'],
  ['上半场0比2落后的西山队最终3比2取胜。', 'Xishan, two goals down at the break, won 3-2.'],
  ['城北队以2比1险胜城南队。', 'Chengbei beat Chengnan by two goals to one.'],
  [
    '奖牌榜前三：甲国21金18银14铜，乙国20金15银9铜。',
    'Medal table: country A 21 gold, 18 silver and 14 bronze; country B 20 gold, 15 silver and nine bronze.',
  ],
  [
    '截至9月3日，本届运动会代表团共获21金18银14铜。',
    "The delegation's haul stood at 53 medals as of September 3: 21 gold, 18 silver and 14 bronze.",
  ],
  ['她以2小时31分08秒夺冠。', 'She won in two hours, 31 minutes and eight seconds.'],
  ['她跳过2米26，打破赛会纪录。', 'She cleared 2.26 meters, a meet record.'],
  ['他身高2米26，是队中最高的。', 'At 2.26 meters (7 feet 5 inches), he is the tallest on the team.'],
  ['这座塔高120米。', 'The tower is 120 meters (394 feet) tall.'],
  ['全程42公里，设补给站8处。', 'The course is 42 km (26 miles) long, with eight refreshment points.'],
  ['包裹重20公斤。', 'The parcel weighed 20 kilograms (44 pounds).'],
  ['最高气温35摄氏度。', 'The high was 35 degrees Celsius (95 °F).'],
  ['工程耗资73亿元。', 'The project cost 7.3 billion yuan (about US$1 billion).'],
  ['园区占地500公顷。', 'The park covers 500 hectares (1,236 acres).'],
  ['烤箱预热到华氏400度（约204摄氏度）。', 'Heat the oven to 400 degrees Fahrenheit.'],
  ['贞元六年，寺院毁于大火。', 'In the sixth year of the Zhenyuan reign (790), the temple burned down.'],
  ['乾隆四十五年（1780年），园林重修。', 'The garden was rebuilt in 1780.'],
  ['康熙二十二年，水师出海。', 'In 1683, the fleet set sail.'],
  ['新规明年起施行。', 'Next year, 2025, the new rules take effect.'],
  ['九二一大地震后，校舍重建。', 'After the 921 quake of 1999, the schools were rebuilt.'],
  ['价格环比上涨0.4%，同比上涨2.1%。', 'Prices rose 0.4 percent from July and 2.1 percent from 2023.'],
  ['8月份出口环比下降1.2%。', 'Exports in August fell 1.2 percent from the previous month.'],
  ['9月新房价格同比下降5%。', 'New home prices in September fell 5 percent from twelve months before.'],
  ['民國106年，該館開幕。', 'The museum opened in 2017.'],
  ['114年度預算已送審。', 'The 2025 budget has been submitted for review.'],
  ['民國70年代興建的老屋，117年將改建。', 'The old house, built in the 1980s, will be rebuilt in 2028.'],
  ['門票每張350元，學生票200元。', 'Tickets are NT$350, or NT$200 for students.'],
  ['每股派息35仙。', 'The dividend is 35 cents per share.'],
  ['全年盈利136億元，每股盈利2.4元。', 'Full-year profit was HK$13.6 billion, or HK$2.40 per share.'],
  ['七成五的受访者赞成。', 'Three-quarters of respondents were in favor.'],
  ['七成五的受访者赞成。', 'Seventy-five percent of respondents were in favor.'],
  ['被告被判有期徒刑8年6月。', 'The defendant was sentenced to eight and a half years in prison.'],
  [
    '法院判處3年2個月徒刑，併科罰金30萬元。',
    'The court handed down a sentence of three years and two months and a fine of NT$300,000.',
  ],
  ['航班零点二十分起飞。', 'The flight took off at 12:20 am.'],
  ['列车零点五分进站。', 'The train pulled in at five past midnight.'],
  ['会议开了一个半小时。', 'The meeting took 90 minutes.'],
  ['原来要两小时四十分钟，现在只要一个半小时。', 'It used to take two hours and 40 minutes; now it takes 90.'],
  ['他们租了两间半房。', 'They rented two and a half rooms.'],
  ['二十多人受伤。', 'More than two dozen people were hurt.'],
  ['该机每秒可运算10亿亿次。', 'The machine performs 100 quadrillion operations per second.'],
  ['过去一百万年里，冰期多次出现。', 'Over the past million years, ice ages have come and gone many times.'],
  ['一万年前这里是草原。', 'Ten thousand years ago this was grassland.'],
  ['灵敏度提高了两个数量级。', 'Sensitivity went up a hundredfold.'],
  ['成本降低了三个数量级。', 'The cost fell to a thousandth of what it was.'],
  ['亿万观众守在电视机前。', 'Hundreds of millions of viewers were glued to their screens.'],
  ['过去二十四小时内有三人获救。', 'Three people have been rescued in the past day.'],
  ['展出一百多件文物。', 'More than 100 relics are on display.'],
  ['首台25吨级电动装载机下线。', 'The first 25-tonne electric loader rolled off the line.'],
  ['他获得3金2银4铜。', 'He won nine medals: three gold, two silver and four bronze.'],
  ['九名船员中一人获救，其余失踪。', 'One of the nine crew was rescued; the other eight are missing.'],
  ['九名船员中一人失踪。', 'Eight of the nine crew members have been found; one is missing.'],
  ['航天员将在四子王旗返回。', 'The astronauts will return to Siziwang Banner.'],
  ['三个臭皮匠，顶个诸葛亮。', 'Many hands make light work.'],
  ['两个一百年奋斗目标。', 'The Two Centenary Goals.'],
  ['他学琴是三天打鱼两天晒网。', 'He practices the piano by fits and starts.'],
  ['一天打鱼两天晒网，成不了事。', 'You will get nowhere by working in fits and starts.'],
  ['双方对九二共识看法不同。', 'They differ over the 1992 Consensus.'],
  ['做事不要三心二意。', "Don't do things half-heartedly."],
  ['桌子四脚不稳。', 'The table wobbles.'],
  ['他三句话不离本行。', "He can't stop talking shop."],
  ['长征五号遥八运载火箭点火升空。', 'The Long March-5 Y8 carrier rocket blasted off.'],
  ['他把文件放在桌上，位于两处窗户之间。', 'He put the papers on the desk, between the two windows.'],
  ['水稻亩产1000斤。', 'The rice yields 7.5 tonnes per hectare.'],
  ['小麦亩产达到600公斤。', 'Wheat yields reached 9 tonnes per hectare.'],
  ['亩产1200斤的高产田越来越多。', 'More and more high-yield fields produce 9 tonnes a hectare.'],
  ['公司营收较2023年增长12%。', 'Revenue rose 12 percent from 2023.'],
  ['两军对峙多年。', 'The two armies faced each other for years.'],
  ['他六十大寿时，三代同堂。', 'Three generations gathered for his 60th birthday.'],
  ['产量是去年的三倍半。', "Output was three and a half times last year's."],
  ['工期由原来的36个月缩短到两年半。', 'Construction time was cut from three years to two and a half.'],
  ['全书三卷，二百余万字。', 'The book runs to more than 2 million characters in three volumes.'],
  ['人口从五千人增加到三万余人，增长了五倍。', 'The population grew sixfold, from 5,000 to more than 30,000.'],
  ['每斤八块五。', 'It costs 8.5 yuan per half kilo.'],
  ['半斤牛肉三十块。', 'Half a catty of beef costs 30 yuan.'],
  ['两岁半的孩子最难带。', 'Two-and-a-half-year-olds are the hardest to look after.'],
  ['从早八点到晚十点营业。', 'Open from 8 am to 10 pm.'],
  ['凌晨零时三十分，大坝合龙。', 'The dam was closed at half past midnight.'],
  ['下午一点三刻开会。', 'The meeting starts at a quarter to two.'],
  ['三伏天最热的十天。', 'The ten hottest days of the year.'],
  ['二胎家庭可领五千元补贴。', 'Families with a second child can claim 5,000 yuan.'],
  ['每千人拥有病床7.2张。', 'There are 7.2 hospital beds for every 1,000 people.'],
  ['双11销售额达5000亿元。', "Singles' Day sales reached 500 billion yuan."],
  ['以4比0横扫对手，拿到第三冠。', 'They swept their opponents 4-0 for a third title.'],
  ['他连续三届当选。', 'He has been elected three times running.'],
  ['该片豆瓣评分8.7分，票房12.3亿。', 'The film scored 8.7 on Douban and took 1.23 billion yuan at the box office.'],
  ['上届冠军三分之差落败。', 'The defending champion lost by three points.'],
  ['比上年同期多出15个。', 'That was 15 more than in the same period of 2023.'],
  ['较前一年成長4.6%。', 'That was up 4.6 percent from 2023.'],
  ['一甲子之后，老友重逢。', 'Sixty years later, the old friends met again.'],
  ['两弹一星元勋中他最年轻。', 'He was the youngest of the founding fathers of the nuclear and satellite program.'],
  ['考了七十九分，排名第三。', 'She scored 79 and came third.'],
  ['成千上万的人涌上街头。', 'Tens of thousands of people poured onto the streets.'],
  ['村里只剩十来户人家。', 'Only a dozen or so households are left in the village.'],
  ['月薪八千到一万二。', 'The pay is 8,000 to 12,000 yuan a month.'],
  ['近三成受访者每周运动三次以上。', 'Nearly 30 percent of respondents exercise at least three times a week.'],
  ['比例约为三比一。', 'The ratio is about three to one.'],
  ['今年是抗战胜利80周年。', 'This year, 2025, marks the 80th anniversary of victory in the war.'],
  [
    '同治十三年，局址迁到城南。',
    'In 1874, the thirteenth year of the Tongzhi reign, the bureau moved to the south of the city.',
  ],
  ['10月12日14时07分着陆。', 'It landed at 2:07 pm on October 12.'],
  ['截至昨晚8时，共有1.2万人撤离。', 'By 8 pm on Friday, 12,000 people had been evacuated.'],
];

/** Chinese, English with the error in {wrong|right}, the rule that finds it. */
const PLANTED: readonly (readonly [string, string, string])[] = [
  ['北队以3比2取胜。', 'North won {3-1|3-2}.', 'number'],
  ['中场0比2落后，终场3比2。', '{Three|Two} goals down at the break, they won 3-2.', 'number'],
  ['金牌21枚，银牌18枚，铜牌14枚。', 'They won 21 gold, {19|18} silver and 14 bronze.', 'number'],
  ['他以2小时31分08秒夺冠。', 'He won in two hours, {33|31} minutes and eight seconds.', 'number'],
  ['贞元六年，寺院毁于大火。', 'The temple burned down in {791|790}.', 'number'],
  ['康熙二十二年，水师出海。', 'The fleet set sail in {1684|1683}.', 'date'],
  ['8月份出口环比下降1.2%。', 'Exports in August fell 1.2 percent from {June|July}.', 'date'],
  ['2024年出口同比下降1.2%。', 'Exports in 2024 fell 1.2 percent from {2022|2023}.', 'date'],
  ['114年度預算已送審。', 'The {2026|2025} budget has been submitted.', 'date'],
  ['九二一大地震后，校舍重建。', 'After the quake of {1998|1999}, the schools were rebuilt.', 'date'],
  ['门票每张350元。', 'Tickets are {NT$350|350 yuan}.', 'number'],
  ['門票每張人民幣350元。', 'Tickets are {NT$350|350 yuan}.', 'number'],
  ['被告被判有期徒刑8年6月。', 'The defendant got {nine and a half|eight and a half} years in prison.', 'number'],
  ['航班零点二十分起飞。', 'The flight took off at {1:20|12:20} am.', 'number'],
  ['现在只要一个半小时，以前要100分钟。', 'It takes {70|90} minutes; it used to take 100.', 'number'],
  ['他们租了两间半房。', 'They rented {three and a half|two and a half} rooms.', 'number'],
  ['该机每秒可运算10亿亿次。', 'It performs {10 quadrillion|100 quadrillion} a second.', 'number'],
  ['水稻亩产1000斤。', 'The rice yields {75|7.5} tonnes per hectare.', 'number'],
  ['他获得3金2银4铜。', 'He won {eight|nine} medals: three gold, two silver and four bronze.', 'number'],
  ['将烤箱预热至华氏350度（约180摄氏度）。', 'Heat the oven to {450|350} degrees Fahrenheit.', 'number'],
  ['每斤八块五。', 'It costs {8.7|8.5} yuan a jin.', 'number'],
];

const found = (zh: string, en: string): { rule: string; text: string }[] =>
  checkPair(zh, en, {}, [number, date, ordinal]).map(({ rule, message }) => ({ rule, text: message.en }));

for (const [zh, en] of PASS) test(`${zh} passes`, () => assert.equal(found(zh, en), []));

for (const [zh, en, rule] of PLANTED)
  test(`${zh} against ${en}`, () => {
    const wrong = en.replace(/\{([^|]*)\|[^}]*\}/, '$1');
    const right = en.replace(/\{[^|]*\|([^}]*)\}/, '$1');
    assert.equal(found(zh, right), [], right);
    const said = found(zh, wrong).map((each) => each.rule);
    assert.ok(said.includes(rule), `${wrong}: ${said.join(', ') || 'nothing'}`);
  });

test('bare 元 in an edition based on Traditional characters is the currency the English names', () => {
  const texts = ['售价350元。', 'It sells for NT$350.'] as const;
  assert.is([...number.check(...texts, { script: 'hant-tw' })].length, 0);
  assert.is([...number.check(...texts, { script: 'hans' })].length, 1);
});

test.run();
