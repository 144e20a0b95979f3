#!/usr/bin/env -S node --max-semi-space-size=8
// The installed command. Node strips types from TypeScript only outside node_modules, so this adds the step there.
import { readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`duizhao needs Node 24 or later; this is ${process.versions.node}. See https://nodejs.org/en/download`);
  process.exit(2);
}
process.removeAllListeners('warning');
nodeModule.registerHooks({
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts') || !url.includes('/node_modules/')) return next(url, context);
    const source = nodeModule.stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'));
    return { format: 'module', source, shortCircuit: true };
  },
});
await import('../src/cli.ts');
