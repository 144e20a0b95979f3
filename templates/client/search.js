// The search page: shows each article with the pairs that match. Text is only ever put in as text.
import { openIndex } from './search-index.js';
import { associate, halves, hits } from './search-marks.js';
import { plan } from './search-words.js';

const form = document.querySelector('form.finder');
const { root, tree, documents: folder } = form.dataset;
const list = document.getElementById('results');
const said = document.getElementById('found');
const more = document.getElementById('more');
const browse = document.getElementById('browse');
const PAGE = 8;
/** So many documents are looked through at a time, unless none of them has what was asked. */
const MOST = 10;

const { index, ranked, documentOf } = openIndex(async (path, as) => {
  const url = path.startsWith('documents/') ? folder + path.slice('documents/'.length) : root + path;
  // The list of files is asked for anew; what it names carries its version.
  const response = await fetch(url, path === 'index.json' ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response[as]();
});

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
  for (let seen = 0; results.length < PAGE && rest.length && (seen < MOST || !results.length); ) {
    const some = rest.splice(0, seen < MOST ? Math.min(PAGE - results.length, MOST - seen) : PAGE);
    seen += some.length;
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
if (!matchMedia('(pointer: coarse)').matches && !location.hash) form.elements.q.focus({ preventScroll: true });
search();
