// CSV as RFC 4180 has it, safe to open in a spreadsheet.

export type Cell = string | number | boolean | null | undefined;

// What a spreadsheet may take for a formula: OWASP, "CSV Injection", with the full-width forms that some locales
// accept. Leading blanks are looked past, because some programs trim them before they judge.
const FORMULA = /^(?:[\t\r\n]|[\s\u00A0\uFEFF]*[=+\-@＝＋－＠])/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** One field. Numbers stay numbers; text that could run as a formula gets an apostrophe before it. */
export function csvField(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = cell.replaceAll('\0', '\uFFFD');
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table with its header row. Lines end in CRLF; a byte-order mark stands first, since Excel reads a CSV file
 * without one in the machine's old code page and shows no Chinese.
 * @throws RangeError where a row has more or fewer cells than the header
 */
export function csv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [header.map(csvField).join(',')];
  for (const row of rows) {
    if (row.length !== header.length)
      throw new RangeError(`a row of ${row.length} cells under ${header.length} columns`);
    lines.push(row.map(csvField).join(','));
  }
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
