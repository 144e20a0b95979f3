// YAML with places: the value, and where each key and value of it stands in the file.
import { CORE_SCHEMA, load } from 'js-yaml';
import { type Document, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Bilingual } from '../language/bilingual.ts';
import type { Diagnostic } from './diagnostic.ts';
import { nearest } from './nearest.ts';
import { diagnose, type File } from './place.ts';

type Path = readonly PropertyKey[];

const syntax = (text: string) =>
  parseDocument(text, { prettyErrors: false, lineCounter: new LineCounter(), uniqueKeys: true });

/** The syntax trees last asked for: they are a hundred times their text, so an edition of thousands keeps none. */
const recent = new Map<string, Document.Parsed>();
function tree(text: string): Document.Parsed {
  const found = recent.get(text) ?? syntax(text);
  recent.delete(text);
  recent.set(text, found);
  if (recent.size > 8) recent.delete(recent.keys().next().value!);
  return found;
}

/** A parsed YAML text inside a file, beginning at `offset`. */
export interface Yaml {
  readonly file: File;
  readonly offset: number;
  readonly text: string;
}

/** Offsets in the file of the node at a path, or of its key, or of the nearest thing above it that exists. */
export function locate(yaml: Yaml, path: Path, what: 'value' | 'key' = 'value'): [number, number] {
  let node: unknown = tree(yaml.text).contents;
  let place: [number, number] = [0, 0];
  const range = (n: unknown) => (isNode(n) && n.range ? ([n.range[0], n.range[1]] as [number, number]) : null);
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((p) => isPair(p) && String(isScalar(p.key) ? p.key.value : p.key) === String(step));
      if (!pair) break;
      place = range(pair.key) ?? place;
      node = pair.value;
      if (last && what === 'key') return [place[0] + yaml.offset, place[1] + yaml.offset];
      if (isScalar(node) || last) place = range(node) ?? place;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (!item) break;
      node = item;
      place = range(node) ?? place;
    } else break;
  }
  if (path.length === 0) place = range(node) ?? place;
  return [place[0] + yaml.offset, place[1] + yaml.offset];
}

const errorsZh: Record<string, string> = {
  DUPLICATE_KEY: '键重复',
  BAD_INDENT: '缩进不对',
  MISSING_CHAR: '缺少符号',
  TAB_AS_INDENT: '缩进用了制表符',
  UNEXPECTED_TOKEN: '多余的内容',
  BLOCK_AS_IMPLICIT_KEY: '这里不能是多行的值',
  MULTILINE_IMPLICIT_KEY: '键不能跨行',
};

/** Anchors, aliases and tags are left to the parser that limits them. */
const UNUSUAL = /(?:^|[\s[{,:-])[&*!][^\s*]/;

/**
 * The value of ordinary YAML, or undefined where there is anything to say about it. js-yaml reads a front matter
 * fifteen times as fast as `yaml` (0.15 against 2.5 ms) with the same values under the core schema, but without the
 * places and the tolerance that diagnostics need.
 */
function quick(text: string): { value: unknown } | undefined {
  if (UNUSUAL.test(text)) return undefined;
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) ?? null };
  } catch {
    return undefined;
  }
}

/** Parses YAML 1.2 (core schema). Never throws: what is wrong comes back as diagnostics of rule `yaml`. */
export function parseYaml(
  file: File,
  text: string,
  offset: number,
): { yaml: Yaml | null; value: unknown; diagnostics: Diagnostic[] } {
  const easy = quick(text);
  if (easy) return { yaml: { file, offset, text }, value: easy.value, diagnostics: [] };
  const document = syntax(text);
  const diagnostics = [...document.errors].map((error) =>
    diagnose(file, offset + Math.min(error.pos[0], text.length), offset + Math.min(error.pos[1], text.length), 'yaml', {
      en: `YAML: ${error.message.replace(/\s+/g, ' ')}`,
      zh: `YAML：${errorsZh[error.code] ?? '语法错误'}（${error.message.replace(/\s+/g, ' ')}）`,
    }),
  );
  if (diagnostics.length) return { yaml: null, value: null, diagnostics };
  const yaml: Yaml = { file, offset, text };
  try {
    return { yaml, value: document.toJS({ maxAliasCount: 100 }), diagnostics };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    diagnostics.push(diagnose(file, offset, offset, 'yaml', { en: `YAML: ${message}`, zh: `YAML：${message}` }));
    return { yaml: null, value: null, diagnostics };
  }
}

const types: Record<string, [string, string]> = {
  string: ['text', '文本'],
  number: ['a number', '数字'],
  boolean: ['true or false', 'true或false'],
  object: ['a group of keys', '一组键'],
  record: ['a group of keys', '一组键'],
  array: ['a list', '列表'],
  tuple: ['a list of two', '两项的列表'],
};

const kind = (value: unknown): [string, string] =>
  value === null
    ? ['nothing', '空值']
    : Array.isArray(value)
      ? types.array!
      : (types[typeof value] ?? [typeof value, typeof value]);

const quote = (value: unknown) => {
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
};

