// Where an article came from, as a citation in both languages.
import type { Article } from '../../content/edition.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { escapeHtml } from '../../view/html.ts';
import type { Rendition } from '../../view/rendition.ts';
import { sourceView } from '../../view/source.ts';
import { WORDS } from './wording.ts';

/** HTML of both languages, and the addresses it can be read at. */
export interface Citation extends Bilingual {
  readonly links: readonly { readonly href: string; readonly label: string | null }[];
}

/** Headline, origin, byline, day and carrier. A Chinese headline stands in the Chinese half alone. */
export function citation(r: Rendition, article: Article): Citation {
  const { title, line, byline, url, archive, language } = sourceView(r, article);
  const foreign = language === 'en' && title ? `“${title}”. ` : '';
  const zh = `${title && language !== 'en' ? `《${title}》，` : foreign}${line.zh}${byline ? `，${byline.zh}` : ''}`;
  const en = `${foreign}${line.en}${byline ? `, by ${byline.en}` : ''}`;
  const retrieved = archive?.retrieved ? `, ${archive.retrieved.en}` : '';
  return {
    zh: escapeHtml(`${zh}。`),
    en: escapeHtml(`${en}.`),
    links: [
      ...(url ? [{ href: url, label: null }] : []),
      ...(archive ? [{ href: archive.url, label: `${WORDS.archived.en}${retrieved}` }] : []),
    ],
  };
}
