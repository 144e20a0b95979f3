import type { Bilingual } from '../language/bilingual.ts';

export type Severity = 'error' | 'warning';

/** One exact replacement in a file: offsets in UTF-16 code units of the file's text, `end` exclusive. */
export interface Edit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One finding about a content folder. */
export interface Diagnostic {
  /** The rule's id: `number`, `schema`, `yaml`, … */
  readonly rule: string;
  readonly severity: Severity;
  /** Path relative to the content folder, with forward slashes. */
  readonly file: string;
  /** From 1, in characters as an editor counts them (UTF-16 code units). */
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: Bilingual;
  /** What would be right, where it is known. */
  readonly expected: string | null;
  /** Id of the segment it stands in, where it stands in one. */
  readonly segment?: string;
  /** Given only where it is certain; what `check --fix` writes. */
  readonly fix?: readonly Edit[];
}
