/** What was read of the last few texts: the rules of one article ask for its paragraphs again and again. */
import type { Mention } from './quantity.ts';

/** An article has so many paragraphs, seldom more. */
const TEXTS = 128;
/** Longer texts are no paragraphs, and are read once. */
const LONGEST = 4000;

export class KeptMentions {
  #before = new Map<string, readonly Mention[]>();
  #now = new Map<string, readonly Mention[]>();
  #last: { readonly text: string; readonly mentions: readonly Mention[] } | null = null;

  get(text: string): readonly Mention[] | undefined {
    if (this.#last?.text === text) return this.#last.mentions;
    return text.length > LONGEST ? undefined : (this.#now.get(text) ?? this.#before.get(text));
  }

  keep(text: string, mentions: readonly Mention[]): readonly Mention[] {
    this.#last = { text, mentions };
    if (text.length > LONGEST) return mentions;
    if (this.#now.size >= TEXTS) {
      this.#before = this.#now;
      this.#now = new Map();
    }
    this.#now.set(text, mentions);
    return mentions;
  }
}
