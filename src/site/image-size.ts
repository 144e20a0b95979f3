// Width and height of a picture from its first bytes, so that a page does not move when it loads.

/** Pixels; null where the bytes are no PNG, GIF, JPEG or WebP, or end too early. */
export function imageSize(bytes: Buffer): { readonly width: number; readonly height: number } | null {
  try {
    return png(bytes) ?? gif(bytes) ?? jpeg(bytes) ?? webp(bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const ascii = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to);

const png = (b: Buffer) =>
  ascii(b, 1, 4) === 'PNG' ? { width: b.readUInt32BE(16), height: b.readUInt32BE(20) } : null;

const gif = (b: Buffer) => (ascii(b, 0, 3) === 'GIF' ? { width: b.readUInt16LE(6), height: b.readUInt16LE(8) } : null);

/** The first frame header (SOF0–SOF15 without the tables C4, C8, CC). */
function jpeg(b: Buffer) {
  if (b.length < 4 || b.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < b.length; ) {
    if (b[at] !== 0xff) return null;
    const marker = b[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: b.readUInt16BE(at + 7), height: b.readUInt16BE(at + 5) };
    at += marker === 0xff ? 1 : 2 + b.readUInt16BE(at + 2);
  }
  return null;
}

function webp(b: Buffer) {
  if (ascii(b, 0, 4) !== 'RIFF' || ascii(b, 8, 12) !== 'WEBP') return null;
  switch (ascii(b, 12, 16)) {
    case 'VP8X':
      return { width: 1 + b.readUIntLE(24, 3), height: 1 + b.readUIntLE(27, 3) };
    case 'VP8 ':
      return { width: b.readUInt16LE(26) & 0x3fff, height: b.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = b.readUInt32LE(21);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
    }
    default:
      return null;
  }
}
