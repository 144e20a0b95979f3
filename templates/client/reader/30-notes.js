// Notes: a term or a name in the text opens what is known of it; the link in the note leads to its page. A click with a
// modifier key, and any failure, goes to the page at once.
const panel = document.getElementById('note');
const people = new Map();
const personNote = (link) => {
  const row = [...(link.closest('article')?.querySelectorAll('.people a') ?? [])]
    .find((other) => other.href === link.href)
    ?.closest('li');
  if (!row) return null;
  const part = document.createDocumentFragment();
  for (const half of row.querySelectorAll(':scope > [lang]')) {
    const line = document.createElement('p');
    line.lang = half.lang;
    line.append(half.querySelector('b').cloneNode(true), ' ', half.querySelector('small').cloneNode(true));
    for (const anchor of line.querySelectorAll('a')) anchor.replaceWith(...anchor.childNodes);
    part.append(line);
  }
  return part;
};
const termNote = async (link) => {
  const address = link.href.split('#')[0];
  if (!people.has(address)) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    people.set(address, page.getElementById('about'));
  }
  return document.importNode(people.get(address).content, true);
};
const showNote = async (link) => {
  const content = personNote(link) ?? (await termNote(link));
  const foot = document.getElementById('note-foot').content.cloneNode(true);
  for (const anchor of foot.querySelectorAll('a')) anchor.href = link.href;
  panel.replaceChildren(content, foot);
  panel.showPopover({ source: link });
  panel.removeAttribute('style');
  // On a telephone the style sheet lays it along the foot of the screen.
  if (!matchMedia('(max-width: 30rem)').matches) beside(link);
  panel.querySelector('a')?.focus({ preventScroll: true });
};
const beside = (link) => {
  const box = [...link.getClientRects()].at(-1);
  const size = panel.getBoundingClientRect();
  const room = document.documentElement.clientWidth - size.width - 8;
  const below = box.bottom + size.height + 8 < innerHeight || box.top < size.height + 64;
  panel.style.left = `${scrollX + Math.max(8, Math.min(box.left - 12, room))}px`;
  panel.style.top = `${scrollY + (below ? box.bottom + 6 : box.top - size.height - 6)}px`;
};
document.addEventListener('click', async (event) => {
  const link = event.target.closest?.('a.term, a.who');
  const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button);
  if (!link || !panel?.showPopover || !plain) return;
  event.preventDefault();
  try {
    await showNote(link);
  } catch {
    location.href = link.href;
  }
});
panel?.addEventListener('toggle', ({ newState, source }) => {
  if (newState === 'closed') source?.focus?.({ preventScroll: true });
});
