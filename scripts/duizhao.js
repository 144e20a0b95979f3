#!/usr/bin/env -S MALLOC_ARENA_MAX=1 node --max-semi-space-size=8
// The installed command.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`duizhao needs Node 24 or later; this is ${process.versions.node}. See https://nodejs.org/en/download`);
  process.exit(2);
}
await import('./strip-types.js');
// Where this file is what Node was started with, no module of ours is.
const { start } = await import('../src/cli.ts');
await start();
