// An SMTP server that accepts everything, answers each command after some milliseconds and counts who got what.
// Prints its port; on a line of standard input it prints what it has counted, and forgets it.
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

const latency = Number(process.argv[2] ?? 5);
let accepted = new Map<string, number>();
let bytes = 0;
let first = 0;
let last = 0;

function serve(socket: Socket): void {
  let to = '';
  let data = false;
  let tail = '';
  let line = '';
  // One timer a connection at most: a reply follows its command by the latency.
  const reply = (text: string) =>
    latency ? setTimeout(() => socket.writable && socket.write(text), latency) : socket.write(text);
  socket.setNoDelay(true);
  reply('220 sink\r\n');
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    if (data) {
      bytes += chunk.length;
      const end = tail + chunk.subarray(Math.max(0, chunk.length - 5)).toString('latin1');
      tail = end.slice(-5);
      if (!tail.endsWith('\r\n.\r\n')) return;
      data = false;
      tail = '';
      accepted.set(to, (accepted.get(to) ?? 0) + 1);
      last = performance.now();
      first ||= last;
      reply('250 ok\r\n');
      return;
    }
    line += chunk.toString('latin1');
    for (let at = line.indexOf('\r\n'); at >= 0; at = line.indexOf('\r\n')) {
      const command = line.slice(0, at);
      line = line.slice(at + 2);
      if (/^EHLO/i.test(command)) reply('250-sink\r\n250 8BITMIME\r\n');
      else if (/^DATA/i.test(command)) {
        data = true;
        reply('354 go on\r\n');
      } else if (/^QUIT/i.test(command)) {
        socket.end('221 bye\r\n');
      } else {
        to = /^RCPT TO:<(.*)>/i.exec(command)?.[1] ?? to;
        reply('250 ok\r\n');
      }
    }
  });
}

const server = createServer(serve);
server.listen(0, '127.0.0.1', () => console.log((server.address() as { port: number }).port));
createInterface({ input: process.stdin }).on('line', () => {
  const twice = [...accepted.values()].filter((times) => times > 1).length;
  const { user, system } = process.cpuUsage();
  const wall = { first: performance.timeOrigin + first, last: performance.timeOrigin + last };
  console.log(JSON.stringify({ readers: accepted.size, twice, bytes, ...wall, cpu: (user + system) / 1e6 }));
  accepted = new Map();
  bytes = first = last = 0;
});
