// The short mail that asks somebody to confirm a subscription, in both languages.
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { SiteData } from '../content/schema.ts';
import { type Mailbox, oneLine } from './headers.ts';

export interface Invitation {
  readonly from: Mailbox;
  readonly to: string;
  /** Message-ID without brackets. */
  readonly id: string;
  readonly link: string;
  readonly date: Date;
}

export function invitation(site: SiteData, { from, to, id, link, date }: Invitation): Promise<Uint8Array> {
  const [zh, en] = [oneLine(site.title.zh), oneLine(site.title.en)];
  return new MailComposer({
    from: { name: oneLine(from.name), address: from.address },
    to: { name: '', address: to },
    subject: `确认订阅《${zh}》 | Confirm your subscription to ${en}`,
    text: `有人（想必是您）为此地址订阅了《${zh}》。确认请打开：
Somebody, presumably you, asked for ${en} to be sent to this address. To confirm, open:

${link}

若非本人，请不必理会，不会再有邮件寄来。
If it was not you, do nothing, and no more mail will come.
`,
    messageId: `<${id}>`,
    date,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: '\r\n',
  } as ConstructorParameters<typeof MailComposer>[0])
    .compile()
    .build();
}
