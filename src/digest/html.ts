// The HTML half of the message: templates, then the style sheet inlined, then small enough to be shown whole.
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import type { SiteData } from '../content/schema.ts';
import type { Bilingual } from '../language/bilingual.ts';
import type { DigestContent } from './content.ts';
import { inline } from './inline.ts';
import { darkRules, faces, palettes } from './palette.ts';

/** Gmail cuts a message off at 102 KB of HTML; other programs are slower with less. */
export const MOST_BYTES = 100_000;

/** A link at the foot. */
export interface FootLink {
  readonly url: string;
  readonly words: Bilingual;
}

export interface HtmlOptions {
  /** A folder whose templates stand in for those of the same name in `templates/mail`. */
  readonly templates?: string | undefined;
}

const OWN = fileURLToPath(new URL('../../templates/mail', import.meta.url));
const environments = new Map<string, nunjucks.Environment>();

function environment(folder: string | undefined): nunjucks.Environment {
  const key = folder ?? '';
  let found = environments.get(key);
  if (!found) {
    const loader = new nunjucks.FileSystemLoader(folder ? [folder, OWN] : [OWN]);
    found = new nunjucks.Environment(loader, { autoescape: true, throwOnUndefined: true, trimBlocks: true });
    found.addFilter('held', held);
    environments.set(key, found);
  }
  return found;
}

// Its types leave it out.
const { escape: escapeHtml } = nunjucks.lib as unknown as { escape(text: string): string };

/** Characters of a small Chinese note that fill its column on a phone; how many must end it together. */
const [NARROW, TOGETHER] = [9, 4];

/** A Chinese note whose last line never is one character: the last few stay together. */
function held(text: string): nunjucks.runtime.SafeString {
  const all = [...text];
  if (all.length <= NARROW) return safe(escapeHtml(text));
  let end = all.length - TOGETHER;
  // Not in the middle of a number.
  while (end > 0 && /[\d.,～—%]/.test(all[end - 1]!)) end--;
  return safe(
    `${escapeHtml(all.slice(0, end).join(''))}<span class="held">${escapeHtml(all.slice(end).join(''))}</span>`,
  );
}

/** What the style sheets and templates may use beside the content. */
function design(site: SiteData, tag: string) {
  const { light, dark } = palettes(site);
  return {
    light,
    // A style sheet is no HTML: its quotation marks stay as they are.
    faces: Object.fromEntries(Object.entries(faces(tag)).map(([name, list]) => [name, safe(list)])),
    dark: {
      ...dark,
      rules: safe(darkRules(dark)),
      outlook: safe(darkRules(dark, '[data-ogsc] ', '[data-ogsb] ')),
    },
  };
}

const safe = (text: string) => new nunjucks.runtime.SafeString(text);

/** The message's HTML, every style inline, at whatever length the content gives. */
export function renderHtml(
  site: SiteData,
  d: DigestContent,
  footLinks: readonly FootLink[],
  options: HtmlOptions = {},
): string {
  const env = environment(options.templates);
  const beside = d.shown.zh && d.shown.en;
  const look = design(site, d.tag);
  const values = { d, footLinks, ...look, zhHalf: beside ? 'half-zh' : '', enHalf: beside ? 'half-en' : '' };
  const css = env.render('mail.css.njk', look);
  const html = inline(env.render('digest.njk', values), css);
  return `${html
    .replace(/ class=" +/g, ' class="')
    .replace(/\n\s*\n+/g, '\n')
    .trim()}\n`;
}

/**
 * The content with as much as fits: first without the editors' notes and the terms, then with the last articles as
 * headlines, then with fewer of those. The first article always stays.
 */
export function* shorter(content: DigestContent): Generator<DigestContent> {
  yield content;
  const { briefs } = content;
  const lean = {
    ...content,
    shortened: true,
    terms: content.terms.slice(0, 6),
    briefs: briefs.map((brief) => ({ ...brief, figures: brief.figures.slice(0, 3), people: brief.people.slice(0, 4) })),
  };
  yield lean;
  const bare = { ...lean, terms: [], briefs: lean.briefs.map((brief) => ({ ...brief, why: null })) };
  yield bare;
  for (let kept = briefs.length - 1; kept >= 1; kept -= Math.max(1, Math.floor(kept / 4))) {
    const others = briefs.slice(kept).map(({ number, url, title }) => ({ number, url, title }));
    yield { ...bare, briefs: bare.briefs.slice(0, kept), others: others.slice(0, 40) };
  }
  yield {
    ...bare,
    introduction: [],
    corrections: content.corrections.slice(0, 5),
    briefs: bare.briefs.slice(0, 1),
    others: briefs.slice(1, 20).map(({ number, url, title }) => ({ number, url, title })),
  };
}
