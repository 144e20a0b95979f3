// The index in the browser: fetches the few files that a query needs, and ranks. Nothing here touches the page.
import { alphabet } from './search-words.js';

/** How much a term in a title counts; elsewhere 1, often 2. */
const TITLE = 5;

const once = (load) => {
  const kept = new Map();
  return (key) => {
    if (!kept.has(key)) {
      const made = load(key);
      kept.set(key, made);
      made.catch(() => kept.delete(key));
    }
    return kept.get(key);
  };
};
function varints(bytes) {
  let at = 0;
  return {
    next() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++];
        value |= (byte & 127) << shift;
        if (byte < 128) return value;
      }
    },
    take(length) {
      at += length;
      return bytes.subarray(at - length, at);
    },
    more: () => at < bytes.length,
  };
}

/** The number of the file that a term is in, if it is in any. */
function shardOf(firsts, term) {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= term) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Adds to `levels` how much each document is about a term: 1, often 2, in its title 5. */
function decode(bytes, levels) {
  const read = varints(bytes);
  for (const level of [1, 2, TITLE]) {
    const count = read.next();
    if (count & 1) {
      const map = read.take(Math.ceil(levels.length / 8));
      for (let i = 0; i < levels.length; i += 1)
        if (map[i >> 3] & (1 << (i & 7))) levels[i] = Math.max(levels[i], level);
    } else {
      let document = -1;
      for (let n = count >> 1; n > 0; n -= 1) {
        document += read.next();
        levels[document] = Math.max(levels[document], level);
      }
    }
  }
}

const both = (a, b) => a.map((level, i) => Math.min(level, b[i]));
const either = (a, b) => a.map((level, i) => Math.max(level, b[i]));

/**
 * Opens an index. `get` fetches a path below `search/` as `json` or `arrayBuffer`.
 */
export function openIndex(get) {
  const index = once(async () => {
    const read = await get('index.json', 'json');
    return { ...read, letters: alphabet(read.fold) };
  });

  /** Terms of a file with their postings, still encoded. */
  const shard = once(async (number) => {
    const { version } = await index();
    const file = varints(new Uint8Array(await get(`terms/${number}.bin?${version}`, 'arrayBuffer')));
    const terms = new Map();
    let term = '';
    while (file.more()) {
      term = term.slice(0, file.next());
      const units = file.take(2 * file.next());
      for (let i = 0; i < units.length; i += 2) term += String.fromCharCode(units[i] | (units[i + 1] << 8));
      terms.set(term, file.take(file.next()));
    }
    return terms;
  });

  async function lookUp(term) {
    const { terms: firsts, documents } = await index();
    const bytes = (await shard(shardOf(firsts, term))).get(term);
    if (!bytes) return null;
    const levels = new Uint8Array(documents);
    decode(bytes, levels);
    return levels;
  }

  /** All terms that begin so; of a short beginning the first files only. */
  async function lookUpPrefix(prefix) {
    const { terms: firsts, documents } = await index();
    const from = shardOf(firsts, prefix);
    let to = from + 1;
    while (to < firsts.length && to < from + 4 && firsts[to].startsWith(prefix)) to += 1;
    const files = await Promise.all(Array.from({ length: to - from }, (_, i) => shard(from + i)));
    const levels = new Uint8Array(documents);
    for (const file of files) for (const [term, bytes] of file) if (term.startsWith(prefix)) decode(bytes, levels);
    return levels;
  }

  async function met(clause, documents) {
    let found = new Uint8Array(documents);
    for (const { terms, prefix, unless } of clause.ways) {
      if (prefix) {
        if (!unless || !(await lookUp(unless))) found = either(found, await lookUpPrefix(prefix));
        continue;
      }
      const all = await Promise.all(terms.map(lookUp));
      if (all.every(Boolean)) found = either(found, all.reduce(both));
    }
    return found;
  }

  /** Documents by rank: those with the words in their title or by that name, then newer before older. */
  async function ranked({ clauses, name, spelled }, narrowed) {
    const { documents, articles, kinds, years } = await index();
    const parts = await Promise.all(clauses.map((clause) => met(clause, documents)));
    const [whole, named] = await Promise.all([
      name ? lookUp(`^${name}`) : null,
      spelled && name.length > 2 ? lookUp(`~${name}`) : null,
    ]);
    const facets = await Promise.all(
      ['place', 'theme'].filter((key) => narrowed[key]).map((key) => lookUp(`=${key} ${narrowed[key]}`)),
    );
    const span = (starts, value, end) => {
      const at = starts.findIndex(([key]) => key === value);
      return at < 0 ? [0, 0] : [starts[at][1], starts[at + 1]?.[1] ?? end];
    };
    let [from, to] = narrowed.kind ? span(kinds, narrowed.kind, documents) : [0, documents];
    if (narrowed.year) {
      const [first, end] = span(years, narrowed.year, articles);
      [from, to] = [Math.max(from, first), Math.min(to, end)];
    }
    const found = [];
    for (let i = from; i < to; i += 1) {
      if (!facets.every((facet) => facet?.[i])) continue;
      let score = 0;
      if (parts.every((levels) => levels[i])) for (const levels of parts) score += levels[i] / parts.length;
      else if (!named?.[i]) continue;
      if (named?.[i]) score += TITLE;
      if (whole?.[i]) score += 20;
      found.push([i, score + (i < articles ? (1.5 * i) / articles : 0)]);
    }
    return found.sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([i]) => i);
  }

  const documentFile = once((number) => get(`documents/${number}.json`, 'json'));
  async function documentOf(number) {
    const { articles, shared } = await index();
    if (number < articles) return (await documentFile(number))[0];
    const rest = number - articles;
    return (await documentFile(articles + Math.floor(rest / shared)))[rest % shared];
  }

  return { index, ranked, documentOf };
}
