// Nunjucks templates as plain functions: a page with all it includes and extends becomes one function in which a
// variable is a variable, so that a page costs what its text costs. Nunjucks itself pays for every name through chains
// of frames, for every loop eight more, and for every include a copy of the context: 1 ms a page against 0.1 ms.
// The syntax tree is Nunjucks' own and so is what each node means (compare node_modules/nunjucks/src/compiler.js).
// What is not here (macros, imports, filters with keywords …) is left to Nunjucks: `templateCode` then gives null.
import nunjucks from 'nunjucks';

interface Node {
  readonly typename: string;
  readonly children: readonly Node[];
  readonly value: unknown;
  readonly name: Node;
  readonly [field: string]: unknown;
}

const { parser } = nunjucks as unknown as {
  parser: { parse(source: string, extensions: readonly unknown[], options: object): Node };
};

/** A template of which the code here does not know enough. */
class Unknown extends Error {}

/** Names set in a stretch of a template, and the JavaScript variables they are. */
interface Scope {
  readonly variables: Map<string, string>;
  readonly parent: Scope | null;
  /** Nothing inside sets a variable outside: blocks and includes (`isolateWrites` of Nunjucks' frames). */
  readonly isolated: boolean;
  readonly loop: { readonly item: string; readonly name: string; readonly i: string; readonly list: string } | null;
}

const OPERATORS: Record<string, string> = {
  And: ' && ',
  Or: ' || ',
  Add: ' + ',
  Concat: ' + "" + ',
  Sub: ' - ',
  Mul: ' * ',
  Div: ' / ',
  Mod: ' % ',
};
const COMPARISONS: Record<string, string> = {
  '==': '==',
  '===': '===',
  '!=': '!=',
  '!==': '!==',
  '<': '<',
  '>': '>',
  '<=': '<=',
  '>=': '>=',
};
const LOOP: Record<string, (i: string, list: string) => string> = {
  index: (i) => `(${i} + 1)`,
  index0: (i) => i,
  first: (i) => `(${i} === 0)`,
  last: (i, list) => `(${i} === ${list}.length - 1)`,
  length: (_, list) => `${list}.length`,
  revindex: (i, list) => `(${list}.length - ${i})`,
  revindex0: (i, list) => `(${list}.length - ${i} - 1)`,
};

export interface TemplateSource {
  /** The text of a template by its name. */
  read(name: string): string;
  readonly options: object;
  readonly globals: object;
}

const literal = (node: Node) => (node.typename === 'Literal' && typeof node.value === 'string' ? node.value : null);
const parts = (node: Node | null | undefined): readonly Node[] => (node?.children as Node[] | undefined) ?? [];

class Writer {
  readonly lines: string[] = [];
  readonly context = new Set<string>();
  readonly blocks = new Map<string, Node>();
  serial = 0;
  depth = 0;
  readonly source: TemplateSource;

  constructor(source: TemplateSource) {
    this.source = source;
  }

  parse(name: string): Node {
    return parser.parse(this.source.read(name), [], this.source.options);
  }

  fresh(name: string): string {
    return `${name.replace(/\W/g, '_')}_${this.serial++}`;
  }

  scope(body: readonly Node[], parent: Scope | null, isolated: boolean, loop: Scope['loop'] = null): Scope {
    const variables = new Map<string, string>();
    const visit = (nodes: readonly Node[]) => {
      for (const node of nodes) {
        if (node.typename === 'Set')
          for (const target of node.targets as Node[]) {
            const name = String(target.value);
            if (!variables.has(name)) variables.set(name, this.fresh(name));
          }
        else if (node.typename === 'If') visit([node.body as Node, node.else_ as Node].filter(Boolean));
        else if (node.typename === 'NodeList') visit(node.children);
      }
    };
    visit(body);
    for (const id of variables.values()) this.lines.push(`let ${id};`);
    return { variables, parent, isolated, loop };
  }

  /** The root of a template: its own text, or that of what it extends with its blocks put in. */
  page(name: string): void {
    let root = this.parse(name);
    for (let up = this.extended(root); up !== null; up = this.extended(root)) {
      this.takeBlocks(root);
      for (const node of root.children)
        if (!['Output', 'Extends', 'Block'].includes(node.typename)) throw new Unknown(node.typename);
      if (this.depth++ > 20) throw new Unknown('extends');
      root = this.parse(up);
    }
    this.takeBlocks(root);
    this.body(root.children, this.scope(root.children, null, true));
  }

