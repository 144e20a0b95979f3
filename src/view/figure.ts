// A figure in both number systems, with everything that qualifies it.
import type { Article, Figure } from '../content/edition.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { type DateView, dateView } from './date.ts';
import { type NameView, organisationView, personView, placeView } from './name.ts';
import { MINUS, magnitudeEn, magnitudeZh, type Ruler, ruler, scaledEn, scaledZh } from './number.ts';
import type { Rendition } from './rendition.ts';
import { rulerUnit, unitWords } from './unit.ts';
import { CHANGES, DERIVED, NATURES, QUALIFIERS } from './wording.ts';

/** An amount in one language: `before` (超, over), the digits, `after` (亿元, billion yuan); `text` is the whole. */
export interface Amount {
  readonly before: string;
  readonly number: string;
  readonly after: string;
  readonly text: string;
}

/** One language of a figure. */
export interface FigureSide extends Amount {
  /** What it measures, and about whom where the measure does not say so itself. */
  readonly label: string;
  readonly measure: string;
}

type Named<T extends string> = Bilingual & { readonly id: T };

export interface FigureView {
  readonly id: string;
  readonly zh: FigureSide;
  readonly en: FigureSide;
  readonly about: (Bilingual & { readonly href: string | null }) | null;
  /** The period as the spine carries it; empty where none is given. */
  readonly spine: string;
  readonly period: DateView | null;
  readonly kind: 'rate' | 'money' | 'count' | 'measure';
  /** Lower and upper end; equal for a single value. */
  readonly values: readonly [number, number];
  readonly qualifier: Named<Figure['qualifier']>;
  readonly nature: Named<Figure['nature']>;
  readonly change: Named<NonNullable<Figure['change']>> | null;
  readonly statedBy: NameView | null;
  /** Exact fragments of the source, in the script shown; empty for a derived figure. */
  readonly evidence: readonly string[];
  readonly derived: { readonly how: Bilingual; readonly from: readonly string[] } | null;
  /** What it rests on in the source's words: `evidence`, or what it is derived from. */
  readonly rests: readonly string[];
  /** The double-scale ruler, for an amount that reads differently in the two systems. */
  readonly ruler: Ruler | null;
}

const BEFORE: Record<Figure['qualifier'], Bilingual> = {
  exact: { zh: '', en: '' },
  about: { zh: '约', en: 'about' },
  over: { zh: '超', en: 'over' },
  nearly: { zh: '近', en: 'nearly' },
  'at-least': { zh: '至少', en: 'at least' },
  'at-most': { zh: '至多', en: 'at most' },
  magnitude: { zh: '', en: '' },
};

const amount = (before: string, number: string, after: string, language: 'zh' | 'en'): Amount => ({
  before,
  number,
  after,
  text:
    language === 'zh'
      ? before + number + after
      : [before, number].filter(Boolean).join(' ') + (after && !/^[°%‰]/.test(after) ? ` ${after}` : after),
});

