// What the printed briefing says of itself. Chinese in Simplified; `Rendition.say` converts it.
import type { Bilingual } from '../../language/bilingual.ts';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

export const WORDS = {
  dossier: text('专题', 'Dossier'),
  weekly: text('周报', 'Weekly'),
  article: text('单篇', 'Article'),
  contents: text('目录', 'Contents'),
  introduction: text('导言', 'Introduction'),
  howto: text(
    '栏间编号如1.3，指第1篇第3段，中英通用。',
    'A number between the columns, such as 1.3, means article 1, pair 3, in either language.',
  ),
  why: text('编者按　为什么值得关注', 'Editors’ note: why it matters'),
  correction: text('更正', 'Correction'),
  people: text('人物与当日职务', 'People and their posts on the day'),
  nobody: text('原文没有点名任何人。', 'The source names nobody.'),
  organisations: text('机构', 'Organisations'),
  rendering: text('＊英文名为编者所译', '* English name: our rendering'),
  themes: text('主题', 'Themes'),
  notes: text('数字出处', 'Figures and their evidence'),
  source: text('来源', 'Source'),
  index: text('人物索引', 'Index of people'),
  indexNote: text('按拼音排序，数字为页码。', 'In order of pinyin. The numbers are pages.'),
  organisationIndex: text('机构索引', 'Index of organisations'),
  organisationNote: text(
    '按拼音排序；＊英文名为编者所译。',
    'In order of pinyin. * The English name is our rendering.',
  ),
  glossary: text('词汇', 'Glossary'),
  glossaryNote: text(
    '栏间数字为首见页码；未注依据者为编者所定译法。',
    'The number between the columns is the page of first use. Where no authority is given, the rendering is our choice.',
  ),
  also: text('亦作', 'Also'),
  avoid: text('避用', 'Avoid'),
  authority: text('依据', 'Authority'),
  figures: text('数字总表', 'All figures, with evidence'),
  sources: text('来源', 'Sources'),
  colophon: text('版本说明', 'Colophon'),
  backMatter: text('索引与总表', 'Indexes and tables'),
  method: text(
    '摘要为编者自撰，并非原文译文；只有数字的出处引用原文片语，以还原后的简体引用。职务以事发当日为准。红色的是编者的话。',
    'The summaries are the editors’ own words, not translations of the articles; only the evidence for figures is quoted from them, in Simplified characters as restored. Posts are those held on the day. What the editors add stands under a red rule.',
  ),
  faces: text(
    '正文用思源宋体与Source Serif，标签用思源黑体与Source Sans，均以SIL开放字体许可证发布。',
    'Set in Noto Serif SC and Source Serif, with Noto Sans SC and Source Sans for labels, all under the SIL Open Font License.',
  ),
  online: text(
    '网页版另有拼音、繁体与全部证据：',
    'On the web, with pinyin, Traditional characters and all the evidence:',
  ),
  column: {
    measure: text('内容', 'What it measures'),
    when: text('时间', 'When'),
    evidence: text('原文证据', 'Evidence'),
    pair: text('编号', 'Pair'),
    page: text('页', 'Page'),
    zh: text('中文', '中文'),
  },
  archived: text('存档', 'archived copy'),
} as const;