  extended(root: Node): string | null {
    const found = root.children.find((node) => node.typename === 'Extends');
    if (!found) return null;
    const name = literal(found.template as Node);
    if (name === null) throw new Unknown('extends');
    return name;
  }

  takeBlocks(root: Node): void {
    for (const node of root.children)
      if (node.typename === 'Block' && !this.blocks.has(String(node.name.value)))
        this.blocks.set(String(node.name.value), node.body as Node);
  }

  body(nodes: readonly Node[], scope: Scope): void {
    for (const node of nodes) this.statement(node, scope);
  }

  statement(node: Node, scope: Scope): void {
    switch (node.typename) {
      case 'NodeList':
        this.body(node.children, scope);
        break;
      case 'Output':
        for (const child of node.children) this.output(child, scope);
        break;
      case 'If':
        this.lines.push(`if (${this.expression(node.cond as Node, scope)}) {`);
        this.statement(node.body as Node, scope);
        if (node.else_) {
          this.lines.push('} else {');
          this.statement(node.else_ as Node, scope);
        }
        this.lines.push('}');
        break;
      case 'For':
        this.loop(node, scope);
        break;
      case 'Set':
        this.set(node, scope);
        break;
      case 'Include': {
        const name = literal(node.template as Node);
        if (name === null || node.ignoreMissing || this.depth > 20) throw new Unknown('include');
        this.depth++;
        this.inner(this.parse(name).children, scope);
        this.depth--;
        break;
      }
      case 'Block':
        this.inner([this.blocks.get(String(node.name.value)) ?? (node.body as Node)], scope);
        break;
      default:
        throw new Unknown(node.typename);
    }
  }

  inner(nodes: readonly Node[], scope: Scope): void {
    if (nodes.some(({ typename }) => typename === 'Extends')) throw new Unknown('extends');
    this.lines.push('{');
    this.body(nodes, this.scope(nodes, scope, true));
    this.lines.push('}');
  }

  output(node: Node, scope: Scope): void {
    if (node.typename === 'TemplateData') {
      if (node.value) this.lines.push(`o += ${JSON.stringify(node.value)};`);
    } else if (node.typename === 'Filter' && node.name.value === 'safe')
      this.lines.push(`o += raw(${this.expression(parts(node.args as Node)[0]!, scope)});`);
    else this.lines.push(`o += escape(${this.expression(node, scope)});`);
  }

  loop(node: Node, scope: Scope): void {
    if (node.name.typename !== 'Symbol') throw new Unknown('for');
    const name = String(node.name.value);
    const [list, i, item] = [this.fresh('list'), this.fresh('i'), this.fresh(name)];
    this.lines.push(`const ${list} = items(${this.expression(node.arr as Node, scope)});`);
    const body = [node.body as Node];
    const within = this.scope(body, scope, false, { item, name, i, list });
    if (within.variables.has(name)) throw new Unknown('set');
    this.lines.push(`for (let ${i} = 0; ${i} < ${list}.length; ${i}++) {`, `const ${item} = ${list}[${i}];`);
    this.body(body, within);
    this.lines.push('}');
    if (!node.else_) return;
    this.lines.push(`if (!${list}.length) {`);
    this.statement(node.else_ as Node, scope);
    this.lines.push('}');
  }

  /** A variable is set where it has a value already, up to the next block or include; else here. */
  set(node: Node, scope: Scope): void {
    if (!node.value) throw new Unknown('set');
    const value = this.fresh('value');
    this.lines.push(`const ${value} = ${this.expression(node.value as Node, scope)};`);
    for (const target of node.targets as Node[]) {
      const name = String(target.value);
      let own: string | undefined;
      let above = '';
      for (let at: Scope | null = scope; at; at = at.isolated ? null : at.parent) {
        if (at.loop?.name === name) throw new Unknown('set');
        const id = at.variables.get(name);
        if (id && own) above += `if (${id} !== undefined) ${id} = ${value}; else `;
        own ??= id;
      }
      this.lines.push(`if (${own} !== undefined) ${own} = ${value}; else ${above}${own} = ${value};`);
    }
  }

  symbol(name: string, scope: Scope): string {
    const chain: string[] = [];
    for (let at: Scope | null = scope; at; at = at.parent) {
      const id = at.variables.get(name);
      if (id) chain.push(id);
      if (at.loop?.name === name) chain.push(at.loop.item);
      if (name === 'loop' && at.loop) throw new Unknown('loop');
    }
    this.context.add(name);
    return chain.reduceRight((rest, id) => `(${id} !== undefined ? ${id} : ${rest})`, `$${name}`);
  }

