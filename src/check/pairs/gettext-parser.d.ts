// gettext-parser is published without types; this is the part that is used.
declare module 'gettext-parser' {
  export const po: { parse(input: string): unknown };
}
