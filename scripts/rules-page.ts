/**
 * `node scripts/rules-page.ts`: writes docs/rules.md from the rules themselves, their examples beside them. A test holds
 * the page against what this makes.
 */
import { writeFileSync } from 'node:fs';
import type { EditionExample } from '../src/check/edition-rule.ts';
import { EDITION_RULES } from '../src/check/edition-rules.ts';
import type { PairRule } from '../src/check/finding.ts';
import { PAIR_RULES } from '../src/check/pair-rules.ts';

const HEAD = `# Rules

Made by \`npm run rules\` from the files in \`src/check/rules/\`; each file holds its rule and these examples, which the tests run.

Severities are the defaults; \`check: { rule: error|warning|off }\` in \`site.yaml\` sets others. An \`ignore\` entry in an article's front matter takes a finding out and must give a reason; one that takes nothing out is reported (\`ignore\`). Beside these rules the reader reports \`yaml\`, \`schema\`, \`structure\`, \`id\`, \`duplicate\` and \`encoding\`, always as errors, and the runner \`unverified\` (a source is not at hand and the lock does not vouch for an item) and \`lock\` (the lock is older than the article).
`;

/** Text that stands in a table cell. */
const cell = (text: string): string =>
  text
    .replace(/\|/g, '\\|')
    .replace(/\n/g, ' ⏎ ')
    .replace(
      /[\u0000-\u001f\u200b-\u202e\u2066-\u2069\ufffd\u2e80-\u2fd5]/gu,
      (found) => `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
    );

function contextOf({ context }: PairRule['examples'][number]): string {
  if (!context) return '';
  const said: string[] = [];
  for (const key of ['date', 'script', 'spacing', 'english'] as const)
    if (context[key]) said.push(`${key}: ${context[key]}`);
  for (const { zh, preferred } of context.terms ?? []) said.push(`${zh[0]} = ${preferred}`);
  for (const { zh, en } of context.names ?? []) said.push(`${zh[0]} = ${en[0]}`);
  if (context.mentioned?.size) said.push(`named before: ${[...context.mentioned].join(', ')}`);
  return said.join('; ');
}

function pairRule({ id, severity, about, examples }: PairRule): string {
  const rows = examples.map(
    (example) =>
      `| ${example.finds === undefined ? 'passes' : 'found'} | ${cell(example.zh)} | ${cell(example.en)} | ${cell(contextOf(example))} |`,
  );
  return `### \`${id}\` (${severity})\n\n${about.en}\n\n${about.zh}\n\n| | Chinese | English | known beside |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

const block = (label: string, text: string | undefined): string =>
  text === undefined ? '' : `${label}\n\n\`\`\`text\n${text.trim()}\n\`\`\`\n\n`;

const editionExample = (example: EditionExample): string =>
  `${example.finds === undefined ? 'Passes:' : `Found (“${example.finds}”):`}\n\n` +
  block('front matter', example.front) +
  block('body', example.body) +
  block('source', example.source) +
  Object.entries(example.registries ?? {})
    .map(([file, text]) => block(file, text))
    .join('');

/** The page, as Markdown. */
export function rulesPage(): string {
  const parts = [HEAD, '## On any pair of texts\n', ...PAIR_RULES.map(pairRule), '## On an edition and its sources\n'];
  for (const { id, severity, about, examples } of EDITION_RULES) {
    const passing = examples.find(({ finds }) => finds === undefined);
    const failing = examples.filter(({ finds }) => finds !== undefined);
    parts.push(
      `### \`${id}\` (${severity})\n\n${about.en}\n\n${about.zh}\n\n${[...(passing ? [passing] : []), ...failing.slice(0, 2)].map(editionExample).join('')}`,
    );
  }
  return `${parts.join('\n').trimEnd()}\n`;
}

if (import.meta.main) writeFileSync(new URL('../docs/rules.md', import.meta.url), rulesPage());
