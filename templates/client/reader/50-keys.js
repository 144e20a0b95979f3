// The keyboard. `?` shows the list.
const help = document.getElementById('keys');
const step = (by) => {
  const all = [...document.querySelectorAll('[data-segment]')].filter((pair) => pair.getClientRects().length);
  // From the pair that has the focus, while it is in sight; else from the top of the window.
  const focused = all.indexOf(document.activeElement?.closest?.('[data-segment]'));
  const box = focused < 0 ? null : all[focused].getBoundingClientRect();
  const first = all.findIndex((pair) => pair.getBoundingClientRect().top > edge() + 8);
  const here = first < 0 ? all.length : first;
  const next =
    box && box.bottom > 0 && box.top < innerHeight
      ? all[Math.max(focused + by, 0)]
      : all[by > 0 ? here : Math.max(here - 2, 0)];
  if (!next) return;
  scrollTo({ top: next.getBoundingClientRect().top + scrollY - edge(), behavior: 'instant' });
  next.querySelector('summary')?.focus({ preventScroll: true });
};
const keys = {
  j: () => step(1),
  k: () => step(-1),
  v: () => turn('view'),
  p: () => turn('pinyin'),
  t: () => {
    const other = document.querySelector('.display [data-script]:not([aria-current])');
    if (!other) return;
    keep('script', other.dataset.script);
    location.href = other.href + location.search + location.hash;
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
  const pair = target.closest?.('[data-segment]');
  if (pair && /^Arrow(?:Left|Right)$/.test(key)) {
    event.preventDefault();
    markSentence(pair, key === 'ArrowRight' ? 1 : -1);
  } else if (Object.hasOwn(keys, key)) {
    event.preventDefault();
    keys[key]();
  }
});
