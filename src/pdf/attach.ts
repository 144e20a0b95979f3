// Files that travel inside a PDF (ISO 32000-1, 7.11.4 and, for what they are to it, ISO 32000-2, 14.13).
import { createHash } from 'node:crypto';
import type { Bilingual } from '../language/bilingual.ts';
import { addObject, type PdfFile, packing, pdfString } from './pdf-file.ts';

export interface Attachment {
  /** A file name in ASCII: `figures.csv`. */
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  readonly description: Bilingual;
  readonly content: string;
  /** `Source`: what the briefing was made from; `Data`: what it shows, for a program. */
  readonly relation: 'Source' | 'Data';
}

const literal = (text: string) => `(${text.replace(/[\\()]/g, '\\$&').replace(/[^\x20-\x7e]/g, '_')})`;

/** Puts files into a PDF, dated as its content is. Names that occur twice keep the first. */
export function attach(file: PdfFile, attachments: readonly Attachment[], date: string): void {
  const named = new Map([...attachments].reverse().map((each) => [each.name, each]));
  if (!named.size) return;
  const day = `(D:${date.replaceAll('-', '')}000000+00'00')`;
  const specs = [...named.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, type, description, content, relation }) => {
      const bytes = Buffer.from(content);
      const sum = createHash('md5').update(bytes).digest('hex').toUpperCase();
      const kind = type.replace(/[^\w.-]/g, (c) => `#${c.charCodeAt(0).toString(16).toUpperCase()}`);
      const dictionary = `<</Type /EmbeddedFile /Subtype /${kind} /Params <</Size ${bytes.length} /ModDate ${day} /CheckSum <${sum}>>>>>`;
      const stream = addObject(file, packing(dictionary, bytes));
      const spec = addObject(file, {
        text: `<</Type /Filespec /F ${literal(name)} /UF ${pdfString(name)} /Desc ${pdfString(`${description.zh} ${description.en}`)} /EF <</F ${stream} 0 R /UF ${stream} 0 R>> /AFRelationship /${relation}>>`,
        stream: null,
      });
      return { name, spec };
    });
  const catalog = file.objects.get(file.root)!;
  const names = specs.map(({ name, spec }) => `${literal(name)} ${spec} 0 R`).join(' ');
  file.objects.set(file.root, {
    ...catalog,
    text: `${catalog.text.replace(/>>\s*$/, '')} /Names <</EmbeddedFiles <</Names [${names}]>>>> /AF [${specs.map(({ spec }) => `${spec} 0 R`).join(' ')}]>>`,
  });
}
