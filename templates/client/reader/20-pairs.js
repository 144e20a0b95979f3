// The menu of a pair: copying, with or without where it is from. What needs no script (the link, the fragments of the
// source, the report) stands in the menu already.
const menu = document.getElementById('pair-menu');
const textOf = (pair, language) => {
  const half = [...pair.children].find((child) => child.lang?.startsWith(language));
  if (!half) return '';
  const copy = half.cloneNode(true);
  for (const rt of copy.querySelectorAll('rt')) rt.remove();
  const items = [...copy.querySelectorAll('li, tr, blockquote > p')].filter((item) => !item.querySelector('li'));
  const line = (element) =>
    [...(element.matches('tr') ? element.children : [element])]
      .map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())
      .join('\t');
  return items.length ? items.map(line).join('\n') : line(copy);
};
const cited = (pair) => {
  const { citeZh = '', citeEn = '' } = pair.closest('[data-cite-zh]')?.dataset ?? {};
  const link = pair.querySelector('[data-permalink]').href;
  return `${textOf(pair, 'zh')}\n${textOf(pair, 'en')}\n\n${citeZh}\n${citeEn}\n${link}`;
};
const copies = { cited, zh: (pair) => textOf(pair, 'zh'), en: (pair) => textOf(pair, 'en') };
const report = (pair) => {
  const { wrong, right, evidence } = menu.dataset;
  const link = pair.querySelector('[data-permalink]').href;
  return `${link}\n\n${textOf(pair, 'zh')}\n${textOf(pair, 'en')}\n\n${wrong}:\n\n${right}:\n\n${evidence}:\n`;
};
/** Longer addresses are cut by some mail programs. */
const LONGEST = 1900;
document.addEventListener(
  'toggle',
  ({ target }) => {
    const pair = target.open && menu && target.parentElement?.closest('[data-segment]');
    const list = pair && target.querySelector('ul');
    if (!list || list.querySelector('button')) return;
    list.prepend(menu.content.cloneNode(true));
    const letter = list.querySelector('[data-report]');
    if (!letter) return;
    const [page, hash = ''] = letter.getAttribute('href').split(/(?=#)/);
    let text = report(pair).replaceAll('\n', '\r\n');
    while (page.length + encodeURIComponent(text).length > LONGEST && text.length > 20) text = text.slice(0, -20);
    letter.href = `${page}&body=${encodeURIComponent(text)}${hash}`;
  },
  true,
);

const say = (text) => {
  const status = document.getElementById('said');
  if (!status) return;
  status.textContent = text;
  setTimeout(() => {
    if (status.textContent === text) status.textContent = '';
  }, 2500);
};
const close = (details, focus) => {
  details.open = false;
  if (focus) details.querySelector('summary').focus();
};
const openOnes = () => document.querySelectorAll('details:is(.handle, .display)[open]');
document.addEventListener('click', async ({ target }) => {
  const button = target.closest('[data-copy]');
  if (!button) {
    for (const open of openOnes()) if (!open.contains(target)) close(open);
    return;
  }
  const pair = button.closest('[data-segment]');
  try {
    await navigator.clipboard.writeText(copies[button.dataset.copy](pair));
    say(button.dataset.done);
  } catch {
    say(button.dataset.failed);
  }
  close(button.closest('details'), true);
});

/** Marks the next or the former sentence of the pair that has the focus, and the one that renders it. */
const markSentence = (pair, by) => {
  const names = [...new Set([...pair.querySelectorAll('span')].map(sentenceOf).filter(Boolean))];
  const at = names.findIndex((name) => pair.querySelector(`.${name}.at`));
  const next = at < 0 ? (by > 0 ? 0 : names.length - 1) : at + by;
  for (const each of document.querySelectorAll('.at')) each.classList.remove('at');
  if (names[next]) for (const each of pair.querySelectorAll(`.${names[next]}`)) each.classList.add('at');
};
