// Files of a content folder into parsed documents: decoding, front matter, schema. One file at a time.
import { isUtf8 } from 'node:buffer';
import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { z } from 'zod';
import { parseBody } from './body.ts';
import type { Diagnostic } from './diagnostic.ts';
import { diagnose, type File } from './place.ts';
import { FRONT, idOf } from './recalled.ts';
import { ID } from './schema.ts';
import type { Segment } from './segment.ts';
import { parseYaml, salvage, validate, type Yaml } from './yaml.ts';

/** A file read against its schema. `data` is null where it could not be. */
export interface Parsed<T> {
  readonly file: File;
  readonly yaml: Yaml | null;
  readonly data: T | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ParsedDocument<T> extends Parsed<T> {
  readonly id: string;
  /** The data, or what could be salvaged of it: keys may be missing, list items null. For finding more mistakes. */
  readonly partial: { readonly [K in keyof T]?: T[K] };
  readonly segments: readonly Segment[];
  readonly hasBody: boolean;
}

/** UTF-8 to text; a byte that is not UTF-8 is reported at its line and column and shown as �. */
function decode(path: string, bytes: Uint8Array, hash?: string): { file: File; diagnostics: Diagnostic[] } {
  const valid = isUtf8(bytes);
  const file: File = { path, text: new TextDecoder().decode(bytes), ...(hash === undefined ? {} : { hash }) };
  const diagnostics: Diagnostic[] = [];
  if (!valid) {
    const at = file.text.indexOf('\uFFFD');
    diagnostics.push(
      diagnose(file, at, at + 1, 'encoding', {
        en: 'this byte is not UTF-8; save the file as UTF-8',
        zh: '此处的字节不是UTF-8；请将文件存为UTF-8',
      }),
    );
  }
  const nul = file.text.indexOf('\0');
  if (nul >= 0)
    diagnostics.push(
      diagnose(file, nul, nul + 1, 'encoding', {
        en: 'a NUL byte: this is not a text file',
        zh: '含NUL字节，不是文本文件',
      }),
    );
  return { file, diagnostics };
}

/** A YAML file such as `site.yaml`. An empty one reads as no keys. */
export function parseYamlFile<T extends z.ZodType>(
  path: string,
  bytes: Uint8Array,
  schema: T,
  hash?: string,
): Parsed<z.output<T>> {
  const { file, diagnostics } = decode(path, bytes, hash);
  if (diagnostics.length) return { file, yaml: null, data: null, diagnostics };
  const parsed = parseYaml(file, file.text, 0);
  if (!parsed.yaml) return { file, yaml: null, data: null, diagnostics: parsed.diagnostics };
  const { data, diagnostics: wrong } = validate(schema, parsed.yaml, parsed.value ?? {});
  return { file, yaml: parsed.yaml, data, diagnostics: wrong };
}

/** An article or an issue: front matter between two lines of `---`, then the body. */
export function parseDocumentFile<T extends z.ZodObject>(
  path: string,
  bytes: Uint8Array,
  schema: T,
  hash?: string,
): ParsedDocument<z.output<T>> {
  const id = idOf(path);
  const { file, diagnostics } = decode(path, bytes, hash);
  const none = { id, file, yaml: null, data: null, partial: {}, segments: [], hasBody: false };
  if (diagnostics.length) return { ...none, diagnostics };
  if (!ID.test(id)) {
    diagnostics.push(
      diagnose(file, 0, 0, 'id', {
        en: `“${id}” cannot be an id: a file name is letters, digits and single hyphens`,
        zh: `“${id}”不能作标识：文件名只用字母、数字和单个连字符`,
      }),
    );
  }
  const front = FRONT.exec(file.text);
  if (front?.index !== 0) {
    const open = /^---[ \t]*\r?\n/.test(file.text);
    const message = open
      ? { en: 'the front matter does not end: a line of --- is missing', zh: '文首没有结束：缺少一行---' }
      : { en: 'the file must begin with front matter between two lines of ---', zh: '文件应以两行---之间的文首开始' };
    return { ...none, diagnostics: [...diagnostics, diagnose(file, 0, file.text.indexOf('\n'), 'structure', message)] };
  }
  const start = file.text.indexOf('\n') + 1;
  const parsed = parseYaml(file, front[1]!, start);
  const body = parseBody(file, front[0].length);
  const checked = parsed.yaml ? validate(schema, parsed.yaml, parsed.value ?? {}) : { data: null, diagnostics: [] };
  return {
    id,
    file,
    yaml: parsed.yaml,
    data: checked.data,
    partial: checked.data ?? (salvage(schema, parsed.value) as Partial<z.output<T>>),
    segments: body.segments,
    hasBody: body.segments.length > 0,
    diagnostics: [...diagnostics, ...parsed.diagnostics, ...checked.diagnostics, ...body.diagnostics],
  };
}

/** The real path of a file named in the content, or null where it is missing or leads out of the folder. */
export async function insidePath(root: string, path: string): Promise<string | null> {
  const base = await realpath(root);
  const real = await realpath(join(root, path)).catch(() => null);
  return real?.startsWith(base + sep) ? real : null;
}
