// The message as it travels: MIME by nodemailer's composer, the same bytes for the same content.
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { type Mailbox, oneLine } from './headers.ts';

export interface Letter {
  readonly from: Mailbox;
  readonly replyTo: Mailbox | null;
  /** Null: no recipient yet, as in the outbox. */
  readonly to: Mailbox | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Language tags of what it holds. */
  readonly languages: readonly string[];
  readonly messageId: string;
  readonly date: Date;
  readonly list: {
    readonly id: string;
    /** The list's name; what is not ASCII is left out. */
    readonly name: string;
    /** Where one click ends the subscription: an https endpoint that takes the POST of RFC 8058, and an address. */
    readonly unsubscribe: readonly string[];
    /** The readable archive. */
    readonly archive: string;
  };
  readonly attachments?: readonly { readonly filename: string; readonly content: Uint8Array; readonly type: string }[];
}

const ascii = (text: string) =>
  oneLine(text)
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/[^\x20-\x7E]|["\\<>]/g, '')
    .trim();

/** Headers beside those that nodemailer knows by name: ASCII, one line each, so that they need no encoding. */
function headers(letter: Letter): Record<string, { prepared: true; foldLines: true; value: string }> {
  const { list } = letter;
  const name = ascii(list.name);
  const unsubscribe = list.unsubscribe.map((url) => `<${uri(url)}>`).join(', ');
  const oneClick = list.unsubscribe.some((url) => url.startsWith('https:'));
  const values = {
    'Content-Language': letter.languages.join(', '),
    'List-ID': name ? `"${name}" <${list.id}>` : `<${list.id}>`,
    'List-Archive': `<${uri(list.archive)}>`,
    ...(unsubscribe && { 'List-Unsubscribe': unsubscribe }),
    ...(oneClick && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    'Auto-Submitted': 'auto-generated',
    Precedence: 'list',
  };
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { prepared: true, foldLines: true, value: ascii7(value) }]),
  );
}

/** Prepared values go out as they are: whatever is not printable ASCII stops here. */
const ascii7 = (value: string) => value.replace(/[^\x20-\x7E]+/g, '');

/** The shorter transfer encoding for these texts; quoted-printable, which can be read as it is, where they are near. */
export function transferEncoding(texts: readonly string[]): 'quoted-printable' | 'base64' {
  const bytes = Buffer.from(texts.join(''));
  let escaped = 0;
  for (const byte of bytes) if (byte > 126 || byte === 0x3d) escaped++;
  return bytes.length + 2 * escaped > 1.15 * ((bytes.length * 4) / 3) ? 'base64' : 'quoted-printable';
}

/** An address as it may stand between angle brackets in a header. */
const uri = (url: string) =>
  oneLine(url).replace(/[^\x21-\x7E]|[<>]/gu, (char) => encodeURIComponent(char).replace(/^[<>]$/, ''));

/** Composes the message. CR, LF and NUL in names, titles and addresses cannot begin a header of their own. */
export async function message(letter: Letter): Promise<Uint8Array> {
  const address = ({ name, address }: Mailbox) => ({ name: oneLine(name), address: oneLine(address) });
  const boundary = createHash('sha256').update(letter.messageId).update(letter.html).update(letter.text);
  const composer = new MailComposer({
    from: address(letter.from),
    to: letter.to ? address(letter.to) : 'undisclosed-recipients:;',
    ...(letter.replyTo && { replyTo: address(letter.replyTo) }),
    subject: oneLine(letter.subject),
    text: letter.text,
    html: letter.html,
    messageId: letter.messageId,
    date: letter.date,
    headers: headers(letter),
    encoding: transferEncoding([letter.text, letter.html]),
    // Nothing in the content may make us read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
    baseBoundary: boundary.digest('hex').slice(0, 24),
    boundaryPrefix: 'duizhao',
    newline: '\r\n',
    attachments: (letter.attachments ?? []).map(({ filename, content, type }) => ({
      filename: oneLine(filename),
      content: Buffer.from(content),
      contentType: type,
    })),
  } as ConstructorParameters<typeof MailComposer>[0]);
  return composer.compile().build();
}