const ordinal = (n: number) => {
  const tens = n % 100;
  const end = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${end}`;
};

/** What a figure amounts to in both languages; the arithmetic is on decimal digits. */
export function amountOf(figure: Figure, style: 'british' | 'american' = 'british'): { zh: Amount; en: Amount } {
  const unit = unitWords(figure.unit, style);
  const [low, high] = figure.range ?? [figure.value!, figure.value!];
  const single = low === high;
  const counted = figure.counted ?? { zh: '', en: '' };
  const zhUnit = figure.unit === 'count' ? counted.zh : unit.zh;
  const enUnit = figure.unit === 'count' ? counted.en : single && Math.abs(low) === 1 ? unit.one : unit.many;
  if (figure.qualifier === 'magnitude' && single && low > 0) return magnitude(figure, low, zhUnit, enUnit, unit.one);
  if (figure.unit === 'rank' && single)
    return { zh: amount('第', String(low), '位', 'zh'), en: amount('', ordinal(low), '', 'en') };

  const { zh: zhBefore, en: enBefore } = BEFORE[figure.qualifier];
  // A change below zero is a decrease and says so; any other negative value keeps its sign.
  const falls = figure.change !== null && high < 0;
  const signed = (value: number, digits: string) => (value < 0 && !falls ? MINUS : '') + digits;
  const zh = scaledZh(falls ? [high, low] : [low, high]);
  const en = scaledEn(falls ? [high, low] : [low, high]);
  const ends = falls ? [high, low] : [low, high];
  const joined = (scaled: typeof zh, dash: string) =>
    single
      ? signed(low, scaled[0]!.digits)
      : `${signed(ends[0]!, scaled[0]!.digits)}${dash}${signed(ends[1]!, scaled[1]!.digits)}`;
  const dashEn = low < 0 && !falls ? ' to ' : '–';
  // 30亿～50亿元, 30%～50%: in Chinese the scale and the sign stand with both ends (GB/T 15835).
  const zhDash = `${zh[0]!.scale || (/^[%‰]$/.test(zhUnit) ? zhUnit : '')}～`;
  return {
    zh: amount((falls ? '下降' : '') + zhBefore, joined(zh, zhDash), zh[0]!.scale + zhUnit, 'zh'),
    en: amount(
      [falls ? 'down' : '', enBefore].filter(Boolean).join(' '),
      joined(en, dashEn),
      [en[0]!.scale, enUnit].filter(Boolean).join(' '),
      'en',
    ),
  };
}

/** A class of scale (千亿级, 100-billion-yuan class), or for things counted as they are, an order (数十家, tens of companies). */
function magnitude(figure: Figure, value: number, zhUnit: string, enUnit: string, one: string) {
  const order = magnitudeZh(value);
  const countable = ['count', 'person', 'person-time', 'vehicle', 'household'].includes(figure.unit);
  if (countable && figure.nature === 'actual' && /^10*$/.test(String(value)))
    return {
      zh: amount('', `数${order}`, zhUnit, 'zh'),
      en: amount('', magnitudeEn(value), enUnit ? `of ${enUnit}` : '', 'en'),
    };
  const [{ digits, scale } = { digits: '', scale: '' }] = scaledEn([value]);
  const noun = figure.unit === 'count' ? '' : one;
  const plain = figure.unit === 'cny' ? '' : zhUnit;
  return {
    zh: amount('', order, `${plain}级`, 'zh'),
    en: amount(
      '',
      [digits === '1' && scale ? '' : digits, scale, noun].filter(Boolean).join('-').replaceAll(' ', '-'),
      'class',
      'en',
    ),
  };
}

function aboutOf(r: Rendition, about: Figure['about']): FigureView['about'] {
  if (about === null) return null;
  if (typeof about !== 'string') return { ...r.both(about), href: null };
  const { organisations, places, people } = r.edition;
  const organisation = organisations.get(about);
  if (organisation) {
    const { zh, en, href, short } = organisationView(r, organisation);
    return { ...(short ?? { zh, en }), href };
  }
  const place = places.get(about);
  if (place) return placeView(r, place);
  const person = people.get(about);
  return person ? personView(r, person) : { zh: about, en: about, href: null };
}

const named = <T extends string>(r: Rendition, words: Record<T, Bilingual>, id: T): Named<T> => ({
  id,
  zh: r.say(words[id].zh),
  en: words[id].en,
});

const folded = (text: string) => text.toLowerCase().replace(/[’']/g, '');

/** A figure for people, in both languages and the rendition's script. Made once for each figure and rendition. */
export function figureView(r: Rendition, article: Article, figure: Figure): FigureView {
  return r.once('figure', `${article.id}/${figure.id}`, () => {
    const { zh, en } = amountOf(figure, r.edition.site.style.english);
    const about = aboutOf(r, figure.about);
    const measure = r.both(figure.measure);
    const says = (language: 'zh' | 'en') => !about || folded(measure[language]).includes(folded(about[language]));
    const unit = unitWords(figure.unit, r.edition.site.style.english);
    const speaker = figure.stated_by ? r.edition.people.get(figure.stated_by) : undefined;
    const { derived = null } = figure;
    const evidence = (figure.evidence ?? []).map((fragment) => r.say(fragment));
    const from = (derived?.from ?? []).map((each) => sourceOfDerived(r, article, each));
    const period = figure.period === null ? null : dateView(r, figure.period);
    const inZh = (side: Amount): Amount => ({
      before: r.say(side.before),
      number: r.say(side.number),
      after: figure.unit === 'count' ? r.zh(side.after) : r.say(side.after),
      text: r.say(side.text),
    });
    return {
      id: figure.id,
      zh: { ...inZh(zh), measure: measure.zh, label: says('zh') ? measure.zh : about!.zh + measure.zh },
      en: { ...en, measure: measure.en, label: says('en') ? measure.en : `${about!.en}: ${measure.en}` },
      about,
      spine: period?.spine ?? '',
      period,
      kind: unit.kind,
      values: figure.range ?? [figure.value!, figure.value!],
      qualifier: named(r, QUALIFIERS, figure.qualifier),
      nature: named(r, NATURES, figure.nature),
      change: figure.change && named(r, CHANGES, figure.change),
      statedBy: speaker ? personView(r, speaker) : null,
      evidence,
      derived: derived && { how: { zh: r.say(DERIVED[derived.how].zh), en: DERIVED[derived.how].en }, from },
      rests: derived ? from : evidence,
      ruler:
        figure.range || figure.qualifier === 'magnitude' || figure.unit === 'rank'
          ? null
          : ruler(
              figure.value!,
              figure.unit === 'count'
                ? { zh: r.zh(figure.counted?.zh ?? ''), en: figure.counted?.en ?? '' }
                : { zh: r.say(unit.zh), en: rulerUnit(figure.unit, unit) },
              r.say,
            ),
    };
  });
}

/** What a derived figure rests on: another figure's amount, or a fragment. */
function sourceOfDerived(r: Rendition, article: Article, from: string): string {
  const figure = article.figures.find(({ id }) => id === from);
  return figure ? r.zh(figure.measure.zh) + r.say(amountOf(figure).zh.text) : r.say(from);
}
