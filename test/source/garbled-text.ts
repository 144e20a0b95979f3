import { pinyin } from 'pinyin-pro';
import { convert } from '../../src/language/script.ts';
import { type ForwardOptions, garble, inGbk, type ListEntry } from './forward.ts';
import { sentences } from './sentences.ts';

/** Numbers from 0 to 1 that are the same at every run (a linear congruential generator). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

const traditional = sentences
  .map((sentence) => convert(sentence, 'hans', 'hant-tw'))
  .map((sentence) => sentence.replace(/「/g, '“').replace(/」/g, '”'))
  .filter(inGbk);

const changed = [...new Set(traditional.join(''))]
  .filter((c) => c >= '一' && convert(c, 'hant-tw', 'hans') !== c)
  .sort();

export interface Sample {
  readonly text: string;
  readonly garbled: string;
}

/** A page of a few paragraphs and what the process of damage makes of it, with a list of characters of its own. */
export function sample(random: () => number): Sample {
  const paragraphs: string[] = [];
  for (let n = 1 + Math.floor(random() * 3); n > 0; n -= 1) {
    let paragraph = '';
    for (let m = 2 + Math.floor(random() * 5); m > 0; m -= 1)
      paragraph += traditional[Math.floor(random() * traditional.length)]!;
    paragraphs.push(paragraph);
  }
  const text = paragraphs.join('\n');
  const size = 20 + Math.floor(random() * 120);
  const characters = new Set<string>();
  for (let n = 0; n < size; n += 1) characters.add(changed[Math.floor(random() * changed.length)]!);
  const toneType = random() < 0.3 ? 'none' : 'symbol';
  const list: ListEntry[] = [...characters]
    .map((character) => ({ character, pinyin: pinyin(character, { toneType }) }))
    .filter((entry) => inGbk(entry.pinyin));
  const plain = (entry: ListEntry) => entry.pinyin.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  if (random() < 0.8) list.sort((a, b) => (plain(a) < plain(b) ? -1 : plain(a) > plain(b) ? 1 : 0));
  const folding: NonNullable<ForwardOptions['fold']>[] = ['after', 'after', 'after', 'before', 'never'];
  const fold = folding[Math.floor(random() * folding.length)]!;
  return { text, garbled: garble(text, list, { fold }) };
}
