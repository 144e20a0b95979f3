// A finished PDF as a reader sees it: through pdf.js, and its objects as text.
import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface OutlineEntry {
  readonly title: string;
  readonly page: number;
  readonly items: readonly OutlineEntry[];
}

export interface TreeNode {
  readonly role: string;
  readonly lang?: string;
  readonly alt?: string;
  readonly children: readonly TreeNode[];
}

export interface ReadBack {
  readonly pages: number;
  /** By page: the text items in the order of the file. */
  readonly texts: readonly string[];
  /** Each run of glyphs: its page, its text and where it begins, points from the left and from the foot. */
  readonly runs: readonly { readonly page: number; readonly text: string; readonly x: number; readonly y: number }[];
  /** Width and height in points. */
  readonly sizes: readonly (readonly [number, number])[];
  readonly outline: readonly OutlineEntry[];
  readonly destinations: Readonly<Record<string, number>>;
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
  readonly links: readonly { readonly page: number; readonly url: string | null; readonly dest: string | null }[];
  readonly trees: readonly TreeNode[];
  readonly language: string | null;
  /** All dictionaries, those in object streams too. */
  readonly objects: string;
}

function objectsOf(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  const packed = [...text.matchAll(/\/Type \/ObjStm[^>]*\/Length (\d+)>> stream\n/g)].map((match) => {
    const start = match.index + match[0].length;
    return inflateSync(bytes.subarray(start, start + Number(match[1]))).toString('latin1');
  });
  return text.replace(/ stream\n[\s\S]*?\nendstream/g, '') + packed.join('\n');
}

export async function readBack(bytes: Buffer): Promise<ReadBack> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pageOf = async (ref: unknown) => (await document.getPageIndex(ref as never)) + 1;
  const destinations: Record<string, number> = {};
  for (const [id, dest] of await document.getDestinations()) destinations[id] = await pageOf((dest as unknown[])[0]);
  const walk = async (items: readonly { title: string; dest: unknown; items: [] }[]): Promise<OutlineEntry[]> =>
    Promise.all(
      items.map(async ({ title, dest, items: below }) => ({
        title,
        page: typeof dest === 'string' ? (destinations[dest] ?? 0) : await pageOf((dest as unknown[])[0]),
        items: await walk(below),
      })),
    );
  const texts: string[] = [];
  const runs: { page: number; text: string; x: number; y: number }[] = [];
  const trees: TreeNode[] = [];
  const sizes: [number, number][] = [];
  const links: { page: number; url: string | null; dest: string | null }[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const [left, bottom, right, top] = page.view as [number, number, number, number];
    sizes.push([right - left, top - bottom]);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    for (const item of items)
      if ('str' in item && item.str.trim())
        runs.push({ page: n, text: item.str, x: item.transform[4] as number, y: item.transform[5] as number });
    trees.push((await page.getStructTree()) as unknown as TreeNode);
    for (const { url, dest } of await page.getAnnotations())
      links.push({ page: n, url: url ?? null, dest: typeof dest === 'string' ? dest : null });
  }
  const { info, metadata } = await document.getMetadata();
  const read = {
    pages: document.numPages,
    texts,
    runs,
    sizes,
    outline: await walk(((await document.getOutline()) ?? []) as never),
    destinations,
    info: info as Record<string, unknown>,
    xmp: metadata?.getRaw() ?? '',
    links,
    trees,
    language: (info as { Language?: string }).Language ?? null,
    objects: objectsOf(bytes),
  };
  await task.destroy();
  return read;
}

/** All nodes of a structure tree, in reading order. */
export function nodes(tree: TreeNode | null): TreeNode[] {
  return tree ? [tree, ...(tree.children ?? []).flatMap((child) => (child.role ? nodes(child) : []))] : [];
}

/** A font is embedded, TrueType and never drawn by Type 3 procedures. */
export function fontFaults({ objects }: ReadBack): string[] {
  const faults: string[] = [];
  if (objects.includes('/Type3')) faults.push('a Type 3 font');
  const descriptors = objects.split('/Type /FontDescriptor').slice(1);
  if (!descriptors.length) faults.push('no fonts');
  for (const text of descriptors)
    if (!text.slice(0, 800).includes('/FontFile2')) faults.push(`not embedded: ${text.slice(0, 80)}`);
  for (const [, name] of objects.matchAll(/\/FontName \/(\S+)/g))
    if (!/^[A-Z]{6}\+/.test(name!)) faults.push(`no subset: ${name}`);
  return faults;
}
