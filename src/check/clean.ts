// What restoration and extraction make of a source text, in the form the rules read.
import { extract } from '../source/extract.ts';
import { sha256 } from './lock.ts';
import type { Cleaned } from './source-text.ts';

/** Left out because it stands in the article already, or because it tells of the article: no furniture. */
const OF_THE_ARTICLE = /^(?:repeated|a lead that|particulars|byline|breadcrumb|title)/;

/** What was made of the last sources, by their hash: a preview asks for the same ones again at every change. */
const made = new Map<string, Cleaned>();
const LIMIT = 1000;

/** The clean body of a source in Simplified characters, what was left out of it, and what the page says of itself. */
export function readSourceText(bytes: Uint8Array): Cleaned {
  const hash = sha256(bytes);
  let cleaned = made.get(hash);
  if (!cleaned) {
    cleaned = clean(bytes);
    if (made.size >= LIMIT) made.delete(made.keys().next().value!);
    made.set(hash, cleaned);
  }
  return cleaned;
}

function clean(bytes: Uint8Array): Cleaned {
  const { title, published, body, dropped } = extract(bytes, { script: 'hans' });
  const text = body.join('\n');
  const rest = (of: boolean) =>
    dropped.flatMap((part) => (OF_THE_ARTICLE.test(part.reason) === of ? [part.text] : [])).join('\n');
  return {
    clean: text,
    dropped: rest(false),
    head: title ? `${title}\n${text}` : text,
    particulars: rest(true),
    published,
  };
}
