/**
 * Countries: their names in Chinese and English, and by what else a text may mean them (people, capital, 泰方 for
 * Thailand). After the United Nations list of member states in both languages; only those whose English is one name.
 */
export interface Country {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** What in a text may stand for the country: in Chinese a character or a capital, in English the beginning of a word. */
  readonly hints: { readonly zh: readonly string[]; readonly en: readonly string[] };
}

const LINES = `
日本 | Japan | 日 东京 | Japanese Tokyo
韩国 | South Korea, Republic of Korea | 韩 首尔 | Korea Seoul ROK
朝鲜 | North Korea, DPRK | 朝 平壤 | Korea Pyongyang
蒙古国 | Mongolia | 蒙 乌兰巴托 | Mongol Ulan
越南 | Vietnam, Viet Nam | 越 河内 | Vietnam Viet Hanoi
老挝 | Laos | 老挝 寮 万象 | Lao Vientiane
柬埔寨 | Cambodia | 柬 金边 | Cambod Phnom Khmer
泰国 | Thailand | 泰 曼谷 | Thai Bangkok
缅甸 | Myanmar, Burma | 缅 | Myanmar Burm Naypyidaw Yangon
马来西亚 | Malaysia | 马 吉隆坡 | Malay Kuala
新加坡 | Singapore | 新 狮城 | Singapor
印度尼西亚, 印尼 | Indonesia | 印 雅加达 | Indones Jakarta
菲律宾 | Philippines | 菲 马尼拉 | Philippin Filipin Manila
印度 | India | 印 新德里 | India Delhi
巴基斯坦 | Pakistan | 巴 伊斯兰堡 | Pakistan Islamabad
孟加拉国 | Bangladesh | 孟 达卡 | Banglades Bengal Dhaka
尼泊尔 | Nepal | 尼 加德满都 | Nepal Kathmandu
不丹 | Bhutan | 不 | Bhutan
斯里兰卡 | Sri Lanka | 斯 科伦坡 | Sri Colombo
马尔代夫 | Maldives | 马 | Maldiv
阿富汗 | Afghanistan | 阿 喀布尔 | Afghan Kabul Taliban
伊朗 | Iran | 伊 德黑兰 | Iran Tehran
伊拉克 | Iraq | 伊 巴格达 | Iraq Baghdad
叙利亚 | Syria | 叙 大马士革 | Syria Damascus
约旦 | Jordan | 约 安曼 | Jordan Amman
黎巴嫩 | Lebanon | 黎 贝鲁特 | Leban Beirut Hezbollah
以色列 | Israel | 以 耶路撒冷 特拉维夫 | Israel Jerusalem Tel Jewish
巴勒斯坦 | Palestine | 巴 加沙 | Palestin Gaza
沙特阿拉伯, 沙特 | Saudi Arabia | 沙 利雅得 | Saudi Riyadh
也门 | Yemen | 也 萨那 | Yemen Sanaa Houthi
阿曼 | Oman | 阿 | Oman Muscat
卡塔尔 | Qatar | 卡 多哈 | Qatar Doha
科威特 | Kuwait | 科 | Kuwait
巴林 | Bahrain | 巴 | Bahrain
土耳其 | Turkey, Türkiye | 土 安卡拉 | Turk Türk Ankara Istanbul
塞浦路斯 | Cyprus | 塞 | Cypr Nicosia
格鲁吉亚 | Georgia | 格 | Georgia Tbilisi
亚美尼亚 | Armenia | 亚 | Armen Yerevan
阿塞拜疆 | Azerbaijan | 阿 | Azer Baku
哈萨克斯坦 | Kazakhstan | 哈 | Kazakh Astana
乌兹别克斯坦 | Uzbekistan | 乌 | Uzbek Tashkent
吉尔吉斯斯坦 | Kyrgyzstan | 吉 | Kyrgyz Bishkek
塔吉克斯坦 | Tajikistan | 塔 | Tajik Dushanbe
土库曼斯坦 | Turkmenistan | 土 | Turkmen Ashgabat
俄罗斯 | Russia | 俄 莫斯科 | Russia Moscow Kremlin Soviet
乌克兰 | Ukraine | 乌 基辅 | Ukrain Kyiv Kiev
白俄罗斯 | Belarus | 白 明斯克 | Belarus Minsk
摩尔多瓦 | Moldova | 摩 | Moldov
波兰 | Poland | 波 华沙 | Poland Polish Pole Warsaw
捷克 | Czech Republic, Czechia | 捷 布拉格 | Czech Prague
斯洛伐克 | Slovakia | 斯 | Slovak Bratislava
斯洛文尼亚 | Slovenia | 斯 | Sloven Ljubljana
匈牙利 | Hungary | 匈 布达佩斯 | Hungar Budapest
罗马尼亚 | Romania | 罗 布加勒斯特 | Romania Bucharest
保加利亚 | Bulgaria | 保 索非亚 | Bulgaria Sofia
塞尔维亚 | Serbia | 塞 贝尔格莱德 | Serb Belgrade
克罗地亚 | Croatia | 克 | Croat Zagreb
阿尔巴尼亚 | Albania | 阿 | Albania Tirana
希腊 | Greece | 希 雅典 | Gree Athens Athen
德国 | Germany | 德 柏林 | German Berlin
法国 | France | 法 巴黎 | France French Paris
英国 | Britain, United Kingdom, UK | 英 伦敦 | Brit United UK English England London U.K
爱尔兰 | Ireland | 爱 都柏林 | Irish Ireland Dublin
荷兰 | Netherlands | 荷 阿姆斯特丹 海牙 | Netherlands Dutch Holland Amsterdam Hague
比利时 | Belgium | 比 布鲁塞尔 | Belgi Brussels
卢森堡 | Luxembourg | 卢 | Luxemb
瑞士 | Switzerland | 瑞 日内瓦 伯尔尼 | Swiss Switzerland Geneva Bern Zurich
奥地利 | Austria | 奥 维也纳 | Austria Vienna
意大利 | Italy | 意 罗马 | Ital Rome Roman
西班牙 | Spain | 西 马德里 | Spain Spanish Spani Madrid
葡萄牙 | Portugal | 葡 里斯本 | Portug Lisbon
瑞典 | Sweden | 瑞 斯德哥尔摩 | Swed Stockholm
挪威 | Norway | 挪 奥斯陆 | Norw Oslo
芬兰 | Finland | 芬 赫尔辛基 | Finland Finnish Finn Helsinki
丹麦 | Denmark | 丹 哥本哈根 | Denmark Danish Dane Copenhagen
冰岛 | Iceland | 冰 | Iceland Reykjavik
立陶宛 | Lithuania | 立 | Lithuania Vilnius
拉脱维亚 | Latvia | 拉 | Latvia Riga
爱沙尼亚 | Estonia | 爱 | Estonia Tallinn
埃及 | Egypt | 埃 开罗 | Egypt Cairo
利比亚 | Libya | 利 的黎波里 | Liby Tripoli
突尼斯 | Tunisia | 突 | Tunis
阿尔及利亚 | Algeria | 阿 | Alger
摩洛哥 | Morocco | 摩 | Morocc Rabat
苏丹 | Sudan | 苏 喀土穆 | Sudan Khartoum
埃塞俄比亚 | Ethiopia | 埃 亚的斯亚贝巴 | Ethiop Addis
厄立特里亚 | Eritrea | 厄 | Eritrea
索马里 | Somalia | 索 摩加迪沙 | Somali Mogadishu
肯尼亚 | Kenya | 肯 内罗毕 | Kenya Nairobi
坦桑尼亚 | Tanzania | 坦 | Tanzan Dar Dodoma
乌干达 | Uganda | 乌 | Ugand Kampala
卢旺达 | Rwanda | 卢 | Rwand Kigali
布隆迪 | Burundi | 布 | Burund
尼日利亚 | Nigeria | 尼 阿布贾 | Nigeria Abuja Lagos
尼日尔 | Niger | 尼 尼亚美 | Niger(?!ia) Niamey
马里 | Mali | 马 巴马科 | Mali Malian Bamako
乍得 | Chad | 乍 | Chad
喀麦隆 | Cameroon | 喀 | Cameroon
加蓬 | Gabon | 加 | Gabon
加纳 | Ghana | 加 | Ghana Accra
科特迪瓦 | Cote d'Ivoire, Côte d'Ivoire, Ivory Coast | 科 | Cote Côte Ivor
塞内加尔 | Senegal | 塞 | Senegal Dakar
冈比亚 | Gambia | 冈 | Gambia
几内亚 | Guinea | 几 | Guinea
塞拉利昂 | Sierra Leone | 塞 | Sierra
利比里亚 | Liberia | 利 | Liberia
布基纳法索 | Burkina Faso | 布 | Burkin
多哥 | Togo | 多 | Togo
贝宁 | Benin | 贝 | Benin
安哥拉 | Angola | 安 | Angola Luanda
赞比亚 | Zambia | 赞 | Zambia Lusaka
津巴布韦 | Zimbabwe | 津 | Zimbabwe Harare
莫桑比克 | Mozambique | 莫 | Mozambi Maputo
马拉维 | Malawi | 马 | Malawi
纳米比亚 | Namibia | 纳 | Namibia
博茨瓦纳 | Botswana | 博 | Botswana
南非 | South Africa | 南 比勒陀利亚 | South Pretoria Johannesburg
马达加斯加 | Madagascar | 马 | Madagas Malagasy
毛里求斯 | Mauritius | 毛 | Mauriti
毛里塔尼亚 | Mauritania | 毛 | Mauritan
美国 | United States, US, USA, U.S, America | 美 华盛顿 白宫 | United US USA U.S America Washington White Trump Biden
加拿大 | Canada | 加 渥太华 | Canad Ottawa
墨西哥 | Mexico | 墨 | Mexic
古巴 | Cuba | 古 哈瓦那 | Cuba Havana
海地 | Haiti | 海 | Haiti
牙买加 | Jamaica | 牙 | Jamaica
危地马拉 | Guatemala | 危 | Guatemala
洪都拉斯 | Honduras | 洪 | Hondur
萨尔瓦多 | El Salvador | 萨 | Salvador El
尼加拉瓜 | Nicaragua | 尼 | Nicaragua
哥斯达黎加 | Costa Rica | 哥 | Costa
巴拿马 | Panama | 巴 | Panama
哥伦比亚 | Colombia | 哥 波哥大 | Colombia Bogota Bogotá
委内瑞拉 | Venezuela | 委 加拉加斯 | Venezuel Caracas
厄瓜多尔 | Ecuador | 厄 | Ecuador Quito
秘鲁 | Peru | 秘 利马 | Peru Lima
玻利维亚 | Bolivia | 玻 | Bolivia
巴西 | Brazil | 巴 巴西利亚 | Brazil Brasilia
阿根廷 | Argentina | 阿 布宜诺斯艾利斯 | Argentin Buenos
智利 | Chile | 智 圣地亚哥 | Chile Santiago
乌拉圭 | Uruguay | 乌 | Uruguay
巴拉圭 | Paraguay | 巴 | Paraguay
澳大利亚, 澳洲 | Australia | 澳 堪培拉 | Austral Aussie Canberra Sydney
新西兰 | New Zealand | 新 惠灵顿 | New Zealand Kiwi Wellington
斐济 | Fiji | 斐 | Fiji
萨摩亚 | Samoa | 萨 | Samoa
汤加 | Tonga | 汤 | Tonga
瓦努阿图 | Vanuatu | 瓦 | Vanuatu
所罗门群岛 | Solomon Islands | 所 | Solomon
巴布亚新几内亚 | Papua New Guinea | 巴 | Papua PNG
`;

