/**
 * You want this rule where sources are web pages: link lists, counters, disclaimers and the "next article" are no part
 * of the report. It finds stretches of a segment, and fragments of evidence, that stand only in what extraction left
 * out of the body.
 */
import type { EditionRule, Report } from '../edition-rule.ts';
import { inSourceScript } from '../registry-names.ts';
import type { Text } from '../texts.ts';

/** So many characters in a row are no accident. */
const RUN = 10;

/** What only a page says, wherever it was taken from. */
const OF_A_PAGE =
  /(?:上一篇|下一篇|上一條|下一條|相关阅读|相關閱讀|相关新闻|相關新聞|延伸阅读|延伸閱讀|责任编辑|責任編輯|责编|責編|编辑|編輯|来源|來源|字号|字號|浏览次数|瀏覽次數|阅读量|點擊數|点击数)[：:][^。！？\n]{0,40}|(?:版权所有|版權所有|未经授权|未經授權|转载请注明|轉載請註明|免责声明|免責聲明|扫一扫|掃一掃|打印本页|关闭窗口|分享到|返回顶部)[^。！？\n]{0,30}/u;

export const rule: EditionRule = {
  id: 'furniture',
  severity: 'error',
  about: {
    zh: '找出取自网页杂项（链接、声明、推荐、下一篇）而非报道正文的文字。',
    en: 'Finds text taken from a page’s furniture (links, disclaimers, recommendations) rather than from the report.',
  },
  examples: [
    { source: '市里召开会议，部署全年的工作，要求各部门按时完成。' },
    {
      body: '欢迎广大网友来电提供新闻线索。 {#s1}\n\nReaders are welcome to call with news.',
      source: '市里召开会议，部署全年的工作。\n---\n欢迎广大网友来电提供新闻线索',
      finds: 'as furniture',
    },
    {
      body: '会议指出，产业来源：本地企业占一半。 {#s1}\n\nHalf of the industry comes from local firms, the meeting noted.',
    },
    {
      body: '镇里开会。责任编辑：小张 {#s1}\n\nThe town held a meeting. Editor: Xiao Zhang',
      finds: 'is what a page says',
    },
  ],
  *article(context) {
    const { edition, texts, source } = context;
    const pages = texts.filter(({ role }) => role === 'body').flatMap(ofAPage);
    yield* pages;
    if (!source?.dropped || source.language !== 'zh') return;
    const { dropped, clean } = source;
    const script = inSourceScript(edition, 'zh');
    for (const text of texts) {
      if (text.role !== 'body') continue;
      const zh = script.text(text.zh);
      for (let at = 0; at + RUN <= zh.length; at++) {
        const run = zh.slice(at, at + RUN);
        if (!dropped.includes(run) || clean.includes(run)) continue;
        let end = at + RUN;
        const told = pages.find(({ place }) => {
          const { start } = text.place('zh', at, end);
          return place.start <= start + RUN && start <= place.end;
        });
        while (end < zh.length && dropped.includes(zh.slice(at, end + 1))) end++;
        if (told) {
          at = end;
          continue;
        }
        yield {
          place: text.place('zh', at, end),
          segment: text.segment,
          message: {
            en: `“${zh.slice(at, end)}” comes from what was left out of the source as furniture`,
            zh: `“${zh.slice(at, end)}”出自来源中作为网页杂项略去的文字`,
          },
        };
        at = end;
      }
    }
  },
};

function ofAPage(text: Text): Report[] {
  const match = OF_A_PAGE.exec(text.zh);
  if (!match) return [];
  const [start, end] = [match.index, match.index + match[0].length];
  // 产业来源：本地企业 is a sentence: what a page says begins one.
  if (start > 0 && !/[。！？；\s　|（(【]/u.test(text.zh[start - 1]!)) return [];
  return [
    {
      place: text.place('zh', start, end),
      segment: text.segment,
      message: {
        en: `“${match[0]}” is what a page says of itself, and no part of a report`,
        zh: `“${match[0]}”是网页自身的文字，不属于报道`,
      },
    },
  ];
}
