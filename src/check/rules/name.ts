/**
 * You want this rule always: a wrong name is the error a reader forgives least. It checks the names of the registry,
 * then places and universities whose English is settled (陕西 is Shaanxi, 苏州大学 Soochow University), countries, cities,
 * leaders and companies taken for another of their kind, then personal names in pinyin against the characters, and names
 * that the Chinese leaves in Latin letters.
 */

import { findPhrase } from '../../language/english.ts';
import { foldScript } from '../../language/fold.ts';
import type { Name, PairContext, PairRule } from '../finding.ts';
import { checkCountries } from '../names/countries.ts';
import { checkLatin } from '../names/latin.ts';
import { checkMistaken } from '../names/mistaken.ts';
import { checkRegistered } from '../names/registered.ts';
import { checkSettled } from '../names/settled.ts';
import { checkSpelled } from '../names/spelled.ts';

const LU: readonly Name[] = [
  { id: 'lu-yiming', kind: 'person', zh: ['陆一鸣'], en: ['Lu Yiming'] },
  { id: 'lu-haoran', kind: 'person', zh: ['卢浩然'], en: ['Lu Haoran'] },
];

export const rule: PairRule = {
  id: 'name',
  severity: 'error',
  about: {
    zh: '检查人名、机构名、地名是否译对：先看名录，再看已有定译的地名与高校，再以拼音核对人名。',
    en: 'Checks names: those of the registry, places and universities with a settled English, and pinyin against its characters.',
  },
  examples: [
    { zh: '陕西与山西相邻。', en: 'Shaanxi borders Shanxi.' },
    { zh: '陕西去年丰收。', en: 'Shanxi had a good harvest last year.', finds: '“陕西” is “Shaanxi”' },
    { zh: '他毕业于苏州大学。', en: 'He is a graduate of Soochow University.' },
    { zh: '他毕业于苏州大学。', en: 'He is a graduate of Suzhou University.', finds: 'Soochow University' },
    { zh: '列车从呼和浩特开出。', en: 'The train left Huhehaote.', finds: '“呼和浩特” is “Hohhot”' },
    { zh: '浙江西部有雨。', en: 'Rain fell in western Zhejiang.' },
    { zh: '江苏泰州的港口', en: 'The port of Taizhou, Zhejiang', finds: 'Taizhou, Jiangsu' },
    { zh: '市长张伟明出席会议。', en: 'Mayor Zhang Weiming attended.' },
    { zh: '市长张伟明出席会议。', en: 'Mayor Zhang Weimin attended.', finds: 'does not agree with 张伟明' },
    { zh: '摄影家解大海办展。', en: 'The photographer Jie Dahai has a show.', finds: '“Xie Dahai”' },
    { zh: '区长高大明到会。', en: 'Kao Ta-ming, head of the district, was there.' },
    {
      zh: '董事長王大銘出席。',
      en: 'Chairman Wang Taming attended.',
      context: { names: [{ id: 'wang', kind: 'person', zh: ['王大铭', '王大銘'], en: ['Wang Taming'] }] },
    },
    { zh: '货船驶往泰国。', en: 'The freighter is bound for Vietnam.', finds: '“泰国” is “Thailand”' },
    { zh: '货船驶往泰国。', en: 'The Thai port expects the freighter.' },
    { zh: '奥地利外长到访。', en: 'The Australian foreign minister called.', finds: '“奥地利” is “Austria”' },
    { zh: '奥地利外长到访。', en: 'The Austrian foreign minister called.' },
    { zh: '尼日尔派出代表。', en: 'Nigeria sent delegates.', finds: '“Niger”' },
    { zh: '腾讯在县里建了机房。', en: 'Baidu has built a data centre in the county.', finds: '“腾讯” is “Tencent”' },
    { zh: '腾讯在县里建了机房。', en: 'The internet company has built a data centre in the county.' },
    { zh: '代表团飞抵河内。', en: 'The delegation landed in Manila.', finds: '“河内” is “Hanoi”' },
    { zh: '游客去了乐山。', en: 'The tourists went to Yueshan.', finds: 'Leshan' },
    { zh: '省能源局说，山西丰收。', en: 'Shaanxi had a good harvest, the provincial bureau said.', finds: '“Shanxi”' },
    { zh: '市长顾成出席会议。', en: 'Mayor Gu Jun attended.', finds: '“Gu Cheng”' },
    { zh: '陆一鸣和卢浩然都来了。', en: 'Lu Yiming and Lu Haoran both came.', context: { names: LU } },
    { zh: '门将凯帕（Arrizabalaga）扑救及时。', en: 'Kepa Arrizabalaga was quick to save.' },
    {
      zh: '门将凯帕（Arrizabalaga）扑救及时。',
      en: 'Kepa Arrizabelaga was quick to save.',
      finds: 'the Chinese spells',
    },
    {
      zh: '卢浩然先发言。',
      en: 'Lu spoke first.',
      context: { names: LU, mentioned: new Set(['lu-yiming', 'lu-haoran']) },
      finds: '“Lu” alone could be Lu Haoran or Lu Yiming',
    },
    { zh: '卢浩然先发言。', en: 'Lu spoke first.', context: { names: LU, mentioned: new Set(['lu-haoran']) } },
    { zh: '卢浩然先发言。', en: 'Lu Yiming spoke first.', context: { names: LU }, finds: 'is “Lu Haoran”' },
  ],
  *check(zh, en, context) {
    const registered = [...checkRegistered(zh, en, context)];
    yield* registered;
    const others = [
      ...checkSettled(zh, en, context),
      ...checkCountries(zh, en),
      ...checkMistaken(zh, en),
      ...checkSpelled(zh, en),
      ...checkLatin(zh, en),
    ];
    // Most pairs end here, and a registry may be long.
    if (!others.length) return;
    // What the registry has spoken of is not said twice.
    const covered = [...registeredSpans(zh, en, context), ...registered.flatMap((found) => found.en ?? [])];
    for (const found of others) {
      const { en: at } = found;
      if (!at || !covered.some(({ start, end }) => start < at.end && at.start < end)) yield found;
    }
  },
};

/** Where the English has a registered name that the Chinese has too: whatever its spelling, it is the person's own. */
function registeredSpans(zh: string, en: string, { names = [] }: PairContext): { start: number; end: number }[] {
  if (!names.length) return [];
  const plain = foldScript(zh);
  return names
    .filter(
      (name) => name.en.some((form) => en.includes(form)) && name.zh.some((form) => plain.includes(foldScript(form))),
    )
    .flatMap((name) => name.en.flatMap((form) => findPhrase(en, form)))
    .map(({ start, end }) => ({ start, end }));
}
