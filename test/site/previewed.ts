// A preview of a content folder, with the checker and everything else as `serve` has it.
import { LastChecks } from '../../src/check/check-edition.ts';
import { weekOf } from '../../src/check/week.ts';
import { diagnose, diagnoseSome } from '../../src/commands/diagnose.ts';
import { editionReader } from '../../src/content/read.ts';
import { searchFiles } from '../../src/search/search-files.ts';
import { type Preview, preview } from '../../src/site/preview.ts';
import { temporary } from '../folder.ts';

export function previewed(root: string, more: { quiet?: number; log?: (line: string) => void } = {}): Promise<Preview> {
  const kept = new LastChecks();
  return preview({
    content: root,
    reader: editionReader(root),
    output: temporary(),
    host: '127.0.0.1',
    port: 0,
    nextFree: false,
    now: () => new Date('2025-06-26T12:00:00+08:00'),
    extra: (edition, url) => searchFiles(edition).find((file) => file.url === url) ?? null,
    check: {
      some: (edition, articles) => diagnoseSome(edition, articles, root),
      all: (edition) => diagnose(edition, root, kept),
    },
    week: weekOf,
    log: () => {},
    quiet: 300,
    ...more,
  });
}
