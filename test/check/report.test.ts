import { readFileSync } from 'node:fs';
import draft4 from 'ajv-draft-04';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { columns, excerpt } from '../../src/check/report/excerpt.ts';
import { report } from '../../src/check/report/report.ts';
import type { Diagnostic } from '../../src/content/diagnostic.ts';

const FILES: Readonly<Record<string, string>> = {
  'articles/港口.md':
    '---\ntitle: x\n---\n\n全市产值增长5.2%，达到86亿元。 {#s1}\n\nOutput rose 5.2 per cent, to 86 billion yuan.\n',
  'terms.yaml': 'a: 1\nb: 2\n',
};
const read = (file: string) => FILES[file] ?? null;

const DIAGNOSTICS: readonly Diagnostic[] = [
  {
    rule: 'yaml',
    severity: 'warning',
    file: 'terms.yaml',
    line: 2,
    column: 1,
    length: 1,
    message: { zh: '重复的键：b', en: 'duplicate key: b, 100% sure\nsee above' },
    expected: null,
  },
  {
    rule: 'number',
    severity: 'error',
    file: 'articles/港口.md',
    line: 5,
    column: 14,
    length: 4,
    message: { zh: '“86亿元”与“86 billion yuan”不等', en: '“86亿元” and “86 billion yuan” differ' },
    expected: '8.6 billion yuan',
    fix: [{ file: 'articles/港口.md', start: 70, end: 85, text: '8.6 billion yuan' }],
  },
];

test('text: grouped, the line shown, the place underlined in columns', () => {
  assert.is(
    report(DIAGNOSTICS, { format: 'text', read }),
    [
      'articles/港口.md',
      '  5:14  error  “86亿元” and “86 billion yuan” differ  number, --fix mends it',
      '    5 │ 全市产值增长5.2%，达到86亿元。 {#s1}',
      `      │ ${' '.repeat(22)}^^^^^^`,
      '      expected 8.6 billion yuan',
      '',
      'terms.yaml',
      '  2:1  warning  duplicate key: b, 100% sure\nsee above  yaml',
      '    2 │ b: 2',
      '      │ ^',
      '',
      '1 error, 1 warning in 2 files',
      '',
    ].join('\n'),
  );
  assert.match(report(DIAGNOSTICS, { format: 'text', read, lang: 'zh' }), /错误 {2}“86亿元”与“86 billion yuan”不等/);
  assert.match(report(DIAGNOSTICS, { format: 'text', read, color: true }), '\u001b[31m86亿元\u001b[39m');
  assert.is(report([], { format: 'text' }), 'No findings\n');
  assert.not.match(report(DIAGNOSTICS, { format: 'text' }), '│');
});

test('json: the contract', () => {
  const { diagnostics, summary } = JSON.parse(report(DIAGNOSTICS, { format: 'json', lang: 'zh' }));
  assert.equal(Object.keys(diagnostics[0]), [
    'rule',
    'severity',
    'file',
    'line',
    'column',
    'length',
    'message',
    'expected',
  ]);
  assert.is(diagnostics[0].message, '“86亿元”与“86 billion yuan”不等');
  assert.equal(summary, { errors: 1, warnings: 1, files: 2, fixable: 1 });
});

test('github: escaped workflow commands', () => {
  assert.is(
    report(DIAGNOSTICS, { format: 'github', read, prefix: 'a,b/' }),
    '::error file=a%2Cb/articles/港口.md,line=5,col=14,endColumn=18,title=number::“86亿元” and “86 billion yuan” differ\n' +
      '::warning file=a%2Cb/terms.yaml,line=2,col=1,endColumn=2,title=yaml::duplicate key: b, 100%25 sure%0Asee above\n',
  );
  assert.is(report([], { format: 'github' }), '');
});

test('sarif: valid by the schema of the standard', () => {
  const schema = JSON.parse(readFileSync(new URL('sarif-2.1.0.schema.json', import.meta.url), 'utf8'));
  const validate = new draft4.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  for (const lang of ['zh', 'en'] as const) {
    for (const list of [DIAGNOSTICS, []]) {
      const log = JSON.parse(report(list, { format: 'sarif', lang, read, prefix: 'briefings/' }));
      assert.ok(validate(log), JSON.stringify(validate.errors));
    }
  }
  const log = JSON.parse(report(DIAGNOSTICS, { format: 'sarif', read }));
  const [result] = log.runs[0].results;
  assert.is(result.locations[0].physicalLocation.artifactLocation.uri, 'articles/%E6%B8%AF%E5%8F%A3.md');
  assert.equal(result.locations[0].physicalLocation.region, {
    startLine: 5,
    startColumn: 14,
    endLine: 5,
    endColumn: 18,
  });
  assert.is(log.runs[0].tool.driver.rules[result.ruleIndex].id, 'number');
  assert.not.ok(validate({ version: '2.1.0' }), 'the schema refuses what is no log');
});

test('a stretch over two lines ends on the second', () => {
  const diagnostic = { ...DIAGNOSTICS[1]!, file: 'terms.yaml', line: 1, column: 3, length: 4 };
  const log = JSON.parse(report([diagnostic], { format: 'sarif', read }));
  assert.equal(log.runs[0].results[0].locations[0].physicalLocation.region, {
    startLine: 1,
    startColumn: 3,
    endLine: 2,
    endColumn: 2,
  });
  assert.match(report([diagnostic], { format: 'github', read }), 'line=1,endLine=2,title=');
});

test('excerpts are cut around the place, in columns, without control characters', () => {
  assert.is(columns('全市5.2%é\u0301，'), 2 + 2 + 4 + 1 + 2);
  const long = `${'很长的前文，'.repeat(50)}86亿元${'，很长的后文'.repeat(50)}`;
  const at = long.indexOf('86');
  const cut = excerpt(long, at, at + 4, 60);
  assert.is(cut.marked, '86亿元');
  assert.ok(columns(cut.before + cut.marked + cut.after) <= 62);
  assert.is(cut.underline, `${' '.repeat(columns(cut.before))}^^^^^^`);
  assert.is(excerpt('a\u001b[31m\u202eb', 0, 1).after, '[31mb');
  assert.is(excerpt('abc', 3, 3).underline, '   ^');
  assert.is(excerpt('', 5, 9).underline, '^');
});

test.run();
