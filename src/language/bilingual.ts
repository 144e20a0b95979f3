/** One text in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A stretch of a text: offsets in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
