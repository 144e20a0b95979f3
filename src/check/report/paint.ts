/** Colours of a terminal, or none. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly strong: (text: string) => string;
}

const ansi = (open: number, close: number) => (text: string) => `\u001b[${open}m${text}\u001b[${close}m`;
const plain = (text: string) => text;

export const paint = (color: boolean): Paint =>
  color
    ? { error: ansi(31, 39), warning: ansi(33, 39), faint: ansi(2, 22), strong: ansi(1, 22) }
    : { error: plain, warning: plain, faint: plain, strong: plain };