const list = (text: string, mark: string): string[] =>
  text
    .split(mark)
    .map((each) => each.trim())
    .filter(Boolean);

export const COUNTRIES: readonly Country[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [zh = '', en = '', near = '', beginnings = ''] = line.split('|');
    return { zh: list(zh, ','), en: list(en, ','), hints: { zh: list(near, ' '), en: list(beginnings, ' ') } };
  });

/** Words for what is of a country, by its English name. */
export const ADJECTIVES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  `
Japan: Japanese
Thailand: Thai
Vietnam: Vietnamese
Laos: Lao, Laotian
Cambodia: Cambodian
Malaysia: Malaysian
Singapore: Singaporean
Indonesia: Indonesian
Philippines: Philippine, Filipino
India: Indian
Pakistan: Pakistani
Bangladesh: Bangladeshi
Nepal: Nepali, Nepalese
Sri Lanka: Sri Lankan
Afghanistan: Afghan
Iran: Iranian
Iraq: Iraqi
Syria: Syrian
Jordan: Jordanian
Lebanon: Lebanese
Israel: Israeli
Saudi Arabia: Saudi
Yemen: Yemeni
Qatar: Qatari
Kuwait: Kuwaiti
Turkey: Turkish
Armenia: Armenian
Azerbaijan: Azerbaijani
Kazakhstan: Kazakh
Uzbekistan: Uzbek
Russia: Russian
Ukraine: Ukrainian
Belarus: Belarusian
Poland: Polish
Czech Republic: Czech
Slovakia: Slovak, Slovakian
Slovenia: Slovenian, Slovene
Hungary: Hungarian
Romania: Romanian
Bulgaria: Bulgarian
Serbia: Serbian
Croatia: Croatian
Greece: Greek
Germany: German
France: French
Ireland: Irish
Netherlands: Dutch
Belgium: Belgian
Switzerland: Swiss
Austria: Austrian
Italy: Italian
Spain: Spanish
Portugal: Portuguese
Sweden: Swedish
Norway: Norwegian
Finland: Finnish
Denmark: Danish
Iceland: Icelandic
Lithuania: Lithuanian
Latvia: Latvian
Estonia: Estonian
Egypt: Egyptian
Libya: Libyan
Tunisia: Tunisian
Algeria: Algerian
Morocco: Moroccan
Sudan: Sudanese
Ethiopia: Ethiopian
Kenya: Kenyan
Tanzania: Tanzanian
Uganda: Ugandan
Rwanda: Rwandan
Nigeria: Nigerian
Ghana: Ghanaian
Zambia: Zambian
Zimbabwe: Zimbabwean
South Africa: South African
Canada: Canadian
Mexico: Mexican
Cuba: Cuban
Colombia: Colombian
Venezuela: Venezuelan
Peru: Peruvian
Brazil: Brazilian
Argentina: Argentine, Argentinian
Chile: Chilean
Uruguay: Uruguayan
Paraguay: Paraguayan
Australia: Australian
`
    .trim()
    .split('\n')
    .map((line) => line.split(': '))
    .map(([country = '', forms = '']) => [country, list(forms, ',')]),
);
