// What a server says of the site's files, by how their names end.
export const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  woff2: 'font/woff2',
} as const;

/** The media type of a file; bytes where its ending is not of the site's. */
export const mediaType = (path: string): string =>
  (TYPES as Readonly<Record<string, string>>)[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
