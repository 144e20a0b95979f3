import { watch } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** A save is several events: wait so long after the last. */
const QUIET = 150;

/**
 * Runs `act` now and after every change in the folders, one run at a time, until the signal is aborted. What the lock
 * file and hidden files do is not a change.
 */
export async function watchFolders(
  folders: readonly string[],
  act: () => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  let changed = true;
  let wake: () => void = () => {};
  const watchers = folders.flatMap((folder) => {
    try {
      const watcher = watch(folder, { recursive: true }, (_event, name) => {
        if (name !== null && /(?:^|[\\/])(?:\.|evidence\.lock\.json$)/.test(name)) return;
        changed = true;
        wake();
      });
      watcher.on('error', () => {});
      return [watcher];
    } catch {
      return [];
    }
  });
  const stop = () => wake();
  signal?.addEventListener('abort', stop);
  while (!signal?.aborted) {
    if (!changed) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (changed || signal?.aborted) resolve();
      });
      continue;
    }
    while (changed && !signal?.aborted) {
      changed = false;
      await setTimeout(QUIET);
    }
    if (!signal?.aborted) await act();
  }
  signal?.removeEventListener('abort', stop);
  for (const watcher of watchers) watcher.close();
}
