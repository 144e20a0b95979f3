// The structure tree made fit for PDF/UA-1 (ISO 14289-1; docs/pdf-ua.md): what is decoration becomes an artefact, list
// items get a body, roles of PDF 2.0 are mapped, links say where they lead. Works on the plain text that Skia writes.
import { deflateSync, inflateSync } from 'node:zlib';
import { addObject, destinations, type PdfFile, pageObjects, pdfString, reference } from './pdf-file.ts';

/** Roles of the browser that are not standard in PDF 1.7 (14.8.4), and what stands for them. */
const ROLES: Readonly<Record<string, string>> = { Aside: 'Div', Em: 'Span', Strong: 'Span', Title: 'P' };

const PAINTS = /^(?:f\*?|F|S|s|B\*?|b\*?|sh|BT|BI)$|(?:^|\s)(?:Do|sh)$/;

/**
 * Marks as artefact whatever is painted outside the structure, and rules and grounds that the browser counts to an
 * element: they hold neither text nor a picture (which may be drawn with the same strokes). `freed` tells the marks that are no longer content.
 */
export function markArtefacts(content: string): { readonly content: string; readonly freed: readonly number[] } {
  const out: string[] = [];
  const freed: number[] = [];
  let loose: string[] = [];
  let block: string[] | null = null;
  let mark = -1;
  let inText = false;
  const flush = () => {
    const paints = loose.some((line) => PAINTS.test(line));
    if (paints) out.push('/Artifact BMC', ...loose, 'EMC');
    else out.push(...loose);
    loose = [];
  };
  for (const line of content.split('\n')) {
    const opened = /^\/\S+ <<\/MCID (\d+) ?>> ?BDC$/.exec(line);
    if (opened && !block && !inText) {
      block = [line];
      mark = Number(opened[1]);
      continue;
    }
    if (line === 'BT') inText = true;
    if (line === 'ET') inText = false;
    if (!block) {
      loose.push(line);
      continue;
    }
    block.push(line);
    if (line !== 'EMC' || inText) continue;
    if (block[0]!.startsWith('/Figure ') || block.some((each) => each === 'BT' || / Do$/.test(each))) {
      flush();
      out.push(...block);
    } else {
      loose.push(...block.slice(1, -1));
      freed.push(mark);
    }
    block = null;
  }
  flush();
  if (block) out.push(...block);
  return { content: out.join('\n'), freed };
}

const KID = /<<[^<>]*>>|\d+ 0 R|\d+/g;
const KIDS = /\/K (\[[\s\S]*?\](?=\s*(?:\/|>>$))|\d+ 0 R|\d+|<<[^<>]*>>)/;

/** The kids of an element as they stand. */
const kidsOf = (text: string): string[] => (KIDS.exec(text)?.[1] ?? '').replace(/^\[|\]$/g, '').match(KID) ?? [];
const withKids = (text: string, kids: readonly string[]): string =>
  text.replace(KIDS, () => (kids.length ? `/K [${kids.join(' ')}]` : '/K []'));

const numberIn = (text: string, key: string): number | null => {
  const found = new RegExp(`/${key} (\\d+)`).exec(text)?.[1];
  return found === undefined ? null : Number(found);
};

