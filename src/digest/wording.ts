// The digest's own words, in both languages. Chinese in Simplified; `Rendition.say` converts it.
import type { Bilingual } from '../language/bilingual.ts';

export const WORDS = {
  read: { zh: '阅读全文', en: 'Read it on the web' },
  pdf: { zh: '下载PDF', en: 'Download the PDF' },
  article: { zh: '读全文', en: 'Read on' },
  figures: { zh: '数字', en: 'Figures' },
  people: { zh: '人物', en: 'People' },
  why: { zh: '编者按', en: 'Why it matters' },
  terms: { zh: '术语', en: 'Terms' },
  corrections: { zh: '更正', en: 'Corrections' },
  links: { zh: '链接', en: 'Links' },
  others: { zh: '本期其余文章', en: 'Also in this issue' },
  unsubscribe: { zh: '退订', en: 'Unsubscribe' },
  preferences: { zh: '更改语言与字形', en: 'Change language or script' },
  contact: { zh: '联系编辑部', en: 'Write to the editors' },
  reason: {
    zh: '您订阅了本刊，因此收到此邮件。摘要由编者撰写，不代表来源立场。',
    en: 'You receive this because you subscribed. Summaries are the editors’ own and speak for no source.',
  },
  shortened: {
    zh: '为免被邮件程序截断，本邮件有删节；全文见网页。',
    en: 'Shortened, so that no mail program cuts it off; the whole issue is on the web.',
  },
} as const satisfies Record<string, Bilingual>;

/** So many more that the message leaves out; `measure` counts them in Chinese. */
export const more = (count: number, measure: '项' | '人'): Bilingual => ({
  zh: `另有${count}${measure}，见网页`,
  en: `${count} more on the web`,
});
