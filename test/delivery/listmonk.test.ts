// Hand-over to a server that takes what listmonk's documentation says it takes, and nothing else.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { send } from '../../src/commands/send.ts';
import { escaped, handOver, LINKS } from '../../src/delivery/listmonk.ts';
import { NOW, place } from './process.ts';

interface Kept {
  id: number;
  name: string;
  status: string;
  tags: string[];
  [key: string]: unknown;
}

// https://listmonk.app/docs/apis/campaigns/: name → type, and whether it must be there.
const FIELDS: Record<string, [(value: unknown) => boolean, boolean]> = {
  name: [(v) => typeof v === 'string' && v.length > 0, true],
  subject: [(v) => typeof v === 'string' && v.length > 0, true],
  lists: [(v) => Array.isArray(v) && v.length > 0 && v.every(Number.isInteger), true],
  from_email: [(v) => typeof v === 'string' && /@/.test(v), false],
  type: [(v) => v === 'regular' || v === 'optin', true],
  content_type: [(v) => ['richtext', 'html', 'markdown', 'plain'].includes(v as string), true],
  body: [(v) => typeof v === 'string', true],
  altbody: [(v) => typeof v === 'string', false],
  send_at: [
    (v) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(v as string) && !Number.isNaN(Date.parse(v as string)),
    false,
  ],
  messenger: [(v) => v === 'email', false],
  template_id: [(v) => Number.isInteger(v), false],
  tags: [(v) => Array.isArray(v) && v.every((tag) => typeof tag === 'string'), false],
  headers: [Array.isArray, false],
};

async function listmonk(
  work: (at: { url: string; kept: Kept[]; fail: { post: number } }) => Promise<void>,
): Promise<void> {
  const kept: Kept[] = [];
  const fail = { post: 0 };
  const text = async (request: IncomingMessage) => {
    let all = '';
    for await (const chunk of request) all += chunk;
    return all;
  };
  const server: Server = createServer(async (request, response) => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.headers.authorization !== `Basic ${Buffer.from('api:token').toString('base64')}`)
      return answer(403, { message: 'invalid session' });
    const url = new URL(request.url!, 'http://x');
    if (request.method === 'GET' && url.pathname === '/api/campaigns') {
      const tags = url.searchParams.getAll('tags');
      return answer(200, {
        data: { results: kept.filter((c) => tags.every((tag) => c.tags.includes(tag))), total: kept.length },
      });
    }
    const body = JSON.parse(await text(request)) as Record<string, unknown>;
    if (request.method === 'POST' && url.pathname === '/api/campaigns') {
      if (fail.post-- > 0) return answer(500, { message: 'out of order' });
      for (const [name, [fits, must]] of Object.entries(FIELDS))
        if (body[name] === undefined ? must : !fits(body[name])) return answer(400, { message: `bad ${name}` });
      for (const name of Object.keys(body)) if (!FIELDS[name]) return answer(400, { message: `unknown ${name}` });
      const made = { ...body, id: kept.length + 1, status: 'draft' } as Kept;
      kept.push(made);
      return answer(200, { data: made });
    }
    const id = /^\/api\/campaigns\/(\d+)\/status$/.exec(url.pathname)?.[1];
    const campaign = kept.find((c) => c.id === Number(id));
    if (request.method === 'PUT' && campaign && campaign.status === 'draft') {
      campaign.status = body.status as string;
      return answer(200, { data: campaign });
    }
    answer(404, { message: 'not found' });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    await work({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, kept, fail });
  } finally {
    server.close();
  }
}

const ran = async (cwd: string, args: string[], env: Record<string, string>) => {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await send(['2025-W26', ...args], {
    cwd,
    env,
    stdin: (async function* () {})(),
    stdout: { write: (text) => out.push(String(text)) },
    stderr: { write: (text) => err.push(String(text)) },
    now: () => new Date(NOW),
  }).catch((error: Error) => {
    err.push(error.message);
    return 2;
  });
  return { code, out: out.join(''), err: err.join('') };
};
const ENV = { DUIZHAO_LISTMONK_USER: 'api', DUIZHAO_LISTMONK_TOKEN: 'token' };

