// Live preview: reloads when the content changes, and shows what the checker finds beside the pair it is about.
const el = (tag, text, attributes = {}) =>
  Object.assign(document.createElement(tag), { textContent: text, ...attributes });
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .dz-finding { grid-column: 1 / -1; font: 400 14px/20px system-ui, sans-serif; color: light-dark(#7a1d12, #f2a797);
    border-inline-start: 3px solid currentColor; padding: 2px 10px; margin-block: 4px; }
  .dz-finding.warning { color: light-dark(#6b5300, #e0c46a); }
  .dz-finding a { color: inherit; }
  .dz-errors { position: fixed; inset: auto 0 0 0; max-block-size: 45vh; overflow: auto; z-index: 99; padding: 12px 20px;
    background: light-dark(#fff4f1, #2a1512); border-block-start: 3px solid light-dark(#ad2818, #f48b76); }
`);
document.adoptedStyleSheets.push(sheet);

const line = ({ severity, rule, message, file, line: number, editor }) => {
  const p = el('p', '', { className: `dz-finding ${severity}` });
  p.append(el('a', `${file}:${number}`, { href: editor }), ` ${rule}: ${message.en} ${message.zh}`);
  return p;
};

for (const finding of JSON.parse(document.getElementById('duizhao-findings')?.textContent ?? '[]')) {
  const pair = finding.segment && document.querySelector(`[data-segment="${CSS.escape(finding.segment)}"]`);
  (pair ?? document.querySelector('main'))?.append(line(finding));
}

const key = `duizhao-scroll ${location.pathname}`;
const place = sessionStorage.getItem(key);
if (place) {
  const { id, top } = JSON.parse(place);
  const pair = id ? document.getElementById(id) : null;
  if (pair) scrollBy({ top: pair.getBoundingClientRect().top - top, behavior: 'instant' });
  else scrollTo({ top, behavior: 'instant' });
  sessionStorage.removeItem(key);
}

let serial = null;
const box = el('aside', '', { className: 'dz-errors', hidden: true });
document.body.append(box);
new EventSource('/_duizhao/events').addEventListener('message', ({ data }) => {
  const state = JSON.parse(data);
  box.replaceChildren(...state.errors.map(line));
  box.hidden = state.errors.length === 0;
  if (serial !== null && state.serial !== serial && !state.errors.length) {
    const pair = [...document.querySelectorAll('[data-segment]')].find((p) => p.getBoundingClientRect().bottom > 72);
    const top = pair ? pair.getBoundingClientRect().top : scrollY;
    sessionStorage.setItem(key, JSON.stringify({ id: pair?.id ?? null, top }));
    location.reload();
  }
  serial = state.serial;
});
