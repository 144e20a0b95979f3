/**
 * You want this rule where sources are web pages: link lists, counters, disclaimers and the "next article" are no part
 * of the report. It finds stretches of a segment, and fragments of evidence, that stand only in what extraction left
 * out of the body.
 */
import type { EditionRule } from '../edition-rule.ts';
import { inSourceScript } from '../registry-names.ts';

/** So many characters in a row are no accident. */
const RUN = 10;

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
  ],
  *article({ edition, texts, source }) {
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
        while (end < zh.length && dropped.includes(zh.slice(at, end + 1))) end++;
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
