// The command: guards, approval, test copies, rehearsal, pause, limits, events; what it says and what it leaves.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { approve } from '../../src/commands/approve.ts';
import { digest } from '../../src/commands/digest.ts';
import { type Effects, UsageError } from '../../src/commands/effects.ts';
import { send } from '../../src/commands/send.ts';
import { subscribers } from '../../src/commands/subscribers.ts';
import { weekly } from '../../src/commands/weekly.ts';
import { openDatabase } from '../../src/delivery/database.ts';
import { isLoopback, smtpOptions, smtpTransport } from '../../src/delivery/smtp.ts';
import { list, NOW, place } from './process.ts';
import { type Manners, type Sink, sink } from './server.ts';

type Command = (args: string[], effects: Effects) => Promise<number>;
interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Desk {
  readonly cwd: string;
  readonly mail: Sink;
  env: Record<string, string>;
  now: string;
  run(command: Command, ...args: string[]): Promise<Ran>;
  /** `send 2025-W26` to the server. */
  send(...args: string[]): Promise<Ran>;
  edit(file: string, change: (text: string) => string): void;
}

async function desk(readers: number, work: (desk: Desk) => Promise<void>, manners: Manners = {}): Promise<void> {
  const cwd = place();
  const mail = await sink(manners);
  const d: Desk = {
    cwd,
    mail,
    env: {},
    now: NOW,
    async run(command, ...args) {
      const [out, err]: [string[], string[]] = [[], []];
      const effects: Effects = {
        cwd,
        env: d.env,
        stdin: (async function* () {})(),
        stdout: { write: (text) => out.push(String(text)) },
        stderr: { write: (text) => err.push(String(text)) },
        now: () => new Date(d.now),
      };
      const code = await command(args, effects);
      return { code, out: out.join(''), err: err.join('') };
    },
    send: (...args) => d.run(send, '2025-W26', '--smtp', `smtp://127.0.0.1:${mail.port}`, ...args),
    edit: (file, change) => writeFileSync(join(cwd, file), change(readFileSync(join(cwd, file), 'utf8'))),
  };
  try {
    if (readers) {
      writeFileSync(join(cwd, 'list.csv'), list(readers));
      assert.is((await d.run(subscribers, 'import', 'list.csv')).code, 0);
    }
    await work(d);
  } finally {
    await mail.close();
  }
}

const usage = (running: Promise<unknown>): Promise<string> =>
  running.then<string, string>(
    () => assert.unreachable('should be refused') as unknown as string,
    (error: unknown) => {
      assert.instance(error, UsageError);
      return (error as Error).message;
    },
  );

test('everyone has it once, in their own form; a second send refuses', () =>
  desk(8, async ({ send, mail }) => {
    const first = await send();
    assert.is(first.code, 0, first.err);
    assert.match(first.out, /2025-W26: 8 sent, 0 failed, 0 unknown, 0 to go\n$/);
    assert.equal([...mail.accepted.values()], Array(8).fill(1));
    const forms = new Map<string, string>();
    for (const { to, from, text } of mail.messages) {
      const read = await simpleParser(Buffer.from(text, 'latin1'));
      assert.is(from, 'weekly@minghe.example');
      const [who] = Array.isArray(read.to) ? read.to : [read.to];
      assert.is(who!.value[0]!.address, to);
      assert.is(who!.value[0]!.name, `读者 ${/\d+/.exec(to)![0]}`);
      assert.match(read.messageId!, /^<2025-W26\.[\w-]+\.[0-9a-f]{24}@minghe\.example>$/);
      forms.set(to, String(read.headers.get('content-language')));
    }
    assert.is(new Set(mail.messages.map(({ text }) => /^Message-ID: .*$/im.exec(text)![0])).size, 8);
    assert.is(forms.get('reader0@example0.org'), 'zh-Hans, en');
    assert.is(forms.get('reader1@example1.org'), 'zh-Hans');
    assert.is(forms.get('reader2@example2.org'), 'zh-Hant-TW');
    assert.is(forms.get('reader3@example3.org'), 'en');
    const second = await send();
    assert.is(second.code, 1);
    assert.match(second.err, /was sent by/);
    assert.is(mail.messages.length, 8);
  }));