/** What a zod issue says, in both languages, with the value that was meant where one is near. */
function explain(
  issue: z.core.$ZodIssue,
  value: unknown,
  name: string,
): { message: Bilingual; expected: string | null } {
  const say = (en: string, zh: string, expected: string | null = null) => ({
    message: { en: `${name}: ${en}`, zh: `${name}：${zh}` },
    expected,
  });
  switch (issue.code) {
    case 'invalid_type': {
      const [en, zh] = types[issue.expected] ?? [issue.expected, issue.expected];
      if (value === undefined) return say(`missing; ${en} is wanted here`, `缺少，应为${zh}`);
      const [isEn, isZh] = kind(value);
      return say(`${isEn} where ${en} is wanted`, `是${isZh}，应为${zh}`);
    }
    case 'invalid_value': {
      const known = issue.values.map(String);
      const near = nearest(String(value), known);
      const which = known.length > 12 && near ? `“${near}”` : known.join(', ');
      return say(
        `“${quote(value)}” is not known; ${near ? `did you mean “${near}”?` : `it is one of ${which}`}`,
        `不认识“${quote(value)}”${near ? `，是“${near}”吗？` : `，应为${which}之一`}`,
        near,
      );
    }
    case 'too_big':
      return say(`too long: at most ${issue.maximum}`, `太长，至多${issue.maximum}`);
    case 'too_small':
      return issue.origin === 'string'
        ? say('empty', '为空')
        : say(`too few: at least ${issue.minimum}`, `太少，至少${issue.minimum}`);
    case 'invalid_union':
      return say('neither an id nor { zh, en }', '既不是标识，也不是{ zh, en }');
    case 'invalid_key':
      return say('not an id: letters, digits and single hyphens', '标识只用字母、数字和单个连字符');
    case 'custom': {
      const zh = (issue.params as { zh?: string } | undefined)?.zh ?? issue.message;
      const shown = typeof value === 'string' || typeof value === 'number' ? `“${quote(value)}” ` : '';
      return say(`${shown}${issue.message}`, `${shown}${zh}`);
    }
    default:
      return say(issue.message, issue.message);
  }
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (v, step) => (v === null || typeof v !== 'object' ? undefined : (v as Record<PropertyKey, unknown>)[step]),
    value,
  );

/** The keys that a schema knows at a path; empty where it cannot be told. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  let here: unknown = schema;
  const open = (node: unknown): unknown => {
    const def = (
      node as {
        def?: {
          type: string;
          innerType?: unknown;
          out?: unknown;
          in?: unknown;
          element?: unknown;
          valueType?: unknown;
          options?: unknown[];
        };
      }
    ).def;
    if (!def) return node;
    if (def.innerType) return open(def.innerType);
    if (def.type === 'pipe')
      return open((def.in as { def: { type: string } }).def.type === 'transform' ? def.out : def.in);
    if (def.type === 'union') return open(def.options?.at(-1));
    return node;
  };
  for (const step of path) {
    const node = open(here) as { shape?: Record<string, unknown>; def?: { element?: unknown; valueType?: unknown } };
    here = node.shape?.[String(step)] ?? node.def?.element ?? node.def?.valueType;
    if (!here) return [];
  }
  return Object.keys((open(here) as { shape?: object }).shape ?? {});
}

/** Validates a YAML value: the parsed data, or a diagnostic of rule `schema` for each thing wrong, at its place. */
export function validate<T extends z.ZodType>(
  schema: T,
  yaml: Yaml,
  value: unknown,
): { data: z.output<T> | null; diagnostics: Diagnostic[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  for (const issue of result.error.issues) {
    const name = issue.path.map(String).join('.') || 'file';
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(schema, issue.path);
      for (const key of issue.keys) {
        const near = nearest(key, known);
        const [start, end] = locate(yaml, [...issue.path, key], 'key');
        diagnostics.push(
          diagnose(
            yaml.file,
            start,
            end,
            'schema',
            {
              en: `unknown key “${quote(key)}”${near ? `; did you mean “${near}”?` : known.length ? `; the keys here are ${known.join(', ')}` : ''}`,
              zh: `未知的键“${quote(key)}”${near ? `，是“${near}”吗？` : known.length ? `，这里的键有${known.join('、')}` : ''}`,
            },
            { expected: near },
          ),
        );
      }
      continue;
    }
    const [start, end] = locate(yaml, issue.path, issue.code === 'invalid_key' ? 'key' : 'value');
    const { message, expected } = explain(issue, at(value, issue.path), name);
    diagnostics.push(diagnose(yaml.file, start, end, 'schema', message, { expected }));
  }
  return { data: null, diagnostics };
}

/**
 * What is sound in a value that as a whole is not: key by key, list item by list item (an unsound item is null), so
 * that one mistake does not hide the others in its file.
 */
export function salvage(schema: z.ZodObject, value: unknown): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const given = value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  for (const [key, part] of Object.entries(schema.shape)) {
    const whole = part.safeParse(given[key]);
    if (whole.success) found[key] = whole.data;
    else if (Array.isArray(given[key])) {
      let list: unknown = part;
      while ((list as { def?: { innerType?: unknown } }).def?.innerType)
        list = (list as { def: { innerType: unknown } }).def.innerType;
      const element = (list as { element?: z.ZodType }).element;
      found[key] = given[key].map((item) => element?.safeParse(item).data ?? null);
    }
  }
  return found;
}
