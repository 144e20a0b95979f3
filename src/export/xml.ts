// XML by hand: the three formats we write are small and flat, and their whitespace is part of what is compared.

// XML 1.0, production [2] Char: everything else may not stand in a document, not even as a reference.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITY: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text as element content. A character that XML forbids becomes U+FFFD; a carriage return survives as a reference. */
export const xmlText = (text: string): string =>
  text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>\r]/g, (c) => ENTITY[c]!);

/** Text as the value of an attribute in double quotes: line breaks and tabs survive as references. */
export const xmlValue = (text: string): string =>
  text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"\r\n\t]/g, (c) => ENTITY[c]!);

/** Attributes with a leading space each; those that are null or undefined are left out. */
export const xmlAttributes = (attributes: Readonly<Record<string, string | null | undefined>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value == null ? '' : ` ${name}="${xmlValue(value)}"`))
    .join('');

/** An element of text alone. */
export const xmlElement = (
  name: string,
  text: string,
  attributes: Readonly<Record<string, string | null | undefined>> = {},
): string => `<${name}${xmlAttributes(attributes)}>${xmlText(text)}</${name}>`;
