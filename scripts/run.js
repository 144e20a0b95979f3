// `npm run -s duizhao -- COMMAND`: makes the checkout ready, then runs the command line with a Node that reads TypeScript.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { FLAGS, ready, root } from './bootstrap.js';

const { node, env } = ready();
const args = [...FLAGS, join(root, 'src', 'cli.ts'), ...process.argv.slice(2)];
const child = spawn(node, args, { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 128 : 1)));
