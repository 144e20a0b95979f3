// The wording of the method page, Chinese in Simplified beside its English.

interface MethodPart {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly texts: readonly (readonly [string, string])[];
  /** Whether the double-scale ruler stands with it. */
  readonly amount?: true;
}

export const METHOD: readonly MethodPart[] = [
  {
    id: 'summaries',
    zh: '摘要',
    en: 'Summaries',
    texts: [
      [
        '每篇文章都是编者用自己的话写成的摘要，中英文逐段对应，段号就是它的固定网址。原文不转载；引作凭据的，只是至多十六个字的片段。',
        'Every article is a summary in the editors’ own words, Chinese and English paired block by block; the number of a pair is its lasting address. Sources are not reprinted: what is quoted as evidence is a fragment of at most sixteen characters.',
      ],
      [
        '红色是编者的手笔：段号、用语下的线、编者按。黑色是对来源的转述。',
        'Red is the editors’ hand: the numbers of pairs, the line under a term, the note on why it matters. Black reports what the source says.',
      ],
    ],
  },
  {
    id: 'figures',
    zh: '数字',
    en: 'Figures',
    amount: true,
    texts: [
      [
        '中文四位一节（万、亿、万亿），英文三位一节（thousand、million、billion）。同一个数在两边各按本国的习惯写出，并由程序核对是否相等。',
        'Chinese numbers go by fours (万, 亿, 万亿), English by threes (thousand, million, billion). One number is written on each side as its language does, and a program checks that the two are equal.',
      ],
      [
        '每个数字都注明所指时期、是确数还是约数、是实绩还是目标。“千亿级”是规模等级，不是一千亿的产值。来源没有给出数字的，我们也不给。',
        'Each figure states its period, whether it is exact, and whether it is an actual value or a target. “100-billion-yuan class” is a class of scale and no output of 100 billion. Where the source gives no number, neither do we.',
      ],
    ],
  },
  {
    id: 'evidence',
    zh: '出处',
    en: 'Evidence',
    texts: [
      [
        '点开中缝的时期，可见数字所据的原文片段；段号旁的菜单给出本段的链接。事件日期与发布日期分开记录，不知道的就写不知道，推断而得的注明推断。',
        'Open the period on the spine to see the words of the source that a figure rests on; the menu at a pair’s number gives its link. The date of an event and that of publication are kept apart. What is not known is called unknown, and what is inferred says so.',
      ],
    ],
  },
  {
    id: 'names',
    zh: '人名、机构名与用语',
    en: 'Names and terms',
    texts: [
      [
        '人名用汉语拼音，姓在前；本人另有惯用写法的，从其写法。职务是报道当日的职务。机构的英文名未见登记的，注明为编者所译。',
        'People’s names are in Hanyu Pinyin, surname first, unless they are known to write it otherwise. Posts are those held on the day of the report. An organisation’s English name that is not known to be registered is marked as our rendering.',
      ],
      [
        '政策用语以官方英译为先；没有定译的，由编者选定，并列出可用与不用的译法及理由。',
        'For words of policy an official rendering comes first. Where there is none the editors choose one, and list what else is admitted, what is not, and why.',
      ],
    ],
  },
  {
    id: 'scripts',
    zh: '简体与繁体',
    en: 'Scripts',
    texts: [
      [
        '另一种字形的页面由程序按词转换，人名逐字转换，登记过的写法优先。',
        'Pages in the other script are converted by phrase, personal names character by character; a form entered by hand always wins.',
      ],
    ],
  },
  {
    id: 'corrections',
    zh: '更正',
    en: 'Corrections',
    texts: [
      [
        '更正写明日期，附在文章上，也列在更正页。撤回的文章留下告示，网址不变。',
        'A correction is dated, stands on the article and is listed on the page of corrections. A withdrawn article leaves a notice at its address.',
      ],
    ],
  },
];
