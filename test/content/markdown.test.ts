import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { blocks } from '../../src/content/markdown.ts';

/** The next of a row of numbers from 0 to 1, the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

const PIECES = [
  ...[
    '港口',
    '吞吐量。',
    'A port',
    'handled 9 TEUs.',
    '3.5',
    '。\u3000',
    '\u3000',
    '“引”',
    '——',
    'https://example.org/',
  ],
  ...['港口', '吞吐量。', 'A port', '\n\n', '\n\n', '\n\n', '\n \n', '\n\n\n', '\n', '\r\n', ' ', '  ', '    ', '\t'],
  ...['# ', '## ', '- ', '* ', '+ ', '1. ', '12) ', '> ', '| a | b |', '| --- | --- |', '---', '===', '***'],
  ...['*', '**', '_', '~', '~~', '`', '[a](/b)', '[a]', '[a]: /b', ']', '!', '![', '&amp;', '&', '\\', '\\*', '|'],
  ...['{', '}', '"', '$', '%', '@', '^', '(', ')', '/', ':', ';', '=', '#'],
];

test('lines read by their characters are what markdown-it makes of the whole', () => {
  const next = random(7);
  for (let round = 0; round < 4000; round++) {
    const body = Array.from(
      { length: 1 + Math.floor(next() * 24) },
      () => PIECES[Math.floor(next() * PIECES.length)]!,
    ).join('');
    // An open fence takes in the tag; such a body is read whole anyway.
    if (/```|~~~/.test(body)) continue;
    const offset = Math.floor(next() * 3);
    const front = '-'.repeat(offset);
    // A tag at the end has all of it read by markdown-it.
    const whole = `${body}\n\n<x>`;
    const [quick, slow] = [blocks(body, front + body, offset), blocks(whole, front + whole, offset)];
    if (slow.misfits.some(({ what }) => what === 'reference')) {
      assert.ok(
        quick.misfits.some(({ what }) => what === 'reference'),
        JSON.stringify(body),
      );
      continue;
    }
    const last = slow.misfits.pop();
    assert.is(last?.what, 'html', JSON.stringify(body));
    // Where a list or a quotation ends is told by its last line with something on it.
    const lines = body.split('\n');
    const ended = (all: typeof quick.blocks) =>
      all.map((block) => {
        let end = Math.min(block.end, lines.length);
        while (end > block.start + 1 && !lines[end - 1]!.trim()) end--;
        return { ...block, end };
      });
    assert.equal(ended(quick.blocks), ended(slow.blocks), JSON.stringify(body));
    assert.equal(
      quick.misfits.map(({ what, start }) => [what, start]),
      slow.misfits.map(({ what, start }) => [what, start]),
      JSON.stringify(body),
    );
  }
});

test.run();
