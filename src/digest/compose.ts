// A weekly as a message: the one way from an edition to what lands in an inbox.
import type { Edition, Issue } from '../content/edition.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { type DigestContent, digestContent } from './content.ts';
import { dateOf, idSeed, listId, type Mailbox, messageId, senderOf } from './headers.ts';
import { type FootLink, MOST_BYTES, renderHtml, shorter } from './html.ts';
import { message } from './mime.ts';
import { renderText } from './text.ts';
import type { Variant } from './variant.ts';

export interface ComposeOptions {
  /** PDFs that exist, by path in the site (`issues/2025-W26/briefing.pdf`); absent: taken to exist. */
  readonly pdfs?: ReadonlySet<string>;
  /** The issue's PDF, to travel with the message. */
  readonly attach?: Uint8Array;
  /** Default: nobody yet. */
  readonly to?: Mailbox;
  /** Default: the issue's own date, never the clock. */
  readonly date?: Date;
  /** Addresses for this recipient; default: a letter to the sender. An https address of `unsubscribe` must take RFC 8058's POST. */
  readonly unsubscribe?: string;
  readonly preferences?: string;
  /** Stands before the subject: `[Test] `. */
  readonly mark?: string;
  /** A folder of templates that stand in for ours. */
  readonly templates?: string;
}

export interface Digest {
  readonly variant: Variant;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly eml: Uint8Array;
  /** Addresses at the foot, as they stand in `html` and `text`. */
  readonly links: { readonly unsubscribe: string; readonly preferences: string };
  /** What an editor should know: no sender configured, shortened. */
  readonly notes: readonly string[];
}

const letterTo = (desk: string, subject: string) =>
  `mailto:${encodeURIComponent(desk).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`;

/**
 * Composes an issue in one variant. Pure but for the templates it reads: the same edition and options give the same
 * bytes.
 */
export async function composeDigest(
  edition: Edition,
  issue: Issue,
  variant: Variant,
  options: ComposeOptions = {},
): Promise<Digest> {
  const sender = senderOf(edition);
  const notes = [...sender.warnings];
  const whole = digestContent(edition, issue, variant, { pdfs: options.pdfs });
  const list = listId(edition);
  const mailto = letterTo(sender.desk, `unsubscribe ${list}`);
  const links = {
    unsubscribe: options.unsubscribe ?? mailto,
    preferences: options.preferences ?? letterTo(sender.desk, `preferences ${list}`),
  };
  const foot = footLinks(whole, links);
  let content = whole;
  let html = '';
  for (content of shorter(whole)) {
    html = renderHtml(edition.site, content, foot, { templates: options.templates });
    if (Buffer.byteLength(html) < MOST_BYTES) break;
  }
  const size = Buffer.byteLength(html);
  if (content.shortened) notes.push(`${issue.id} ${variant}: shortened to ${Math.round(size / 1000)} KB of HTML`);
  if (size >= MOST_BYTES)
    notes.push(`${issue.id} ${variant}: still ${Math.round(size / 1000)} KB, Gmail will cut it off`);
  // Nothing cuts plain text off: it says everything.
  const text = renderText(whole, foot);
  const eml = await message({
    from: sender.from,
    replyTo: sender.replyTo,
    to: options.to ?? null,
    subject: `${options.mark ?? ''}${content.subject}`,
    text,
    html,
    languages: [...(content.shown.zh ? [content.tag] : []), ...(content.shown.en ? ['en'] : [])],
    messageId: `<${messageId(idSeed(edition, issue, variant), options.to?.address)}>`,
    date: options.date ?? dateOf(edition, issue),
    list: {
      id: list,
      name: edition.site.title.en,
      unsubscribe: [...new Set([links.unsubscribe, mailto])].filter((url) => /^(https|mailto):/.test(url)),
      archive: content.home,
    },
    attachments: options.attach
      ? [{ filename: `${issue.id}.pdf`, content: options.attach, type: 'application/pdf' }]
      : [],
  });
  return { variant, subject: content.subject, html, text, eml, links, notes };
}

function footLinks(d: DigestContent, links: Digest['links']): FootLink[] {
  const link = (words: Bilingual, url: string) => ({ words, url });
  return [
    link(d.words.unsubscribe, links.unsubscribe),
    link(d.words.preferences, links.preferences),
    ...(d.contact ? [link(d.words.contact, d.contact)] : []),
  ];
}
