/**
 * Lines of a page that are not the article, known by general signs. Patterns are in Simplified characters; a line is
 * folded to them first.
 */

/** Why a line is no part of the body, or undefined. */
export interface Sign {
  readonly reason: string;
  readonly pattern: RegExp;
}

/** Signs of a whole line, in the order in which they are tried. */
const SIGNS: readonly Sign[] = [
  {
    reason: 'breadcrumb',
    pattern:
      /^(?:您?(?:现在|当前|目前)?的?位置|当前位置|您在这里|您所在的?位置)\s*[:：]|^(?:首\s?页|主页|网站首页|home)\s*(?:[>＞»›/|\-→]|·)|^[^。，]{1,16}(?:\s*[>＞»›]\s*[^。，]{1,30}){1,}/i,
  },
  {
    reason: 'copyright',
    pattern:
      /©|^copyright\b|copyright\s*(?:\(c\)|\d{4})|all rights reserved|版权所有|^版权归|(?:备案(?:序?号|编号)|许可证(?:编?号)?)\s*[:：]|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP[备证]|公网安备|网站标识码|^主办(?:单位)?[:：]|^承办(?:单位)?[:：]|^技术支持[:：]|^(?:运维|建设)单位[:：]/i,
  },
  {
    reason: 'statement',
    pattern:
      /^[（(【[*※]?\s*(?:特别|郑重|免责|版权|本站|网站|法律|重要|温馨|风险)?(?:声明|提示|申明|提醒|说明|小贴士)\s*[】\])）]?\s*[:：]|^[（(【[]\s*(?:特别|郑重|免责|版权|本站|网站|法律|重要|温馨|风险)(?:声明|提示|申明|提醒|说明)\s*[】\])）]|^(?:本文|本站|本网|本号|本篇|文中|图片|素材|以上内容|部分(?:图片|内容|素材))[^。，]{0,10}(?:仅|只)(?:供|作|代表|做|为)|仅供(?:参考|学习|交流)[^。]{0,12}。?$|^本文(?:采用|转载自|转自|由[^。]{1,20}授权|首发于|系转载)|^(?:disclaimer|notice|note|statement)\s*[:：]|不代表(?:本|我)?(?:网|站|平台|公司|报|刊|号|机构)|(?:如有|若有|如涉及|如果?)[^。]{0,14}(?:侵权|侵犯|版权)|仅提供信息(?:存储|发布|展示)|未经(?:书面)?(?:授权|许可)[^。]{0,12}(?:转载|使用)|转载(?:请|须|时)[^。]{0,12}(?:注明|保留)|(?:不构成|不作为)[^。]{0,8}(?:投资|购买|任何)[^。]{0,6}(?:建议|依据)|^(?:the )?(?:views|opinions) expressed|information storage services/i,
  },
  {
    reason: 'contact',
    pattern:
      /^[•·\-*\s]*(?:与我们联系|联系我们|联系(?:电话|方式|地址|人)|(?:咨询|服务|举报|新闻|投诉|客服|监督|热线|办公|报料|订阅)?(?:电话|热线)|传\s*真|电子?邮\s*[箱件]|邮\s*箱|邮(?:政)?编(?:码)?|地\s*址|QQ群?|微信号?|投稿(?:邮箱|请)?|e-?mail|tel|fax|phone|address)\s*[:：]/i,
  },
  { reason: 'contact', pattern: /^(?:与我们联系|联系我们|contact us|about us|关于我们)$/i },
  {
    reason: 'neighbours',
    pattern:
      /^[【[(（]?\s*(?:上|下|前|后)\s?(?:一)?\s?(?:篇|条|版|页|则|期|章)\s*[】\])）]?\s*(?:[:：>»]|$)|^(?:previous|next)(?: article| post| page| story)?\s*(?:[:：]|$)|^\/?\s*阅读(?:下|上)一篇\s*\/?/i,
  },
  {
    reason: 'recommendation',
    pattern:
      /^[/\s]*(?:相关|推荐|热点|热门|精彩|更多|延伸|猜你|大家都在|往期|今日|最新|编辑|本周|24小时|同类|随机|为你|为您|头条|视频|图片)?\s*(?:推荐|阅读|链接|文章|新闻|要闻|资讯|喜欢|排行(?:榜)?|精选|回顾|热点|热榜|报道|内容|专题|公告)\s*(?:[:：/>»]|$|更多|全部|换一[批换])|^(?:related|recommended|more|most|popular|trending|you may)(?: [a-z]+){0,4}\s*[:：]?$|^read (?:more|next|also)\b/i,
  },
  {
    reason: 'sharing',
    pattern:
      /^(?:分享|转发|收藏|点赞|在看|评论|打印|关闭|纠错|举报|赞|踩|微信|微博|QQ空间|朋友圈|字[号体]|字级)(?:$|[\s:：|｜()（）【】\]\d]|到|至|给|本页|本文|窗口|页面|此页|推荐|二维码)|^大\s?中\s?小|^(?:扫一扫|扫码|扫描|长按)[^。]{0,16}$|^(?:share|tweet|print|facebook|twitter|follow|subscribe|sign up|log ?in|sign in|newsletter|save)\b(?=.{0,45}$)(?!.*[.;] )|^[【[(（]?(?:字号|字体|打印|关闭|收藏|大|中|小|分享)[】\])）：:\s](?=.{0,12}$)|(?:点击(?:上方|下方|文末|右上角|阅读)|长按(?:识别|扫描|二维码)|扫(?:描|码)[^。]{0,10}(?:二维码|关注)|阅读原文|点个?[“"]?(?:在看|赞)|关注(?:我们|公众号|本号)|分享(?:到|至)|设为星标|转发[^。]{0,6}朋友圈)/i,
  },
  {
    reason: 'staff',
    pattern:
      /^[（(【[■◆●▲★\s]*(?:(?:本文)?责任编辑|作者(?:简介|单位)?|责\s?任\s?编\s?辑|责编|编\s?辑|编审|审核|审校|校对|初审|复审|终审|一审|二审|三审|值班(?:主任|编委|编辑)|主编|监制|统筹|排版|美编|制图|摄影|供稿|供图|图片?|图[／/]文|文[／/]图|录入|信息员|撰稿|editor|edited by|photos? by)\s*[:：／/丨|]/i,
  },
  {
    reason: 'ornament',
    pattern:
      /^[—–\-=*·•\s]*(?:the end|end|完|全文完|广告|赞助|advertisements?|sponsored)[—–\-=*·•\s]*$|^[—–\-·\s]*(?:第\s?)?\d{1,4}(?:\s?页)?(?:\s?[/／]\s?(?:共\s?)?\d{1,4}(?:\s?页)?)?[—–\-·\s]*$|^page \d+(?: of \d+)?$/i,
  },
  {
    reason: 'caption',
    pattern:
      /^[▲△▼▽↑↓]|^(?:图表|制图|数据来源|资料来源|图片来源|图源)\s*[:：]|^[^。]{2,60}[。\s／/（(][^。，！？：]{0,10}(?:[／/]\s?摄影|\s摄影?)[）)]?$|^(?:图为|[上下左右]图[为：:]|图[\d一二三四五六]{1,2}[\s:：])|[（(][^（）()]{2,12}\s?(?:摄|供图|制图)[）)]$/,
  },
  {
    reason: 'form',
    pattern:
      /^(?:索\s?引\s?号|文\s?号|发文(?:字号|机关|机构)|主题(?:分类|词)|成文日期|公开(?:类别|方式|形式|时限)|有\s?效\s?性|信息(?:分类|来源|索引)|公文(?:种类|时效)|生效日期|废止日期|所属(?:地区|栏目|分类)|行业分类|关键词|标签|tags?|keywords|topics|filed under|栏目|分类|类别|浏览(?:量|次数|人数)?|阅读(?:量|数|次数)?|点击(?:量|数|率|次数)?|访问(?:量|次数)|人气|热度|关注度|字数|楼层|版[次面]|第\s?\d+\s?版)\s*[:：]/i,
  },
  {
    reason: 'navigation',
    pattern:
      /^(?:登录|注册|登录\s*[|｜/]\s*注册|退出|搜索|返回(?:首页|顶部|列表|目录)?|顶部|回到顶部|更多(?:>>|»|\.\.\.|…|项目|政策|>)?|查看(?:更多|全部|详情)|[（(]?点击(?:查看|阅读|进入|播放|放大|浏览)[^。，]{0,14}|展开(?:全文|更多)|收起|加载更多|立即(?:获取|注册|登录|咨询|下载|申请)|下载(?:APP|客户端)|网站地图|无障碍(?:浏览|阅读)?|繁体(?:版|中文)?|简体(?:版)?|english|手机版|客户端|设为首页|加入收藏|申请入驻|企业入驻|menu|search|skip to .*|back to top|home|site ?map|privacy policy|terms of (?:use|service)|cookie.*)$/i,
  },
  {
    reason: 'forum',
    pattern:
      /^(?:发表于|发表|回复|引用|楼主|沙发|板凳|#?\d{1,4}\s?(?:#|楼|L)|只看(?:该作者|楼主|TA)|电梯直达|跳转到指定楼层|主题\s*[:：]?\s*\d|帖子\s*[:：]?\s*\d|积分\s*[:：]?\s*\d|在线时间|注册时间|最后登录|精华\s*\d|威望|金[币钱]|发消息|加好友|倒序浏览|使用道具|签名[:：]|本帖最后由)/,
  },
];

/** Phrases at the end of an article that announce something else than its text. */
const TRAILERS =
  /^(?:相关(?:阅读|新闻|链接|推荐|文章|报道)|延伸阅读|推荐阅读|更多阅读|热门(?:推荐|文章|评论)|猜你喜欢|(?:网友)?(?:评论|留言|跟帖)(?:区|列表)?|发表评论|最新(?:评论|回复)|全部评论|related (?:articles|stories|news)|comments|leave a (?:comment|reply)|(?:media|press) (?:contacts?|enquiries|inquiries)|notes? to editors|forward-looking statements?|(?:cautionary|safe harbor) statement|新闻联络|媒体联络|前瞻性陈述|more (?:news|stories|from))(?:$|[\s:：()（）/|>»\d…])/i;

/** What stands above an answer in a forum. */
const ANSWER =
  /^(?:re\s*[:：]|沙发$|板凳$|地板$|#?\d{1,4}\s?(?:#|楼|L)(?:\s|$)|(?:发表者|回复者|引用)[\s:：]|回复\s*[:：#]\s*\d)/i;

export const isAnswer = (line: string): boolean => line.length < 60 && ANSWER.test(line);

/** Who an organisation is, behind its notice to the press: a heading that the next line takes up (About X: X is …). */
export function isAbout(line: string, next: string | undefined): boolean {
  const who = /^(?:about|关于)\s*([^.,:：，。！？]{2,60})$/i.exec(line)?.[1];
  return who !== undefined && next?.startsWith(who.slice(0, 8)) === true;
}

/** One headline behind its label, as stands between paragraphs too. */
const ONE_LINK = /^(?:相关|延伸|推荐|更多)\p{Script=Han}{2}\s*[:：]\s*[^\s:：]{4}/u;

export const isTrailer = (line: string): boolean =>
  line.length < 40 && TRAILERS.test(line) && !ONE_LINK.test(line) && !/[。！？.]$/.test(line);

/** The reason why a line (Simplified, trimmed) is furniture, or undefined. Long lines are looked at by their start. */
export function furnitureOf(line: string): string | undefined {
  const head = line.length > 600 ? line.slice(0, 600) : line;
  for (const { reason, pattern } of SIGNS) {
    if (!pattern.test(head)) continue;
    if (head.search(pattern) === 0 ? isOwn(reason, head) : isInside(reason, head)) return reason;
  }
  return undefined;
}

/** Signs that a sentence of an article may well begin with: 发表演讲, 回复来信, 分享经验. */
const WEAK = new Set(['sharing', 'forum', 'navigation', 'recommendation', 'neighbours']);
const sentencesOf = (line: string): number => line.match(/[。！？]|[.!?](?=\s|$)/g)?.length ?? 0;

/** Whether a line that begins with a sign is furniture: a few sentences at most, and none for a weak sign. */
function isOwn(reason: string, line: string): boolean {
  if (WEAK.has(reason)) return line.length < 20 || !/[。！？.]$/.test(line);
  return sentencesOf(line) < 5;
}

/** Whether a line with a sign inside is: an article, too, speaks of copyright and of scanning codes. */
function isInside(reason: string, line: string): boolean {
  if (reason === 'statement') return line.length < 160 && sentencesOf(line) < 3;
  if (reason === 'copyright') return line.length < 120 && sentencesOf(line) < 2;
  return line.length < 50 && !/[。！？]$/.test(line);
}
