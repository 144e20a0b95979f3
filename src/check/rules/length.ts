/**
 * You want this rule to find the pair that was translated by half: one side far too long for the other, or a sentence
 * that nothing on the other side renders.
 *
 * The measure is `lengthRatio`: ln((letters + 8) / (3 × Han characters + letters of the Chinese + 8)). Over
 * 500 news pairs and 19,000 pairs of other prose it has a mean of −0.1 and a deviation of 0.13 to 0.2, in no longer
 * text under −0.75 or over 0.55; the limits stand beyond that.
 */
import { type Link, type Lost, unrendered } from '../../language/align.ts';
import type { Span } from '../../language/bilingual.ts';
import { countLetters, expectedLetters, lengthRatio, RATIO_MEAN } from '../../language/letters.ts';
import { sentences } from '../../language/sentence.ts';
import { comparePair, linksOf } from '../compare-pair.ts';
import type { Finding, PairRule } from '../finding.ts';
import { finding, quote, side } from '../side.ts';

/** Beyond these the lengths alone say it, in a text long enough. */
const TOO_SHORT = -0.95;
const TOO_LONG = 0.95;
const LONG_ENOUGH = 45;
/** How much more likely (100·ln) a sentence without counterpart must be than that all are rendered. */
const GAIN = 50;
/** The same for one of which the other text names nothing, and for one of which it names most. */
const SURE = 15;
const DOUBTFUL = 120;
/** The same from which an English sentence of foreign notions is no clause of the Chinese. */
const CERTAIN = 150;
/** A shorter sentence (“Indeed.”, 好的。) may go unrendered without loss. */
const SENTENCE = 16;

/** As many sentences on both sides, but so far from the usual ratio: one may be missing and another in two. */
const DRIFT = 0.1;

/** A list of alternatives for a program to choose from is no prose. */
const BARS = 8;
/** So many sentences, of both sides multiplied, are too many for one pair. */
const SENTENCES = 10_000;
/** Texts beyond this are not aligned: a segment is a paragraph, and the lengths of a chapter say enough. */
const ALIGNED = 20_000;

/** A sentence of several notions of which the other text names next to none: hardly rendered at all. */
const isForeign = ({ named, found }: Lost): boolean => named >= 3 && found <= named * 0.34;
/** One whose notions the other text names for the greater part is more likely rendered within another. */
const isFamiliar = ({ named, found }: Lost): boolean => named >= 2 && found > named * 0.5;

/** Whether values of a sentence have their partners on the other side: two, or one of two digits and more. */
function isMoved(text: string, links: readonly Link[], which: 'zh' | 'en', { start, end }: Span): boolean {
  const own = links.filter((link) => link[which] >= start && link[which] < end);
  return own.length > 1 || own.some((link) => /^\d{2}/.test(text.slice(link[which], link[which] + 2)));
}

/** The sentences of one side that nothing on the other renders, the longest first; none where that is not sure. */
function withoutCounterpart(
  zh: string,
  en: string,
  links: readonly Link[],
): { readonly side: 'zh' | 'en'; readonly spans: readonly Span[] } | null {
  if (zh.length > ALIGNED || en.length > 3 * ALIGNED) return null;
  const lost = unrendered(zh, en, links);
  const foreign = { zh: lost.zh.filter(isForeign), en: lost.en.filter(isForeign) };
  // Two that are lost on either side may be each other's free rendering, unless one has nothing of the other.
  const both = lost.zh.length > 0 && lost.en.length > 0;
  if (both && foreign.zh.length > 0 === foreign.en.length > 0) return null;
  const which = (both ? foreign : lost).zh.length ? 'zh' : 'en';
  const spans = (both ? foreign : lost)[which];
  if (!spans.length) return null;
  // A sentence whose values stand on the other side was moved there, and the order of the others tells nothing.
  if (lost.zh.some((span) => isMoved(zh, links, 'zh', span)) || lost.en.some((span) => isMoved(en, links, 'en', span)))
    return null;
  const sure = spans.some(isForeign);
  if (lost.gain <= (sure ? SURE : spans.every(isFamiliar) ? DOUBTFUL : GAIN)) return null;
  // What one side parts by a semicolon, and Chinese by a comma, the other may part by a full stop.
  if (which === 'en' ? !sure || lost.gain < CERTAIN : !sure) {
    const parted = which === 'en' ? zh.replace(/[；，：]/g, '。') : en.replace(/;(?= )/g, '.');
    if (parted !== (which === 'en' ? zh : en)) {
      const again = which === 'en' ? unrendered(parted, en, links).en : unrendered(zh, parted, links).zh;
      if (!again.length) return null;
    }
  }
  const text = which === 'zh' ? zh : en;
  const size = (span: Span) =>
    which === 'zh' ? expectedLetters(text.slice(span.start, span.end)) : countLetters(text.slice(span.start, span.end));
  const telling = spans.filter((span) => size(span) >= SENTENCE).sort((x, y) => size(y) - size(x));
  return telling.length ? { side: which, spans: telling } : null;
}

