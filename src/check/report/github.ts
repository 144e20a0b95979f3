import { endOf } from './place.ts';
import type { Report } from './report.ts';

/** As the runner's toolkit escapes (actions/toolkit, packages/core/src/command.ts). */
const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string | number): string => data(String(text)).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** Workflow commands, one a line, that GitHub shows as annotations beside the lines of a change. */
export function reportGithub({ diagnostics, lang, read, prefix }: Report): string {
  return diagnostics
    .map((diagnostic) => {
      const { rule, severity, file, line, column, length, message } = diagnostic;
      const end = endOf(diagnostic, read(file));
      const properties: [string, string | number][] = [
        ['file', prefix + file],
        ['line', line],
        ...(end.line > line ? [['endLine', end.line] as [string, number]] : []),
        // Columns are only taken where the stretch is on one line.
        ...(end.line === line ? [['col', column] as [string, number]] : []),
        ...(end.line === line && length ? [['endColumn', end.column] as [string, number]] : []),
        ['title', rule],
      ];
      const list = properties.map(([key, value]) => `${key}=${property(value)}`).join(',');
      return `::${severity} ${list}::${data(message[lang])}\n`;
    })
    .join('');
}
