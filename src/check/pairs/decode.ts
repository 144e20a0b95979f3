import type { Pieces } from './pair.ts';

/** The encoding a file declares by its first bytes: a byte order mark, an XML declaration, a PO header; else UTF-8. */
function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be';
  const start = new TextDecoder('latin1').decode(head);
  const declared =
    /^\s*(?:\xef\xbb\xbf)?<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1] ??
    (/^\s*(?:#|msg)/.test(start) ? /charset=([\w.-]+)/i.exec(start)?.[1] : undefined);
  return declared ?? 'utf-8';
}

/**
 * A file's bytes as text, piece by piece. What is no character of the encoding becomes U+FFFD, which the rule `script`
 * reports where it stands. An encoding the platform does not know is read as UTF-8.
 */
export async function* decoded(bytes: AsyncIterable<Uint8Array>): Pieces {
  let head = new Uint8Array(0);
  let decoder: TextDecoder | null = null;
  for await (const chunk of bytes) {
    if (decoder) {
      const text = decoder.decode(chunk, { stream: true });
      if (text) yield text;
      continue;
    }
    const joined = new Uint8Array(head.length + chunk.length);
    joined.set(head);
    joined.set(chunk, head.length);
    head = joined;
    if (head.length < 2048) continue;
    decoder = decoderFor(head);
    yield decoder.decode(head, { stream: true });
  }
  const last = decoder ? decoder.decode() : decoderFor(head).decode(head);
  if (last) yield last;
}

function decoderFor(head: Uint8Array): TextDecoder {
  try {
    return new TextDecoder(encodingOf(head.subarray(0, 2048)));
  } catch {
    return new TextDecoder();
  }
}

/** A line without its end; `cut` where it was longer than `longest` and the rest was dropped. */
export interface Line {
  readonly text: string;
  readonly cut: boolean;
}

/** The lines of a text, ended by LF or CRLF. Memory holds one line and one piece. */
export async function* linesOf(pieces: Pieces, longest: number): AsyncGenerator<Line[]> {
  let parts: string[] = [];
  let size = 0;
  let cut = false;
  for await (const piece of pieces) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', start)) {
      const text = parts.join('') + piece.slice(start, end);
      lines.push({ text: text.endsWith('\r') ? text.slice(0, -1) : text, cut });
      parts = [];
      size = 0;
      cut = false;
      start = end + 1;
    }
    if (size + piece.length - start > longest) cut = true;
    else if (start < piece.length) {
      parts.push(piece.slice(start));
      size += piece.length - start;
    }
    if (lines.length) yield lines;
  }
  if (parts.length) yield [{ text: parts.join('').replace(/\r$/, ''), cut }];
}
