// One recipient's message from a frozen composition.
import * as mime from 'nodemailer/lib/mime-funcs/index.js';
import { type Frozen, TOKEN, TOKEN_LENGTH } from './frozen.ts';
import { messageId, oneLine } from './headers.ts';

export interface Recipient {
  readonly address: string;
  readonly name: string;
  readonly token: string;
}

export interface Personal {
  readonly from: string;
  readonly to: string;
  /** Message-ID without brackets. */
  readonly id: string;
  /** Header and body. */
  readonly pieces: readonly [Uint8Array, Uint8Array];
}

/** A line of base64 that holds some of the token: its bytes, and which of them are which characters of the token. */
interface Base64Line {
  readonly at: number;
  readonly bytes: Buffer;
  readonly marks: [number, number][];
}

const WIDTH = { bytes: 57, chars: 76 };
const RECIPIENT_SAFE = /^[\x21-\x7E]+@[\x21-\x7E]+$/;
const NAME_MOST = 120;

/** Makes ready a function that writes one recipient's message; the body is shared where nothing in it differs. */
export function personaliser(frozen: Frozen): (recipient: Recipient) => Personal {
  const split = frozen.eml.indexOf('\r\n\r\n') + 2;
  const head = frozen.eml.slice(0, split);
  const body = Buffer.from(frozen.eml.slice(split), 'latin1');
  const plain = literal(frozen.eml, split);
  const encoded = base64Lines(frozen.eml, split);
  const shared = !plain.length && !encoded.length;
  return (recipient) => {
    const { address, token } = recipient;
    if (!RECIPIENT_SAFE.test(address) || /[<>,;:"()\\]/.test(address))
      throw new Error('an address that cannot stand in a header');
    if (!/^[\w-]+$/.test(token) || token.length !== TOKEN_LENGTH) throw new Error('a token of another form');
    const id = messageId(frozen.id, address);
    const lines = head
      .replace(/^To: .*\r\n/m, () => `To: ${to(recipient)}\r\n`)
      .replace(/^(Message-ID): <.*>/im, (_, name: string) => `${name}: <${id}>`)
      .replaceAll(TOKEN, token);
    const own = shared ? body : Buffer.from(body);
    for (const positions of plain) for (let i = 0; i < TOKEN_LENGTH; i++) own[positions[i]!] = token.charCodeAt(i);
    for (const { at, bytes, marks } of encoded) {
      const line = Buffer.from(bytes);
      for (const [byte, char] of marks) line[byte] = token.charCodeAt(char);
      own.write(line.toString('base64'), at, 'latin1');
    }
    return { from: frozen.from, to: address, id, pieces: [Buffer.from(lines, 'latin1'), own] };
  };
}

/** A mailbox as a header has it: RFC 5322 quoted or RFC 2047 encoded. */
function to({ name, address }: Recipient): string {
  const line = oneLine(name).slice(0, NAME_MOST).toWellFormed();
  if (!line) return address;
  if (/^[\x20-\x7E]*$/.test(line)) {
    const phrase = `"${line.replace(/["\\]/g, '\\$&')}"`;
    return `${phrase}${phrase.length + address.length > 70 ? '\r\n' : ''} <${address}>`;
  }
  return `${mime.encodeWord(line, 'B', 52).replace(/ +/g, '\r\n ')}\r\n <${address}>`;
}

/** Where the characters of the token stand as they are, soft line breaks of quoted-printable aside. */
function literal(eml: string, split: number): number[][] {
  const found: number[][] = [];
  const pattern = new RegExp([...TOKEN].join('(?:=\\r\\n)?'), 'g');
  for (const match of eml.slice(split).matchAll(pattern)) {
    const positions: number[] = [];
    for (let i = 0; positions.length < TOKEN_LENGTH; i++) {
      if (match[0].startsWith('=\r\n', i)) i += 2;
      else positions.push(match.index + i);
    }
    found.push(positions);
  }
  return found;
}

function base64Lines(eml: string, split: number): Base64Line[] {
  const found = new Map<number, Base64Line>();
  for (const match of eml.matchAll(/^Content-Transfer-Encoding: base64\r\n(?:[^\r\n]+\r\n)*\r\n/gim)) {
    const start = match.index + match[0].length;
    const ending = eml.indexOf('\r\n--', start);
    const bytes = Buffer.from(eml.slice(start, ending < 0 ? undefined : ending), 'base64');
    for (let at = bytes.indexOf(TOKEN); at >= 0; at = bytes.indexOf(TOKEN, at + TOKEN_LENGTH)) {
      for (let i = 0; i < TOKEN_LENGTH; i++) {
        const row = Math.floor((at + i) / WIDTH.bytes);
        const place = start + row * (WIDTH.chars + 2) - split;
        const line = found.get(place) ?? {
          at: place,
          bytes: bytes.subarray(row * WIDTH.bytes, (row + 1) * WIDTH.bytes),
          marks: [],
        };
        line.marks.push([at + i - row * WIDTH.bytes, i]);
        found.set(place, line);
      }
    }
  }
  return [...found.values()];
}
