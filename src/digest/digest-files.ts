// The outbox: every weekly in every variant, as three files each.
import type { Edition } from '../content/edition.ts';
import { type ComposeOptions, composeDigest } from './compose.ts';
import { fileStem, VARIANTS } from './variant.ts';

export interface DigestFile {
  /** `2025-W26.zh-hant.eml` */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The files of all weeklies, newest first. `warn` is told what an editor should know, each thing once. */
export async function digestFiles(
  edition: Edition,
  options: Pick<ComposeOptions, 'pdfs' | 'templates'> = {},
  warn: (note: string) => void = () => {},
): Promise<readonly DigestFile[]> {
  const files: DigestFile[] = [];
  const notes = new Set<string>();
  for (const issue of edition.issues) {
    if (issue.kind !== 'weekly') continue;
    for (const variant of VARIANTS) {
      const { html, text, eml, notes: found } = await composeDigest(edition, issue, variant, options);
      const stem = fileStem(issue.id, variant);
      files.push({ name: `${stem}.html`, content: html }, { name: `${stem}.txt`, content: text });
      files.push({ name: `${stem}.eml`, content: eml });
      for (const note of found) notes.add(note);
    }
  }
  for (const note of notes) warn(note);
  return files;
}
