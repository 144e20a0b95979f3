// Paged.js as its command line drives it, without the start of Node and browser: one document again and again.
// node print.js FILE.html OUT.pdf TIMES BROWSER-ARGUMENTS; prints `took N`, milliseconds for one.
import { writeFileSync } from 'node:fs';
import Printer from 'pagedjs-cli';

const [file, out, times, args] = process.argv.slice(2);
const printer = new Printer({ allowLocal: true, closeAfter: false, browserArgs: args.split(','), timeout: 300_000 });
const browser = await printer.setup();
try {
  const began = performance.now();
  for (let i = 0; i < Number(times); i++) {
    writeFileSync(out, await printer.pdf(file, { outlineTags: ['h1', 'h2', 'h3'] }));
    for (const page of await browser.pages()) if (page.url() !== 'about:blank') await page.close();
  }
  console.log('took', Math.round((performance.now() - began) / Number(times)));
} finally {
  await browser.close();
}
