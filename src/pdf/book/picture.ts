// The pictures of an article, inside the document so that the page needs nothing from outside.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Bilingual } from '../../language/bilingual.ts';
import type { ImageView } from '../../view/article.ts';
import { escapeHtml } from '../../view/html.ts';
import type { Rendition } from '../../view/rendition.ts';

export interface Picture {
  /** A data URI. */
  readonly src: string;
  readonly alt: string;
  /** HTML. */
  readonly caption: Bilingual | null;
  readonly credit: Bilingual | null;
}

const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
};

const html = (text: Bilingual): Bilingual => ({ zh: escapeHtml(text.zh), en: escapeHtml(text.en) });

/** Pictures of the kinds a browser draws. @throws Error where a file cannot be read. */
export async function picturesOf(r: Rendition, images: readonly ImageView[]): Promise<Picture[]> {
  const drawn = images.flatMap((image) => {
    const type = TYPES[extname(image.file).toLowerCase()];
    return type ? [{ ...image, type }] : [];
  });
  return Promise.all(
    drawn.map(async ({ file, type, alt, caption, credit, licence }) => {
      const bytes = await readFile(join(r.edition.root, file));
      const rights = {
        zh: [credit?.zh, licence].filter(Boolean).join('，'),
        en: [credit?.en, licence].filter(Boolean).join(', '),
      };
      return {
        src: `data:${type};base64,${bytes.toString('base64')}`,
        alt: `${alt.zh} ${alt.en}`,
        caption: caption && html(caption),
        credit: rights.en ? html(rights) : null,
      };
    }),
  );
}
