// The termbase as TBX: ISO 30042:2019, dialect TBX-Basic, style DCT (data categories as elements of their modules).
import type { Edition, Term } from '../content/edition.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { rendition } from '../view/rendition.ts';
import { xmlElement, xmlValue } from './xml.ts';

/** The standing of a term in its language: min:administrativeStatus of the TBX-Min module. */
type Status = 'preferred' | 'admitted' | 'deprecated';

const block = (name: string, lines: readonly string[], attributes = ''): string[] => [
  `<${name}${attributes}>`,
  ...lines.map((line) => `  ${line}`),
  `</${name}>`,
];

function termSec(text: string, status: Status, notes: readonly string[] = []): string[] {
  return block('termSec', [
    xmlElement('term', text),
    xmlElement('min:administrativeStatus', `${status}Term-admn-sts`),
    ...notes,
  ]);
}

function langSec(lang: string, definition: string | undefined, terms: readonly string[]): string[] {
  return block(
    'langSec',
    [...(definition ? [xmlElement('basic:definition', definition)] : []), ...terms],
    ` xml:lang="${xmlValue(lang)}"`,
  );
}

const both = (value: string | Bilingual | null): Bilingual | null =>
  typeof value === 'string' ? { zh: value, en: value } : value;

function concept(term: Term, url: string, zh: string): string[] {
  const { authority, definition } = term;
  const document = both(authority?.document ?? null);
  const note = both(term.note);
  const notes = note
    ? [...new Set([note.zh, note.en])].map((text, i, all) =>
        xmlElement('note', text, { 'xml:lang': all.length < 2 ? null : i ? 'en' : zh }),
      )
    : [];
  const source = document
    ? [document.zh === document.en ? document.zh : `${document.zh} / ${document.en}`, authority?.date]
        .filter(Boolean)
        .join(', ')
    : null;
  return block(
    'conceptEntry',
    [
      ...(source
        ? [xmlElement('basic:source', source)]
        : [xmlElement('note', 'The preferred rendering is the editors’ own choice.', { 'xml:lang': 'en' })]),
      ...(authority?.url ? [xmlElement('basic:externalCrossReference', authority.url, { target: authority.url })] : []),
      xmlElement('basic:externalCrossReference', url, { target: url }),
      ...notes,
      ...langSec(
        zh,
        definition?.zh,
        term.zh.flatMap((form, i) => termSec(form, i ? 'admitted' : 'preferred')),
      ),
      ...langSec('en', definition?.en, [
        ...termSec(term.en.preferred, 'preferred'),
        ...term.en.admitted.flatMap((text) => termSec(text, 'admitted')),
        ...term.en.deprecated.flatMap(({ text, why }) =>
          termSec(
            text,
            'deprecated',
            why
              ? [xmlElement('note', why.zh, { 'xml:lang': zh }), xmlElement('note', why.en, { 'xml:lang': 'en' })]
              : [],
          ),
        ),
      ]),
    ],
    // An XML ID begins with a letter; ours may begin with a digit.
    ` id="term-${xmlValue(term.id)}"`,
  );
}

/** Every term of the termbase, a concept each, in the order of the registry. */
export function termbase(edition: Edition): string {
  const { site } = edition;
  const r = rendition(edition, { links: 'absolute' });
  const concepts = [...edition.terms.values()].flatMap((term) => concept(term, r.page(`terms/${term.id}/`), r.tag));
  const lines = block(
    'tbx',
    [
      ...block(
        'tbxHeader',
        block('fileDesc', [
          ...block('titleStmt', [xmlElement('title', `${site.title.zh} ${site.title.en}`)]),
          ...block('sourceDesc', [xmlElement('p', `The termbase of ${site.title.en}, ${site.base_url}`)]),
        ]),
      ),
      ...block('text', block('body', concepts)),
    ],
    ` style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"` +
      ' xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"',
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`;
}
