/**
 * Sister terms: kinds of one thing (value-added tax, income tax; plaintiff, defendant; wheat, maize) that a tired or a
 * mechanical translator takes for one another. A line is a family; its members are parted by `;`, in each the Chinese
 * forms stand before `=` and the English ones after it, as they begin words (`pension` finds pensions); `!` ends a word.
 */
import { collectPhrases } from './phrases.ts';

const FAMILIES = `
供给侧=supply-side,supply side; 需求侧=demand-side,demand side
养老保险,养老金=pension,old-age,endowment,retirement; 医疗保险,医保=medical,health; 失业保险=unemployment,jobless; 工伤保险=injur; 生育保险=maternity
增值税=value-added,value added,vat!; 所得税=income tax; 消费税=consumption tax,excise,sales tax; 关税=tariff,custom,dut; 印花税=stamp; 房产税,房地产税=property tax; 资源税=resource tax
居民消费价格,消费者物价,消费者价格,消费价格指数,CPI=cpi!,consumer; 生产者出厂价格,生产者物价,生产者价格,工业品出厂价格,PPI=ppi!,producer,factory-gate,ex-factory
毛利率,净利率=margin; 利率,利息,存贷款,降息,加息=interest,rate,yield,coupon,borrowing cost,basis point; 汇率=exchange rate,currency,currencies,forex,peg
存款准备金=reserve,rrr!; 存款利率,贷款利率,基准利率=rate
利润,盈利,净利=profit,earning,surplus,margin,income,return; 收入,营收,营业额,销售额=revenue,income,sales,turnover,takings,earn,receipts,proceeds,pay,wage,salar
实体经济=real econom,real sector,brick; 虚拟经济=virtual econom,fictitious; 数字经济=digital econom
外汇储备=reserve; 外债=foreign debt,external debt; 外资,外商投资=foreign invest,foreign capital,foreign-,overseas
商标=trademark,trade mark,brand,logo; 专利=patent; 商业秘密,商业机密=secret,confidential,know-how; 著作权,版权=copyright
缓刑=suspended,suspension,probation; 假释=parole; 保释=bail; 无期徒刑=life; 死刑=death,execut,capital
武器禁运=arms,weapon; 石油禁运=oil,petroleum
国有企业,国企,央企=state,soe,central; 民营企业,民企,私营企业=private
城镇化,城市化=urban; 乡村振兴=rural,village,countryside
依法治国,法治=law,legal; 从严治党=party
义务教育=compulsory; 职业教育=vocational,technical; 高等教育=higher,universit,tertiary; 学前教育=preschool,pre-school,early,kindergarten
原告=plaintiff,claimant,complainant,petitioner; 被告=defendant,respondent,accused
债权人=creditor,lender; 债务人=debtor,borrower,obligor
出租人,出租方=lessor,landlord,owner; 承租人,承租方=lessee,tenant,renter
买方,买受人,买家=buyer,purchaser; 卖方,出卖人,卖家=seller,vendor,merchant
被保险人,投保人=insured,policyholder,applicant,insurant; 保险人,承保人=insurer,underwriter
关联交易=related,connected,affiliat; 内幕交易=insider
集资=fund,capital,money,financ; 放贷,借贷=lend,loan,borrow
财产保全=preserv,freez,attach,asset; 破产=bankrupt,insolven,liquidat
第一产业=primary,agricultur,farm; 第二产业=secondary,industr,manufactur; 第三产业=tertiary,service
煤炭,动力煤,原煤=coal; 原油,石油=oil,crude,petroleum; 天然气=gas!,lng!
水电=hydro,water,utilit; 火电=thermal,coal; 风电,风力发电=wind; 光伏,太阳能=solar,photovoltaic,pv!,sun; 核电=nuclear,atomic
小麦=wheat; 玉米=corn,maize; 大豆,黄豆=soy; 水稻,稻谷,大米,稻米=rice,paddy; 棉花=cotton; 油菜=rape,canola
粗钢,钢铁,钢材=steel,iron; 电解铝,氧化铝=alumin; 精炼铜,铜价,铜矿=copper; 稀土=rare earth,rare-earth; 黄金,金价=gold,bullion; 白银,银价=silver
乘用车=passenger,car!,cars; 商用车=commercial
纯电动=battery,electric,ev!,evs,bev; 插电式,插混=plug-in,phev,hybrid; 燃料电池,氢能=hydrogen,fuel cell,fuel-cell
安理会,安全理事会=security council,council; 联合国大会,联大=general assembly,assembly,unga!
参议院=senat; 众议院=house,representatives,chamber,congress
人民法院,最高法院=court; 检察院=procuratorate,prosecut,procurator
董事会=board,director; 监事会=supervis; 股东大会,股东会=shareholder,stockholder,meeting,agm!
东盟=asean,southeast; 欧盟=eu!,european,europe,brussels,bloc; 非盟=african union,au!; 北约=nato,alliance; 世贸组织=wto,world trade; 世卫组织,世界卫生组织=who!,world health; 国际货币基金组织=imf,monetary fund,fund; 世界银行,世行=world bank,bank
长三角,长江三角洲=yangtze; 珠三角,珠江三角洲=pearl; 京津冀=jing-jin-ji,beijing; 粤港澳大湾区,大湾区=bay area,gba!; 成渝=chengdu,chongqing
高铁,高速铁路=high-speed,bullet,rail,train; 地铁=metro,subway,underground,mtr!,tube,rapid transit; 高速公路=expressway,motorway,highway,freeway,interstate,turnpike
国债,债券,债市,公司债,企业债=bond,debt,treasur,note,debenture; 股票,股市,股价=stock,share,equit,bourse; 期货=future,contract
父亲,爸爸,老爸=father,dad,papa,parent,pa!,old man; 母亲,妈妈,老妈=mother,mum,mom,mama,parent,ma!
儿子=son!,sons,boy,child,kid; 女儿=daughter,girl,child,kid
哥哥,弟弟=brother,sibling; 姐姐,妹妹=sister,sibling
丈夫,老公=husband,spouse,hubby,partner,man!; 妻子,老婆,太太=wife,wives,spouse,partner,mrs,woman
春季,春天=spring; 夏季,夏天=summer; 秋季,秋天=autumn,fall; 冬季,冬天=winter
红色=red,crimson,scarlet; 绿色=green; 蓝色=blue; 黑色=black,dark; 白色=white; 黄色=yellow,amber
金牌=gold,title,champion,medal; 银牌=silver,medal,second; 铜牌=bronze,medal,third
糖尿病=diabet; 癌症=cancer,oncolog,tumo; 高血压=hypertens,blood pressure; 艾滋病=aids,hiv; 肺炎=pneumonia,covid,coronavirus; 流感=flu!,influenza; 疟疾=malaria; 结核=tubercul,tb!; 麻疹=measles; 登革热=dengue; 霍乱=cholera
地震=quake,earthquake,seismic,tremor,temblor; 洪水,洪灾,洪涝=flood,deluge,inundat,water; 台风=typhoon,storm; 飓风=hurricane,storm; 干旱,旱灾=drought,dry,arid; 海啸=tsunami,wave; 山火,火灾=fire,blaze,wildfire
足球=football,soccer,fifa,ball; 篮球=basketball,nba,cba,ball; 排球=volleyball; 乒乓球=table tennis,ping-pong,ping pong; 网球=tennis; 羽毛球=badminton,shuttle
月球,登月,探月=moon,lunar; 火星=mars,martian; 金星=venus
受贿,行贿,贿赂=brib,kickback,corrupt,graft; 诈骗,欺诈=fraud,scam,swindl,con!,cheat,decei; 走私=smuggl,contraband; 盗窃,偷窃=theft,steal,stole,thie,burglar,larceny,rob; 贪污=embezz,corrupt,graft
民事=civil; 刑事=crimin,penal
陆军=army,ground,land,soldier; 海军=navy,naval,marine,fleet; 空军=air force,air,raf!,plaaf
保障性租赁住房,保障性住房,保障房,公租房=affordable,subsid,social,public,low-; 商品房=commercial,commodity,market,privat,hous,home,flat
混合所有制=mixed; 私有化=privati
不扩散=proliferat; 核试验=test
小学=primary,elementary,grade,school; 大学,高校=universit,college,campus,academic,higher,school,tertiary,varsity
前者=former,first; 后者=latter,second,last
东部,东侧=east; 西部,西侧=west; 南部,南侧=south; 北部,北侧=north; 中部=centr,middle,mid,heart
`;

export interface Member {
  readonly family: number;
  readonly zh: readonly string[];
  /** Finds any of its English forms at the start of a word. */
  readonly en: RegExp;
  /** The first English form, for a message. */
  readonly preferred: string;
}

const escaped = (form: string): string => (form.endsWith('!') ? `${form.slice(0, -1)}(?![\\p{L}])` : form);

/** Families of sister terms. */
export const SISTERS: readonly (readonly Member[])[] = FAMILIES.trim()
  .split('\n')
  .map((line, family) =>
    line.split(';').map((part): Member => {
      const [zh = '', en = ''] = part.trim().split('=');
      const forms = en.split(',');
      return {
        family,
        zh: zh.split(','),
        en: new RegExp(`(?<![\\p{L}])(?:${forms.map(escaped).join('|')})`, 'iu'),
        preferred: forms[0]!.replace('!', ''),
      };
    }),
  );

/** Members by their Chinese forms in Simplified characters. */
export const SISTERS_ZH = collectPhrases(
  SISTERS.flat().flatMap((member) => member.zh.map((form) => [form, member] as const)),
);
