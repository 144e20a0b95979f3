// Sorts and filters the table of figures. Without it the kinds can still be told apart: the style sheet reads the form.
(() => {
  const form = document.querySelector('.filters');
  const table = document.querySelector('.ledger table');
  if (!form || !table) return;
  const bodies = [...table.tBodies];
  const rows = [...table.querySelectorAll('tr[data-kind]')];
  const home = new Map(rows.map((row) => [row, row.parentElement]));
  const sorted = document.createElement('tbody');
  sorted.setAttribute('role', 'rowgroup');
  const orders = {
    down: (a, b) => Number(b.dataset.value) - Number(a.dataset.value),
    up: (a, b) => Number(a.dataset.value) - Number(b.dataset.value),
    time: (a, b) => (a.dataset.since < b.dataset.since ? 1 : a.dataset.since > b.dataset.since ? -1 : 0),
  };
  const has = (list, one) => !one || list.split(' ').includes(one);
  const show = () => {
    const { kind, place, unit, year, order } = Object.fromEntries(new FormData(form));
    let count = 0;
    for (const row of rows) {
      const { dataset } = row;
      const fits =
        (kind === 'all' || kind === dataset.kind) &&
        has(dataset.places, place) &&
        (!unit || unit === dataset.unit) &&
        has(dataset.years, year);
      row.hidden = !fits;
      if (fits) count += 1;
    }
    const sort = orders[order];
    for (const row of sort ? rows.toSorted(sort) : rows) (sort ? sorted : home.get(row)).append(row);
    if (sort) table.append(sorted);
    else sorted.remove();
    for (const body of bodies) body.hidden = !body.querySelector('tr[data-kind]:not([hidden])');
    form.elements.count.textContent = String(count);
    const url = new URL(location.href);
    for (const [name, value] of Object.entries({ place, unit, year, order }))
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    history.replaceState(null, '', url);
  };
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements[name];
    if (field?.tagName === 'SELECT') field.value = [...field.options].some((each) => each.value === value) ? value : '';
  }
  form.addEventListener('change', show);
  show();
})();
