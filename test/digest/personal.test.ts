// One reader's message out of the frozen one: what composing it anew would give, whatever name and token.
import { createHash, createVerify, generateKeyPairSync, randomBytes } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { composeDigest } from '../../src/digest/compose.ts';
import { sign, signingOf } from '../../src/digest/dkim.ts';
import { freeze, linksOf, RECIPIENT, sourceHash, TOKEN } from '../../src/digest/frozen.ts';
import { message } from '../../src/digest/mime.ts';
import { personaliser } from '../../src/digest/personal.ts';
import { VARIANTS } from '../../src/digest/variant.ts';
import { changed, compose, edition, headerLines, parse, weekly } from './message.ts';

const ENDPOINT = 'https://minghe.example/mail/';
const open = changed({ mail: { ...edition.site.mail!, endpoint: ENDPOINT } });
const token = () => randomBytes(17).toString('base64url').slice(0, 22);

test('personalised is as composed: links and all, in every variant', async () => {
  const { variants } = await freeze(open, weekly(open));
  for (const variant of VARIANTS) {
    const write = personaliser(variants.get(variant)!);
    for (let i = 0; i < 8; i++) {
      const reader = { address: `reader${i}@example.org`, name: '', token: token() };
      const { pieces, id, to, from } = write(reader);
      const eml = Buffer.concat(pieces);
      const whole = await composeDigest(open, weekly(open), variant, {
        to: { name: '', address: reader.address },
        ...linksOf(ENDPOINT, reader.token),
      });
      const [got, wanted] = [await parse(eml), await parse(whole.eml)];
      assert.is(got.text, wanted.text);
      assert.is(got.html, wanted.html);
      assert.is(got.messageId, wanted.messageId);
      assert.is(got.messageId, `<${id}>`);
      assert.equal([to, from], [reader.address, 'weekly@minghe.example']);
      assert.ok(String(got.html).includes(`${ENDPOINT}unsubscribe/${reader.token}`));
      assert.ok(String(got.html).includes(`${ENDPOINT}preferences/${reader.token}`));
      const lines = headerLines(eml);
      assert.ok(
        lines.some((line) => line.startsWith(`List-Unsubscribe: <${ENDPOINT}unsubscribe/${reader.token}>, <mailto:`)),
      );
      assert.ok(lines.includes('List-Unsubscribe-Post: List-Unsubscribe=One-Click'));
      assert.not.match(eml.toString('latin1'), /TokenOfThe|recipient\.invalid/);
      for (const line of eml.toString('latin1').split('\r\n')) assert.ok(line.length <= 998);
    }
  }
});

test('in base64 too, wherever in a line the token falls', async () => {
  const id = { site: 'https://x.example/', kind: 'weekly', issue: '2025-W26', variant: 'both', host: 'x.example' };
  for (let shift = 0; shift < 60; shift++) {
    const words = `${'渡船换了燃料。'.repeat(40)}${'x'.repeat(shift)}`;
    const body = `${words} https://x.example/u/${TOKEN} https://x.example/p/${TOKEN} ${words}`;
    const eml = await message({
      from: { name: '', address: 'weekly@x.example' },
      replyTo: null,
      to: { name: '', address: RECIPIENT },
      subject: 'x',
      text: body,
      html: `<p>${body}</p>`,
      languages: ['zh-Hans'],
      messageId: '<x@x.example>',
      date: new Date(0),
      list: { id: 'x', name: 'x', unsubscribe: [], archive: 'https://x.example/' },
    });
    const text = Buffer.from(eml).toString('latin1');
    assert.match(text, /Content-Transfer-Encoding: base64/);
    const own = token();
    const made = personaliser({ variant: 'both', subject: 'x', from: 'weekly@x.example', id, eml: text })({
      address: 'a@b.org',
      name: '',
      token: own,
    });
    const mail = await parse(Buffer.concat(made.pieces));
    assert.is(mail.text!.trim(), body.replaceAll(TOKEN, own));
    assert.is(String(mail.html).trim(), `<p>${body.replaceAll(TOKEN, own)}</p>`);
  }
});

test('without an endpoint the body is the same bytes for all', async () => {
  const { variants } = await freeze(edition, weekly(edition));
  const write = personaliser(variants.get('both')!);
  const [a, b] = ['a@example.org', 'b@example.org'].map((address) => write({ address, name: '', token: token() }));
  assert.is(a!.pieces[1], b!.pieces[1]);
  assert.is.not(a!.id, b!.id);
});

test('no name begins a header, and names come back as they were', async () => {
  const { variants } = await freeze(edition, weekly(edition));
  const write = personaliser(variants.get('en')!);
  const names = [
    'Ann',
    '安 妮',
    'O’Brien, "Bo"',
    '李四'.repeat(40),
    'x\r\nBcc: victim@example.org',
    'x\0\u2028Cc: y@example.org',
    '=?utf-8?Q?=0D=0ABcc:_v=40example.org?=',
    'a\\"@b <c@d>, e@f',
    '\uD800half',
    '👩‍👩‍👧 family',
    ' '.repeat(50),
  ];
  for (const name of names) {
    const { pieces } = write({ address: 'ann@example.org', name, token: token() });
    const eml = Buffer.concat(pieces);
    const lines = headerLines(eml);
    for (const line of lines) assert.match(line, /^[A-Za-z-]+: [\x20-\x7E]*$/, JSON.stringify(name));
    assert.is(lines.filter((line) => /^(?:to|cc|bcc):/i.test(line)).length, 1);
    const mail = await parse(eml);
    const [to] = Array.isArray(mail.to) ? mail.to : [mail.to];
    assert.equal(
      to!.value.map(({ address }) => address),
      ['ann@example.org'],
    );
    if (/^[\p{L} ’]{1,20}$/u.test(name) && name.trim()) assert.is(to!.value[0]!.name, name.trim());
  }
  for (const address of ['a@b\r\nBcc: c@d', 'a b@c', '<a@b>', 'a@b,c@d', 'ä@b.org'])
    assert.throws(() => write({ address, name: '', token: token() }), address);
  for (const bad of ['', 'short', `${'x'.repeat(21)}\n`, '"'.repeat(22)])
    assert.throws(() => write({ address: 'a@b.org', name: '', token: bad }));
});

