// What the server is asked to say with the pages, in the form that static hosts read (`_headers`), and robots.txt.

/**
 * Nothing from another host, nothing inline. JSON-LD is data and not touched by it; `frame-ancestors` works only as a
 * header and is added there.
 */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** `_headers` for a site whose pages begin at `base` (a path that ends in a slash). */
export const headersFile = (base: string): string => `${base}*
  Content-Security-Policy: ${CSP}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: interest-cohort=()
${base}assets/*
  Cache-Control: public, max-age=31536000, immutable
`;

/** robots.txt; a crawler finds it only where the site has the host to itself, and it harms nothing elsewhere. */
export const robotsFile = (baseUrl: string): string => `User-agent: *
Disallow: ${new URL(baseUrl).pathname}search/

Sitemap: ${baseUrl}sitemap.xml
`;
