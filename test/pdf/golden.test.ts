// What the pages look like: a dossier and a weekly of the small edition at 60 dpi, against pictures that a person has
// looked at (UPDATE=1 paints them anew). Drawn by pdf.js on a canvas that npm brings, so that a bare machine needs
// nothing; the same lock file prints the same bytes, so the tolerance is for the canvas alone.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findBrowser } from '../../src/pdf/browser.ts';
import { printAll } from '../../src/pdf/print-all.ts';
import { small } from '../site/small.ts';

const golden = fileURLToPath(new URL('../golden/print/', import.meta.url));
const DPI = 60;
/** Of the mean difference of a square: half a line that has moved. */
const TOLERANCE = 16;
const WANTED = ['two-ports', '2025-w26'];

/** A page in greys, one byte a pixel. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

function greys(data: Uint8ClampedArray, width: number, height: number): Picture {
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i++)
    grey[i] = Math.round(0.299 * data[i * 4]! + 0.587 * data[i * 4 + 1]! + 0.114 * data[i * 4 + 2]!);
  return { width, height, grey };
}

async function pagesOf(bytes: Buffer): Promise<{ picture: Picture; png: Buffer }[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true });
  const document = await task.promise;
  const made: { picture: Picture; png: Buffer }[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const viewport = page.getViewport({ scale: DPI / 72 });
    const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    await page.render({ canvasContext: context as never, canvas: canvas as never, viewport }).promise;
    made.push({
      picture: greys(context.getImageData(0, 0, width, height).data, width, height),
      png: canvas.toBuffer('image/png'),
    });
  }
  await task.destroy();
  return made;
}

async function read(file: string): Promise<Picture> {
  const image = await loadImage(file);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return greys(context.getImageData(0, 0, image.width, image.height).data, image.width, image.height);
}

/** The greatest mean difference (0 to 255) of any square of 12 pixels, a line of text at this size. */
function difference(a: Picture, b: Picture): number {
  if (a.width !== b.width || a.height !== b.height) return 255;
  const SIDE = 12;
  let worst = 0;
  for (let top = 0; top < a.height; top += SIDE)
    for (let left = 0; left < a.width; left += SIDE) {
      let [sum, count] = [0, 0];
      for (let y = top; y < Math.min(a.height, top + SIDE); y++)
        for (let x = left; x < Math.min(a.width, left + SIDE); x++) {
          sum += Math.abs(a.grey[y * a.width + x]! - b.grey[y * a.width + x]!);
          count++;
        }
      worst = Math.max(worst, sum / count);
    }
  return worst;
}

const isPinned = (await findBrowser()).name.includes('@sparticuz');
if (!isPinned) console.log('# skipped: these pictures are of the pinned Chromium');

(isPinned ? test : test.skip)('the pages look as they did when a person last looked', async () => {
  const files = new Map<string, Buffer>();
  const { failed } = await printAll(await small(), {
    ids: WANTED,
    cache: false,
    sink: (url, bytes) => void files.set(url, bytes),
  });
  assert.equal(failed, []);
  const pictures = new Map<string, { picture: Picture; png: Buffer }>();
  for (const [url, bytes] of files)
    for (const [i, page] of (await pagesOf(bytes)).entries()) pictures.set(`${url.split('/')[1]}-${i + 1}.png`, page);
  if (process.env.UPDATE) {
    rmSync(golden, { recursive: true, force: true });
    mkdirSync(golden, { recursive: true });
    for (const [name, { png }] of pictures) writeFileSync(join(golden, name), png);
    return;
  }
  assert.ok(existsSync(golden), 'no golden pictures: run with UPDATE=1');
  assert.equal([...pictures.keys()].sort(), readdirSync(golden).sort(), 'another number of pages');
  const changed: string[] = [];
  for (const [name, { picture }] of pictures) {
    const worst = difference(picture, await read(join(golden, name)));
    if (worst > TOLERANCE) changed.push(`${name}: ${worst.toFixed(0)}`);
  }
  assert.equal(changed, [], 'look at the pages, and run with UPDATE=1 where they are right');
});

test('a line that moves by two points is seen', async () => {
  const line = (y: number): Picture => {
    const grey = new Uint8Array(60 * 60).fill(255);
    for (let x = 0; x < 60; x++) for (let k = 0; k < 6; k++) if ((x + k) % 2) grey[(y + k) * 60 + x] = 0;
    return { width: 60, height: 60, grey };
  };
  assert.is(difference(line(20), line(20)), 0);
  assert.ok(difference(line(20), line(22)) > TOLERANCE);
});

test.run();
