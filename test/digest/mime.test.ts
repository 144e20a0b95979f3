import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readEdition } from '../../src/content/read.ts';
import { dateOf, idSeed, listId, mailbox, messageId, oneLine, senderOf } from '../../src/digest/headers.ts';
import { transferEncoding } from '../../src/digest/mime.ts';
import { VARIANTS } from '../../src/digest/variant.ts';
import { changed, compose, edition, folder, headerLines, parse, weekly } from './message.ts';

test('every variant is a message with both parts, read back as it was written', async () => {
  for (const variant of VARIANTS) {
    const { eml, subject, html, text } = await compose(edition, variant);
    const mail = await parse(eml);
    assert.is(mail.subject, subject, variant);
    assert.is(mail.from?.value[0]?.address, 'weekly@minghe.example');
    assert.is(mail.from?.value[0]?.name, 'Minghe 明河周报');
    assert.is(mail.replyTo?.value[0]?.address, 'editors@minghe.example');
    assert.is(mail.text?.trim(), text.trim());
    assert.is(String(mail.html).trim(), html.trim());
    assert.is(mail.attachments.length, 0);
    const tags = { both: 'zh-Hans, en', 'zh-hans': 'zh-Hans', 'zh-hant': 'zh-Hant-TW', en: 'en' };
    assert.is(mail.headers.get('content-language'), tags[variant]);
  }
});

