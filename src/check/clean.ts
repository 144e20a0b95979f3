// What restoration and extraction make of a source text, in the form the rules read.
import type { Cleaned } from './source-text.ts';

/** The clean body of a source, what was left out of it, and where its dates may stand. */
export function readSourceText(bytes: Uint8Array): Cleaned {
  const text = new TextDecoder().decode(bytes);
  return { clean: text, dropped: '', head: text };
}
