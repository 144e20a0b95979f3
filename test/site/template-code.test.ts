import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import nunjucks from 'nunjucks';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { templatesFolder } from '../../src/site/pages.ts';
import { templateCode } from '../../src/site/template-code.ts';
import { renderTemplate } from '../../src/site/templates.ts';
import { folder } from '../folder.ts';

const options = { autoescape: true, trimBlocks: true, lstripBlocks: true };

/** What Nunjucks makes of `pages/page.njk` in a folder, and what we do; an error as its message. */
function both(files: Record<string, string>, data: object): [string, string] {
  const root = folder(files);
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(root), options);
  const tried = (render: () => string) => {
    try {
      return render();
    } catch (error) {
      return `threw ${(error as Error).message.replaceAll(root, '')}`;
    }
  };
  return [tried(() => environment.render('pages/page.njk', data)), tried(() => renderTemplate('page', data, root))];
}

const data = {
  a: '<b> & "c" \'d\' \\e',
  n: 0,
  list: [{ x: 1, tags: ['p', 'q'] }, { x: 2, tags: [] }, { x: null }],
  none: null,
  f: (...args: unknown[]) => args.join('+'),
  o: {
    name: 'o',
    own() {
      return this.name;
    },
    deep: { er: 'w' },
  },
  html: new nunjucks.runtime.SafeString('<i>'),
};

const CASES: Record<string, Record<string, string>> = {
  'values are escaped, safe ones are not': {
    'pages/page.njk':
      '{{ a }}|{{ a | safe }}|{{ html }}|{{ n }}|{{ none }}|{{ missing }}|{{ missing.deep.er }}|{{ true }}|{{ [1, a] }}',
  },
  'conditions and operators': {
    'pages/page.njk':
      '{% if n %}1{% elif not n and list.length > 2 %}2{% else %}3{% endif %}{{ "y" if a == a else "n" }}{{ "z" if none }}{{ n + 2 * 3 - 1 }}{{ none or "or" }}{{ a ~ 1 }}{% if not n == 1 %}quirk{% endif %}{{ (n + 1) % 2 }}',
  },
  'loops, their variables, else': {
    'pages/page.njk':
      '{% for each in list %}{{ loop.index }}/{{ loop.length }}{% if loop.first %}F{% endif %}{% if not loop.last %},{% endif %}{{ each.x }}{% for t in each.tags %}{{ t }}{{ loop.revindex }}{% else %}-{% endfor %}{% endfor %}{% for e in none %}x{% else %}none{% endfor %}{{ each }}',
  },
  'what is set where': {
    'pages/page.njk':
      '{% set v = 1 %}{% for each in list %}{% set v = v + 1 %}{% set inner = each.x %}{{ inner }}{% endfor %}{{ v }}{{ inner }}{% if n %}{% set w = 1 %}{% endif %}{{ w }}{% set missing = missing or "m" %}{{ missing }}',
  },
  'an include sees what is set and sets nothing outside': {
    'pages/page.njk':
      '{% set v = "a" %}{% for each in list %}{% include "parts/one.njk" %}{% endfor %}{{ v }}{{ w }}{% include "parts/two.njk" %}',
    'parts/one.njk': '[{{ v }}{% set v = "b" %}{{ v }}{% set w = each.x %}{{ w }}{{ loop.index }}]\n',
    'parts/two.njk': '{% for each in list %}{% include "parts/one.njk" %}{% endfor %}{{ v }}',
  },
  'blocks, and what a page above gives': {
    'pages/page.njk': '{% extends "pages/base.njk" %}{% block main %}{% set t = "own" %}{{ t }}{{ u }}{% endblock %}',
    'pages/base.njk':
      '{% set u = "up" %}{% set t = "base" %}<{% block main %}old{% endblock %}|{% block other %}kept{{ t }}{% endblock %}>{{ t }}',
  },
  'calls, methods, filters': {
    'pages/page.njk':
      '{{ f(1, a, o.deep.er) }}{{ o.own() }}{{ list | length }}{{ "x,y" | upper }}{{ [1, 2] | join("-") }}{{ f({ k: 1 }.k) }}',
  },
  'white space': {
    'pages/page.njk':
      'a\n  {% if true %}\n  b\n  {% endif %}\nc {%- if true -%} d {%- endif %}\n{# no #}\n{{- a -}}\n e',
  },
  'macros are left to Nunjucks': {
    'pages/page.njk': '{% macro m(x) %}<{{ x }}>{% endmacro %}{{ m(a) }}{% set b %}s{{ a }}{% endset %}{{ b }}',
  },
  'an error says where it is': {
    'pages/page.njk': 'x\n{% include "parts/bad.njk" %}',
    'parts/bad.njk': '\n\n{{ nothing() }}',
  },
  'a mistake in the template too': { 'pages/page.njk': 'x\n{% if %}' },
  'a missing part too': { 'pages/page.njk': '{% include "parts/not-there.njk" %}' },
};
for (const [name, files] of Object.entries(CASES))
  test(name, () => {
    const [wanted, given] = both(files, data);
    assert.is(given, wanted);
  });

test('our own pages need nothing that is left to Nunjucks', () => {
  for (const name of readdirSync(join(templatesFolder, 'pages')))
    assert.ok(
      templateCode(`pages/${name}`, {
        read: (path) => readFileSync(join(templatesFolder, path), 'utf8'),
        options,
        globals: {},
      }),
      name,
    );
});

test.run();
