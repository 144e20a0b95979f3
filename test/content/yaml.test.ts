import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { locate, parseYaml } from '../../src/content/yaml.ts';

const value = (text: string) => parseYaml({ path: 'a.yaml', text }, text, 0).value;

test('both parsers give one value: every file of the sample content', () => {
  const root = fileURLToPath(new URL('../../briefings/', import.meta.url));
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(yaml|md)$/.test(path)) continue;
    const text = readFileSync(`${root}${path}`, 'utf8');
    const yaml = path.endsWith('.md') ? text.split(/^---$/m)[1]! : text;
    assert.equal(value(yaml), parse(yaml), path);
  }
});

test('both parsers give one value: scalars', () => {
  const scalars = [
    '2025-06-23',
    '2024',
    '2024~',
    '0o17',
    '0x1F',
    '012',
    '1_000',
    'yes',
    'True',
    'null',
    '~',
    '',
    '1e3',
    '.5',
    '12:30',
    "'2024'",
    '"a\\u4e2d"',
    '2021/2025',
    '+5',
    '.inf',
    '=',
    '<<',
    '中文',
    'a#b',
    'a #b',
    '[1, 2, ]',
    '{a: 1, b}',
    '|\n  x\n  y',
    '>-\n  x\n  y',
  ];
  for (const scalar of scalars) assert.equal(value(`k: ${scalar}\n`), parse(`k: ${scalar}\n`), scalar);
});

test('places of keys and values', () => {
  const text = '# 注\na: { b: [x, { c: 丁 }] }\nd: |\n  two\n  lines\n';
  const { yaml } = parseYaml({ path: 'a.yaml', text: `--${text}` }, text, 2);
  const at = (path: (string | number)[], what?: 'key') => `--${text}`.slice(...locate(yaml!, path, what));
  assert.is(at(['a', 'b', 1, 'c']), '丁');
  assert.is(at(['a', 'b', 1, 'c'], 'key'), 'c');
  assert.is(at(['a', 'b', 0]), 'x');
  assert.is(at(['a', 'z']), 'a', 'a missing key is placed at what lacks it');
});

test.run();
