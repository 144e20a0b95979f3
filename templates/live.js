// Live preview: puts what has changed into the page that is open and keeps the reader's place; shows what the checker
// finds under the pair it is about, a way from each pair to its source, and a file's fault over the last good page.
// Text from the content is only ever put in as text.
const el = (tag, text = '', attributes = {}) => {
  const made = Object.assign(document.createElement(tag), attributes);
  made.append(text);
  return made;
};
const bilingual = ({ zh, en }, tag = 'p') => [
  el(tag, zh, { lang: document.documentElement.lang }),
  el(tag, en, { lang: 'en' }),
];

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .dz-finding { display: grid; grid-template-columns: subgrid; grid-column: all; grid-row: auto; align-items: baseline;
    font: 400 0.8125rem/1.25rem system-ui, sans-serif; color: var(--muted); margin-block: 0.3rem 0; }
  .dz-finding > * { grid-column: all; margin: 0; font: inherit; color: inherit; text-align: start; }
  .dz-finding > [lang|="zh"] { grid-column: zh; grid-row: 1; }
  .dz-finding > [lang="en"] { grid-column: en; grid-row: 1; }
  .dz-finding > .dz-rule { grid-column: spine; grid-row: 1; text-align: center; text-decoration: none; overflow-wrap: anywhere; }
  .dz-finding > .dz-rule::before { content: "· "; font-weight: 700; }
  .dz-finding.error > .dz-rule { color: var(--red); }
  .dz-finding.error > .dz-rule::before { content: "× "; }
  .dz-finding.error > p { color: var(--red-ink); }
  @media (max-width: 50rem) {
    .dz-finding > [lang|="zh"] { grid-row: 2; }
    .dz-finding > [lang="en"] { grid-row: 3; }
    .dz-finding > .dz-rule { grid-column: all; grid-row: 1; text-align: start; }
  }
  .dz-faults { position: fixed; inset: 4rem 1rem auto; max-inline-size: 56rem; max-block-size: 70vh; margin-inline: auto;
    overflow: auto; z-index: 99; padding: 1rem 1.25rem; border-block-start: 3px solid var(--red); background: var(--paper);
    color: var(--ink); box-shadow: 0 0 0 1px var(--edge), 0 1rem 3rem #0004; font: 400 0.9375rem/1.5 system-ui, sans-serif; }
  .dz-faults h2 { display: flex; gap: 0 1rem; flex-wrap: wrap; font: 600 1rem/1.5 system-ui, sans-serif; margin: 0 2rem 0.5rem 0; }
  .dz-faults li { padding-block: 0.5rem; border-block-start: 1px solid var(--hair); }
  .dz-faults p { margin: 0; font: inherit; text-align: start; }
  .dz-faults pre { margin: 0.25rem 0; font: 0.8125rem/1.5 ui-monospace, monospace; overflow: auto; color: var(--muted); }
  .dz-faults button { position: absolute; inset: 0.75rem 1rem auto auto; border: 0; background: none; color: inherit; font: 1.25rem/1 system-ui; cursor: pointer; }
  .dz-desk { position: fixed; inset: auto 0.75rem 0.75rem auto; z-index: 50; padding: 0.2rem 0.6rem; background: var(--paper);
    box-shadow: 0 0 0 1px var(--hair); color: var(--muted); text-decoration: none; font: 400 0.75rem/1.25rem system-ui, sans-serif; }
  .dz-desk.error { color: var(--red); }
  .desk .row { border-block-start: 1px solid var(--hair); padding-block: 0.35rem; }
  .desk .row > p { display: block; padding: 0; text-align: start; font-size: 0.9375rem; line-height: 1.5rem; }
  .desk + .desk { margin-block-start: var(--line); }
  .desk .row > .place { grid-column: all; grid-row: 2; margin: 0; font: 400 0.8125rem/1.25rem ui-monospace, monospace; color: var(--muted); }
  .desk .dz-error > .n { color: var(--red); }
  @media (max-width: 50rem) { .desk .row > .place { grid-row: 3; } }
  @media print { .dz-finding, .dz-faults, .dz-desk { display: none; } }
`);
document.adoptedStyleSheets.push(sheet);

/* ---- the reader's place */
const TOP = 72;
const pairs = () => [...document.querySelectorAll('main [data-segment]')];
const place = () => {
  const pair = pairs().find((each) => each.getBoundingClientRect().bottom > TOP);
  return { id: pair?.id ?? null, top: pair ? pair.getBoundingClientRect().top : scrollY };
};
const restore = ({ id, top }) => {
  const pair = id ? document.getElementById(id) : null;
  if (pair) scrollBy({ top: pair.getBoundingClientRect().top - top, behavior: 'instant' });
  else if (!id) scrollTo({ top, behavior: 'instant' });
};
const key = `duizhao-place ${location.pathname}`;
const kept = sessionStorage.getItem(key);
if (kept) {
  sessionStorage.removeItem(key);
  restore(JSON.parse(kept));
}
const reload = () => {
  sessionStorage.setItem(key, JSON.stringify(place()));
  location.reload();
};

/** Takes over what differs of the page as it is now. Pages that scripts of their own fill are loaded anew. */
async function refresh() {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  const text = await response.text();
  const now = new DOMParser().parseFromString(text, 'text/html');
  const [old, fresh] = [document.querySelector('main'), now.querySelector('main')];
  if (!old || !fresh || document.querySelector('.finder')) return reload();
  const at = place();
  document.title = now.title;
  old.replaceWith(document.adoptNode(fresh));
  restore(at);
}

/* ---- what the checker finds */
const scopeOf = (within) => (within ? document.getElementById(within) : document.querySelector('main'));
function pairOf(within, segment) {
  const all = scopeOf(within)?.querySelectorAll(`[data-segment="${CSS.escape(segment ?? '')}"]`) ?? [];
  return within ? all[0] : [...all].find((pair) => !pair.closest('article[id]'));
}

/** Where what a key of the front matter says stands on the page. */
const HOMES = { why: '.ours', people: '.people', figures: '.facts', themes: '.themes', organisations: '.bodies' };

function showFindings(findings) {
  for (const old of document.querySelectorAll('.dz-finding')) old.remove();
  const grave = ({ severity }) => (severity === 'error' ? 0 : 1);
  for (const { within, segment, key, severity, rule, message, expected, file, line, editor } of findings.toSorted(
    (a, b) => grave(a) - grave(b),
  )) {
    const home =
      pairOf(within, segment) ??
      scopeOf(within)?.querySelector(HOMES[key] ?? '.titles') ??
      scopeOf(within)?.querySelector('.titles') ??
      document.querySelector('main .titles');
    if (!home) continue;
    const note = el('aside', '', { className: `dz-finding ${severity}`, role: 'note' });
    const more = expected
      ? { zh: `${message.zh}（应为：${expected}）`, en: `${message.en} (expected: ${expected})` }
      : message;
    const label = severity === 'error' ? '错误 error' : '提醒 warning';
    note.append(
      el('a', rule, { className: 'dz-rule keep', href: editor, title: `${label} · ${file}:${line}` }),
      ...bilingual(more),
    );
    home.append(note);
  }
}

/** In each pair's menu, a way to its line in the editor. */
function showSources(sources) {
  for (const { within, file, pairs: places } of sources)
    for (const [segment, { line, editor }] of Object.entries(places)) {
      const list = pairOf(within, segment)?.querySelector('.panel ul');
      if (!list || list.querySelector('.dz-source')) continue;
      const item = el('li', '', { className: 'dz-source' });
      const link = el('a', '', { href: editor, title: `${file}:${line}` });
      link.append(...bilingual({ zh: '打开源文件', en: 'Open the source' }, 'span'));
      item.append(link);
      list.append(item);
    }
}

/* ---- a file that cannot be read */
const faultsBox = el('section', '', { className: 'dz-faults keep', hidden: true, role: 'alertdialog' });
faultsBox.setAttribute('aria-label', '文件有误 A file has an error');
let dismissed = '';
function showFaults(faults) {
  const same = JSON.stringify(faults);
  faultsBox.hidden = !faults.length || same === dismissed;
  if (faultsBox.hidden || faultsBox.dataset.shown === same) return;
  faultsBox.dataset.shown = same;
  const close = el('button', '×', { type: 'button' });
  close.setAttribute('aria-label', '关闭 Close');
  close.addEventListener('click', () => dismiss());
  const title = el('h2');
  title.append(
    ...bilingual(
      { zh: '文件有误，页面仍是上一版', en: 'A file has an error; the page is its last good state' },
      'span',
    ),
  );
  const list = el('ol');
  for (const { file, line, column, editor, rule, message, expected, text } of faults) {
    const item = el('li');
    const where = el('p');
    where.append(el('a', `${file}:${line}:${column}`, { href: editor }), ` ${rule}`);
    item.append(where, ...bilingual(message));
    if (expected) item.append(el('p', `→ ${expected}`));
    if (text) item.append(el('pre', `${text}\n${' '.repeat(Math.max(0, column - 1))}^`));
    list.append(item);
  }
  faultsBox.replaceChildren(close, title, list);
}
const dismiss = () => {
  dismissed = faultsBox.dataset.shown ?? '';
  faultsBox.hidden = true;
};
addEventListener('keydown', ({ key: pressed }) => {
  if (pressed === 'Escape' && !faultsBox.hidden) dismiss();
});

const desk = el('a', '', { className: 'dz-desk keep', href: '/_duizhao/' });
document.body.append(faultsBox, desk);
function showDesk({ week, errors, warnings }) {
  const parts = [`${week.id}: ${week.lacks} 待办 to do`];
  if (errors) parts.push(`${errors} 错误 ${errors === 1 ? 'error' : 'errors'}`);
  if (warnings) parts.push(`${warnings} 提醒 ${warnings === 1 ? 'warning' : 'warnings'}`);
  desk.textContent = parts.join(' · ');
  desk.classList.toggle('error', errors > 0);
}

/* ---- changes */
let seen = null;
let state = null;
let showing = Promise.resolve();
async function show() {
  const now = state;
  if (seen && now.code !== seen.code) return reload();
  if (seen && now.content !== seen.content) await refresh();
  else if (seen && location.pathname === '/_duizhao/' && JSON.stringify(now) !== JSON.stringify(seen)) await refresh();
  seen = now;
  showFaults(now.faults);
  showSources(now.sources);
  const at = place();
  showFindings(now.findings);
  restore(at);
  showDesk(now);
  document.documentElement.dataset.shown = String(now.content);
}
const events = new EventSource(`/_duizhao/events?path=${encodeURIComponent(location.pathname)}`);
events.addEventListener('message', ({ data }) => {
  state = JSON.parse(data);
  showing = showing.then(show).catch((error) => console.warn(error));
});
// A server that was stopped and started again has read everything anew.
events.addEventListener('error', () => {
  if (seen) seen = { ...seen, content: null };
});
