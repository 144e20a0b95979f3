// Which documents hold which term. Millions of characters pass through here, so terms of two characters are numbers in
// an open table and everything else is arrays of numbers; nothing is made for a character.
import { type Alphabet, numbers, stem } from './words.ts';

/** How much a document is about a term: it occurs, it occurs three times or more, it stands in the title. */
export const LEVELS = { body: 0, often: 1, title: 2 } as const;

const OFTEN = 3;
const HAN = 5;
const LETTER = 4;
const SPACE = 1;
const APOSTROPHE = 3;

/** One term with the documents that hold it, in their order. */
export interface Posting {
  readonly term: string;
  readonly documents: Uint32Array;
  readonly levels: Uint8Array;
}

export class Postings {
  readonly #letters: Alphabet;
  /** Open table of pairs of characters: key + 1, and the term's number. */
  #keys = new Uint32Array(1 << 16);
  #slots = new Uint32Array(1 << 16);
  #used = 0;
  readonly #words = new Map<string, number>();
  /** Words as they are written, with the number of their stem: a word is stemmed once. */
  readonly #stems = new Map<string, number>();
  /** By term: key of a pair of characters, or 0 for a word. */
  #pairs: number[] = [];
  readonly #names: string[] = [];
  #seen = new Int32Array(1 << 16).fill(-1);
  #times = new Uint32Array(1 << 16);
  #titled = new Uint8Array(1 << 16);
  readonly #touched: number[] = [];
  #terms = new Uint32Array(1 << 20);
  #levels = new Uint8Array(1 << 20);
  #document = -1;
  #length = 0;
  readonly #starts: number[] = [];
  #inTitle = false;

  constructor(letters: Alphabet) {
    this.#letters = letters;
  }

  /** Begins the next document; documents are numbered from 0. */
  begin(): void {
    this.#end();
    this.#document += 1;
    this.#starts.push(this.#length);
  }

