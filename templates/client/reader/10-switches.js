// Remembers the reader's choices and keeps the line being read in its place. Without scripts every switch still works:
// the style sheet reads the form.
const root = document.documentElement;
const CHOICES = {
  view: ['both', 'zh', 'en'],
  pinyin: ['off', 'names', 'all'],
  size: ['medium', 'large', 'small'],
  density: ['comfortable', 'compact'],
  scheme: ['auto', 'light', 'dark'],
};
const keep = (name, value) => {
  try {
    localStorage.setItem(`duizhao-${name}`, value);
  } catch {
    // Storage may be forbidden.
  }
};
const kept = (name) => {
  try {
    return localStorage.getItem(`duizhao-${name}`);
  } catch {
    return null;
  }
};
const showChoices = () => {
  for (const name of Object.keys(CHOICES)) {
    const input = document.getElementById(`${name}-${root.dataset[name]}`);
    if (input) input.checked = true;
  }
};

// The line being read: the sentence a line's height below the bar, or the pair that has the focus. The style sheet has already
// obeyed the radio button when `change` fires, so the place is noted beforehand.
const bar = document.querySelector('.bar');
const edge = () => Math.max(0, bar?.getBoundingClientRect().bottom ?? 0) + 8;
const shownBox = (element) => [...element.getClientRects()].find(({ height }) => height > 0);
const halvesOf = (pair) => [...pair.querySelectorAll(':scope > [lang]')].filter(shownBox);
const sentenceOf = (element) => [...element.classList].find((name) => /^s\d+$/.test(name));
let place;
let restored;
/** The page has moved since the place was noted. */
let stale = false;
const note = () => {
  if (restored === scrollY && place) return;
  stale = false;
  const line = edge() + 24;
  const focused = document.activeElement?.closest?.('main [data-segment]');
  const box = focused?.getBoundingClientRect();
  const inSight = box && box.bottom > line && box.top < innerHeight;
  const pair =
    (inSight && focused) ||
    [...document.querySelectorAll('main :is(.pair, .facing)')].find(
      (each) => each.getBoundingClientRect().bottom > line && shownBox(each),
    );
  if (!pair) {
    place = undefined;
    return;
  }
  const sentence = [...pair.querySelectorAll('span')].find(
    (each) => sentenceOf(each) && shownBox(each) && each.getBoundingClientRect().bottom > line,
  );
  const mark = sentence ?? halvesOf(pair)[0] ?? pair;
  const { top, height } = mark.getBoundingClientRect();
  place = {
    pair,
    name: sentence && sentenceOf(sentence),
    lang: mark.closest('[lang]')?.lang,
    top: Math.max(top, line),
    share: top < line && height ? (line - top) / height : 0,
  };
};
const restore = () => {
  if (stale) note();
  if (!place) return;
  const { pair, name, lang, top, share } = place;
  const marks = name ? [...pair.querySelectorAll(`.${name}`)].filter(shownBox) : halvesOf(pair);
  const mark = marks.find((each) => each.closest('[lang]')?.lang === lang) ?? marks[0] ?? halvesOf(pair)[0] ?? pair;
  const box = mark.getBoundingClientRect();
  scrollBy({ top: box.top + share * box.height - top, behavior: 'instant' });
  restored = scrollY;
};
let noting;
const noteSoon = () => {
  clearTimeout(noting);
  noting = setTimeout(note, 80);
};
let width = innerWidth;
addEventListener(
  'scroll',
  () => {
    if (restored !== scrollY) stale = true;
    noteSoon();
  },
  { passive: true },
);
addEventListener('resize', () => {
  if (innerWidth !== width) restore();
  width = innerWidth;
});
for (const event of ['pointerdown', 'keydown']) addEventListener(event, note, { capture: true, passive: true });

/** Runs what moves lines, and puts the one being read back in its place. */
const inPlace = (change) => {
  note();
  change();
  restore();
};
const choose = (name, value) => {
  root.dataset[name] = value;
  keep(name, value);
  if (name === 'view') {
    const url = new URL(location.href);
    if (value === 'both') url.searchParams.delete('view');
    else url.searchParams.set('view', value);
    history.replaceState(null, '', url);
  }
  restore();
  dispatchEvent(new CustomEvent('chosen', { detail: { name, value } }));
};
document.addEventListener('change', ({ target }) => {
  if (Object.hasOwn(CHOICES, target.name)) choose(target.name, target.value);
});
const turn = (name) => {
  const values = CHOICES[name];
  note();
  choose(name, values[(values.indexOf(root.dataset[name] ?? values[0]) + 1) % values.length]);
  showChoices();
};
showChoices();
addEventListener('pageshow', showChoices);
note();

// The other script is remembered and offered, never forced.
for (const link of document.querySelectorAll('.display [data-script]'))
  link.addEventListener('click', () => keep('script', link.dataset.script));
const offer = document.querySelector('.offer');
const wanted = kept('script');
const offered = offer && wanted && wanted !== root.lang && offer.querySelector(`[data-script="${CSS.escape(wanted)}"]`);
if (offered) {
  offered.hidden = false;
  offer.hidden = false;
}