test('refusals: no readers, empty week, errors, too old, unless said', () =>
  desk(0, async (d) => {
    assert.match((await d.send()).err, /no confirmed readers/);
    assert.match((await d.run(send, '2025-W40')).err, /2025-W40 is empty/);
    await usage(d.run(send, 'nothing'));
    writeFileSync(join(d.cwd, 'list.csv'), list(2));
    await d.run(subscribers, 'import', 'list.csv');
    d.now = '2025-07-20T08:00:00+08:00';
    const old = await d.send();
    assert.is(old.code, 1);
    assert.match(old.err, /ended 20 days ago.*--late/);
    d.edit('briefings/articles/tea-cooperative-2025.md', (text) => text.replace(/^status: ready/m, 'status: raedy'));
    const broken = await d.send('--late');
    assert.is(broken.code, 1);
    assert.match(broken.err, /nothing may leave/);
    d.edit('briefings/articles/tea-cooperative-2025.md', (text) => text.replace('raedy', 'ready'));
    assert.is(d.mail.messages.length, 0);
    assert.is((await d.send('--late')).code, 0);
  }));

test('approval: who and what; what came later, or changed, does not leave', () =>
  desk(2, async (d) => {
    d.edit('briefings/site.yaml', (text) =>
      text.replace(/^mail: \{/m, 'mail: { approval: true,').replace(/, approval: false/, ''),
    );
    assert.match((await d.send()).err, /waits for approval/);
    const done = await d.run(approve, '2025-W26', '--by', '张三 "Editor"');
    assert.is(done.code, 0, done.err);
    const file = () => readFileSync(join(d.cwd, 'briefings/issues/2025-W26.md'), 'utf8');
    assert.match(
      file(),
      /^approved: \{ at: "2025-06-28T00:00:00Z", by: "张三 \\"Editor\\"", articles: \[[\w, -]+\], hash: "[0-9a-f]{64}" \}$/m,
    );
    const before = file();
    assert.match((await d.run(approve, '2025-W26', '--by', 'somebody else')).out, /was approved by 张三/);
    assert.is(file(), before);
    d.now = '2025-06-28T20:00:00+08:00';
    d.edit('briefings/issues/2025-W26.md', (text) => text.replace('changes its fuel', 'burns something else'));
    const changed = await d.send();
    assert.is(changed.code, 1);
    assert.match(changed.err, /has changed since 张三 "Editor" approved it/);
    assert.is((await d.run(approve, '2025-W26', '--by', '李四')).code, 0);
    assert.match(file(), /by: "李四"/);
    assert.is(file().match(/^approved:/gm)?.length, 1);
    assert.is((await d.send()).code, 0);
    assert.is(d.mail.messages.length, 2);
    assert.is((await d.run(approve, '2025-W26', '--withdraw')).code, 0);
    assert.not.match(file(), /^approved:/m);
  }));

/** Rows of the ledger put into another state, as only a test may. */
async function put(d: Desk, sql: string): Promise<void> {
  const db = await openDatabase(join(d.cwd, 'briefings/.duizhao/mail.db'));
  await db.run(sql);
  await db.run('UPDATE mailing SET finished = NULL');
  await db.close();
}

test('a change after sending began: refused, and with --changed the rest get what the first got', () =>
  desk(40, async (d) => {
    d.mail.manners = { later: 1 };
    await d.send('--attempts', '1');
    d.mail.manners = {};
    await put(
      d,
      `UPDATE delivery SET state = 'unknown' WHERE recipient = (SELECT id FROM subscriber WHERE email LIKE 'reader7@%')`,
    );
    d.edit('briefings/issues/2025-W26.md', (text) => text.replace('changes its fuel', 'burns something else'));
    const refused = await d.send('--resolve', 'resend');
    assert.match(refused.err, /has changed since 2025-W26 began to be sent/);
    const sent = await d.send('--changed');
    assert.match(sent.out, /1 sent, 39 failed/);
    const { subject } = await simpleParser(d.mail.messages[0]!.text);
    assert.match(subject!, /changes its fuel/);
  }));

test('dry run: counts by form and domain; nothing is sent or written', () =>
  desk(9, async (d) => {
    const { code, out } = await d.send('--dry-run');
    assert.is(code, 0);
    assert.match(out, /^both +3$/m);
    assert.match(out, /^zh-hant +2$/m);
    assert.match(out, /^@example0\.org +1$/m);
    assert.match(out, /would be sent to 9 readers; nothing was sent/);
    assert.is(d.mail.messages.length, 0);
    assert.match((await d.send()).out, /9 sent/, 'the dry run froze nothing');
  }));

test('--test sends one marked copy, whoever is on the list, as often as asked', () =>
  desk(1, async (d) => {
    for (const variant of ['both', 'en'])
      assert.is((await d.send('--test', 'you@example.org', '--variant', variant)).code, 0);
    const [first, second] = await Promise.all(d.mail.messages.map(({ text }) => simpleParser(text)));
    assert.match(first!.subject!, /^\[测试 Test\] /);
    assert.is.not(first!.messageId, second!.messageId);
    assert.equal(
      d.mail.messages.map(({ to }) => to),
      ['you@example.org', 'you@example.org'],
    );
    await usage(d.send('--test', 'you@example.org\r\nBcc: x@example.org'));
    const smtp = `smtp://127.0.0.1:${d.mail.port}`;
    assert.is((await d.run(digest, '2025-W26', '--test', 'me@example.org', '--smtp', smtp)).code, 0);
    assert.is(d.mail.messages.at(-1)!.to, 'me@example.org');
    assert.match((await d.send()).out, /1 sent/);
  }));

test('with nothing configured it goes to the outbox, and that is no sending', () =>
  desk(3, async (d) => {
    assert.is((await d.run(send, '2025-W26')).code, 0);
    const files = readdirSync(join(d.cwd, 'outbox/2025-W26'));
    assert.is(files.length, 3);
    const read = await simpleParser(readFileSync(join(d.cwd, 'outbox/2025-W26', files[0]!)));
    assert.ok(read.subject);
    assert.is((await d.run(send, '2025-W26')).code, 1);
    assert.is((await d.send()).code, 0);
    assert.is(d.mail.messages.length, 3);
  }));

test('passing refusals become lasting after so many attempts; failures are listed', () =>
  desk(
    6,
    async (d) => {
      const { code, out } = await d.send('--attempts', '2');
      assert.is(code, 1);
      assert.is(out.match(/^failed +reader\d@example\d\.org {2}450 try later <…>$/gm)?.length, 6);
      assert.match(out, /0 sent, 6 failed, 0 unknown, 0 to go\n$/);
    },
    { later: 1 },
  ));

test('an answer lost after the message had left is unknown; skip leaves it, resend sends it again', () =>
  desk(
    4,
    async (d) => {
      const lost = await d.send();
      assert.is(lost.code, 1);
      assert.is(lost.out.match(/^unknown +reader/gm)?.length, 4);
      assert.match(lost.err, /4 may or may not have arrived/);
      assert.match((await d.send()).err, /waits for --resolve/);
      d.mail.manners = {};
      assert.is((await d.send('--resolve', 'resend')).code, 0);
      assert.equal([...d.mail.accepted.values()], [2, 2, 2, 2]);
      await usage(d.send('--resolve', 'perhaps'));
      assert.is((await d.send('--resolve', 'skip')).code, 0);
    },
    { droppedAfter: 1 },
  ));

test('everything refused stops the sender before the list is spoilt', () =>
  desk(
    60,
    async (d) => {
      const { code, err, out } = await d.send('--connections', '2');
      assert.is(code, 2);
      assert.match(err, /25 refusals in a row/);
      assert.ok(Number(/(\d+) failed/.exec(out.split('\n').at(-2)!)![1]) < 30);
      d.mail.manners = {};
      await d.send();
      assert.ok(d.mail.accepted.size > 30);
    },
    { refused: 1 },
  ));

test('pause and resume, events as JSON', () =>
  desk(3, async (d) => {
    assert.match((await d.send('--pause')).err, /not being sent/);
    d.mail.manners = { later: 1 };
    await d.send('--attempts', '1');
    await put(d, `UPDATE delivery SET state = 'pending'`);
    d.mail.manners = {};
    assert.is((await d.send('--pause')).code, 0);
    assert.match((await d.send()).err, /paused/);
    const { code, out } = await d.send('--resume', '--json');
    assert.is(code, 0);
    const events = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(
      events.map(({ event }) => event),
      ['start', 'end'],
    );
    assert.is(events[1].sent, 3);
    assert.is(events[1].why, 'done');
  }));

test('credentials: from the environment, never told; refused ones stop everything and blame nobody', () =>
  desk(
    2,
    async (d) => {
      const told = await usage(d.run(send, '2025-W26', '--smtp', 'smtp://u:secret@127.0.0.1:25'));
      assert.match(told, /DUIZHAO_SMTP_PASSWORD/);
      const away = await usage(d.send('--database', 'postgres://desk:secret@127.0.0.1:1/mail?password=secret'));
      assert.match(away, /^postgres:\/\/127\.0\.0\.1:1\/mail: PostgreSQL: /);
      assert.not.match(away, /secret/);
      d.env = { DUIZHAO_SMTP_USER: 'desk', DUIZHAO_SMTP_PASSWORD: 'wrong-secret' };
      const refused = await d.send();
      assert.is(refused.code, 2);
      assert.match(refused.err, /stopped: 535/);
      assert.match(refused.out, /0 failed, 0 unknown, 2 to go/);
      d.env = { DUIZHAO_SMTP_USER: 'desk', DUIZHAO_SMTP_PASSWORD: 'right-secret' };
      const good = await d.send();
      assert.is(good.code, 0);
      for (const { out, err } of [refused, good]) assert.not.match(out + err, /secret/);
      const kept = readFileSync(join(d.cwd, 'briefings/.duizhao/mail.db'), 'latin1');
      assert.not.match(kept, /secret/);
    },
    { auth: { user: 'desk', pass: 'right-secret' } },
  ));

test('a server elsewhere must offer STARTTLS', async () => {
  for (const host of ['localhost', '127.0.0.1', '127.8.9.1', '[::1]']) assert.ok(isLoopback(host), host);
  for (const host of ['mail.example.org', '10.0.0.1', 'localhost.example.org']) assert.not.ok(isLoopback(host), host);
  assert.equal(
    [smtpOptions('smtps://mail.example.org', {}).port, smtpOptions('smtp://mail.example.org', {}).port],
    [465, 587],
  );
  // 0.0.0.0 leads to this machine as well, but is not known to.
  const mail = await sink();
  try {
    const way = smtpTransport(smtpOptions(`smtp://0.0.0.0:${mail.port}`, {}));
    const parcel = { from: 'a@b.org', to: 'c@d.org', id: 'x', pieces: [Buffer.from('Subject: x\r\n\r\nx\r\n')] };
    assert.is((await way.send(parcel)).kind, 'stop');
    await way.close();
    assert.is(mail.messages.length, 0);
    mail.manners = {};
    const plain = smtpTransport({ ...smtpOptions(`smtp://0.0.0.0:${mail.port}`, {}), insecure: true });
    assert.is((await plain.send(parcel)).kind, 'accepted', 'unless said otherwise');
    await plain.close();
  } finally {
    await mail.close();
  }
  const secure = await sink({ tls: true });
  try {
    const way = smtpTransport(smtpOptions(`smtp://127.0.0.1:${secure.port}`, {}));
    const parcel = { from: 'a@b.org', to: 'c@d.org', id: 'x', pieces: [Buffer.from('Subject: x\r\n\r\nx\r\n')] };
    assert.is((await way.send(parcel)).kind, 'accepted');
    await way.close();
    assert.is(secure.messages[0]!.secure, true, 'where TLS is offered it is used');
  } finally {
    await secure.close();
  }
  for (const address of ['mail.example.org', 'http://mail.example.org', 'smtp://'])
    assert.throws(() => smtpOptions(address, {}));
});

test('--rate holds in every second, as the server sees it', () =>
  desk(45, async (d) => {
    const { code } = await d.send('--rate', '20');
    assert.is(code, 0);
    const times = d.mail.messages.map(({ at }) => at).sort((a, b) => a - b);
    for (const [i, at] of times.entries()) {
      const within = times.slice(i).filter((other) => other < at + 900).length;
      assert.ok(within <= 24, `${within} within 0.9 s`);
    }
  }));

test('--domain-connections and --domain-rate spare one domain without holding up the rest', () =>
  desk(90, async (d) => {
    const { code } = await d.send('--domain-connections', '1', '--domain-rate', '10', '--connections', '9');
    assert.is(code, 0);
    assert.is(d.mail.accepted.size, 90);
    const times = d.mail.messages.filter(({ to }) => to.endsWith('@example0.org')).map(({ at }) => at);
    assert.ok(Math.max(...times) - Math.min(...times) >= 500, 'ten messages at ten a second');
  }));

test('weekly: builds, waits for approval, sends, and has nothing more to do', () =>
  desk(2, async (d) => {
    d.edit('briefings/site.yaml', (text) =>
      text.replace(/^mail: \{/m, 'mail: { approval: true,').replace(/, approval: false/, ''),
    );
    const smtp = ['--no-pdf', '--smtp', `smtp://127.0.0.1:${d.mail.port}`, '--publish', 'echo published >> log'];
    const waits = await d.run(weekly, ...smtp);
    assert.is(waits.code, 0, waits.err);
    assert.match(waits.out, /waits for approval/);
    assert.is((await d.run(approve, '2025-W26', '--by', '张三')).code, 0);
    const sent = await d.run(weekly, ...smtp);
    assert.is(sent.code, 0, sent.err);
    const again = await d.run(weekly, ...smtp);
    assert.is(again.code, 0);
    assert.match(again.out, /2025-W26: sent before/);
    const { html } = await simpleParser(d.mail.messages[0]!.text);
    assert.not.match(String(html), /briefing\.pdf/, 'the site was built without');
    assert.is(d.mail.messages.length, 2);
    assert.is(readFileSync(join(d.cwd, 'log'), 'utf8'), 'published\n'.repeat(3));
    await usage(d.run(weekly, '--no-pdf', '--publish', 'exit 3'));
    d.now = '2025-09-01T08:00:00+08:00';
    assert.match((await d.run(weekly, ...smtp)).out, /nothing to do/);
  }));

test.run();
