// What the browser leaves undone in its PDF: bilingual bookmarks with spaces, author, subject, keywords and XMP, dates
// that come from the content, and ids that do not tell what was printed before in the same page.
import type { About } from './book/book.ts';
import { addObject, type PdfFile, pdfString, reference } from './pdf-file.ts';

const xml = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** XMP (ISO 16684-1) with the Dublin Core terms that catalogues read. */
function xmp({ title, author, subject, keywords, language, date }: About): string {
  const alt = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt>`;
  const bag = (texts: readonly string[]) =>
    `<rdf:Bag>${texts.map((text) => `<rdf:li>${xml(text)}</rdf:li>`).join('')}</rdf:Bag>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title>${alt(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${alt(subject)}</dc:description>
<dc:subject>${bag(keywords)}</dc:subject>
<dc:language>${bag([language, 'en'])}</dc:language>
<xmp:CreateDate>${date}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>${date}T00:00:00Z</xmp:ModifyDate><xmp:CreatorTool>Duizhao</xmp:CreatorTool>
<pdf:Keywords>${xml(keywords.join(', '))}</pdf:Keywords>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

const edit = (file: PdfFile, id: number, change: (text: string) => string): void => {
  const object = file.objects.get(id);
  if (object) file.objects.set(id, { ...object, text: change(object.text) });
};

/** A literal or hexadecimal string after /Title. */
const TITLE = /\/Title (?:\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>)/;

/** Bookmarks, depth first: the order of the headings in the document. */
function outlineItems(file: PdfFile): number[] {
  const items: number[] = [];
  const walk = (from: number | null) => {
    for (let id = from; id !== null && file.objects.has(id); ) {
      items.push(id);
      const { text } = file.objects.get(id)!;
      walk(reference(text, 'First'));
      id = reference(text, 'Next');
    }
  };
  const root = file.objects.get(file.root)?.text ?? '';
  const outlines = reference(root, 'Outlines');
  if (outlines !== null) walk(reference(file.objects.get(outlines)?.text ?? '', 'First'));
  return items;
}

/**
 * Finishes a PDF in place. `headings` are the texts of all headings in document order.
 * @throws Error where the bookmarks do not answer to the headings one for one.
 */
export function finish(file: PdfFile, about: About, headings: readonly string[]): void {
  const items = outlineItems(file);
  if (items.length !== headings.length)
    throw new Error(`${headings.length} headings, but the browser made ${items.length} bookmarks`);
  for (const [i, id] of items.entries())
    edit(file, id, (text) => text.replace(TITLE, () => `/Title ${pdfString(headings[i]!)}`));

  // The tree of ids is sorted by name, so the new names keep the order of the old.
  const names = new Set<string>();
  for (const { text, stream } of file.objects.values())
    if (!stream) for (const [name] of text.matchAll(/\(node\d+\)/g)) names.add(name);
  const renamed = new Map([...names].sort().map((name, i) => [name, `(node${String(i + 1).padStart(8, '0')})`]));
  for (const [id, { text, stream }] of file.objects)
    if (!stream && text.includes('(node'))
      edit(file, id, (old) => old.replace(/\(node\d+\)/g, (name) => renamed.get(name)!));

  const day = `D:${about.date.replaceAll('-', '')}000000+00'00'`;
  file.objects.set(file.info, {
    text: `<</Title ${pdfString(about.title)} /Author ${pdfString(about.author)} /Subject ${pdfString(about.subject)} /Keywords ${pdfString(about.keywords.join(', '))} /Creator (Duizhao) /Producer (Skia/PDF, Duizhao) /CreationDate (${day}) /ModDate (${day})>>`,
    stream: null,
  });
  const packet = Buffer.from(xmp(about));
  const metadata = addObject(file, {
    text: `<</Type /Metadata /Subtype /XML /Length ${packet.length}>>`,
    stream: packet,
  });
  edit(
    file,
    file.root,
    (text) =>
      `${text.replace(/>>\s*$/, '')} /Metadata ${metadata} 0 R${text.includes('/ViewerPreferences') ? '' : ' /ViewerPreferences <</DisplayDocTitle true>>'}>>`,
  );
}