test('a campaign for each form, with both bodies, lists and schedule; a second hand-over is refused', () =>
  listmonk(async ({ url, kept }) => {
    const cwd = place();
    const args = [
      '--listmonk',
      url,
      '--lists',
      'both=3,en=4,en=5',
      '--at',
      '2025-06-28T18:00:00+08:00',
      '--template',
      '7',
    ];
    assert.match((await ran(cwd, [...args, '--dry-run'], ENV)).out, /would hand over .* to lists 4, 5/);
    assert.is(kept.length, 0);
    const done = await ran(cwd, args, ENV);
    assert.is(done.code, 0, done.err);
    assert.equal(
      kept.map(({ lists, status, send_at, template_id, content_type }) => [
        lists,
        status,
        send_at,
        template_id,
        content_type,
      ]),
      [
        [[3], 'scheduled', '2025-06-28T10:00:00Z', 7, 'html'],
        [[4, 5], 'scheduled', '2025-06-28T10:00:00Z', 7, 'html'],
      ],
    );
    const { body, altbody, subject } = kept[1]!;
    assert.is(subject, 'A ferry changes its fuel');
    assert.match(String(body), /href="\{\{ UnsubscribeURL \}\}"/);
    assert.match(String(altbody), /\{\{ ManageURL \}\}/);
    assert.not.match(String(body) + altbody, /\.invalid/);
    const again = await ran(cwd, args, ENV);
    assert.is(again.code, 1);
    assert.match(again.err, /was handed over: campaign 1/);
    assert.match(
      (await ran(cwd, [], {})).out + (await ran(cwd, ['--smtp', 'smtp://127.0.0.1:1'], {})).err,
      /handed over|readers/,
    );
  }));

test('broken off in the middle, the next run makes what is missing and starts nothing twice', () =>
  listmonk(async ({ url, kept, fail }) => {
    const campaign = (name: string) => ({
      name,
      subject: 's',
      from: 'a@b.org',
      lists: [1],
      html: '<p>x</p>',
      text: 'x',
      tags: ['t'],
      template: null,
      at: null,
    });
    const api = { url, user: 'api', token: 'token' };
    await handOver(api, [campaign('one')]);
    fail.post = 1;
    const error = await handOver(api, [campaign('one'), campaign('two')]).catch((caught: Error) => caught.message);
    assert.match(String(error), /POST \/api\/campaigns with 500: out of order/);
    assert.equal(
      kept.map(({ name, status }) => [name, status]),
      [['one', 'running']],
    );
    await handOver(api, [campaign('one'), campaign('two')]);
    assert.equal(
      kept.map(({ name, status }) => [name, status]),
      [
        ['one', 'running'],
        ['two', 'running'],
      ],
    );
  }));

test('content opens no action of a template; the token goes nowhere in clear text', async () => {
  assert.is(
    escaped(`{{ .Subscriber.Email }} ${LINKS.unsubscribe}`),
    '{{ "{{" }} .Subscriber.Email }} {{ UnsubscribeURL }}',
  );
  const api = { url: 'http://listmonk.example.org', user: 'a', token: 'secret' };
  const error = await handOver(api, [], async () => assert.unreachable() as never).catch(
    (caught: Error) => caught.message,
  );
  assert.match(String(error), /https/);
});

test('what is missing is said', () =>
  listmonk(async ({ url }) => {
    const cwd = place();
    for (const [args, env, words] of [
      [['--listmonk', url], ENV, /--lists says/],
      [['--listmonk', url, '--lists', 'fr=1'], ENV, /--lists says/],
      [['--listmonk', url, '--lists', 'en=1'], {}, /DUIZHAO_LISTMONK_USER/],
      [['--listmonk', url, '--lists', 'en=1', '--at', '2025-06-28T18:00:00'], ENV, /with its zone/],
      [['--listmonk', url, '--lists', 'en=1'], { ...ENV, DUIZHAO_LISTMONK_TOKEN: 'wrong' }, /403: invalid session/],
    ] as const) {
      const { code, err } = await ran(cwd, [...args], env);
      assert.is(code, 2);
      assert.match(err, words);
      assert.not.match(err, /wrong/);
    }
  }));

test.run();
