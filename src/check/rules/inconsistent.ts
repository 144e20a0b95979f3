/**
 * You want this rule in an edition of many hands: one Chinese segment rendered in two ways, or two Chinese segments
 * rendered as one, in different places.
 */
import type { EditionContext, EditionRule, Place } from '../edition-rule.ts';
import { inconsistencies, type PlacedPair } from '../inconsistent.ts';
import { bodyTexts, issueTexts, type Text } from '../texts.ts';

interface At {
  readonly text: Text;
  readonly place: Place;
}

export const rule: EditionRule = {
  id: 'inconsistent',
  severity: 'warning',
  about: {
    zh: '找出同一段中文有两种英文、或两段不同的中文用了同一段英文。',
    en: 'Finds one Chinese segment rendered in two ways, and two Chinese segments rendered as one.',
  },
  examples: [
    {
      body: '会议由镇里主持。 {#s1}\n\nThe town chaired the meeting.\n\n会议由镇里主持。 {#s2}\n\nThe town chaired the meeting.',
    },
    {
      body: '会议由镇里主持。 {#s1}\n\nThe town chaired the meeting.\n\n会议由镇里主持。 {#s2}\n\nThe meeting was held by the town.',
      finds: 'elsewhere',
    },
  ],
  *edition(context) {
    for (const { pair, other, message, expected } of inconsistencies(pairs(context))) {
      const { text, place } = pair.place;
      const { file } = other.place.place;
      const where = file === place.file ? (other.place.text.segment ?? '') : file.path;
      yield {
        place,
        segment: text.segment,
        message: { en: `${message.en} (${where})`, zh: `${message.zh}（${where}）` },
        expected,
      };
    }
  },
};

function* pairs({ edition, articles }: EditionContext): Generator<PlacedPair<At>> {
  const texts = function* (): Generator<Text> {
    // Oldest first, so that what is reported is the newer departure.
    for (let i = articles.length - 1; i >= 0; i--) yield* bodyTexts(articles[i]!.segments, articles[i]!.file);
    for (const issue of edition.issues) yield* issueTexts(issue).filter(({ role }) => role === 'body');
  };
  // Only texts that come up twice can be inconsistent, and nearly all come up once.
  const all = [...texts()];
  const prints = { zh: all.map(({ zh }) => print(zh)), en: all.map(({ en }) => print(en)) };
  const times = { zh: new Map<number, number>(), en: new Map<number, number>() };
  for (const side of ['zh', 'en'] as const)
    for (const value of prints[side]) times[side].set(value, (times[side].get(value) ?? 0) + 1);
  for (const [i, text] of all.entries()) {
    if (times.zh.get(prints.zh[i]!)! < 2 && times.en.get(prints.en[i]!)! < 2) continue;
    yield {
      zh: text.zh,
      en: text.en,
      place: {
        text,
        get place() {
          return text.place('en', 0, text.en.length);
        },
      },
    };
  }
}

/** A number that texts share which differ only in case, white space and ASCII marks (FNV-1a over the rest). */
function print(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (code < 0x80) {
      if (code >= 0x41 && code <= 0x5a) code += 0x20;
      else if (!((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39))) continue;
    } else if (MARKS.has(code)) continue;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash;
}
const MARKS: ReadonlySet<number> = new Set([...'。！；：，’‘\u3000\u00a0'].map((mark) => mark.charCodeAt(0)));