  expressions(nodes: readonly Node[], scope: Scope): string {
    return nodes.map((node) => this.expression(node, scope)).join(', ');
  }

  expression(node: Node, scope: Scope): string {
    const operator = OPERATORS[node.typename];
    if (operator)
      return this.expression(node.left as Node, scope) + operator + this.expression(node.right as Node, scope);
    switch (node.typename) {
      case 'Literal':
        if (node.value !== null && !['string', 'number', 'boolean'].includes(typeof node.value))
          throw new Unknown('literal');
        return JSON.stringify(node.value);
      case 'Symbol':
        return this.symbol(String(node.value), scope);
      case 'Group':
        return `(${this.expressions(node.children, scope)})`;
      case 'Array':
        return `[${this.expressions(node.children, scope)}]`;
      case 'Dict':
        return `{${node.children.map((each) => this.entry(each, scope)).join(', ')}}`;
      case 'Not':
        return `!${this.expression(node.target as Node, scope)}`;
      case 'Neg':
        return `-${this.expression(node.target as Node, scope)}`;
      case 'InlineIf': {
        const otherwise = node.else_ ? this.expression(node.else_ as Node, scope) : '""';
        return `(${this.expression(node.cond as Node, scope)} ? ${this.expression(node.body as Node, scope)} : ${otherwise})`;
      }
      case 'Compare': {
        const rest = (node.ops as Node[]).map((each) => {
          const sign = COMPARISONS[String(each.type)];
          if (!sign) throw new Unknown('compare');
          return ` ${sign} ${this.expression(each.expr as Node, scope)}`;
        });
        return this.expression(node.expr as Node, scope) + rest.join('');
      }
      case 'LookupVal':
        return this.member(node, scope);
      case 'FunCall':
        return this.call(node, scope);
      case 'Filter': {
        if (parts(node.args as Node).some(({ typename }) => typename === 'KeywordArgs')) throw new Unknown('filter');
        return `filter(${JSON.stringify(node.name.value)}, ${this.expressions(parts(node.args as Node), scope)})`;
      }
      default:
        throw new Unknown(node.typename);
    }
  }

  entry({ key, value }: Node, scope: Scope): string {
    const name = key as Node;
    const text = name.typename === 'Symbol' ? String(name.value) : literal(name);
    if (text === null) throw new Unknown('dict');
    return `${JSON.stringify(text)}: ${this.expression(value as Node, scope)}`;
  }

  member(node: Node, scope: Scope): string {
    const [target, val] = [node.target as Node, node.val as Node];
    if (target.typename === 'Symbol' && target.value === 'loop') {
      let at: Scope | null = scope;
      while (at && !at.loop) at = at.parent;
      const known = LOOP[String(val.value)];
      if (!at?.loop || !known) throw new Unknown('loop');
      return known(at.loop.i, at.loop.list);
    }
    return `(${this.expression(target, scope)})?.[${this.expression(val, scope)}]`;
  }

  call(node: Node, scope: Scope): string {
    const args = parts(node.args as Node);
    if (args.some(({ typename }) => typename === 'KeywordArgs')) throw new Unknown('call');
    const list = `[${this.expressions(args, scope)}]`;
    if (node.name.typename === 'Symbol')
      return `call(${this.symbol(String(node.name.value), scope)}, undefined, ${list})`;
    if (node.name.typename !== 'LookupVal') throw new Unknown('call');
    const of = this.fresh('of');
    this.lines.push(`const ${of} = ${this.expression(node.name.target as Node, scope)};`);
    return `call(${of}?.[${this.expression(node.name.val as Node, scope)}], ${of}, ${list})`;
  }
}

/**
 * The source of a function body that renders a template from `c` (its data), with `escape`, `raw`, `items`, `call`,
 * `filter` and `globals` at hand; null where it uses what is left to Nunjucks.
 */
export function templateCode(name: string, source: TemplateSource): string | null {
  const writer = new Writer(source);
  try {
    writer.page(name);
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
  const names = [...writer.context].map((each) =>
    each in source.globals
      ? `const $${each} = ${JSON.stringify(each)} in c ? c.${each} : globals.${each};`
      : `const $${each} = c.${each};`,
  );
  return ['"use strict";', ...names, 'let o = "";', ...writer.lines, 'return o;'].join('\n');
}
