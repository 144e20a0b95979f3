/**
 * The list of siblings.ts: families of words of which one is easily taken for another. A line: Chinese forms, a bar, the
 * English ones, another bar and what else in a Chinese text may stand for it. English forms after a semicolon may render
 * it but may mean others too. One in small letters stands for capitals too; with a star it is a beginning. Written for this project.
 */
export const FAMILIES: Readonly<Record<'name' | 'term', readonly string[]>> = {
  name: [
    // People in public office, by the name that papers use.
    `
习近平 | Xi
李强 | Li Qiang
赵乐际 | Zhao Leji
王沪宁 | Wang Huning
蔡奇 | Cai Qi
丁薛祥 | Ding Xuexiang
李希 | Li Xi
韩正 | Han Zheng
王毅 | Wang Yi
何立峰 | He Lifeng
李克强 | Li Keqiang
温家宝 | Wen Jiabao
胡锦涛 | Hu Jintao
江泽民 | Jiang Zemin
朱镕基 | Zhu Rongji
邓小平 | Deng
毛泽东 | Mao
周恩来 | Zhou Enlai
刘少奇 | Liu Shaoqi
蒋介石 | Chiang Kai-shek
蒋经国 | Chiang Ching-kuo
孙中山 | Sun Yat-sen
宋美龄 | Soong Mei-ling, Soong May-ling, Madame Chiang
宋庆龄 | Soong Ching-ling
李登辉 | Lee Teng-hui
陈水扁 | Chen Shui-bian
马英九 | Ma Ying-jeou
蔡英文 | Tsai Ing-wen, Tsai
赖清德 | Lai Ching-te, William Lai, Lai
朱立伦 | Eric Chu, Chu Li-luan
侯友宜 | Hou Yu-ih
韩国瑜 | Han Kuo-yu
柯文哲 | Ko Wen-je
董建华 | Tung Chee-hwa
曾荫权 | Donald Tsang
梁振英 | Leung Chun-ying, C.Y. Leung, CY Leung
林郑月娥 | Carrie Lam
李家超 | John Lee
陈茂波 | Paul Chan
曾俊华 | John Tsang
余伟文 | Eddie Yue
任志刚 | Joseph Yam
特朗普, 川普 | Trump
拜登 | Biden
奥巴马, 欧巴马 | Obama
克林顿, 柯林顿 | Clinton
里根, 雷根 | Reagan
尼克松 | Nixon
哈里斯, 贺锦丽 | Harris
万斯 | Vance
布林肯 | Blinken
鲁比奥 | Rubio
蓬佩奥 | Pompeo
耶伦, 叶伦 | Yellen
贝森特 | Bessent
鲍威尔, 鲍尔 | Powell
伯南克 | Bernanke
格林斯潘 | Greenspan
佩洛西 | Pelosi
普京, 普丁 | Putin
梅德韦杰夫 | Medvedev
拉夫罗夫 | Lavrov
绍伊古 | Shoigu
佩斯科夫 | Peskov
泽连斯基 | Zelensky, Zelenskyy, Zelenskiy
卢卡申科 | Lukashenko
默克尔, 梅克尔 | Merkel
朔尔茨, 肖尔茨, 萧兹 | Scholz
默茨, 梅尔茨 | Merz
马克龙, 马克宏 | Macron
奥朗德 | Hollande
萨科齐 | Sarkozy
勒庞 | Le Pen
约翰逊 | Johnson
苏纳克 | Sunak
斯塔默 | Starmer
特拉斯 | Truss
布莱尔 | Blair
卡梅伦 | Cameron
撒切尔 | Thatcher
梅洛尼 | Meloni
德拉吉 | Draghi
贝卢斯科尼 | Berlusconi
桑切斯 | Sanchez, Sánchez
拉霍伊 | Rajoy
欧尔班 | Orban, Orbán
武契奇 | Vucic, Vučić
冯德莱恩, 范德赖恩 | von der Leyen, Von der Leyen
拉加德 | Lagarde
博雷利 | Borrell
斯托尔滕贝格 | Stoltenberg
吕特 | Rutte
埃尔多安 | Erdogan, Erdoğan
内塔尼亚胡 | Netanyahu
阿巴斯 | Abbas
哈梅内伊 | Khamenei
鲁哈尼 | Rouhani
莱希 | Raisi
佩泽希齐扬 | Pezeshkian
阿萨德 | Assad
塞西 | Sisi, Sissi
莫迪 | Modi
辛格 | Singh
谢里夫 | Sharif
安倍 | Abe
岸田 | Kishida
石破 | Ishiba
菅义伟 | Suga
高市 | Takaichi
尹锡悦 | Yoon
李在明 | Lee Jae-myung
文在寅 | Moon Jae-in, Moon
朴槿惠 | Park Geun-hye
金正恩 | Kim Jong-un, Kim Jong Un, Kim
马科斯, 小马可仕 | Marcos
杜特尔特 | Duterte
佐科 | Widodo, Jokowi
普拉博沃 | Prabowo
安瓦尔 | Anwar
马哈蒂尔 | Mahathir
李显龙 | Lee Hsien Loong
黄循财 | Lawrence Wong
李光耀 | Lee Kuan Yew
洪森 | Hun Sen
洪玛奈 | Hun Manet
阮富仲 | Nguyen Phu Trong
苏林 | To Lam
昂山素季, 翁山苏姬 | Suu Kyi
阿尔巴尼斯 | Albanese
莫里森 | Morrison
阿德恩 | Ardern
特鲁多, 杜鲁多 | Trudeau
卡尼 | Carney
卢拉 | Lula
博索纳罗 | Bolsonaro
马杜罗 | Maduro
查韦斯 | Chavez, Chávez
米莱 | Milei
辛鲍姆 | Sheinbaum
古特雷斯 | Guterres
潘基文 | Ban Ki-moon
安南 | Annan
谭德塞 | Tedros
蒂尔克 | Türk, Turk
巴切莱特 | Bachelet
格罗西 | Grossi
格奥尔基耶娃 | Georgieva
伊维拉 | Okonjo-Iweala
拉马福萨 | Ramaphosa
曼德拉 | Mandela
祖马 | Zuma
`,
    // Companies and brands.
    `
阿里巴巴 | Alibaba
腾讯 | Tencent
百度 | Baidu
京东 | JD
拼多多 | Pinduoduo, PDD
美团 | Meituan
网易 | NetEase
字节跳动 | ByteDance
抖音 | Douyin
快手 | Kuaishou
哔哩哔哩 | Bilibili
滴滴 | Didi, DiDi
携程 | Trip.com, Ctrip
小米 | Xiaomi
华为 | Huawei
中兴通讯 | ZTE
联想 | Lenovo
比亚迪 | BYD
宁德时代 | CATL
吉利 | Geely
蔚来 | Nio, NIO
小鹏 | Xpeng, XPeng
理想汽车 | Li Auto
奇瑞 | Chery
长城汽车 | Great Wall
中石油, 中国石油 | PetroChina, CNPC, China National Petroleum
中石化, 中国石化 | Sinopec, China Petroleum & Chemical
中海油, 中国海油 | CNOOC
中国移动 | China Mobile
中国联通 | China Unicom
中国电信 | China Telecom
工商银行, 工行 | ICBC, Industrial and Commercial Bank
建设银行, 建行 | CCB, China Construction Bank
农业银行, 农行 | AgBank, Agricultural Bank; ABC
交通银行, 交行 | BoCom, Bank of Communications
招商银行, 招行 | China Merchants Bank, CMB
中国平安 | Ping An
中国人寿 | China Life
恒大 | Evergrande
万科 | Vanke
碧桂园 | Country Garden
融创 | Sunac
茅台 | Moutai
五粮液 | Wuliangye
台积电 | TSMC
鸿海, 富士康 | Foxconn, Hon Hai
联发科 | MediaTek
国泰航空 | Cathay
中国国航, 国航 | Air China
东方航空, 东航 | China Eastern
南方航空, 南航 | China Southern
长荣航空 | EVA
中华航空, 华航 | China Airlines
汇丰 | HSBC
渣打 | Standard Chartered
花旗 | Citi*
摩根大通 | JPMorgan, JP Morgan, J.P. Morgan, Chase
摩根士丹利, 大摩 | Morgan Stanley
高盛 | Goldman
瑞银 | UBS
瑞信 | Credit Suisse
野村 | Nomura
巴克莱 | Barclays
德意志银行 | Deutsche Bank
惠誉 | Fitch
穆迪 | Moody*
标普, 标准普尔 | S&P, Standard & Poor*
苹果公司 | Apple; iPhone*
微软 | Microsoft
谷歌 | Google; Alphabet, Android, YouTube
亚马逊公司, 亚马逊 | Amazon
脸书 | Facebook; Meta
推特 | Twitter; tweet*, X
特斯拉 | Tesla
英伟达 | Nvidia, NVIDIA
英特尔 | Intel
高通 | Qualcomm
三星 | Samsung
索尼 | Sony
松下 | Panasonic
任天堂 | Nintendo
丰田 | Toyota
本田 | Honda
日产汽车 | Nissan
马自达 | Mazda
现代汽车 | Hyundai
起亚 | Kia
大众汽车 | Volkswagen, VW
宝马 | BMW
奔驰 | Mercedes*, Benz
奥迪 | Audi
保时捷 | Porsche
通用汽车 | General Motors, GM; automaker*, carmaker*
福特汽车 | Ford
波音 | Boeing
空客, 空中客车 | Airbus
辉瑞 | Pfizer
莫德纳 | Moderna
阿斯利康 | AstraZeneca
默沙东 | Merck, MSD
强生 | Johnson & Johnson, J&J
拜耳 | Bayer
罗氏 | Roche
诺华 | Novartis
壳牌 | Shell
埃克森美孚 | Exxon*
雪佛龙 | Chevron
英国石油 | BP
道达尔 | TotalEnergies; Total*
沃尔玛 | Walmart
家乐福 | Carrefour
星巴克 | Starbucks
麦当劳 | McDonald*
肯德基 | KFC, Kentucky
可口可乐 | Coca-Cola, Coke
百事 | Pepsi*
耐克 | Nike
阿迪达斯 | Adidas, adidas
`,
    // Cities of the world, with the country that may stand for them.
    `
东京 | Tokyo | 日
大阪 | Osaka | 日
京都 | Kyoto | 日
名古屋 | Nagoya | 日
首尔 | Seoul | 韩
釜山 | Busan, Pusan | 韩
平壤 | Pyongyang | 朝
乌兰巴托 | Ulan Bator, Ulaanbaatar | 蒙
河内 | Hanoi | 越
胡志明市 | Ho Chi Minh, Saigon | 越
万象 | Vientiane | 老 寮
金边 | Phnom Penh | 柬
曼谷 | Bangkok | 泰
仰光 | Yangon, Rangoon | 缅
内比都 | Naypyidaw, Nay Pyi Taw | 缅
吉隆坡 | Kuala Lumpur | 马
雅加达 | Jakarta | 印
马尼拉 | Manila | 菲
新德里 | Delhi | 印
孟买 | Mumbai, Bombay | 印
加尔各答 | Kolkata, Calcutta | 印
班加罗尔 | Bangalore, Bengaluru | 印
伊斯兰堡 | Islamabad | 巴
卡拉奇 | Karachi | 巴
达卡 | Dhaka | 孟
加德满都 | Kathmandu | 尼
科伦坡 | Colombo | 斯
喀布尔 | Kabul | 阿 塔
德黑兰 | Tehran, Teheran | 伊
巴格达 | Baghdad | 伊
大马士革 | Damascus | 叙
贝鲁特 | Beirut | 黎
安曼 | Amman | 约
耶路撒冷 | Jerusalem | 以
特拉维夫 | Tel Aviv | 以
利雅得 | Riyadh | 沙
多哈 | Doha | 卡
迪拜, 杜拜 | Dubai | 阿联酋
安卡拉 | Ankara | 土
伊斯坦布尔 | Istanbul | 土
莫斯科 | Moscow | 俄
圣彼得堡 | St. Petersburg, St Petersburg, Saint Petersburg | 俄
基辅 | Kyiv, Kiev | 乌
明斯克 | Minsk | 白
华沙 | Warsaw | 波
布拉格 | Prague | 捷
布达佩斯 | Budapest | 匈
布加勒斯特 | Bucharest | 罗
贝尔格莱德 | Belgrade | 塞
雅典 | Athens | 希
柏林 | Berlin | 德
慕尼黑 | Munich | 德
法兰克福 | Frankfurt | 德
汉堡市 | Hamburg | 德
巴黎 | Paris, Parisian* | 法
里昂 | Lyon | 法
马赛 | Marseille* | 法
伦敦 | London* | 英
曼彻斯特 | Manchester | 英
爱丁堡 | Edinburgh | 英 苏格兰
都柏林 | Dublin | 爱
阿姆斯特丹 | Amsterdam | 荷
海牙 | Hague | 荷
鹿特丹 | Rotterdam | 荷
布鲁塞尔 | Brussels | 比 欧盟
日内瓦 | Geneva | 瑞
苏黎世 | Zurich, Zürich | 瑞
维也纳 | Vienna, Viennese | 奥
罗马 | Rome, Roman* | 意
米兰 | Milan* | 意
威尼斯 | Venice, Venetian* | 意
马德里 | Madrid | 西
巴塞罗那 | Barcelona | 西
里斯本 | Lisbon | 葡
斯德哥尔摩 | Stockholm | 瑞
奥斯陆 | Oslo | 挪
赫尔辛基 | Helsinki | 芬
哥本哈根 | Copenhagen | 丹
开罗 | Cairo | 埃
的黎波里 | Tripoli | 利
喀土穆 | Khartoum | 苏
亚的斯亚贝巴 | Addis Ababa | 埃
内罗毕 | Nairobi | 肯
约翰内斯堡 | Johannesburg | 南
开普敦 | Cape Town | 南
拉各斯 | Lagos | 尼
纽约 | New York* | 美
洛杉矶 | Los Angeles, L.A. | 美
旧金山 | San Francisco | 美
芝加哥 | Chicago* | 美
波士顿 | Boston | 美
休斯敦, 休士顿 | Houston | 美
西雅图 | Seattle | 美
费城 | Philadelphia | 美
底特律 | Detroit | 美
迈阿密 | Miami | 美
渥太华 | Ottawa | 加
多伦多 | Toronto | 加
温哥华 | Vancouver | 加
蒙特利尔 | Montreal | 加
墨西哥城 | Mexico City | 墨
哈瓦那 | Havana | 古
里约热内卢 | Rio de Janeiro, Rio | 巴
圣保罗 | Sao Paulo, São Paulo | 巴
布宜诺斯艾利斯 | Buenos Aires | 阿
利马 | Lima | 秘
加拉加斯 | Caracas | 委
悉尼, 雪梨市 | Sydney | 澳
墨尔本 | Melbourne | 澳
堪培拉 | Canberra | 澳
布里斯班 | Brisbane | 澳
珀斯 | Perth | 澳
惠灵顿 | Wellington | 新
奥克兰 | Auckland, Oakland | 新
`,
    // Bodies between states.
    `
世卫组织, 世界卫生组织, 世卫 | World Health Organi*, WHO
世贸组织, 世界贸易组织, 世贸 | World Trade Organi*, WTO
货币基金组织, 国际货币基金 | International Monetary Fund, IMF
世界银行, 世行 | World Bank
亚洲开发银行, 亚开行 | Asian Development Bank, ADB
亚投行 | Asian Infrastructure, AIIB
教科文组织 | UNESCO, Unesco
儿童基金会 | UNICEF, Unicef; Children*
粮农组织 | FAO, Food and Agriculture
粮食计划署, 粮食署 | WFP, World Food
难民署 | UNHCR; refugee agency, refugee*, High Commissioner
开发计划署 | UNDP, Development Programme
环境规划署 | UNEP, Environment Programme
原子能机构 | IAEA, Atomic Energy Agency; Atomic, atomic, nuclear
安理会, 安全理事会 | Security Council; council, U.N., UN
联合国大会 | General Assembly; assembly
国际法院 | International Court of Justice, ICJ, World Court
国际刑事法院 | International Criminal Court, ICC
国际刑警 | Interpol, INTERPOL
国际奥委会 | IOC, International Olympic
国际足联 | FIFA
欧洲足联, 欧足联 | UEFA
欧佩克 | OPEC
东盟, 东南亚国家联盟 | ASEAN, Asean, Association of Southeast
北约 | NATO, Nato
非盟, 非洲联盟 | African Union, AU
阿盟, 阿拉伯国家联盟 | Arab League
上合组织, 上海合作组织 | Shanghai Cooperation, SCO
金砖 | BRICS, Brics
七国集团 | G7, G-7, Group of Seven
二十国集团 | G20, G-20, Group of 20
亚太经合组织, 亚太经合会 | APEC, Asia-Pacific Economic
经合组织 | OECD
刚果（金） | Democratic Republic, DRC, DR Congo, Kinshasa, Congo-Kinshasa
刚果（布） | Brazzaville
`,
    // Ministries and agencies.
    `
外交部 | Foreign Ministry, Ministry of Foreign Affairs, State Department; foreign ministry, Foreign, diplomat*, FM
商务部 | Ministry of Commerce, Commerce Ministry, MOFCOM, Commerce Department; Commerce, commerce, trade, Trade
财政部 | Ministry of Finance, Finance Ministry, Treasury; Finance, finance, MOF, fiscal
教育部 | Ministry of Education, Education Ministry, Education Department; Education, education
国防部 | Ministry of Defense, Ministry of Defence, Ministry of National Defense, Ministry of National Defence, Defense Ministry, Defence Ministry, Pentagon; Defense, Defence, defense, defence, military
公安部 | Ministry of Public Security, Public Security Ministry; Public Security, police, security
司法部 | Ministry of Justice, Justice Ministry, Justice Department, Department of Justice; Justice, justice, DOJ
民政部 | Ministry of Civil Affairs, Civil Affairs Ministry; Civil Affairs, Home Office, Interior
农业农村部, 农业部 | Ministry of Agriculture, Agriculture Ministry; Agricultur*, agricultur*, farm*, USDA
交通运输部, 交通部 | Ministry of Transport, Transport Ministry, Transport Department; Transport*, transport*
生态环境部, 环保部 | Ministry of Ecology, Ministry of Environment*, Environment Ministry; Ecolog*, Environment*, environment*
卫生部, 卫健委, 卫生健康委 | Ministry of Health, Health Ministry, National Health Commission; Health, health
文化和旅游部 | Ministry of Culture, Culture Ministry; Cultur*, cultur*, touris*
科技部 | Ministry of Science, Science Ministry; Science, science, technolog*, Technolog*
工信部, 工业和信息化部 | Ministry of Industry, Industry Ministry, MIIT; Industry, industry
发改委, 发展改革委, 国家发展和改革委员会 | Development and Reform, NDRC, economic planner, planning agency
国家统计局 | Bureau of Statistics, NBS; Statistic*, statistic*, official data
海关总署 | General Administration of Customs; Customs, customs
国家税务总局 | State Taxation Administration, Administration of Taxation; Tax*, tax*
证监会 | Securities Regulatory Commission, CSRC; securit*, Securit*, regulator*, watchdog*, SFC, SEC
国资委 | Assets Supervision, SASAC
外汇局, 外汇管理局 | Administration of Foreign Exchange, SAFE; Foreign Exchange, foreign exchange, forex, FX
最高人民法院, 最高法院 | Supreme People's Court, Supreme Court; supreme court, top court, SPC, high court, High Court, justices
最高人民检察院, 最高检 | Supreme People's Procuratorate; Procurat*, procurat*, SPP, prosecut*
`,
  ],
  term: [
    `
居民消费价格, 消费者价格, 消费者物价, 消费价格指数 | consumer price*, consumer inflation, CPI; inflation, price*
生产者价格, 工业生产者出厂价格, 出厂价格指数 | producer price*, PPI, factory-gate; factory, price*
采购经理指数 | PMI, purchasing managers*
国内生产总值 | GDP, gross domestic product; econom*, growth, output
国民生产总值, 国民总收入 | GNP, GNI, gross national
`,
    `
外汇储备 | foreign exchange reserve*, forex reserve*, foreign reserve*, FX reserve*, currency reserve*; foreign currency, reserves
外债 | foreign debt, external debt
`,
    `
存款准备金 | reserve requirement*, reserve ratio*, required reserve*, RRR; reserve*
存款利率, 存款基准利率 | deposit rate*, benchmark deposit; rate*, deposit*
贷款利率, 贷款基准利率, 贷款市场报价利率 | lending rate*, loan rate*, LPR; prime rate*, borrowing cost*, rate*, loan*
汇率 | exchange rate*; currenc*, yuan, dollar*, renminbi, rate*, won, yen, euro*, pound*, peso*, rupee*
`,
    `
养老保险, 养老金 | pension*; old-age, endowment, retire*, elderly
医疗保险, 医保 | medical insurance, health insurance; medical*, health*, Medicare, cover*
失业保险 | unemployment insurance; unemployment, jobless*
工伤保险 | work injury, work-related injury, industrial injury; injur*, accident*
`,
    `
高等教育 | higher education; universit*, tertiary, college*, higher
义务教育 | compulsory
职业教育 | vocational
学前教育 | preschool, pre-school; kindergarten*, nursery, early childhood, child*
`,
    `
缓刑 | suspended sentence*, probation; suspended, reprieve
假释 | parole*
保释 | bail
`,
    `
内幕交易 | insider trading, insider dealing, insider*
关联交易 | related-party, related party, connected transaction*, affiliated; connected
`,
    `
货币政策 | monetary
财政政策 | fiscal
`,
    `
股票 | stocks, equities; stock*, share*, equit*, ticker*, market*
债券 | bonds; bond*, debt*, note*, debenture*, paper
期货 | futures
`,
    `
失业率 | unemployment; jobless*, out of work
就业率 | employment; job*
出生率 | birth rate*, birthrate*; birth*, fertility
死亡率 | mortality, death rate*; death*, fatality, die*, deadl*
入学率 | enrolment, enrollment
离婚率 | divorce*
投票率 | turnout
识字率 | literacy
`,
    `
收入 | revenue*, income*; earn*, sales, receipts, salar*, wage*, paid, takings, turnover, proceeds, pay*, money, gross*, took, charge*, yuan
支出 | expenditure*, outlay*; spending, expense*, spend*, spent, cost*, interest, budget*
成本, 费用 | cost*; expense*, fee*, charge*, price*, spending, bill*, fare*, expenditure*, upkeep, dues, rate*
利润, 盈利 | profit*; earning*, income, margin*, surplus, black, made, earn*
亏损 | loss*; deficit, red, lost, lose*, pocket, losing, unprofitable
`,
    `
原油, 石油 | crude oil; crude, oil, petroleum, barrel*
天然气 | natural gas; gas, LNG
煤炭 | coal; colliery, mine*, min*
黄金 | gold; bullion, golden, prime
白银 | silver
铜矿, 铜价, 精炼铜 | copper
铁矿石 | iron ore; iron, ore*
钢铁 | steel; iron*
`,
    `
小麦 | wheat
玉米 | corn, maize
大豆 | soy*
水稻, 大米, 稻谷 | rice; paddy, grain*
棉花 | cotton
`,
    `
猪肉, 生猪 | pork; pig*, hog*, swine, meat
牛肉 | beef; cattle, steak*
羊肉 | lamb, mutton; sheep
鸡肉 | chicken; poultry, broiler*
`,
    `
足球 | soccer; football*, goal*, player*, World Cup, FA, FIFA
篮球 | basketball, NBA, CBA
排球 | volleyball
网球 | tennis
乒乓球 | table tennis, ping-pong, ping pong
羽毛球 | badminton
橄榄球 | rugby; football*, NFL, quarterback*
棒球 | baseball
高尔夫 | golf*
`,
    `
地震 | earthquake*, quake*; seism*, tremor*, aftershock*, magnitude, temblor, disaster*
台风 | typhoon*; storm*, cyclone*, Typhoon*, hurricane*
洪水, 洪灾, 洪涝 | floods, flooding; flood*, deluge, water*, river*
干旱, 旱灾 | drought*; dry*, arid, rain*
山火, 森林火灾 | wildfire*, bushfire*; forest fire*, fire*, blaze*
海啸 | tsunami*
飓风 | hurricane*; storm*, cyclone*, typhoon*
龙卷风 | tornado*; twister*
`,
    `
流感 | flu, influenza
疟疾 | malaria*
艾滋病 | AIDS, HIV
结核病, 肺结核 | tuberculosis, TB
登革热 | dengue
霍乱 | cholera
麻疹 | measles
埃博拉 | Ebola
糖尿病 | diabet*
`,
    `
肺癌 | lung cancer; lung*
肝癌 | liver cancer; liver, hepat*
胃癌 | stomach cancer; stomach, gastric
乳腺癌 | breast cancer; breast*
前列腺癌 | prostate cancer; prostate
`,
    `
春天, 春季 | spring; spring*, Spring | 春
夏天, 夏季 | summer; summer*, Summer | 夏 暑
秋天, 秋季 | autumn; autumn*, fall, Fall | 秋 跌 降 落 下
冬天, 冬季 | winter; winter*, Winter | 冬 寒
`,
    `
父亲, 爸爸 | father, dad; father*, dad*, parent*, papa | 父 爸 爹
母亲, 妈妈 | mother, mum, mom; mother*, mum*, mom*, parent*, mama | 母 妈 娘
儿子 | son, sons; child*, boy*, kid* | 儿 子
女儿 | daughter, daughters; child*, girl*, kid* | 女 孩
丈夫 | husband, husbands; spouse*, partner*, married | 夫 老公 爱人
妻子, 太太 | wife, wives; spouse*, partner*, married | 妻 夫 太太 老婆 爱人 嫂
哥哥, 弟弟, 兄弟 | brother, brothers; sibling* | 兄 弟 哥
姐姐, 妹妹, 姐妹 | sister, sisters; sibling*, girl* | 姐 妹
`,
    `
原告 | plaintiff*; claimant*, complainant*, sue* | 诉
被告 | defendant*; accused, respondent* | 诉 嫌
`,
    `
债权人 | creditor* | 债
债务人 | debtor* | 债
`,
    `
卖方, 出卖人 | seller*, vendor* | 卖 售
买方, 买受人 | buyer*, purchaser* | 买 购
`,
    `
供给侧 | supply-side, supply side; suppl*
需求侧 | demand-side, demand side; demand*
`,
    `
增值税 | value-added, value added, VAT
所得税 | income tax*; income, tax*
消费税 | consumption tax*, excise; sales tax*, tax*
关税 | tariff*; custom*, dut*
印花税 | stamp dut*, stamp tax*; stamp*
房产税, 房地产税 | property tax*; propert*
`,
    `
实体经济 | real economy; real sector, real, brick*
虚拟经济 | virtual economy, fictitious; virtual
数字经济 | digital economy; digital
`,
    `
商标 | trademark*; trade mark*, brand*, logo*
专利 | patent*
商业秘密, 商业机密 | trade secret*; secret*, confidential*, know-how
著作权, 版权 | copyright*; royalt*, rights
`,
    `
武器禁运 | arms embargo, weapons embargo; arms, weapon*
石油禁运 | oil embargo; oil, petroleum
`,
    `
国有企业, 国企, 央企 | state-owned, SOE*; state*, central*, public*, government*
民营企业, 民企, 私营企业 | private*; non-public, non-state
`,
    `
城镇化, 城市化 | urbanisation, urbanization; urban*, town*, cit*
乡村振兴 | rural revitalisation, rural revitalization, rural vitalization, rural vitalisation; rural, village*, countryside
`,
    `
出租人, 出租方 | lessor*, landlord*; owner*
承租人, 承租方 | lessee*, tenant*; renter*
`,
    `
被保险人, 投保人 | policyholder*, insured; applicant*, insurant
保险人, 承保人 | insurer*; underwriter*
`,
    `
集资 | fundraising, fund-raising; fund*, capital, money, financ*, raise*
放贷, 借贷 | lending; lend*, loan*, borrow*
`,
    `
财产保全 | property preservation, asset preservation; preserv*, freez*, froze*, attach*, asset*
破产 | bankrupt*, insolven*; liquidat*
`,
    `
第一产业 | primary industr*, primary sector; primary, agricultur*, farm*
第二产业 | secondary industr*, secondary sector; secondary, industr*, manufactur*
第三产业 | tertiary industr*, tertiary sector; tertiary, service*
`,
    `
水电 | hydropower, hydroelectric*; hydro*, water*, utilit*
火电 | thermal power; thermal, coal*
风电, 风力发电 | wind power; wind*
光伏, 太阳能 | solar, photovoltaic*; PV, sun*
核电 | nuclear power; nuclear, atomic
`,
    `
电解铝, 氧化铝 | aluminium, aluminum; alumin*
稀土 | rare earth*, rare-earth*
`,
    `
乘用车 | passenger car*, passenger vehicle*; passenger*, car, cars
商用车 | commercial vehicle*; commercial, truck*, bus*
`,
    `
插电式, 插混 | plug-in, PHEV*; hybrid*
燃料电池 | fuel cell*, fuel-cell*; hydrogen
`,
    `
参议院 | Senate; senat*, upper house
众议院 | House of Representatives; House, representatives, lower house, chamber*, congress*
`,
    `
人民法院, 最高法院 | Supreme Court, People's Court; court*
检察院 | procuratorate*; prosecut*, procurator*
`,
    `
董事会 | board of directors; board*, director*
监事会 | board of supervisors, supervisory board; supervis*
股东大会, 股东会 | shareholders' meeting, general meeting; shareholder*, stockholder*, meeting*, AGM
`,
    `
长三角, 长江三角洲 | Yangtze River Delta, Yangtze Delta; Yangtze
珠三角, 珠江三角洲 | Pearl River Delta; Pearl
京津冀 | Beijing-Tianjin-Hebei, Jing-Jin-Ji; Beijing
粤港澳大湾区, 大湾区 | Greater Bay Area, GBA; Bay Area
`,
    `
高速公路 | expressway*, motorway*; highway*, freeway*, interstate*, turnpike*
高铁, 高速铁路 | high-speed rail*, high-speed train*; bullet, rail*, train*
地铁 | metro, subway; underground, MTR, tube, rapid transit, rail*, train*
`,
    `
红色 | red; magenta, maroon, pink, crimson, scarlet, revolutionary
绿色 | green; eco*, sustainab*
蓝色 | blue; azure, navy
黑色 | black; dark
白色 | white
黄色 | yellow; amber
`,
    `
金牌 | gold medal*; gold, title*, champion*, medal*
银牌 | silver medal*; silver, medal*, second
铜牌 | bronze medal*; bronze, medal*, third
`,
    `
月球, 登月, 探月 | Moon, lunar; moon*
火星 | Mars, Martian*
`,
    `
受贿, 行贿, 贿赂 | bribe*, bribery; brib*, kickback*, corrupt*, graft
诈骗, 欺诈 | fraud; fraud*, scam*, swindl*, con, cheat*, decei*
走私 | smuggling; smuggl*, contraband, traffick*
盗窃, 偷窃 | theft; theft*, steal*, stole*, thie*, burglar*, larceny, rob*
贪污 | embezzlement; embezz*, corrupt*, graft
`,
    `
民事 | civil
刑事 | criminal; crimin*, penal
`,
    `
陆军 | army; Army, ground, land, soldier*
海军 | navy; naval, Navy, marine*, fleet
空军 | air force; Air Force, air, RAF, PLAAF
`,
    `
小学 | primary school*, elementary school*; primary, elementary, grade*, school*
大学, 高校 | universit*; college*, campus*, academic*, higher, school*, tertiary, varsity, institut*
`,
    `
前者 | the former; former, first
后者 | the latter; latter, second, last
`,
    `
东部, 东侧 | eastern; east*
西部, 西侧 | western; west*
南部, 南侧 | southern; south*
北部, 北侧 | northern; north*
中部 | central; cent*, middle, mid*, heart
`,
    `
保障性租赁住房, 保障性住房, 保障房, 公租房 | affordable housing, government-subsidised, government-subsidized; affordable, subsid*, social, public, low-*
商品房 | commercial housing, commodity housing; commerci*, commodity, market*, privat*, hous*, home*, flat*
`,
    `
混合所有制 | mixed ownership, mixed-ownership; mixed
私有化 | privatis*, privatiz*; privat*
`,
    `
不扩散 | non-proliferation, nonproliferation; proliferat*
核试验 | nuclear test*; test*
`,
  ],
};
