import type { Diagnostic } from '../../content/diagnostic.ts';
import { reportGithub } from './github.ts';
import { reportJson } from './json.ts';
import { reportSarif } from './sarif.ts';
import { reportText } from './text.ts';

export type ReportFormat = 'text' | 'json' | 'github' | 'sarif';

export interface ReportOptions {
  readonly format: ReportFormat;
  readonly lang?: 'zh' | 'en';
  /** Colours for a terminal; only `text` has any. */
  readonly color?: boolean;
  /** The text of a file of the content folder, for showing its lines; null where it cannot be had. */
  readonly read?: (file: string) => string | null;
  /** The content folder from the repository's root, such as `briefings/`, for formats that name files from there. */
  readonly prefix?: string;
}

/** Diagnostics with what every format needs. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly lang: 'zh' | 'en';
  readonly color: boolean;
  readonly read: (file: string) => string | null;
  readonly prefix: string;
}

const FORMATS = { text: reportText, json: reportJson, github: reportGithub, sarif: reportSarif } as const;

/** By file, then by place, so that the same findings always read the same. */
const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...diagnostics].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1),
  );

/**
 * Diagnostics of a content folder as text for a person, as the JSON of the contract, as workflow commands of GitHub, or
 * as SARIF 2.1.0. Ends with a line break, or is empty where a format has nothing to say.
 */
export function report(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const { format, lang = 'en', color = false, read = () => null, prefix = '' } = options;
  const cache = new Map<string, string | null>();
  const once = (file: string) => {
    const known = cache.get(file);
    if (known !== undefined) return known;
    const text = read(file);
    cache.set(file, text);
    return text;
  };
  return FORMATS[format]({ diagnostics: inOrder(diagnostics), lang, color, read: once, prefix });
}
