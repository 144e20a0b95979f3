// Expressions of Nunjucks templates as JavaScript; what each means is Nunjucks' own (node_modules/nunjucks/src/compiler.js).

/** A node of Nunjucks' syntax tree. */
export interface Node {
  readonly typename: string;
  readonly children: readonly Node[];
  readonly value: unknown;
  readonly name: Node;
  readonly [field: string]: unknown;
}

/** A template of which the code here does not know enough. */
export class Unknown extends Error {}

/** Names set in a stretch of a template, and the JavaScript variables they are. */
export interface Scope {
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

export const literal = (node: Node) =>
  node.typename === 'Literal' && typeof node.value === 'string' ? node.value : null;
export const parts = (node: Node | null | undefined): readonly Node[] => (node?.children as Node[] | undefined) ?? [];

/** Writes expressions; what has to be worked out before one goes to `lines`. */
export class Expressions {
  readonly lines: string[] = [];
  /** Names that the template takes from its data. */
  readonly context = new Set<string>();
  #serial = 0;

  fresh(name: string): string {
    return `${name.replace(/\W/g, '_')}_${this.#serial++}`;
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
