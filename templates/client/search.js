// The search page: fetches the few files of the index that a query needs, ranks, shows each article with the pairs
// that match. Text is only ever put in as text.
import { alphabet, compact, matches, plan, stem, words } from './search-words.js';

const form = document.querySelector('form.finder');
const { root, tree, documents: folder } = form.dataset;
const list = document.getElementById('results');
const said = document.getElementById('found');
const more = document.getElementById('more');
const browse = document.getElementById('browse');
const PAGE = 10;
const TITLE = 5;

/* ---- the index */
const get = async (url, as, options) => {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response[as]();
};
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
const index = once(async () => {
  const read = await get(`${root}index.json`, 'json', { cache: 'no-cache' });
  return { ...read, letters: alphabet(read.fold) };
});

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

/** Terms of a file with their postings, still encoded. */
const shard = once(async (number) => {
  const { version } = await index();
  const file = varints(new Uint8Array(await get(`${root}terms/${number}.bin?${version}`, 'arrayBuffer')));
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

const both = (a, b) => a.map((level, i) => Math.min(level, b[i]));
const either = (a, b) => a.map((level, i) => Math.max(level, b[i]));

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

const documentFile = once((number) => get(`${folder}${number}.json`, 'json'));
async function documentOf(number) {
  const { articles, shared } = await index();
  if (number < articles) return (await documentFile(number))[0];
  const rest = number - articles;
  return (await documentFile(articles + Math.floor(rest / shared)))[rest % shared];
}

/* ---- what a document shows */
const halves = ['zh', 'en'];
const inside = ([a, b], [c, d]) => a < d && c < b;

/** Where each half of each pair meets the query, and whether the whole does. */
function hits(letters, asked, document) {
  const names = halves.map((_, side) => document.g.map((forms) => ({ spelled: forms[2], forms: forms[side] })));
  const name = { word: asked.name, name: asked.name, ways: [] };
  const clauses = asked.spelled && asked.clauses.length > 1 ? [...asked.clauses, name] : asked.clauses;
  const pairs = [['', ...document.t], ...document.p].map(([at, ...texts]) => {
    const found = texts.map((text, side) => clauses.map((clause) => matches(letters, text, clause, names[side])));
    const marks = found.map((each) => each.flat());
    // A name that is met in one language is marked in the other.
    for (const [side, text] of texts.entries())
      for (const forms of document.g) {
        const places = (which) =>
          forms[which].flatMap((form) =>
            matches(
              letters,
              texts[which],
              which
                ? { phrase: words(letters, letters.plain(form)).map(({ word }) => word) }
                : { run: compact(letters, letters.plain(form)).text },
            ),
          );
        if (
          text &&
          marks[1 - side].length &&
          places(1 - side).some((place) => marks[1 - side].some((mark) => inside(place, mark)))
        )
          marks[side] = [...marks[side], ...places(side)];
      }
    return { at, texts, marks, met: clauses.map((_, i) => found.some((each) => each[i].length)) };
  });
  const whole = asked.clauses.every((_, i) => pairs.some((pair) => pair.met[i]));
  const named = clauses.length > asked.clauses.length && pairs.some((pair) => pair.met.at(-1));
  return { document, pairs, right: whole || named };
}

/**
 * Marks in the other language what stands there wherever the query is met and hardly anywhere else: words whose
 * occurrence over the pairs at hand goes with the match (Dice's coefficient).
 */
function associate(letters, results) {
  const pairs = results.flatMap((result) => result.pairs.filter(({ texts }) => texts[0] && texts[1]));
  for (const side of [0, 1]) {
    const pieces = ({ texts }) => {
      const plain = letters.plain(texts[side]);
      if (side)
        return words(letters, plain)
          .filter(({ word }) => word.length > 3)
          .map(({ word, start, end }) => [stem(word), start, end]);
      const { text, at } = compact(letters, plain);
      return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => [
        text.slice(i, i + 2),
        at[i],
        at[i + 1] + 1,
      ]).filter(([gram]) => !/[\n\d]/.test(gram));
    };
    const open = pairs.filter(({ marks }) => marks[1 - side].length && !marks[side].length);
    const rest = pairs.filter(({ marks }) => !marks[1 - side].length);
    if (open.length < 3 || rest.length < open.length) continue;
    const count = (some) => {
      const counts = new Map();
      for (const pair of some)
        for (const piece of new Set(pieces(pair).map(([p]) => p))) counts.set(piece, (counts.get(piece) ?? 0) + 1);
      return counts;
    };
    const [there, elsewhere] = [count(open), count(rest)];
    const score = (piece) =>
      (2 * (there.get(piece) ?? 0)) / (open.length + (there.get(piece) ?? 0) + (elsewhere.get(piece) ?? 0));
    const best = Math.max(0, ...[...there.keys()].map(score));
    if (best < 0.7) continue;
    for (const pair of open)
      for (const [piece, ...range] of pieces(pair))
        if (score(piece) >= Math.max(0.7, best - 0.1)) pair.marks[side].push(range);
  }
}

/** Puts a text with its marks into an element; a long text only around its first mark. */
function write(element, text, marks, clip) {
  const sorted = marks.toSorted((a, b) => a[0] - b[0]);
  let [from, to] = [0, text.length];
  if (text.length > clip.most) {
    const centre = sorted[0]?.[0] ?? clip.at * text.length;
    from = Math.max(0, Math.min(centre - clip.most / 3, text.length - clip.most));
    to = from + clip.most;
    const space = (at) => (clip.words ? Math.max(0, text.indexOf(' ', at) + 1) || at : Math.round(at));
    [from, to] = [from > 0 ? space(Math.round(from)) : 0, to < text.length ? space(Math.round(to)) : text.length];
  }
  let at = from;
  element.replaceChildren(from > 0 ? '…' : '');
  for (const [start, end] of sorted) {
    if (end <= at || start >= to) continue;
    const mark = document.createElement('mark');
    mark.textContent = text.slice(Math.max(start, at), Math.min(end, to));
    element.append(text.slice(at, Math.max(start, at)), mark);
    at = Math.min(end, to);
  }
  element.append(text.slice(at, to), to < text.length ? '…' : '');
}

const template = document.getElementById('result').content;
const PAIRS = 2;

function resultOf({ document: found, pairs }) {
  const item = template.firstElementChild.cloneNode(true);
  const [title, ...rest] = pairs;
  const part = (name) => item.querySelectorAll(`[data-part=${name}]`);
  const href = (at) => `${tree}${found.u}${at ? `#${at}` : ''}`;
  const score = ({ met, at, marks }) =>
    met.filter(Boolean).length * 4 + (at ? 2 : 0) + (marks[0].length && marks[1].length ? 1 : 0);
  const met = rest.filter((pair) => pair.met.some(Boolean)).sort((a, b) => score(b) - score(a));
  const best = met.slice(0, Math.max(1, Math.min(PAIRS, met.filter((pair) => score(pair) === score(met[0])).length)));
  part('spine')[0].textContent = found.d;
  part('kind')[0].textContent = form.elements.kind.querySelectorAll('option')[found.k + 1].textContent;
  for (const [side] of halves.entries()) {
    const link = part('title')[side];
    write(link, title.texts[side], title.marks[side], { most: 400 });
    link.href = href(best[0]?.at);
    part('note')[side].textContent = found.n[side];
    part('note')[side].hidden = !found.n[side];
  }
  const block = part('pair')[0];
  const others = [...new Set(met.slice(best.length).map(({ at }) => at))].filter(
    (at) => at && !best.some((pair) => pair.at === at),
  );
  for (const { at, texts, marks } of best) {
    const pair = block.cloneNode(true);
    const number = pair.querySelector('a');
    number.textContent = /\d+$/.exec(at)?.[0] ?? '';
    if (at) number.href = href(at);
    else number.remove();
    const first = marks.map((list, side) => (list[0] ? list[0][0] / texts[side].length : 0));
    for (const [side] of halves.entries())
      write(pair.querySelectorAll('p')[side], texts[side], marks[side], {
        most: side ? 420 : 150,
        words: side === 1,
        at: first[1 - side],
      });
    block.before(pair);
  }
  block.remove();
  const also = part('also')[0];
  if (others.length)
    for (const at of others.slice(0, 12)) {
      const link = document.createElement('a');
      link.href = href(at);
      link.textContent = /\d+$/.exec(at)?.[0] ?? at;
      also.append(' ', link);
    }
  else also.remove();
  return item;
}

/* ---- the page */
let turn = 0;
let rest = [];
let asked = null;
let total = 0;
let wrong = 0;
const shown = new Set();

const say = (name, count) => {
  const words = document.getElementById('said-search').content.querySelector(`[data-said=${name}]`).cloneNode(true);
  for (const number of words.querySelectorAll('b')) number.textContent = String(count);
  said.replaceChildren(words);
};

async function next(mine) {
  const { letters } = await index();
  const results = [];
  while (results.length < PAGE && rest.length) {
    const some = rest.splice(0, PAGE - results.length);
    const found = await Promise.all(some.map(documentOf));
    if (mine !== turn) return;
    for (const document of found) {
      const result = hits(letters, asked, document);
      if (!result.right || shown.has(document.u)) wrong += 1;
      else {
        shown.add(document.u);
        results.push(result);
      }
    }
  }
  associate(letters, results);
  const first = list.children.length;
  list.append(...results.map(resultOf));
  more.hidden = rest.length === 0;
  const sure = rest.length === 0 || asked.clauses.every(({ exact }) => exact);
  say(list.children.length ? (sure ? 'found' : 'about') : 'none', total - wrong);
  return list.children[first];
}

const narrowed = () =>
  Object.fromEntries(['place', 'theme', 'year', 'kind'].map((key) => [key, form.elements[key].value]));

async function search() {
  turn += 1;
  const mine = turn;
  const query = form.elements.q.value.trim();
  const filters = narrowed();
  const url = new URL(location.href);
  for (const [key, value] of Object.entries({ q: query, ...filters }))
    if (value) url.searchParams.set(key, value);
    else url.searchParams.delete(key);
  history.replaceState(null, '', url);
  const idle = !query && !Object.values(filters).some(Boolean);
  browse.hidden = !idle;
  if (idle) {
    list.replaceChildren();
    said.replaceChildren();
    more.hidden = true;
    return;
  }
  said.setAttribute('aria-busy', 'true');
  try {
    const { letters } = await index();
    const wish = plan(letters, query);
    const found = query && !wish.clauses.length ? [] : await ranked(wish, filters);
    if (mine !== turn) return;
    [asked, rest, total, wrong] = [wish, found, found.length, 0];
    shown.clear();
    list.replaceChildren();
    await next(mine);
  } catch (error) {
    if (mine === turn) say('failed', 0);
    console.warn(error);
  }
  said.removeAttribute('aria-busy');
}

const asks = new URLSearchParams(location.search);
for (const key of ['q', 'place', 'theme', 'year', 'kind']) if (asks.has(key)) form.elements[key].value = asks.get(key);
let waiting;
form.addEventListener('input', ({ isComposing }) => {
  clearTimeout(waiting);
  if (!isComposing) waiting = setTimeout(search, 160);
});
form.addEventListener('compositionend', () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, 60);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  search();
});
more.addEventListener('click', async () => {
  const item = await next(turn);
  item?.querySelector('a')?.focus();
});
// Arrows go from the field through the results and back.
document.addEventListener('keydown', (event) => {
  const field = form.elements.q;
  const links = [
    field,
    ...[...list.children].map((item) =>
      [...item.querySelectorAll('[data-part=title]')].find((link) => link.offsetParent),
    ),
  ];
  const at = links.indexOf(document.activeElement);
  if (event.key === 'Escape' && at > 0) field.focus();
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
  if (at < 0 || to === undefined || !links[to]) return;
  event.preventDefault();
  links[to].focus();
});
if (matchMedia('(hover: hover)').matches && !location.hash) form.elements.q.focus({ preventScroll: true });
search();
