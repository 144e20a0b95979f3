// Nunjucks templates as plain functions: a page with all it includes and extends becomes one function in which a
// variable is a variable, so that a page costs what its text costs. Nunjucks itself pays for every name through chains
// of frames, for every loop eight more, and for every include a copy of the context: 1 ms a page against 0.1 ms.
// The syntax tree is Nunjucks' own and so is what each node means (compare node_modules/nunjucks/src/compiler.js).
// What is not here (macros, imports, filters with keywords …) is left to Nunjucks: `templateCode` then gives null.
import nunjucks from 'nunjucks';
import { Expressions, literal, type Node, parts, type Scope, Unknown } from './template-expression.ts';

const { parser } = nunjucks as unknown as {
  parser: { parse(source: string, extensions: readonly unknown[], options: object): Node };
};

export interface TemplateSource {
  /** The text of a template by its name. */
  read(name: string): string;
  readonly options: object;
  readonly globals: object;
}

/**
 * Text is put together in pieces of about so many characters: while a page of many articles is made, what there is of it
 * is then a few strings for the collector to move, not some thousands.
 */
const PIECE = 65_536;

class Writer extends Expressions {
  readonly blocks = new Map<string, Node>();
  depth = 0;
  readonly source: TemplateSource;

  constructor(source: TemplateSource) {
    super();
    this.source = source;
  }

  parse(name: string): Node {
    return parser.parse(this.source.read(name), [], this.source.options);
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
    this.lines.push(`if (o.length > ${PIECE}) { done += flat(o); o = ""; }`, '}');
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
}

/**
 * The source of a function body that renders a template from `c` (its data), with `escape`, `raw`, `items`, `call`,
 * `filter`, `flat` and `globals` at hand; null where it uses what is left to Nunjucks.
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
  return ['"use strict";', ...names, 'let o = "", done = "";', ...writer.lines, 'return done + o;'].join('\n');
}
