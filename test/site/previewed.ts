// A preview of a content folder as `serve` gives it.
import { livePreview } from '../../src/commands/serve.ts';
import type { Preview } from '../../src/site/preview.ts';
import { temporary } from '../folder.ts';

export const previewed = (
  root: string,
  more: { quiet?: number; log?: (line: string) => void } = {},
): Promise<Preview> =>
  livePreview({
    content: root,
    sources: root,
    output: temporary(),
    host: '127.0.0.1',
    port: 0,
    nextFree: false,
    now: () => new Date('2025-06-26T12:00:00+08:00'),
    log: () => {},
    quiet: 300,
    ...more,
  });
