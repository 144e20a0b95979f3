// What a file says of itself: the document information, XMP in both languages with the mark of PDF/UA-1, and that its
// title is to be shown. Dates are those of the content, whatever the clock says.
import type { Bilingual } from '../language/bilingual.ts';
import type { About } from './book/book.ts';
import type { Form } from './book/form.ts';
import { addObject, type PdfFile, pdfString } from './pdf-file.ts';

const xml = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

const entry = (name: string, content: string) => `<${name}>${content}</${name}>\n`;
const items = (kind: 'Bag' | 'Seq', texts: readonly string[]) =>
  `<rdf:${kind}>${texts.map((text) => `<rdf:li>${xml(text)}</rdf:li>`).join('')}</rdf:${kind}>`;

/** XMP (ISO 16684-1): Dublin Core, and `pdfuaid` of ISO 14289-1. */
function xmp(about: About, languages: Form['languages'], said: (text: Bilingual) => string): string {
  const { author, subject, keywords, tag, date } = about;
  const title = joined(about.title, about.series);
  const alternatives = (text: Bilingual, whole = said(text)) => {
    const all = [
      ['x-default', whole],
      ...(languages === 'en' ? [] : [[tag, text.zh]]),
      ...(languages === 'zh' ? [] : [['en', text.en]]),
    ];
    return `<rdf:Alt>${all.map(([lang, each]) => `<rdf:li xml:lang="${lang}">${xml(each!)}</rdf:li>`).join('')}</rdf:Alt>`;
  };
  const words = keywords.flatMap(({ zh, en }) => (languages === 'both' ? [zh, en] : [languages === 'zh' ? zh : en]));
  const tags = { both: [tag, 'en'], zh: [tag], en: ['en'] }[languages];
  const at = `${date}T00:00:00Z`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${[
  entry('pdfuaid:part', '1'),
  entry('dc:title', alternatives(title, fullTitle(about, said))),
  entry('dc:creator', items('Seq', [said(author)])),
  entry('dc:description', alternatives(subject)),
  entry('dc:subject', items('Bag', words)),
  entry('dc:language', items('Bag', tags)),
  entry('dc:format', 'application/pdf'),
  entry('xmp:CreateDate', at),
  entry('xmp:ModifyDate', at),
  entry('xmp:CreatorTool', 'Duizhao'),
  entry('pdf:Producer', PRODUCER),
  entry('pdf:Keywords', xml(words.join(', '))),
].join('')}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

const joined = (a: Bilingual, b: Bilingual): Bilingual => ({ zh: `${a.zh} · ${b.zh}`, en: `${a.en} · ${b.en}` });
const fullTitle = (about: About, said: (text: Bilingual) => string) => `${said(about.title)} · ${said(about.series)}`;

const PRODUCER = 'Skia/PDF, Duizhao';

/** Writes what the file says of itself into its catalog and information. */
export function describe(file: PdfFile, about: About, languages: Form['languages']): void {
  const said = ({ zh, en }: Bilingual) => (languages === 'both' ? `${zh} ${en}` : languages === 'zh' ? zh : en);
  const day = `D:${about.date.replaceAll('-', '')}000000+00'00'`;
  const info = {
    Title: fullTitle(about, said),
    Author: said(about.author),
    Subject: said(about.subject),
    Keywords: about.keywords.map(said).join(', '),
  };
  file.objects.set(file.info, {
    text: `<<${Object.entries(info)
      .map(([key, text]) => `/${key} ${pdfString(text)}`)
      .join(' ')} /Creator (Duizhao) /Producer (${PRODUCER}) /CreationDate (${day}) /ModDate (${day})>>`,
    stream: null,
  });
  const packet = Buffer.from(xmp(about, languages, said));
  const metadata = addObject(file, {
    text: `<</Type /Metadata /Subtype /XML /Length ${packet.length}>>`,
    stream: packet,
  });
  const catalog = file.objects.get(file.root)!;
  const text = catalog.text.replace(/>>\s*$/, '').replace(/\/ViewerPreferences\s*<<[^>]*>>/, '');
  file.objects.set(file.root, {
    ...catalog,
    text: `${text} /Metadata ${metadata} 0 R /ViewerPreferences <</DisplayDocTitle true>>>>`,
  });
}
