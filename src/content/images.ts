// Pictures that articles name.
import type { Diagnostic } from './diagnostic.ts';
import { insidePath, type ParsedDocument } from './folder.ts';
import { diagnose } from './place.ts';
import type { ArticleData } from './schema.ts';
import { locate } from './yaml.ts';

/** Images that an article names and that are not there. */
export async function missingImages(root: string, { data, yaml }: ParsedDocument<ArticleData>): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  if (!yaml || !data?.images.length) return found;
  for (const [i, { file }] of data.images.entries()) {
    if (await insidePath(root, file)) continue;
    const [start, end] = locate(yaml, ['images', i, 'file']);
    found.push(
      diagnose(yaml.file, start, end, 'structure', {
        en: `no image at ${file} in the content folder`,
        zh: `内容文件夹中没有图片${file}`,
      }),
    );
  }
  return found;
}
