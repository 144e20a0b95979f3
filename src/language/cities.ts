/**
 * Cities for the gazetteer: Chinese forms, English forms, and renderings that are wrong, parted by bars. Those of
 * prefecture level, and others whose characters are easily misread (乐清 is Yueqing). Names that are ordinary words stand
 * with 市.
 */
export const CITIES = `
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
新北 | New Taipei | Xinbei
桃园, 桃園 | Taoyuan
基隆 | Keelung | Jilong
宜兰, 宜蘭 | Yilan, Ilan
花莲, 花蓮 | Hualien | Hualian
台东, 臺東, 台東 | Taitung | Taidong
屏东, 屏東 | Pingtung | Pingdong
苗栗 | Miaoli
彰化 | Changhua | Zhanghua
南投 | Nantou
嘉义, 嘉義 | Chiayi | Jiayi
澎湖 | Penghu
乐山, 樂山 | Leshan | Yueshan
乐清, 樂清 | Yueqing | Leqing
乐亭, 樂亭 | Laoting | Leting
乐陵, 樂陵 | Laoling | Leling, Yueling
六安 | Lu'an, Luan | Liu'an, Liuan
蚌埠 | Bengbu | Bangbu
亳州 | Bozhou | Haozhou
番禺 | Panyu | Fanyu
铅山, 鉛山 | Yanshan | Qianshan
荥阳, 滎陽 | Xingyang | Rongyang
蔚县, 蔚縣 | Yuxian | Weixian
洪洞 | Hongtong | Hongdong
单县, 單縣 | Shanxian | Danxian
耒阳, 耒陽 | Leiyang | Laiyang
郴州 | Chenzhou | Linzhou
漯河 | Luohe | Leihe
濮阳, 濮陽 | Puyang
安阳, 安陽 | Anyang
新乡, 新鄉 | Xinxiang
焦作 | Jiaozuo
许昌, 許昌 | Xuchang
南阳, 南陽 | Nanyang
商丘 | Shangqiu
信阳, 信陽 | Xinyang
周口 | Zhoukou
驻马店, 駐馬店 | Zhumadian
洛阳, 洛陽 | Luoyang
开封, 開封 | Kaifeng
平顶山, 平頂山 | Pingdingshan
唐山 | Tangshan
秦皇岛, 秦皇島 | Qinhuangdao
邯郸, 邯鄲 | Handan
邢台, 邢臺 | Xingtai
保定 | Baoding
张家口, 張家口 | Zhangjiakou
承德 | Chengde
沧州, 滄州 | Cangzhou
廊坊 | Langfang
衡水 | Hengshui
大同 | Datong
阳泉, 陽泉 | Yangquan
长治, 長治 | Changzhi
晋城, 晉城 | Jincheng
朔州 | Shuozhou
晋中, 晉中 | Jinzhong
运城, 運城 | Yuncheng
忻州 | Xinzhou
临汾, 臨汾 | Linfen
包头, 包頭 | Baotou
赤峰 | Chifeng
通辽, 通遼 | Tongliao
鞍山 | Anshan
抚顺, 撫順 | Fushun
本溪 | Benxi
丹东, 丹東 | Dandong
锦州, 錦州 | Jinzhou
营口, 營口 | Yingkou
阜新 | Fuxin
盘锦, 盤錦 | Panjin
铁岭, 鐵嶺 | Tieling
葫芦岛, 葫蘆島 | Huludao
四平 | Siping
通化 | Tonghua
白城 | Baicheng
鸡西, 雞西 | Jixi
鹤岗, 鶴崗 | Hegang
双鸭山, 雙鴨山 | Shuangyashan
大庆, 大慶 | Daqing
佳木斯 | Jiamusi
七台河 | Qitaihe
牡丹江 | Mudanjiang
绥化, 綏化 | Suihua
芜湖, 蕪湖 | Wuhu
淮南 | Huainan
淮北 | Huaibei
铜陵, 銅陵 | Tongling
安庆, 安慶 | Anqing
黄山, 黃山 | Huangshan, Mount Huang, Yellow Mountain
滁州 | Chuzhou
阜阳, 阜陽 | Fuyang
宿州 | Suzhou
池州 | Chizhou
宣城 | Xuancheng
莆田 | Putian
三明 | Sanming
泉州 | Quanzhou
漳州 | Zhangzhou
南平 | Nanping
龙岩, 龍岩 | Longyan
宁德, 寧德 | Ningde
景德镇, 景德鎮 | Jingdezhen
萍乡, 萍鄉 | Pingxiang
九江 | Jiujiang
新余 | Xinyu
鹰潭, 鷹潭 | Yingtan
赣州, 贛州 | Ganzhou
宜春 | Yichun
伊春 | Yichun
抚州, 撫州 | Fuzhou
上饶, 上饒 | Shangrao
淄博 | Zibo
枣庄, 棗莊 | Zaozhuang
烟台, 煙台, 煙臺 | Yantai
潍坊, 濰坊 | Weifang
济宁, 濟寧 | Jining
威海 | Weihai
日照 | Rizhao
临沂, 臨沂 | Linyi
德州 | Dezhou
聊城 | Liaocheng
滨州, 濱州 | Binzhou
菏泽, 菏澤 | Heze
黄石, 黃石 | Huangshi
十堰 | Shiyan
宜昌 | Yichang
襄阳, 襄陽 | Xiangyang
鄂州 | Ezhou
荆门, 荊門 | Jingmen
孝感 | Xiaogan
荆州, 荊州 | Jingzhou
黄冈, 黃岡 | Huanggang
咸宁, 咸寧 | Xianning
随州, 隨州 | Suizhou
株洲 | Zhuzhou
湘潭 | Xiangtan
衡阳, 衡陽 | Hengyang
邵阳, 邵陽 | Shaoyang
岳阳, 岳陽 | Yueyang
常德 | Changde
张家界, 張家界 | Zhangjiajie
益阳, 益陽 | Yiyang
永州 | Yongzhou
怀化, 懷化 | Huaihua
娄底, 婁底 | Loudi
韶关, 韶關 | Shaoguan
江门, 江門 | Jiangmen
湛江 | Zhanjiang
茂名 | Maoming
肇庆, 肇慶 | Zhaoqing
惠州 | Huizhou
梅州 | Meizhou
汕尾 | Shanwei
河源 | Heyuan
阳江, 陽江 | Yangjiang
清远, 清遠 | Qingyuan
中山市 | Zhongshan
潮州 | Chaozhou
揭阳, 揭陽 | Jieyang
云浮, 雲浮 | Yunfu
柳州 | Liuzhou
桂林 | Guilin
梧州 | Wuzhou
北海市 | Beihai
防城港 | Fangchenggang
钦州, 欽州 | Qinzhou
贵港, 貴港 | Guigang
玉林 | Yulin
榆林 | Yulin
百色 | Baise
贺州, 賀州 | Hezhou
河池 | Hechi
崇左 | Chongzuo
三亚, 三亞 | Sanya
儋州 | Danzhou
自贡, 自貢 | Zigong
攀枝花 | Panzhihua
泸州, 瀘州 | Luzhou
德阳, 德陽 | Deyang
绵阳, 綿陽 | Mianyang
广元, 廣元 | Guangyuan
遂宁, 遂寧 | Suining
内江, 內江 | Neijiang
南充 | Nanchong
眉山 | Meishan
宜宾, 宜賓 | Yibin
广安, 廣安 | Guang'an, Guangan
达州, 達州 | Dazhou
雅安 | Ya'an, Yaan
六盘水, 六盤水 | Liupanshui
遵义, 遵義 | Zunyi
毕节, 畢節 | Bijie
铜仁, 銅仁 | Tongren
曲靖 | Qujing
玉溪 | Yuxi
保山 | Baoshan
昭通 | Zhaotong
丽江, 麗江 | Lijiang
普洱 | Pu'er, Puer
临沧, 臨滄 | Lincang
铜川, 銅川 | Tongchuan
宝鸡, 寶雞 | Baoji
咸阳, 咸陽 | Xianyang
渭南 | Weinan
延安 | Yan'an, Yanan
汉中, 漢中 | Hanzhong
安康 | Ankang
商洛 | Shangluo
嘉峪关, 嘉峪關 | Jiayuguan
金昌 | Jinchang
天水市 | Tianshui
武威 | Wuwei
张掖, 張掖 | Zhangye
平凉, 平涼 | Pingliang
酒泉 | Jiuquan
庆阳, 慶陽 | Qingyang
定西 | Dingxi
陇南, 隴南 | Longnan
海东市, 海東市 | Haidong
石嘴山 | Shizuishan
吴忠, 吳忠 | Wuzhong
固原 | Guyuan
克拉玛依, 克拉瑪依 | Karamay
九龙半岛, 九龍半島, 西九龙, 西九龍, 九龙城, 九龍城, 九龙塘, 九龍塘, 九龙湾, 九龍灣 | Kowloon | Jiulong
香港新界, 新界北, 新界东, 新界西, 新界東 | New Territories | Xinjie
葵涌 | Kwai Chung | Kuichong, Kuiyong
观塘, 觀塘 | Kwun Tong | Guantang
沙田 | Sha Tin, Shatin
屯门, 屯門 | Tuen Mun | Tunmen
元朗 | Yuen Long | Yuanlang
荃湾, 荃灣 | Tsuen Wan | Quanwan
将军澳, 將軍澳 | Tseung Kwan O | Jiangjun'ao
铜锣湾, 銅鑼灣 | Causeway Bay | Tongluowan
湾仔, 灣仔 | Wan Chai, Wanchai | Wanzai
尖沙咀 | Tsim Sha Tsui | Jianshazui
旺角 | Mong Kok, Mongkok | Wangjiao
大屿山, 大嶼山 | Lantau
大埔 | Tai Po, Dabu, Dapu, Taipu
深水埗 | Sham Shui Po
黄大仙, 黃大仙 | Wong Tai Sin
青衣岛, 青衣島 | Tsing Yi
落马洲, 落馬洲 | Lok Ma Chau
启德, 啟德 | Kai Tak
横琴, 橫琴 | Hengqin
氹仔 | Taipa
路环, 路環 | Coloane
云林县, 雲林縣 | Yunlin
金门县, 金門縣, 金门岛, 金門島 | Kinmen, Jinmen, Quemoy
马祖列岛, 馬祖列島 | Matsu
`;
