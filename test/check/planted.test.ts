/** Errors of many sorts planted in short pairs: each is found, and by which rule. The pairs without the error pass. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkPair } from '../../src/check/check-pair.ts';
import { rule as date } from '../../src/check/rules/date.ts';
import { rule as number } from '../../src/check/rules/number.ts';
import { rule as ordinal } from '../../src/check/rules/ordinal.ts';

/** Chinese, English with the error in {wrong|right}, the rule that finds it. */
const PLANTED: readonly (readonly [string, string, string])[] = [
  // A value said on both sides, but once too often on each
  ['北馆占30%，南馆占30%，东馆占40%。', 'The north hall has {40|30}%, the south 30% and the east 40%.', 'number'],
  ['他2012年和2016年来过，2012年获奖。', 'He came in 2012 and 2016 and won in {2016|2012}.', 'date'],
  // Small numerals on one side only
  ['至少要三天。', 'It will take at least {the whole stay|three days}.', 'number'],
  ['两座桥都修好了。', '{All five|Both} bridges are mended.', 'number'],
  ['这是第三次失利。', 'It was {another|a third} defeat.', 'ordinal'],
  // How often, and how many times as much
  ['她五次提到此事。', 'She mentioned it {six|five} times.', 'number'],
  ['他是九届冠军。', 'He is a {fourteen|nine}-times champion.', 'number'],
  ['收入增长近两倍。', 'Revenue nearly {doubled|tripled}.', 'number'],
  ['赤字减半。', 'The deficit fell by {a third|half}.', 'number'],
  // Amounts in words
  ['价值近百万元。', 'It is worth nearly a {billion|million} yuan.', 'number'],
  ['投了4个亿。', 'It took {40|400} million.', 'number'],
  ['募集86亿卢比。', 'It raised {86|860} crore rupees.', 'number'],
  ['规模为3.4万亿美元。', 'It holds {$3.4bn|$3.4T}.', 'number'],
  // Shares
  ['占GDP的6.5%。', 'It is 6.5 {percentage points|percent} of GDP.', 'number'],
  ['30%至43%的人会投票。', '{30 percentage points|30} to 43 percent will vote.', 'number'],
  ['央行加息25个基点。', 'The bank raised rates by {half|a quarter} point.', 'number'],
  // Two units in one amount
  ['身高5英尺11英寸。', 'He stands 5 feet {10|11} inches.', 'number'],
  ['身高1.8米。', "He is {6'11|5'11}\" tall.", 'number'],
  ['用时2小时45分钟。', 'It took two hours and {35|45} minutes.', 'number'],
  ['风速达每小时200公里。', 'Winds reached {200|125} mph.', 'number'],
  ['气温升至35摄氏度。', 'It warmed to {85|95}F.', 'number'],
  // Times and dates said otherwise
  ['下午3点半开始。', 'It starts at half past {four|three}.', 'number'],
  ['格林尼治时间8点开始。', 'It begins at {0900|0800} GMT.', 'number'],
  ['“7·19”洪灾过后', 'after the flood of July {29|19}', 'date'],
  ['上世纪七八十年代', 'in the {1960s|1970s} and 1980s', 'date'],
  ['一名二十多岁的女子', 'a woman in her {thirties|twenties}', 'number'],
  ['周六下雨，周日转晴。', 'It rained on Saturday and cleared on {Monday|Sunday}.', 'date'],
  ['产量於2023年減少兩成。', 'Output {rose|fell} 20 percent in 2023.', 'number'],
  ['升级到2.1.3版', 'now at version 2.1.{4|3}', 'number'],
  ['总额为1 234 500美元。', 'The total is {$1,243,500|$1,234,500}.', 'number'],
  // Glosses, shares, days said again
  ['耗资2.5亿美元（约17亿元）。', 'It cost $250 million ({1.7 million|1.7 billion} yuan).', 'number'],
  ['每五个人中就有一人得病。', 'One in {six|five} people has the disease.', 'number'],
  ['比计划提前八个月。', 'It was {two|eight} months ahead of schedule.', 'number'],
  ['8月12日开会，12日上午闭会。', 'It met on {October|August} 12 and closed on the morning of the 12th.', 'date'],
  ['前7个月增长5%，7月增长6%。', 'It grew 5% in the first {three|seven} months and 6% in July.', 'date'],
  ['“9·11”事件后', 'after {9/12|9/11}', 'number'],
  [
    '有7%的人想买iPhone7，两年前为4%。',
    '{7 percentage points|7%} would buy an iPhone 7, and 4% two years ago.',
    'number',
  ],
  ['罚款三到十万元。', 'The fine is {3,000|30,000} to 100,000 yuan.', 'number'],
  // Direction, and what is exceeded or not reached
  ['份额由3.35%增至3.62%。', 'The share {fell|rose} from 3.35% to 3.62%.', 'number'],
  ['人民币贬值约8%。', 'The yuan {rose|fell} by about 8%.', 'number'],
  ['支持率下降3个百分点。', 'Approval {rose|fell} three points.', 'number'],
  ['目前至少已有28个省份参加。', 'So far at {most|least} 28 provinces take part.', 'number'],
  ['增幅为3.7%，低于2014年的5.7%。', 'It was 3.7%, {higher|lower} than the 5.7% of 2014.', 'number'],
  // Early and late
  ['工程6月上旬开工。', 'Work began in {late|early} June.', 'date'],
  ['大桥2025年底竣工。', 'The bridge will be finished {early in|at the end of} 2025.', 'date'],
  ['他生于1968年。', 'He was born in nineteen sixty-{six|eight}.', 'date'],
  // Vague beside vague, digits beside digits, codes
  ['救出260多人，数百座房屋倒塌。', 'More than {200|260} people were saved, and hundreds of houses fell.', 'number'],
  ['零下5到3度', 'between minus {1|5} and 3 degrees', 'number'],
  ['4频道播出了节目。', 'It was shown on Channel {1|4}.', 'number'],
  ['其中n为1到6的整数', 'wherein n is an integer from 1 to {9|6}', 'number'],
  ['他欠我两千块。', 'He owes me {three|two} grand.', 'number'],
  ['浓度为万分之五。', 'It is present at {three|five} ten-thousandths.', 'number'],
  ['用A4纸打印。', 'Print it on {A3|A4} paper.', 'number'],
  ['第三季度利润下降。', 'Profit fell in the {six|three} months ended September 30.', 'number'],
  ['20世纪90年代末，厂子搬走了。', 'The plant moved away in the {early|late} 1990s.', 'date'],
];

for (const [zh, both, rule] of PLANTED) {
  const [wrong, right] = [both.replace(/\{([^|}]*)\|[^}]*\}/g, '$1'), both.replace(/\{[^|}]*\|([^}]*)\}/g, '$1')];
  test(`${zh} | ${wrong}`, () => {
    const found = (en: string) => checkPair(zh, en, {}, [number, date, ordinal]);
    assert.equal(
      found(right).map((each) => each.message.en),
      [],
      right,
    );
    assert.ok(
      found(wrong).some((each) => each.rule === rule),
      JSON.stringify(found(wrong).map((each) => each.message.en)),
    );
  });
}

test.run();
