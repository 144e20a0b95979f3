// The structure tree made fit for PDF/UA-1 (ISO 14289-1; docs/pdf-ua.md): what is decoration becomes an artefact, list
// items get a body, roles of PDF 2.0 are mapped, links say where they lead. Works on the plain text that Skia writes.
import { inflateSync } from 'node:zlib';
import { shortener } from './content.ts';
import { addObject, destinations, type PdfFile, packing, pageObjects, pdfString, reference } from './pdf-file.ts';

/** Roles of the browser that are not standard in PDF 1.7 (14.8.4), and what stands for them. */
const ROLES: Readonly<Record<string, string>> = { Aside: 'Div', Em: 'Span', Strong: 'Span', Title: 'P' };

const PAINTS = /^(?:f\*?|F|S|s|B\*?|b\*?|sh|BT|BI)$|(?:^|\s)(?:Do|sh)$/;

/**
 * Marks as artefact whatever is painted outside the structure, and rules and grounds that the browser counts to an
 * element: they hold neither text nor a picture (which may be drawn with the same strokes). `freed` tells the marks that are no longer content.
 */
export function markArtefacts(content: string): {
  readonly lines: readonly string[];
  readonly freed: readonly number[];
} {
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
    const opened = line.endsWith('BDC') && !block && !inText ? /^\/\S+ <<\/MCID (\d+) ?>> ?BDC$/.exec(line) : null;
    if (opened) {
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
  return { lines: out, freed };
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

  const shorten = shortener(file);
  for (const page of pageObjects(file)) {
    const id = reference(textOf(page), 'Contents');
    const stream = id === null ? null : objects.get(id)?.stream;
    if (id === null || !stream) continue;
    const { lines, freed } = markArtefacts(inflateSync(stream).toString('latin1'));
    objects.set(id, packing('<<>>', Buffer.from(shorten(page, lines), 'latin1')));
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
  dissolve(file, parents);
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

/** Elements that may hold text themselves. */
const HOLDS_TEXT = new Set('P Span Em Strong Link Lbl LBody TH TD Caption H1 H2 H3 H4 H5 H6 Title'.split(' '));
const PLAIN =
  /^<<\/Type \/StructElem\s*\/S \/NonStruct\s*\/P \d+ 0 R\s*(?:\/Pg (\d+) 0 R\s*)?\/K (\d+(?: 0 R)?|\[[\d R]*\])>>$/;

/**
 * Puts what lies in elements that say nothing (the browser makes one for every run of text) into those they lie in:
 * half of the tree. `lists` are the arrays of the parent tree by their key.
 */
function dissolve(file: PdfFile, lists: ReadonlyMap<number, number>): void {
  const { objects } = file;
  const plain = new Map<number, { readonly page: number | null; readonly kids: readonly string[] }>();
  for (const [id, { text }] of objects) {
    const found = text.includes('/S /NonStruct') ? PLAIN.exec(text) : null;
    if (found) plain.set(id, { page: found[1] ? Number(found[1]) : null, kids: kidsOf(text) });
  }
  const owners = new Map<number, string[]>();
  const listOf = (page: number): string[] => {
    const id = lists.get(numberIn(objects.get(page)?.text ?? '', 'StructParents') ?? -1);
    if (id === undefined) return [];
    if (!owners.has(id)) owners.set(id, objects.get(id)!.text.match(/\d+ 0 R|null/g) ?? []);
    return owners.get(id)!;
  };
  /** What lies in an element once the plain ones in it are gone; marks with their page. */
  const within = (kids: readonly string[], page: number | null): { kid: string; page: number | null }[] =>
    kids.flatMap((kid) => {
      const inner = / 0 R$/.test(kid) ? plain.get(Number.parseInt(kid, 10)) : undefined;
      return inner ? within(inner.kids, inner.page ?? page) : [{ kid, page: /^\d+$/.test(kid) ? page : null }];
    });
  for (const [id, object] of [...objects]) {
    const { text } = object;
    if (!text.startsWith('<</Type /StructElem') || plain.has(id)) continue;
    if (!HOLDS_TEXT.has(/\/S \/(\w+)/.exec(text)?.[1] ?? '')) continue;
    const kids = kidsOf(text);
    const gone = kids.filter((kid) => / 0 R$/.test(kid) && plain.has(Number.parseInt(kid, 10)));
    if (!gone.length) continue;
    const own = reference(text.replace(KIDS, ''), 'Pg');
    const all = within(kids, own);
    const page = own ?? all.find((each) => each.page !== null)?.page ?? null;
    const said = all.map(({ kid, page: at }) => {
      if (at === null) {
        const child = / 0 R$/.test(kid) ? objects.get(Number.parseInt(kid, 10)) : undefined;
        if (child)
          objects.set(Number.parseInt(kid, 10), { ...child, text: child.text.replace(/\/P \d+ 0 R/, `/P ${id} 0 R`) });
        return kid;
      }
      listOf(at)[Number(kid)] = `${id} 0 R`;
      return at === page ? kid : `<</Type /MCR /Pg ${at} 0 R /MCID ${kid}>>`;
    });
    const paged = own === null && page !== null ? text.replace(/\/K /, `/Pg ${page} 0 R\n/K `) : text;
    objects.set(id, { ...object, text: withKids(paged, said) });
    const remove = (kid: string) => {
      const at = Number.parseInt(kid, 10);
      for (const inner of plain.get(at)?.kids ?? []) if (/ 0 R$/.test(inner)) remove(inner);
      if (plain.has(at)) objects.delete(at);
    };
    for (const kid of gone) remove(kid);
  }
  for (const [id, list] of owners) objects.set(id, { ...objects.get(id)!, text: `[${list.join(' ')}]` });
}
