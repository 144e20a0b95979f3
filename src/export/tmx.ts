// Translation memory: TMX 1.4b (LISA OSCAR, 26 April 2005), level 1: every aligned pair of text a translation unit.
import type { Edition } from '../content/edition.ts';
import type { Segment } from '../content/segment.ts';
import { rendition } from '../view/rendition.ts';
import { xmlAttributes, xmlElement, xmlText } from './xml.ts';

/** `2025-06-25` as TMX writes a moment (ISO 8601 basic form, UTC). */
const moment = (day: string | null): string | null => (day ? `${day.replaceAll('-', '')}T000000Z` : null);

interface Origin {
  readonly id: string;
  readonly kind: 'article' | 'issue';
  readonly url: string;
  readonly day: string | null;
}

const segtype = (kind: Segment['kind']): string => (kind === 'table' || kind === 'list' ? 'block' : 'paragraph');

function* units(segments: readonly Segment[], origin: Origin, zh: string): Generator<string> {
  for (const segment of segments)
    for (const [index, pair] of segment.pairs.entries()) {
      // The id of the first pair is the segment's own, so that adding an item to a list renames nothing.
      const tuid = `${origin.kind}s/${origin.id}#${segment.id}${index ? `.${index + 1}` : ''}`;
      const attributes = { tuid, segtype: segtype(segment.kind), creationdate: moment(origin.day) };
      yield `    <tu${xmlAttributes(attributes)}>
      ${xmlElement('prop', origin.id, { type: `x-${origin.kind}` })}
      ${xmlElement('prop', segment.id, { type: 'x-segment' })}
      ${xmlElement('prop', `${origin.url}#${segment.id}`, { type: 'x-url' })}
      <tuv xml:lang="${zh}"><seg>${xmlText(pair.zh.plain)}</seg></tuv>
      <tuv xml:lang="en"><seg>${xmlText(pair.en.plain)}</seg></tuv>
    </tu>\n`;
    }
}

/**
 * All pairs of the public articles, then of the issues' introductions, newest first; a list or a table gives a unit
 * an item or a cell. `tuid` is `articles/<id>#<segment>`, with `.2`, `.3` … for the further pairs of one segment. The
 * source language is the script that editors write (`zh-Hans`, `zh-Hant-TW`, `zh-Hant-HK`).
 */
export function* memoryPieces(edition: Edition): Generator<string> {
  const r = rendition(edition, { links: 'absolute' });
  const zh = r.tag;
  const origin = (kind: Origin['kind'], id: string, day: string | null): Origin => ({
    id,
    kind,
    url: r.href(kind, id) ?? r.page(''),
    day,
  });
  const header = {
    creationtool: 'Duizhao',
    creationtoolversion: '1',
    segtype: 'paragraph',
    'o-tmf': 'Duizhao',
    adminlang: 'en',
    srclang: zh,
    datatype: 'plaintext',
  };
  yield `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header${xmlAttributes(header)}>
    ${xmlElement('prop', edition.site.title.zh, { type: 'x-title', 'xml:lang': zh })}
    ${xmlElement('prop', edition.site.title.en, { type: 'x-title', 'xml:lang': 'en' })}
    ${xmlElement('prop', edition.site.base_url, { type: 'x-url' })}
  </header>
  <body>
`;
  for (const { id, published, segments } of edition.articles)
    yield [...units(segments, origin('article', id, published), zh)].join('');
  for (const { id, segments } of edition.issues) yield [...units(segments, origin('issue', id, null), zh)].join('');
  yield `  </body>
</tmx>
`;
}

export const memory = (edition: Edition): string => [...memoryPieces(edition)].join('');
