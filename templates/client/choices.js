// The reader's choices, before the first paint so that nothing flashes. Everything else waits in reader/.
(() => {
  const root = document.documentElement;
  root.dataset.js = '';
  const allowed = {
    view: ['zh', 'both', 'en'],
    pinyin: ['off', 'names', 'all'],
    size: ['small', 'medium', 'large'],
    density: ['comfortable', 'compact'],
    scheme: ['auto', 'light', 'dark'],
  };
  const asked = new URLSearchParams(location.search);
  for (const [name, values] of Object.entries(allowed)) {
    let value = name === 'view' ? asked.get('view') : null;
    try {
      value ??= localStorage.getItem(`duizhao-${name}`);
    } catch {
      // Storage may be forbidden; the page is complete without it.
    }
    if (values.includes(value)) root.dataset[name] = value;
  }
})();
