// Remembers the reader's choices, keeps their place, copies pairs, and answers the keyboard. Without it every switch
// still works (the style sheet reads the form), and nothing on the page is missing.
const root = document.documentElement;
const choices = ['view', 'pinyin', 'size', 'scheme'];
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

/* ---- switches */
const showChoices = () => {
  for (const name of choices) {
    const input = document.getElementById(`${name}-${root.dataset[name]}`);
    if (input) input.checked = true;
  }
};
showChoices();
addEventListener('pageshow', showChoices);

// A switch that changes line breaks must not move the pair being read. The style sheet has already obeyed the radio
// button when `change` fires, so the place is noted beforehand.
let place;
const note = () => {
  const pair = [...document.querySelectorAll('main :is(.pair, .facing)')].find(
    (each) => each.getBoundingClientRect().bottom > 72,
  );
  place = pair && { pair, top: pair.getBoundingClientRect().top };
};
let noting;
const noteSoon = () => {
  clearTimeout(noting);
  noting = setTimeout(note, 80);
};
note();
for (const event of ['pointerdown', 'keydown']) addEventListener(event, note, { capture: true, passive: true });
for (const event of ['scroll', 'resize']) addEventListener(event, noteSoon, { passive: true });

const choose = (name, value) => {
  root.dataset[name] = value;
  keep(name, value);
  if (name === 'view') {
    const url = new URL(location.href);
    if (value === 'both') url.searchParams.delete('view');
    else url.searchParams.set('view', value);
    history.replaceState(null, '', url);
  }
  if (place) scrollBy({ top: place.pair.getBoundingClientRect().top - place.top, behavior: 'instant' });
  note();
};
document.addEventListener('change', ({ target }) => {
  if (choices.includes(target.name)) choose(target.name, target.value);
});

/* ---- scripts: the choice is remembered and offered, never forced */
const mine = root.lang;
for (const link of document.querySelectorAll('.display [data-script]'))
  link.addEventListener('click', () => keep('script', link.dataset.script));
const offer = document.querySelector('.offer');
const wanted = kept('script');
const offered = offer && wanted && wanted !== mine && offer.querySelector(`[data-script="${CSS.escape(wanted)}"]`);
if (offered) {
  offered.hidden = false;
  offer.hidden = false;
}

/* ---- the menu of a pair */
const words = document.getElementById('pair-menu');
const textOf = (pair, language) => {
  const half = [...pair.children].find((child) => child.lang?.startsWith(language));
  if (!half) return '';
  const copy = half.cloneNode(true);
  for (const rt of copy.querySelectorAll('rt')) rt.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
};
const linkOf = (pair) => pair.querySelector('[data-permalink]').href;
const cited = (pair) => {
  const article = pair.closest('article');
  const line = (language) => {
    const half = [...(article?.querySelectorAll('.titles > [lang]') ?? [])].find((each) =>
      each.lang.startsWith(language),
    );
    return half ? [...half.children].map((each) => each.textContent.trim()).join(language === 'zh' ? '。' : '. ') : '';
  };
  return `${textOf(pair, 'zh')}\n${textOf(pair, 'en')}\n\n${line('zh')}\n${line('en')}\n${linkOf(pair)}`;
};
const copies = {
  both: (pair) => `${textOf(pair, 'zh')}\n${textOf(pair, 'en')}`,
  zh: (pair) => textOf(pair, 'zh'),
  en: (pair) => textOf(pair, 'en'),
  cited,
};
document.addEventListener(
  'toggle',
  ({ target }) => {
    const list = target.open && words && target.parentElement?.matches('[data-segment]') && target.querySelector('ul');
    if (list && !list.querySelector('button')) list.prepend(words.content.cloneNode(true));
  },
  true,
);

const say = (text) => {
  const status = document.getElementById('said');
  if (status) status.textContent = text;
};
const close = (details, focus) => {
  details.open = false;
  if (focus) details.querySelector('summary').focus();
};
const openOnes = () => document.querySelectorAll('details:is(.handle, .display)[open]');
document.addEventListener('click', async ({ target }) => {
  const button = target.closest('[data-copy]');
  if (button) {
    const pair = button.closest('[data-segment]');
    try {
      await navigator.clipboard.writeText(copies[button.dataset.copy](pair));
      say(button.dataset.done);
    } catch {
      say('');
    }
    close(button.closest('details'), true);
    return;
  }
  for (const open of openOnes()) if (!open.contains(target)) close(open);
});

/* ---- keyboard */
const help = document.getElementById('keys');
const pairs = () => [...document.querySelectorAll('[data-segment]')];
const step = (by) => {
  const all = pairs();
  const at = all.findIndex((pair) => pair.getBoundingClientRect().top > 72 + 8);
  const here = at < 0 ? all.length : at;
  const next = by > 0 ? all[here] : all[Math.max(here - 2, 0)];
  if (!next) return;
  scrollTo({ top: next.getBoundingClientRect().top + scrollY - 80, behavior: 'instant' });
  next.querySelector('summary')?.focus({ preventScroll: true });
};
const turn = (name, values) => {
  const now = values.indexOf(root.dataset[name] ?? values[0]);
  const value = values[(now + 1) % values.length];
  note();
  choose(name, value);
  showChoices();
};
const keys = {
  j: () => step(1),
  k: () => step(-1),
  v: () => turn('view', ['both', 'zh', 'en']),
  p: () => turn('pinyin', ['off', 'on']),
  t: () => {
    const other = document.querySelector('.display [data-script]:not([aria-current])');
    if (other) {
      keep('script', other.dataset.script);
      location.href = other.href + location.search + location.hash;
    }
  },
  '/': () => {
    const field = document.querySelector('.finder [name=q]');
    const seek = document.querySelector('.seek a');
    if (field) field.select();
    else if (seek) location.href = seek.href;
  },
  '?': () => (help?.open ? help.close() : help?.showModal()),
};
document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (key === 'Escape') {
    const [open] = openOnes();
    if (open) close(open, true);
    return;
  }
  if (ctrlKey || metaKey || altKey || target.closest?.('input:not([type=radio], [type=checkbox]), textarea, select'))
    return;
  if (Object.hasOwn(keys, key)) {
    event.preventDefault();
    keys[key]();
  }
});