export const rule: PairRule = {
  id: 'length',
  severity: 'warning',
  about: {
    zh: '找出只译了一半的段落：一边与另一边长度悬殊，或有句子没有对应的译文。',
    en: 'Finds pairs translated by half: one side far too long for the other, or a sentence without a counterpart.',
  },
  examples: [
    { zh: '会议在市政府举行，市长主持。', en: 'The mayor chaired the meeting at the city government.' },
    {
      zh: '自动对焦没有成功，请在星图上手动选择一颗星，再点开始。',
      en: 'Autofocus has failed. Please pick a star by hand. Then press Start.',
    },
    {
      zh: '共有三十户村民投票，二十户同意搬迁，五户反对，别的没表态。',
      en: 'Thirty households in the village voted. Twenty agreed to move and five were against. The others said nothing.',
    },
    {
      zh: '据县消防队通报，2月9日晚8时许，老街一处粮库起火，烧毁房屋12间，造成3人受伤、40人无家可归。过火面积约860平方米。',
      en: 'Fire broke out in a grain store on the old street at about 8 pm on February 9 and destroyed 12 houses, the county fire brigade said. It swept over about 860 square metres. Three people were injured and 40 lost their homes.',
    },
    { zh: '好。', en: 'Agreed, and with the greatest of pleasure.' },
    {
      zh: '会议在市政府举行，市长主持会议并讲话。各县区负责人汇报了汽车零部件产业的发展情况和下一步打算。',
      en: 'The mayor chaired the meeting at the city government and spoke.',
      finds: 'nothing in the English renders',
    },
    {
      zh: '会议在市政府举行，市长主持会议并讲话，各县区负责人汇报了汽车零部件产业的发展情况和下一步打算，企业代表提出建议。',
      en: 'The mayor chaired a meeting.',
      finds: 'far too short',
    },
  ],
  *check(zh, en, context): Generator<Finding> {
    const sizes = { zh: expectedLetters(zh), en: countLetters(en) };
    if (!sizes.zh || !sizes.en || Math.max(sizes.zh, sizes.en) < LONG_ENOUGH) return;
    if (zh.includes('|') && zh.split('|', BARS + 1).length > BARS) return;
    const ratio = lengthRatio(sizes.zh, sizes.en);
    const [left, right] = [sentences(zh, 'zh').length, sentences(en, 'en').length];
    const drifts = left > 1 && Math.abs(ratio - RATIO_MEAN) > DRIFT;
    const lost =
      (left !== right || drifts) && left * right <= SENTENCES
        ? withoutCounterpart(zh, en, linksOf(comparePair(zh, en, context)))
        : null;
    if (lost) {
      const [text, other] = lost.side === 'zh' ? [zh, 'en'] : [en, 'zh'];
      for (const { start, end } of lost.spans) {
        const shown = quote(text.slice(start, end));
        yield finding(
          rule,
          other === 'en'
            ? { zh: `英文中没有与“${shown}”对应的译文`, en: `nothing in the English renders “${shown}”` }
            : { zh: `中文中没有与“${shown}”对应的原文`, en: `nothing in the Chinese corresponds to “${shown}”` },
          { [lost.side]: side(text, start, end) },
        );
      }
      return;
    }
    if (ratio >= TOO_SHORT && ratio <= TOO_LONG) return;
    const usual = `${Math.round(sizes.zh * 0.65)}–${Math.round(sizes.zh * 1.3)}`;
    yield finding(
      rule,
      ratio < TOO_SHORT
        ? {
            zh: `英文过短：${sizes.en}个字母，按中文应在${usual}个左右`,
            en: `the English is far too short for the Chinese: ${sizes.en} letters, where ${usual} are usual`,
          }
        : {
            zh: `英文过长：${sizes.en}个字母，按中文应在${usual}个左右`,
            en: `the English is far too long for the Chinese: ${sizes.en} letters, where ${usual} are usual`,
          },
      { zh: side(zh, 0, zh.length), en: side(en, 0, en.length), expected: usual },
    );
  },
};
