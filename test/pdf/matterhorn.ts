// The machine-checkable conditions of the Matterhorn Protocol 1.02 for PDF/UA-1, read by another library than wrote the
// file. A fault begins with the number of its condition; docs/pdf-ua.md lists them all.
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { glyphFaults } from './glyphs.ts';

const STANDARD = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);
const name = (text: string) => PDFName.of(text);
/** A BCP 47 tag, simply. */
const TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

interface Element {
  readonly dict: PDFDict;
  readonly role: string;
  readonly parent: Element | null;
  readonly kids: Element[];
  /** Marks of content with the page each stands on, and objects referred to. */
  readonly marks: { page: string; mcid: number }[];
  readonly objects: string[];
  readonly language: string | null;
}

const textOf = (object: PDFObject | undefined): string | null =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null;

/** Conditions that a file fails, one line each. */
export async function matterhornFaults(bytes: Buffer): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog, context } = document;
  const faults: string[] = [];
  const must = (holds: unknown, condition: string, what: string) => {
    if (!holds) faults.push(`${condition} ${what}`);
  };
  const look = (object: PDFObject | undefined) => (object instanceof PDFRef ? context.lookup(object) : object);
  const get = (dict: PDFDict, key: string) => look(dict.get(name(key)));
  const listOf = (object: PDFObject | undefined): PDFObject[] =>
    object instanceof PDFArray ? object.asArray() : object ? [object] : [];

  // 05, 06, 07, 11: the document as a whole.
  must(/^%PDF-1\.[0-7]/.test(bytes.toString('latin1', 0, 8)), '01', 'header of PDF 1.n');
  const marked = get(catalog, 'MarkInfo');
  must(marked instanceof PDFDict && String(get(marked, 'Marked')) === 'true', '06-001', 'not marked as tagged');
  must(!(marked instanceof PDFDict) || String(get(marked, 'Suspects')) !== 'true', '06-002', 'Suspects');
  const metadata = get(catalog, 'Metadata');
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : '';
  must(xmp, '06-003', 'no XMP');
  must(/<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">[^<]+/.test(xmp), '06-003', 'no dc:title');
  must(/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp), '05-001', 'no pdfuaid:part');
  const preferences = get(catalog, 'ViewerPreferences');
  must(
    preferences instanceof PDFDict && String(get(preferences, 'DisplayDocTitle')) === 'true',
    '07-001',
    'title is not displayed',
  );
  const language = textOf(get(catalog, 'Lang'));
  must(language && TAG.test(language), '11-006', `language ${language}`);
  must(!catalog.get(name('AcroForm')), '25-001', 'a form');
  must(!context.trailerInfo.Encrypt, '26-001', 'encrypted');
  must(!catalog.get(name('OCProperties')), '20-001', 'optional content');
  must(get(catalog, 'Outlines'), 'outline', 'no bookmarks');

  // The tree.
  const root = get(catalog, 'StructTreeRoot');
  if (!(root instanceof PDFDict)) return [...faults, '06-001 no structure tree'];
  const roles = get(root, 'RoleMap');
  const standard = (role: string): string | null => {
    for (let at = role, steps = 0; steps < 8; steps++) {
      if (STANDARD.has(at)) return at;
      const next = roles instanceof PDFDict ? get(roles, at) : undefined;
      if (!(next instanceof PDFName)) return null;
      at = next.decodeText();
    }
    return null;
  };
  if (roles instanceof PDFDict)
    for (const key of roles.keys()) must(!STANDARD.has(key.decodeText()), '02-004', `${key} is remapped`);
  const all: Element[] = [];
  const walk = (dict: PDFDict, parent: Element | null, inherited: string | null): Element => {
    const given = (get(dict, 'S') as PDFName).decodeText();
    const role = standard(given);
    must(role, '02-001', `${given} is not mapped`);
    const lang = textOf(get(dict, 'Lang'));
    must(lang === null || TAG.test(lang), '11-007', `language ${lang}`);
    const element: Element = {
      dict,
      role: role ?? given,
      parent,
      kids: [],
      marks: [],
      objects: [],
      language: lang ?? inherited,
    };
    all.push(element);
    const page = dict.get(name('Pg'));
    for (const kid of listOf(get(dict, 'K'))) {
      const value = look(kid);
      if (value instanceof PDFNumber) element.marks.push({ page: String(page), mcid: value.asNumber() });
      else if (value instanceof PDFDict) {
        const type = get(value, 'Type');
        if (type === name('MCR'))
          element.marks.push({
            page: String(value.get(name('Pg')) ?? page),
            mcid: (get(value, 'MCID') as PDFNumber).asNumber(),
          });
        else if (type === name('OBJR')) element.objects.push(String(value.get(name('Obj'))));
        else {
          must(look(value.get(name('P'))) === dict, '01', `${String(get(value, 'S'))} names another parent`);
          element.kids.push(walk(value, element, element.language));
        }
      }
    }
    return element;
  };
  for (const kid of listOf(get(root, 'K'))) walk(look(kid) as PDFDict, null, language);
  must(all[0]?.role === 'Document', '09', `the root is ${all[0]?.role}`);

  // 09: tables and lists. 13: figures. 14: headings. 15: headers of tables. 19: notes.
  let deepest = 0;
  for (const { role, kids, parent, dict, marks } of all) {
    /** Roles of the kids, through groups that mean nothing of their own. */
    const inside = (elements: readonly Element[]): string[] =>
      elements.flatMap((kid) => (kid.role === 'NonStruct' ? inside(kid.kids) : [kid.role]));
    const only = (allowed: RegExp, condition: string) => {
      for (const each of inside(kids)) must(allowed.test(each), condition, `${each} in ${role}`);
      must(!marks.length, condition, `text in ${role}`);
    };
    const above = (allowed: RegExp, condition: string) => {
      let at = parent;
      while (at?.role === 'NonStruct') at = at.parent;
      must(at && allowed.test(at.role), condition, `${role} in ${at?.role}`);
    };
    if (role === 'Table') {
      only(/^(?:TR|THead|TBody|TFoot|Caption)$/, '09-004');
      const rows: Element[] = [];
      const gather = (elements: readonly Element[]) => {
        for (const each of elements) each.role === 'TR' ? rows.push(each) : gather(each.kids);
      };
      gather(kids);
      const width = (row: Element) => row.kids.length;
      must(new Set(rows.map(width)).size === 1, '15', `rows of ${[...new Set(rows.map(width))]} cells`);
      must(
        rows.some((row) => row.kids.some((cell) => cell.role === 'TH')),
        '15-003',
        'a table without headers',
      );
    }
    if (role === 'TR') {
      only(/^(?:TH|TD)$/, '09-004');
      above(/^(?:Table|THead|TBody|TFoot)$/, '09-004');
    }
    if (role === 'TH' || role === 'TD') above(/^TR$/, '09-004');
    if (role === 'TH')
      must(
        /\/Scope \/(?:Column|Row|Both)/.test(
          String(get(dict, 'A')) +
            listOf(get(dict, 'A'))
              .map((a) => String(look(a)))
              .join(''),
        ),
        '15-003',
        'TH without scope',
      );
    if (role === 'L') only(/^(?:LI|L|Caption)$/, '09-005');
    if (role === 'LI') {
      only(/^(?:Lbl|LBody)$/, '09-005');
      above(/^L$/, '09-005');
    }
    if (role === 'Lbl' || role === 'LBody') above(/^(?:LI|Note|TOCI)$/, '09-005');
    if (role === 'Figure')
      must(textOf(get(dict, 'Alt')) || textOf(get(dict, 'ActualText')), '13-004', 'a figure without alternative text');
    if (role === 'Note') must(dict.get(name('ID')), '19-003', 'a note without an ID');
    must(role !== 'H', '14-006', 'H beside numbered headings');
    const level = Number(/^H(\d)$/.exec(role)?.[1] ?? 0);
    if (level) {
      must(level <= deepest + 1, deepest ? '14-003' : '14-002', `H${level} after H${deepest}`);
      deepest = level;
    }
  }

  // 01: every piece of content is in the tree once, or an artefact. 28: annotations.
  const owners = new Map<string, Element>();
  for (const element of all)
    for (const { page, mcid } of element.marks) {
      must(!owners.has(`${page} ${mcid}`), '01', `content ${page} ${mcid} has two owners`);
      owners.set(`${page} ${mcid}`, element);
    }
  const links = new Map(all.flatMap((element) => element.objects.map((ref) => [ref, element] as const)));
  for (const page of document.getPages()) {
    const at = `page ${document.getPages().indexOf(page) + 1}`;
    const streams = listOf(look(page.node.get(name('Contents')))).map((each) => look(each));
    const content = streams
      .map((stream) => Buffer.from(decodePDFRawStream(stream as PDFRawStream).decode()).toString('latin1'))
      .join('\n');
    let open: string[] = [];
    let inText = 0;
    for (const line of content.split('\n')) {
      const begun = /^\/(\S+) (?:<<\/MCID (\d+) ?>> ?BDC|BMC)$/.exec(line);
      if (begun) {
        must(!open.length, begun[1] === 'Artifact' ? '01-003' : '01-004', `${at}: ${line} within ${open}`);
        open.push(begun[2] === undefined ? 'Artifact' : begun[2]);
        if (begun[2] !== undefined)
          must(owners.has(`${page.ref} ${begun[2]}`), '01-005', `${at}: content ${begun[2]} is in no element`);
        must(!inText, '01', `${at}: a mark begins inside a text object`);
      } else if (/\bBDC$/.test(line)) open.push('within');
      else if (line === 'EMC') open = open.slice(0, -1);
      else if (/^(?:BT|f\*?|S|B\*?|b\*?|s|sh)$|(?:^|\s)(?:Do|sh)$|T[jJ]$/.test(line))
        must(open.length, '01-005', `${at}: ${line.split(' ').at(-1)} that is neither content nor artefact`);
      if (line === 'BT') inText++;
      if (line === 'ET') inText--;
    }
    must(!open.length, '01', `${at}: a mark is not closed`);
    const annotations = listOf(look(page.node.get(name('Annots'))));
    if (annotations.length) must(get(page.node, 'Tabs') === name('S'), '28-008', `${at}: tab order`);
    for (const ref of annotations) {
      const annotation = look(ref) as PDFDict;
      must(get(annotation, 'Subtype') === name('Link'), '28-002', `${at}: ${String(get(annotation, 'Subtype'))}`);
      must(links.get(String(ref))?.role === 'Link', '28-011', `${at}: a link that is in no Link element`);
      must(textOf(get(annotation, 'Contents')), '28-012', `${at}: a link without description`);
      must(annotation.get(name('StructParent')), '28-011', `${at}: a link without a parent`);
    }
    must(page.node.get(name('StructParents')), '01', `${at}: no parents of its content`);
  }

  // 11: Chinese text stands in a Chinese element, and nothing is without a language.
  for (const { language: lang, marks } of all) if (marks.length) must(lang, '11-001', 'content without a language');

  // 31: fonts. 21: files.
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    if (get(object, 'Type') === name('Filespec') || object.get(name('EF')))
      must(object.get(name('F')) && object.get(name('UF')), '21-001', 'a file without F and UF');
    if (get(object, 'Type') !== name('Font')) continue;
    const kind = (get(object, 'Subtype') as PDFName).decodeText();
    must(kind !== 'Type3', '31', 'a Type 3 font');
    if (kind === 'Type0') {
      must(get(object, 'ToUnicode'), '31-027', 'a font without ToUnicode');
      must(get(object, 'Encoding') === name('Identity-H'), '31-006', 'another encoding');
    }
    if (kind !== 'CIDFontType2') continue;
    const map = get(object, 'CIDToGIDMap');
    must(map, '31-004', 'no CIDToGIDMap');
    must(map === name('Identity') || map instanceof PDFRawStream, '31-005', 'a CIDToGIDMap that is neither');
    must(get(object, 'CIDSystemInfo'), '31-001', 'no CIDSystemInfo');
    const descriptor = get(object, 'FontDescriptor');
    must(descriptor instanceof PDFDict && get(descriptor, 'FontFile2'), '31-009', 'a font that is not embedded');
  }
  faults.push(...glyphFaults(document));
  return [...new Set(faults)];
}
