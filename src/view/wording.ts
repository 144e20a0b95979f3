// What the closed lists of the schema are called in both languages. Chinese in Simplified; `Rendition.say` converts it.
import type { Appearance, Figure, Organisation, Place } from '../content/edition.ts';
import type { Bilingual } from '../language/bilingual.ts';

export const PARTS: Record<Appearance['part'], Bilingual> = {
  spoke: { zh: '讲话', en: 'spoke' },
  chaired: { zh: '主持', en: 'chaired' },
  attended: { zh: '出席', en: 'attended' },
  video: { zh: '视频参会', en: 'by video' },
  signed: { zh: '签约', en: 'signed' },
  referred: { zh: '文中提及', en: 'referred to' },
};

export const QUALIFIERS: Record<Figure['qualifier'], Bilingual> = {
  exact: { zh: '确数', en: 'exact' },
  about: { zh: '约数', en: 'approximate' },
  over: { zh: '超过', en: 'over' },
  nearly: { zh: '接近', en: 'nearly' },
  'at-least': { zh: '至少', en: 'at least' },
  'at-most': { zh: '至多', en: 'at most' },
  magnitude: { zh: '数量级', en: 'order of magnitude' },
};

export const NATURES: Record<Figure['nature'], Bilingual> = {
  actual: { zh: '实际数', en: 'actual' },
  target: { zh: '目标', en: 'target' },
  forecast: { zh: '预测', en: 'forecast' },
  'scale-class': { zh: '规模等级', en: 'class of scale' },
};

export const CHANGES: Record<NonNullable<Figure['change']>, Bilingual> = {
  yoy: { zh: '同比', en: 'year on year' },
  qoq: { zh: '环比', en: 'on the previous period' },
  cumulative: { zh: '累计', en: 'cumulative' },
};

export const DERIVED: Record<NonNullable<Figure['derived']>['how'], Bilingual> = {
  count: { zh: '由原文列举点算', en: 'counted from what the source lists' },
  sum: { zh: '由原文数字相加', en: 'added up from the source' },
  difference: { zh: '由原文数字相减', en: 'a difference of figures in the source' },
  ratio: { zh: '由原文数字相除', en: 'a ratio of figures in the source' },
  share: { zh: '由原文数字算得的占比', en: 'a share worked out from the source' },
};

export const KINDS: Record<'rate' | 'money' | 'count' | 'measure', Bilingual> = {
  money: { zh: '金额', en: 'money' },
  count: { zh: '个数', en: 'counts' },
  rate: { zh: '比率', en: 'rates' },
  measure: { zh: '度量', en: 'measures' },
};

export const ORGANISATIONS: Record<NonNullable<Organisation['kind']>, Bilingual> = {
  government: { zh: '政府', en: 'government' },
  party: { zh: '党组织', en: 'Party organisation' },
  company: { zh: '企业', en: 'company' },
  university: { zh: '高校', en: 'university' },
  institute: { zh: '研究机构', en: 'research institute' },
  association: { zh: '协会', en: 'association' },
  society: { zh: '学会', en: 'learned society' },
  media: { zh: '媒体', en: 'media' },
  other: { zh: '其他', en: 'other' },
};

export const LEVELS: Record<NonNullable<Place['level']>, Bilingual> = {
  country: { zh: '国家', en: 'country' },
  province: { zh: '省', en: 'province' },
  municipality: { zh: '直辖市', en: 'municipality' },
  prefecture: { zh: '地级市', en: 'prefecture-level city' },
  district: { zh: '区', en: 'district' },
  county: { zh: '县', en: 'county' },
  'county-level-city': { zh: '县级市', en: 'county-level city' },
  town: { zh: '镇', en: 'town' },
  zone: { zh: '园区', en: 'zone' },
};
