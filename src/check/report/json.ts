import type { Report } from './report.ts';

/** The contract's JSON: the diagnostics, and their numbers. */
export function reportJson({ diagnostics, lang }: Report): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return `${JSON.stringify(
    {
      diagnostics: diagnostics.map(({ rule, severity, file, line, column, length, message, expected }) => ({
        rule,
        severity,
        file,
        line,
        column,
        length,
        message: message[lang],
        expected,
      })),
      summary: {
        errors,
        warnings: diagnostics.length - errors,
        files: new Set(diagnostics.map(({ file }) => file)).size,
        fixable: diagnostics.filter(({ fix }) => fix?.length).length,
      },
    },
    null,
    2,
  )}\n`;
}