test('the hash of what is shown changes with it, and not with the date', async () => {
  const issue = weekly(edition);
  const { hash } = await freeze(edition, issue, { date: new Date('2025-06-28T00:00:00Z') });
  assert.is((await freeze(edition, issue, { date: new Date('2025-06-29T00:00:00Z') })).hash, hash);
  const other = changed({}, { zh: '别的', en: 'Something else' });
  assert.is.not((await freeze(other, weekly(other))).hash, hash);
  assert.is.not((await freeze(edition, issue, { attach: Buffer.from('%PDF') })).hash, hash);
  assert.is(sourceHash(edition, issue, []), sourceHash(edition, issue, []));
  assert.is.not(sourceHash(edition, issue, ['x']), sourceHash(edition, issue, []));
  const files = new Map([...edition.files, ['articles/x.md', { path: 'articles/x.md', text: 'x' }]]);
  assert.is.not(sourceHash({ ...edition, files }, issue, []), sourceHash(edition, issue, []));
});

/** Verifies a signature as RFC 6376 has it, with relaxed canonicalisation of header and body. */
function verified(eml: string, publicKey: string): boolean {
  const [head, ...rest] = eml.split('\r\n\r\n');
  const body = `${rest
    .join('\r\n\r\n')
    .replace(/[ \t]+/g, ' ')
    .replace(/ +\r\n/g, '\r\n')
    .replace(/(?:\r\n)*$/, '')}\r\n`;
  const fields = head!.split(/\r\n(?![ \t])/).map((field) => {
    const colon = field.indexOf(':');
    const value = field
      .slice(colon + 1)
      .replace(/\r\n/g, '')
      .replace(/[ \t]+/g, ' ')
      .trim();
    return [field.slice(0, colon).toLowerCase(), value] as const;
  });
  const signature = fields.find(([name]) => name === 'dkim-signature')![1];
  const tags = new Map(
    signature.split(/; ?/).flatMap((tag) => {
      const at = tag.indexOf('=');
      return at > 0 ? [[tag.slice(0, at).trim(), tag.slice(at + 1).replace(/ /g, '')] as const] : [];
    }),
  );
  assert.is(tags.get('d'), 'minghe.example');
  assert.is(tags.get('s'), 'weekly2025');
  if (createHash('sha256').update(body, 'latin1').digest('base64') !== tags.get('bh')) return false;
  const signed = tags
    .get('h')!
    .split(':')
    .flatMap((name) => fields.filter(([other]) => other === name).slice(0, 1));
  const own = `dkim-signature:${signature.replace(/b=[^;]*$/, 'b=')}`;
  const verifier = createVerify('RSA-SHA256');
  verifier.update(`${signed.map(([name, value]) => `${name}:${value}`).join('\r\n')}\r\n${own}`, 'latin1');
  return verifier.verify(publicKey, tags.get('b')!, 'base64');
}

test('DKIM: the signature is good, and bad once anything signed has changed', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const env = { DUIZHAO_DKIM_KEY: privateKey, DUIZHAO_DKIM_SELECTOR: 'weekly2025' };
  const signing = signingOf(env, 'weekly@minghe.example')!;
  const { variants } = await freeze(open, weekly(open));
  const { pieces } = personaliser(variants.get('both')!)({ address: 'ann@example.org', name: '安', token: token() });
  const eml = Buffer.concat(await sign(pieces, signing)).toString('latin1');
  assert.ok(verified(eml, publicKey));
  const fields = /\bh=([^;]+);/.exec(headerLines(Buffer.from(eml, 'latin1')).find((line) => /^DKIM/i.test(line))!)![1]!;
  for (const name of ['from', 'list-unsubscribe', 'list-unsubscribe-post', 'subject', 'to'])
    assert.ok(fields.replace(/ /g, '').split(':').includes(name), name);
  assert.not.ok(verified(eml.replace(/^Subject: /m, 'Subject: x'), publicKey));
  assert.not.ok(verified(`${eml.slice(0, -40)}x${eml.slice(-39)}`, publicKey));
  assert.is(signingOf({}, 'a@b.org'), null);
  assert.throws(() => signingOf({ DUIZHAO_DKIM_KEY: privateKey }, 'a@b.org'), /both/);
});

test('a marked copy says so in its subject only', async () => {
  const { eml, text } = await compose(edition, 'en', { mark: '[测试 Test] ' });
  assert.is((await parse(eml)).subject, '[测试 Test] A ferry changes its fuel');
  assert.not.match(text, /测试/);
});

test.run();
