import type { Diagnostic } from '../../content/diagnostic.ts';
import { EDITION_RULES } from '../edition-rules.ts';
import { PAIR_RULES } from '../pair-rules.ts';
import { endOf } from './place.ts';
import type { Report } from './report.ts';

const uri = (file: string): string => file.split('/').map(encodeURIComponent).join('/');

const about = new Map([...PAIR_RULES, ...EDITION_RULES].map((rule) => [rule.id, rule.about] as const));

function fixesOf(diagnostic: Diagnostic, prefix: string, lang: 'zh' | 'en') {
  if (!diagnostic.fix?.length) return {};
  const files = [...new Set(diagnostic.fix.map(({ file }) => file))];
  return {
    fixes: [
      {
        description: { text: lang === 'zh' ? '确定的改正' : 'A certain fix' },
        artifactChanges: files.map((file) => ({
          artifactLocation: { uri: uri(prefix + file) },
          replacements: diagnostic
            .fix!.filter((edit) => edit.file === file)
            .map(({ start, end, text }) => ({
              deletedRegion: { charOffset: start, charLength: end - start },
              insertedContent: { text },
            })),
        })),
      },
    ],
  };
}

/** A log of SARIF 2.1.0 (OASIS Standard, 27 March 2020), which code hosts and editors read. */
export function reportSarif({ diagnostics, lang, read, prefix }: Report): string {
  const ids = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'duizhao',
            rules: ids.map((id) => ({
              id,
              ...(about.has(id) ? { shortDescription: { text: about.get(id)![lang] } } : {}),
            })),
          },
        },
        language: lang === 'zh' ? 'zh-CN' : 'en',
        // Columns and offsets are those of an editor: a character outside the basic plane counts two.
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => {
          const { rule, severity, file, line, column, message } = diagnostic;
          const end = endOf(diagnostic, read(file));
          return {
            ruleId: rule,
            ruleIndex: ids.indexOf(rule),
            level: severity,
            message: { text: message[lang] },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: uri(prefix + file) },
                  region: {
                    startLine: Math.max(1, line),
                    startColumn: Math.max(1, column),
                    endLine: Math.max(1, end.line),
                    endColumn: Math.max(1, end.column),
                  },
                },
              },
            ],
            ...fixesOf(diagnostic, prefix, lang),
          };
        }),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