/** Mends the structure of a file in place. */
export function mendStructure(file: PdfFile): void {
  const { objects } = file;
  const textOf = (id: number | null) => (id === null ? '' : (objects.get(id)?.text ?? ''));
  const set = (id: number, text: string) => objects.set(id, { ...objects.get(id)!, text });
  const root = reference(textOf(file.root), 'StructTreeRoot');
  if (root === null) throw new Error('the browser’s PDF has no structure');
  const tree = textOf(reference(textOf(root), 'ParentTree'));
  const parents = new Map([...tree.matchAll(/(\d+) (\d+) 0 R/g)].map(([, key, id]) => [Number(key), Number(id)]));

  for (const page of pageObjects(file)) {
    const id = reference(textOf(page), 'Contents');
    const stream = id === null ? null : objects.get(id)?.stream;
    if (id === null || !stream) continue;
    const { content, freed } = markArtefacts(inflateSync(stream).toString('latin1'));
    const packed = deflateSync(Buffer.from(content, 'latin1'), { level: 6 });
    objects.set(id, { text: `<</Filter /FlateDecode /Length ${packed.length}>>`, stream: packed });
    const list = parents.get(numberIn(textOf(page), 'StructParents') ?? -1);
    if (list === undefined || !freed.length) continue;
    const owners = textOf(list).match(/\d+ 0 R|null/g) ?? [];
    for (const mark of freed) {
      const owner = Number.parseInt(owners[mark] ?? '', 10);
      owners[mark] = 'null';
      const text = textOf(owner);
      const own = reference(text, 'Pg') === page;
      const kept = kidsOf(text).filter((kid) =>
        /^\d+$/.test(kid)
          ? !(own && Number(kid) === mark)
          : !(/\/MCID/.test(kid) && numberIn(kid, 'MCID') === mark && reference(kid, 'Pg') === page),
      );
      if (text) set(owner, withKids(text, kept));
    }
    set(list, `[${owners.join(' ')}]`);
  }

  const pages = destinations(file);
  const roles = new Set<string>();
  for (const [id, { text }] of [...objects]) {
    if (text.startsWith('<</Type /StructElem')) {
      const role = /\/S \/(\w+)/.exec(text)?.[1] ?? '';
      if (ROLES[role]) roles.add(role);
      const as = (name: string) => set(id, text.replace(`/S /${role}`, `/S /${name}`));
      // A figure with a caption is a group; the picture in it is the figure. A language needs an element to stand on.
      if (role === 'Figure' && !/\/(?:Alt|ActualText)/.test(text)) as('Div');
      else if (role === 'NonStruct' && /\/Lang \(/.test(text)) as('Span');
      else if (role === 'LI') wrapItem(file, id);
    } else if (text.startsWith('<</Type /Annot') && /\/Subtype \/Link/.test(text) && !text.includes('/Contents')) {
      const to = /\/Dest \/([^\s/>[\]]+)/.exec(text)?.[1];
      const page = to === undefined ? undefined : pages[to];
      const address = /\/URI \(((?:\\[\s\S]|[^\\()])*)\)/.exec(text)?.[1];
      const contents = address ? `(${address})` : pdfString(page ? `第${page}页 page ${page}` : '→');
      set(
        id,
        text.replace(/>>\s*$/, () => `\n/Contents ${contents}>>`),
      );
    }
  }
  if (roles.size) {
    const map = [...roles].sort().map((role) => `/${role} /${ROLES[role]}`);
    set(root, textOf(root).replace(/>>\s*$/, `\n/RoleMap <<${map.join(' ')}>>>>`));
  }
}

/** A list's item holds a label and a body and nothing else. */
function wrapItem(file: PdfFile, id: number): void {
  const item = file.objects.get(id)!;
  const kids = kidsOf(item.text);
  const roleOf = (kid: string) =>
    /^\d+ 0 R$/.test(kid) ? /\/S \/(\w+)/.exec(file.objects.get(Number.parseInt(kid, 10))?.text ?? '')?.[1] : undefined;
  const labels = kids.filter((kid) => roleOf(kid) === 'Lbl');
  const rest = kids.filter((kid) => !labels.includes(kid));
  if (!rest.length || rest.every((kid) => roleOf(kid) === 'LBody')) return;
  const page = /\/Pg \d+ 0 R/.exec(item.text)?.[0];
  const body = addObject(file, {
    text: `<</Type /StructElem\n/S /LBody\n/P ${id} 0 R${page ? `\n${page}` : ''}\n/K [${rest.join(' ')}]>>`,
    stream: null,
  });
  for (const kid of rest) {
    if (!/^\d+ 0 R$/.test(kid)) continue;
    const child = Number.parseInt(kid, 10);
    const object = file.objects.get(child)!;
    file.objects.set(child, { ...object, text: object.text.replace(/\/P \d+ 0 R/, `/P ${body} 0 R`) });
  }
  const { text } = item;
  file.objects.set(id, { ...item, text: withKids(text, [...labels, `${body} 0 R`]) });
}
