import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { colourOf, compact, widthsOf } from '../../src/pdf/content.ts';

const widths = widthsOf('/W [1 [500 600] 7 9 250] /DW 1000');
const fonts = new Map([['F5', widths]]);

/** Where each glyph stands, by the rules of ISO 32000-1, 9.4.4: what a viewer makes of the content. */
function places(content: string): { glyph: number; x: number; y: number }[] {
  const found: { glyph: number; x: number; y: number }[] = [];
  let [x, y, lineX, lineY, size] = [0, 0, 0, 0, 1];
  const show = (bytes: Buffer) => {
    for (let at = 0; at < bytes.length; at += 2) {
      const glyph = bytes.readUInt16BE(at);
      found.push({ glyph, x, y });
      x += (widths(glyph) * size) / 1000;
    }
  };
  const stringOf = (text: string) =>
    text.startsWith('<')
      ? Buffer.from(text.slice(1, -1), 'hex')
      : Buffer.from(
          text.slice(1, -1).replace(/\\([\s\S])/g, (_, c) => ({ n: '\n', r: '\r' })[c as string] ?? c),
          'latin1',
        );
  const token = /\[|\]|<[0-9A-F]*>|\((?:\\[\s\S]|[^\\()])*\)|\/\w+|-?[\d.]+|[A-Za-z*]+/g;
  let stack: string[] = [];
  for (const [each] of content.matchAll(token)) {
    if (!/^[A-Za-z*]+$/.test(each)) {
      stack.push(each);
      continue;
    }
    const numbers = stack.map(Number);
    if (each === 'Tf') size = numbers.at(-1)!;
    if (each === 'Tm') [lineX, lineY] = [numbers.at(-2)!, numbers.at(-1)!];
    if (each === 'Td') [lineX, lineY] = [lineX + numbers.at(-2)!, lineY + numbers.at(-1)!];
    if (each === 'Tm' || each === 'Td') [x, y] = [lineX, lineY];
    if (each === 'Tj') show(stringOf(stack.at(-1)!));
    if (each === 'TJ')
      for (const part of stack)
        if (/^[(<]/.test(part)) show(stringOf(part));
        else if (part !== '[' && part !== ']') x -= (Number(part) * size) / 1000;
    stack = [];
  }
  return found;
}

/** As Skia writes text: each glyph moved to by itself, now and then after a break. */
function written(seed: number): string {
  let state = seed;
  const random = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % below;
  };
  const hex = () =>
    (random(3) ? random(12) : [0x285c, 0x0d0a, 0x2928, 0x5c0d][random(4)]!).toString(16).padStart(4, '0');
  const lines: string[] = [];
  for (let block = 0; block < 6; block++) {
    const size = [9.8000002, 12.6, 22.4][random(3)]!;
    lines.push('BT', `/F5 ${size} Tf`, `1 0 0 -1 ${random(600)} ${random(900)} Tm`);
    if (random(3)) lines.push(`<${hex().toUpperCase()}> Tj`);
    for (let glyph = 0; glyph < 40; glyph++) {
      if (!random(12)) lines.push('/Span<</ActualText <FEFF0066> >> BDC', `<${hex().toUpperCase()}> Tj`, 'EMC');
      const y = random(15) ? 0 : random(5) - 2;
      lines.push(`${(random(2000) / 1000) * size} ${y} Td <${(hex() + (random(4) ? '' : hex())).toUpperCase()}> Tj`);
    }
    lines.push('ET');
  }
  return lines.join('\n');
}

test('every glyph stays where the browser put it', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const before = written(seed);
    const after = compact(before.split('\n'), fonts, new Map());
    const [from, to] = [places(before), places(after)];
    assert.equal(
      to.map(({ glyph }) => glyph),
      from.map(({ glyph }) => glyph),
      `seed ${seed}`,
    );
    for (const [i, { x, y }] of from.entries()) {
      assert.ok(Math.abs(to[i]!.x - x) < 0.12, `seed ${seed}, glyph ${i}: ${to[i]!.x} for ${x}`);
      assert.is(Math.round(to[i]!.y), Math.round(y));
    }
  }
});

test('a line set as it falls is one string', () => {
  const before = ['BT', '/F5 10 Tf', '1 0 0 -1 0 0 Tm', '<0001> Tj', '5 0 Td <0002> Tj', '6 0 Td <0003> Tj', 'ET'];
  assert.is(compact(before, fonts, new Map()), 'BT\n/F5 10 Tf\n1 0 0 -1 0 0 Tm\n(\0\x01\0\x02\0\x03)Tj\nET');
});

test('a rule painted cell by cell is one line; a ground of one colour stays an area, a shading a shading', () => {
  const cell = (name: string, rectangle: string) => [
    `/Pattern CS/Pattern cs/${name} SCN/${name} scn`,
    `${rectangle} re`,
    'f',
  ];
  const content = [
    ...cell('P1', '0 20 55 .5'),
    ...cell('P2', '55 20 45 .5'),
    ...cell('P1', '0 40 100 2'),
    ...cell('P3', '0 60 100 .5'),
  ];
  assert.equal(
    compact(
      content,
      fonts,
      new Map([
        ['P1', '0 0 0'],
        ['P2', '0 0 0'],
      ]),
    ).split('\n'),
    [
      'q 0 0 0 RG 0.5 w 0 20.25 m 100 20.25 l S Q',
      '0 0 0 RG 0 0 0 rg',
      '0 40 100 2 re',
      'f',
      '/Pattern CS/Pattern cs/P3 SCN/P3 scn',
      '0 60 100 .5 re',
      'f',
    ],
  );
});

test('widths and colours are read from the dictionaries', () => {
  assert.equal([0, 1, 2, 3, 7, 8, 9, 10].map(widths), [1000, 500, 600, 1000, 250, 250, 250, 1000]);
  const shading = (to: string) =>
    `<</PatternType 2 /Shading <</Function <</C0 [.6 .1 .2]\n/C1 [${to}]>> /Extend [true true] /ShadingType 2 /ColorSpace /DeviceRGB>>>>`;
  assert.is(colourOf(shading('.6 .1 .2')), '.6 .1 .2');
  assert.is(colourOf(shading('1 1 1')), null);
});

test.run();
