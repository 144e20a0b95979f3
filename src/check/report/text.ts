import { excerpt } from './excerpt.ts';
import { paint } from './paint.ts';
import { lineOf } from './place.ts';
import type { Report } from './report.ts';

const WORDS = {
  zh: { error: '错误', warning: '警告', expected: '应为', none: '没有发现问题' },
  en: { error: 'error', warning: 'warning', expected: 'expected', none: 'No findings' },
} as const;

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

/** For a person at a terminal: by file, each finding with its line shown and the place underlined. */
export function reportText({ diagnostics, lang, color, read }: Report): string {
  const ink = paint(color);
  const words = WORDS[lang];
  if (!diagnostics.length) return `${words.none}\n`;
  let out = '';
  let file: string | null = null;
  for (const diagnostic of diagnostics) {
    const { rule, severity, line, column, length, message, expected, fix } = diagnostic;
    if (diagnostic.file !== file) {
      out += `${file === null ? '' : '\n'}${ink.strong(diagnostic.file)}\n`;
      file = diagnostic.file;
    }
    const fixable = fix?.length ? (lang === 'zh' ? '，可用--fix改正' : ', --fix mends it') : '';
    out += `  ${ink.faint(`${line}:${column}`)}  ${ink[severity](words[severity])}  ${message[lang]}  ${ink.faint(rule + fixable)}\n`;
    const text = read(diagnostic.file);
    const shown = text === null ? null : lineOf(text, line);
    if (shown?.trim()) {
      const place = excerpt(shown, column - 1, column - 1 + length);
      const margin = String(line);
      out += `    ${ink.faint(`${margin} │`)} ${place.before}${ink[severity](place.marked)}${place.after}\n`;
      out += `    ${ink.faint(`${' '.repeat(margin.length)} │`)} ${ink[severity](place.underline)}\n`;
    }
    if (expected !== null && !message[lang].includes(expected)) out += `      ${words.expected} ${expected}\n`;
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const files = new Set(diagnostics.map((diagnostic) => diagnostic.file)).size;
  const summary =
    lang === 'zh'
      ? `${files}个文件，${errors}个错误，${warnings}个警告`
      : `${count(errors, 'error')}, ${count(warnings, 'warning')} in ${count(files, 'file')}`;
  return `${out}\n${errors ? ink.error(summary) : ink.warning(summary)}\n`;
}
