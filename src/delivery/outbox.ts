// The transport where nothing is configured: each message a file, as it would have left.
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transport } from './transport.ts';

/** Writes `<Message-ID>.eml` into a folder; the same message again takes the same place. */
export function outboxTransport(folder: string): Transport {
  const made = mkdir(folder, { recursive: true });
  return {
    async send({ id, pieces }) {
      const file = join(folder, `${id.replace(/[^\w.@-]/g, '_')}.eml`);
      try {
        await made;
        const handle = await open(`${file}.tmp`, 'w', 0o600);
        try {
          for (const piece of pieces) await handle.writeFile(piece);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(`${file}.tmp`, file);
        return { kind: 'accepted', reply: 'written' };
      } catch (error) {
        return { kind: 'offline', reply: (error as Error).message };
      }
    },
    close: async () => {},
  };
}