test('headers: who the list is, how to leave it, when it is from', async () => {
  const { eml } = await compose(edition);
  const lines = headerLines(eml);
  const value = (name: string) => lines.filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}: `));
  assert.equal(value('List-ID'), ['List-ID: "Minghe Bilingual Weekly" <digest.briefings.minghe.example>']);
  assert.is(value('List-Unsubscribe').length, 1);
  assert.match(value('List-Unsubscribe')[0]!, /<mailto:editors@minghe\.example\?subject=unsubscribe%20[\w.%-]+>$/);
  assert.equal(value('List-Unsubscribe-Post'), [], 'no endpoint, no one-click');
  assert.equal(value('Date'), ['Date: Wed, 25 Jun 2025 04:00:00 +0000'], 'noon of the newest article in Shanghai');
  assert.is(value('Message-ID').length, 1);
  assert.match(value('Message-ID')[0]!, /^Message-ID: <2025-W26\.both\.[0-9a-f]{24}@minghe\.example>$/);
  for (const line of lines) assert.match(line, /^[\x20-\x7E]*$/, 'ASCII');
  const body = Buffer.from(eml).toString('latin1');
  for (const line of body.split('\r\n')) assert.ok(line.length <= 998, 'RFC 5322, 2.1.1');
  assert.not.match(body, /[^\r]\n/, 'CRLF throughout');
});

test('one click with an https endpoint, and a letter beside it', async () => {
  const unsubscribe = 'https://minghe.example/leave?token=a1&list=w';
  const { eml, html, text, links } = await compose(edition, 'en', {
    unsubscribe,
    to: { name: 'Ann 安', address: 'ann@example.org' },
  });
  const lines = headerLines(eml);
  assert.ok(lines.includes('List-Unsubscribe-Post: List-Unsubscribe=One-Click'));
  const leave = lines.find((line) => line.startsWith('List-Unsubscribe: '))!;
  assert.match(leave, /^List-Unsubscribe: <https:\/\/minghe\.example\/leave\?token=a1&list=w>, <mailto:[^>]+>$/);
  assert.is(links.unsubscribe, unsubscribe);
  assert.ok(text.includes(unsubscribe));
  assert.ok(html.includes(unsubscribe.replace('&', '&amp;')));
  assert.is((await parse(eml)).to && headerLines(eml).filter((line) => /^To: /.test(line)).length, 1);
});

test('the same content gives the same bytes, another issue or recipient another Message-ID', async () => {
  const again = await readEdition(folder, { now: new Date('2025-06-28T20:00:00+08:00') });
  assert.equal((await compose(again)).eml, (await compose(edition)).eml);
  const [issue, dossier] = edition.issues;
  const ids = [
    messageId(idSeed(edition, issue!, 'both')),
    messageId(idSeed(edition, issue!, 'en')),
    messageId(idSeed(edition, dossier!, 'both')),
    messageId(idSeed(edition, issue!, 'both'), 'a@example.org'),
    messageId(idSeed(edition, issue!, 'both'), 'b@example.org'),
  ];
  assert.is(new Set(ids).size, ids.length);
});

test('an approval dates the message', () => {
  const approved = { at: '2025-06-27T18:00:00+08:00', by: null, articles: [], hash: 'x' };
  assert.is(dateOf(edition, { ...weekly(edition), approved }).toISOString(), '2025-06-27T10:00:00.000Z');
});

test('a PDF travels along', async () => {
  const { eml } = await compose(edition, 'both', { attach: Buffer.from('%PDF-1.7 test') });
  const mail = await parse(eml);
  assert.is(mail.attachments[0]?.filename, '2025-W26.pdf');
  assert.is(mail.attachments[0]?.contentType, 'application/pdf');
  assert.is(mail.attachments[0]?.content.toString(), '%PDF-1.7 test');
});

test('line breaks and NUL in titles, names and addresses begin no header', async () => {
  const attack = 'x\r\nBcc: victim@example.org\r\n\r\n<b>body</b>\n\0\u2028Cc: y@example.org\u202Egpj';
  const hostile = changed(
    {
      title: { zh: `${attack}甲`, en: attack },
      mail: { from: `"${attack}" <weekly@minghe.example>`, reply_to: attack, approval: false, endpoint: null },
      publisher: {
        ...edition.site.publisher!,
        name: { zh: attack, en: attack },
        contact: 'mailto:a@example.org%0d%0aBcc:victim@example.org',
      },
    },
    { zh: attack, en: attack },
  );
  for (const variant of VARIANTS) {
    const { eml, subject } = await compose(hostile, variant, {
      to: { name: attack, address: 'ann@example.org\r\nBcc: z@example.org' },
      unsubscribe: 'https://minghe.example/\r\nBcc: w@example.org',
    });
    assert.not.match(subject, /[\r\n\0\u2028\u202E]/);
    const lines = headerLines(eml);
    assert.equal(
      lines.filter((line) => /^b?cc:/i.test(line)),
      [],
      variant,
    );
    for (const line of lines) assert.match(line, /^[A-Za-z-]+: /);
    const mail = await parse(eml);
    assert.is(mail.bcc, undefined);
    assert.is(mail.cc, undefined);
    assert.is(mail.from?.value.length, 1);
    assert.is(mail.from?.value[0]?.address, 'weekly@minghe.example');
    assert.ok(mail.text && mail.html);
  }
});

test('one line of text, mailboxes, senders', () => {
  assert.is(oneLine(' a\r\n\tb\0\u2029c\uD800 '), 'a b c\uFFFD');
  assert.equal(mailbox('"A, B" <a@example.org>'), { name: 'A, B', address: 'a@example.org' });
  assert.equal(mailbox('a@example.org'), { name: '', address: 'a@example.org' });
  for (const text of ['', 'nobody', 'a@b@c', 'a@b, c@d', 'x <a b@c>', '<>']) assert.is(mailbox(text), null, text);
  assert.is(listId(changed({ base_url: 'https://例子.example/Briefings/' })), 'digest.briefings.xn--fsqu00a.example');
  const silent = changed({ mail: null });
  assert.is(senderOf(silent).from.address, 'editors@minghe.example', 'the publisher');
  const nobody = senderOf(changed({ mail: null, publisher: null }));
  assert.is(nobody.from.address, 'no-reply@example.invalid');
  assert.match(nobody.warnings.join(), /mail\.from/);
});

test('with no sender the message is composed all the same, and says so', async () => {
  const { eml, notes } = await compose(changed({ mail: null, publisher: null }));
  assert.is((await parse(eml)).from?.value[0]?.address, 'no-reply@example.invalid');
  assert.match(notes.join(), /no-reply@example\.invalid/);
});

test('the shorter transfer encoding', () => {
  assert.is(transferEncoding(['mostly English, one “quotation”']), 'quoted-printable');
  assert.is(transferEncoding(['渡船换了燃料'.repeat(20)]), 'base64');
});

test.run();
