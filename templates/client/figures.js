// Filters and sorts the figures of the whole edition. What to filter by comes from one small file, asked for once the
// form is used; the rows come from the pages that hold them. Without it the kinds of this page can still be told apart:
// the style sheet reads the form.
(() => {
  const form = document.querySelector('.filters');
  const table = document.querySelector('.ledger table');
  if (!form || !table) return;
  /** Rows shown at a time. */
  const MOST = 60;
  const { keys, pages, page } = form.dataset;
  const { count } = form.elements;
  const paging = document.querySelector('.paging');
  const rest = document.querySelector('.rest');
  const own = [...table.tBodies];
  const bodies = new Map([[Number(page), Promise.resolve(own.map((body) => body.cloneNode(true)))]]);
  const asJson = async (answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText)));

  /** The figures of the edition in the order of the table, with what each is asked for by. */
  let read;
  const figures = () => {
    read ??= fetch(keys).then(asJson).then(decode);
    return read;
  };
  const decode = ({ length, places, units, articles }) =>
    articles.flatMap(([around, ...rows], i) => {
      const where = new Set(around.map((at) => places[at]));
      return rows.map(([unit, value, since, first, last], row) => ({
        page: Math.floor(i / length),
        body: i % length,
        row,
        where,
        rank: unit,
        unit: units[unit][0],
        kind: units[unit][1],
        value,
        since,
        first,
        last,
      }));
    });
  /** The table's bodies on one of its pages. */
  const bodiesOf = (number) => {
    if (!bodies.has(number)) {
      const got = fetch(number ? `${pages}page/${number + 1}/` : pages).then(async (answer) => {
        if (!answer.ok) throw new Error(answer.statusText);
        const other = new DOMParser().parseFromString(await answer.text(), 'text/html');
        return [...other.querySelector('.ledger table').tBodies];
      });
      got.catch(() => bodies.delete(number));
      bodies.set(number, got);
    }
    return bodies.get(number);
  };

  // Sizes are compared within a unit; what is counted most comes first.
  const orders = {
    down: (a, b) => a.rank - b.rank || b.value - a.value,
    up: (a, b) => a.rank - b.rank || a.value - b.value,
    time: (a, b) => b.since - a.since,
  };
  const matching = (all, { kind, place, unit, year, order }) => {
    const fits = all.filter(
      (each) =>
        (kind === 'all' || kind === each.kind) &&
        (!place || each.where.has(place)) &&
        (!unit || unit === each.unit) &&
        (!year || (each.first <= year && year <= each.last)),
    );
    return orders[order] ? fits.sort(orders[order]) : fits;
  };
  /** Some of what was found as bodies of the table; by article, each under its article's name. */
  const drawn = async (list, byArticle) => {
    const held = new Map();
    await Promise.all([...new Set(list.map((each) => each.page))].map(async (n) => held.set(n, await bodiesOf(n))));
    const made = [];
    let last;
    for (const each of list) {
      const from = held.get(each.page)[each.body];
      if (!made.length || (byArticle && from !== last)) {
        made.push(from.cloneNode(false));
        if (byArticle) made.at(-1).append(from.rows[0].cloneNode(true));
      }
      made.at(-1).append(from.querySelectorAll('[data-kind]')[each.row].cloneNode(true));
      last = from;
    }
    return made;
  };
  const fill = (list) => {
    for (const body of [...table.tBodies]) body.remove();
    table.append(...list);
  };

  let turn = 0;
  let found = [];
  let shown = 0;
  const choice = () => Object.fromEntries(new FormData(form));
  const more = async (from) => {
    const mine = turn;
    const { order } = choice();
    const list = await drawn(found.slice(from, from + MOST), !orders[order]);
    if (mine !== turn) return;
    if (from) table.append(...list);
    else fill(list);
    shown = Math.min(found.length, from + MOST);
    if (rest) rest.hidden = shown === found.length;
  };
  const show = async () => {
    turn += 1;
    const mine = turn;
    const asked = choice();
    const { kind, place, unit, year, order } = asked;
    const url = new URL(location.href);
    for (const [name, value] of Object.entries({ kind: kind === 'all' ? '' : kind, place, unit, year, order }))
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    history.replaceState(null, '', url);
    const whole = kind === 'all' && !place && !unit && !year && !order;
    if (paging) paging.hidden = !whole;
    if (whole) {
      fill(own);
      found = [];
      if (rest) rest.hidden = true;
      count.textContent = '';
      return;
    }
    table.setAttribute('aria-busy', 'true');
    try {
      const all = await figures();
      if (mine !== turn) return;
      found = matching(all, { ...asked, year: Number(year) });
      await more(0);
      if (mine === turn) count.textContent = String(found.length);
    } catch {
      // The pages are not to be had: what is here stays, and only its kinds can be told apart.
      if (mine === turn) count.textContent = '—';
      if (paging) paging.hidden = false;
      read = undefined;
    } finally {
      if (mine === turn) table.removeAttribute('aria-busy');
    }
  };
  let asked = false;
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = ['kind', 'place', 'unit', 'year', 'order'].includes(name) && form.elements[name];
    const values = field && (field.options ? [...field.options] : [...field]).map((each) => each.value);
    if (!values?.includes(value)) continue;
    field.value = value;
    asked = true;
  }
  form.addEventListener('change', ({ target }) => {
    if (target.id !== 'evidence') show();
  });
  // On its way before it is asked for.
  for (const event of ['pointerenter', 'focusin'])
    form.addEventListener(event, () => figures().catch(() => {}), { once: true });
  rest?.addEventListener('click', ({ target }) => {
    if (target.closest('button')) more(shown).catch(() => {});
  });
  if (asked) show();
})();