  #end(): void {
    while (this.#length + this.#touched.length > this.#terms.length) {
      const [terms, levels] = [new Uint32Array(this.#terms.length * 2), new Uint8Array(this.#terms.length * 2)];
      terms.set(this.#terms);
      levels.set(this.#levels);
      [this.#terms, this.#levels] = [terms, levels];
    }
    for (const term of this.#touched) {
      this.#terms[this.#length] = term;
      this.#levels[this.#length] = this.#titled[term]
        ? LEVELS.title
        : this.#times[term]! >= OFTEN
          ? LEVELS.often
          : LEVELS.body;
      this.#length += 1;
    }
    this.#touched.length = 0;
  }

  #number(pair: number, name: string): number {
    const term = this.#pairs.length;
    this.#pairs.push(pair);
    this.#names.push(name);
    if (term >= this.#seen.length) {
      const seen = new Int32Array(this.#seen.length * 2).fill(-1);
      const [times, titled] = [new Uint32Array(seen.length), new Uint8Array(seen.length)];
      seen.set(this.#seen);
      times.set(this.#times);
      titled.set(this.#titled);
      [this.#seen, this.#times, this.#titled] = [seen, times, titled];
    }
    return term;
  }

  #hit(term: number): void {
    if (this.#seen[term] === this.#document) {
      this.#times[term]! += 1;
    } else {
      this.#seen[term] = this.#document;
      this.#times[term] = 1;
      this.#titled[term] = 0;
      this.#touched.push(term);
    }
    if (this.#inTitle) this.#titled[term] = 1;
  }

  #pair(first: number, second: number): void {
    const key = ((first << 16) | second) >>> 0;
    const mask = this.#keys.length - 1;
    let at = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    while (this.#keys[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & mask;
    if (this.#keys[at] === 0) {
      if (this.#used * 2 > mask) {
        this.#grow();
        this.#pair(first, second);
        return;
      }
      this.#keys[at] = key;
      this.#slots[at] = this.#number(key, '');
      this.#used += 1;
    }
    this.#hit(this.#slots[at]!);
  }

  #grow(): void {
    const [keys, slots] = [this.#keys, this.#slots];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#slots = new Uint32Array(keys.length * 2);
    const mask = this.#keys.length - 1;
    for (let i = 0; i < keys.length; i += 1) {
      if (keys[i] === 0) continue;
      let at = (Math.imul(keys[i]!, 0x9e3779b1) >>> 8) & mask;
      while (this.#keys[at] !== 0) at = (at + 1) & mask;
      this.#keys[at] = keys[i]!;
      this.#slots[at] = slots[i]!;
    }
  }

  /** A term as it stands: a facet, a name, a figure. */
  term(name: string): void {
    let term = this.#words.get(name);
    if (term === undefined) {
      term = this.#number(0, name);
      this.#words.set(name, term);
    }
    this.#hit(term);
  }

  #word(word: string): void {
    let term = this.#stems.get(word);
    if (term === undefined) {
      const root = stem(word);
      term = this.#words.get(root) ?? this.#number(0, root);
      this.#words.set(root, term);
      this.#stems.set(word, term);
    }
    this.#hit(term);
  }

  /** Both halves' words and figures; of a Chinese text every character and every two beside one another as well. */
  text(text: string, chinese: boolean, title = false): void {
    this.#inTitle = title;
    const plain = this.#letters.plain(text);
    const { kind } = this.#letters;
    let before = 0;
    let start = -1;
    let word = '';
    for (let i = 0; i <= plain.length; i += 1) {
      const code = i < plain.length ? plain.charCodeAt(i) : 32;
      const k = kind(code);
      if (chinese && k >= LETTER) {
        if (k === HAN) this.#pair(code, 0);
        if (before) this.#pair(before, code);
        before = code;
      } else if (k !== SPACE && k !== APOSTROPHE) before = 0;
      if (k === LETTER) {
        if (start < 0) start = i;
      } else if (start >= 0) {
        const inside = k === APOSTROPHE && i + 1 < plain.length && kind(plain.charCodeAt(i + 1)) === LETTER;
        const owner =
          inside && plain[i + 1] === 's' && (i + 2 >= plain.length || kind(plain.charCodeAt(i + 2)) !== LETTER);
        word += plain.slice(start, i);
        start = -1;
        if (inside && !owner) continue;
        this.#word(word);
        word = '';
        if (owner) i += 1;
      }
    }
    for (const { key, unit } of numbers(plain)) {
      this.term(`#${key}`);
      if (unit) this.term(`#${key}${unit}`);
    }
    this.#inTitle = false;
  }

  /** Every term in the order of its UTF-16 code units. */
  finish(): Posting[] {
    this.#end();
    const count = this.#pairs.length;
    const offsets = new Uint32Array(count + 1);
    for (let i = 0; i < this.#length; i += 1) offsets[this.#terms[i]! + 1]! += 1;
    for (let i = 0; i < count; i += 1) offsets[i + 1]! += offsets[i]!;
    const documents = new Uint32Array(this.#length);
    const levels = new Uint8Array(this.#length);
    const next = offsets.slice();
    for (let document = 0; document <= this.#document; document += 1) {
      const end = this.#starts[document + 1] ?? this.#length;
      for (let i = this.#starts[document]!; i < end; i += 1) {
        const at = next[this.#terms[i]!]!;
        documents[at] = document;
        levels[at] = this.#levels[i]!;
        next[this.#terms[i]!] = at + 1;
      }
    }
    const found = this.#pairs.map((pair, i) => ({
      term: pair ? this.#written(pair) : this.#names[i]!,
      documents: documents.subarray(offsets[i], offsets[i + 1]),
      levels: levels.subarray(offsets[i], offsets[i + 1]),
    }));
    return found.sort((a, b) => (a.term < b.term ? -1 : 1));
  }

  #written(pair: number): string {
    const [first, second] = [pair >>> 16, pair & 0xffff];
    const text = second ? String.fromCharCode(first, second) : String.fromCharCode(first);
    return this.#letters.kind(first) === HAN ? text : `.${text}`;
  }
}
