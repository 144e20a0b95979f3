// A strict reading of our own HTML: every element closed, every id once.

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface Document {
  readonly elements: readonly Element[];
  /** What is wrong, in words; empty where nothing is. */
  readonly faults: readonly string[];
}

const decode = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

export function parseHtml(html: string): Document {
  const elements: Element[] = [];
  const faults: string[] = [];
  const open: string[] = [];
  const ids = new Set<string>();
  const tag = /<!doctype html>|<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|</gi;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const [whole, closing, name, attributes = '', slash] = match;
    if (whole.startsWith('<!')) continue;
    if (!name) {
      faults.push(`a stray < at ${html.slice(match.index, match.index + 60)}`);
      continue;
    }
    if (closing) {
      const last = open.pop();
      if (last !== name) faults.push(`</${name}> where </${last}> was due`);
      continue;
    }
    const map = new Map<string, string>();
    for (const [, key, value] of attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)) {
      if (map.has(key!)) faults.push(`${key} twice on <${name}>`);
      map.set(key!, decode(value ?? ''));
    }
    const id = map.get('id');
    if (id !== undefined && (ids.has(id) || ids.add(id).size === 0)) faults.push(`id ${id} twice`);
    elements.push({ name, attributes: map });
    if (name === 'script') {
      tag.lastIndex = html.indexOf('</script>', tag.lastIndex) + '</script>'.length;
      continue;
    }
    if (!VOID.has(name) && !slash) open.push(name);
  }
  if (open.length) faults.push(`never closed: ${open.join(' ')}`);
  return { elements, faults };
}
