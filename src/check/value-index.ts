/** Items of one side by the keys of their values, for pairing in linear time. */
import type { Item } from './quantity-item.ts';

/** How many candidates of one key are looked at for the best unit. */
export const CANDIDATES = 6;
/** Vague values and converted units are compared one by one only up to so many on a side. */
export const FEW = 48;

export const NONE: readonly Item[] = [];

/** Items by the keys of their values; those before `from` are taken. */
export class Index {
  readonly #byKey = new Map<string, { readonly items: Item[]; from: number }>();
  constructor(items: readonly Item[], keys: (item: Item) => readonly string[] = (item) => item.keys) {
    for (const item of items) {
      for (const key of keys(item)) {
        const bucket = this.#byKey.get(key);
        if (bucket) bucket.items.push(item);
        else this.#byKey.set(key, { items: [item], from: 0 });
      }
    }
  }
  /** The first few items of a key that are still free. */
  free(key: string): readonly Item[] {
    const bucket = this.#byKey.get(key);
    if (!bucket) return NONE;
    const { items } = bucket;
    while (bucket.from < items.length && items[bucket.from]!.partner) bucket.from += 1;
    const found: Item[] = [];
    for (let i = bucket.from; i < items.length && i < bucket.from + 4 * CANDIDATES && found.length < CANDIDATES; i += 1)
      if (!items[i]!.partner) found.push(items[i]!);
    return found;
  }
  /** The first few items of a key, taken or not. */
  some(key: string): readonly Item[] {
    const items = this.#byKey.get(key)?.items;
    return !items ? NONE : items.length > CANDIDATES ? items.slice(0, CANDIDATES) : items;
  }
}

export const join = (a: Item, b: Item): void => {
  a.partner = b;
  b.partner = a;
  a.covered = true;
  b.covered = true;
};
