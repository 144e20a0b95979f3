/** The edition for Hugo: `rivals/hugo/layouts` over the rivals' content, with taxonomies for what Duizhao indexes. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame } from './content.ts';

const CONFIG = `
baseURL = "https://example.org/weekly/"
languageCode = "zh"
title = "江州双语周报 Jiangzhou Weekly"
enableGitInfo = false
disableKinds = ["RSS"]
paginate = 300
[markup.goldmark.renderer]
unsafe = true
[taxonomies]
person = "people"
organisation = "organisations"
place = "places"
theme = "themes"
term = "terms"
issue = "issues"
archive = "archive"
[mediaTypes."application/atom+xml"]
suffixes = ["xml"]
[outputFormats]
atom = { mediaType = "application/atom+xml", baseName = "feed", isPlainText = true }
atomzh = { mediaType = "application/atom+xml", baseName = "feed.zh", isPlainText = true }
atomen = { mediaType = "application/atom+xml", baseName = "feed.en", isPlainText = true }
feedjson = { mediaType = "application/json", baseName = "feed", isPlainText = true }
editionjson = { mediaType = "application/json", baseName = "edition", path = "data", isPlainText = true }
memory = { mediaType = "application/xml", baseName = "memory", path = "data", isPlainText = true }
figurescsv = { mediaType = "text/csv", baseName = "figures", path = "data", isPlainText = true }
peoplecsv = { mediaType = "text/csv", baseName = "people", path = "data", isPlainText = true }
[outputs]
home = ["HTML", "atom", "atomzh", "atomen", "feedjson", "editionjson", "memory", "figurescsv", "peoplecsv"]
section = ["HTML"]
taxonomy = ["HTML"]
term = ["HTML"]
`;

/** Adds Hugo's configuration and layouts to a folder that holds the rivals' content. */
export function writeHugo(folder: string, { bar, foot, csp }: Frame): void {
  cpSync(fileURLToPath(new URL('hugo/layouts', import.meta.url)), join(folder, 'layouts'), { recursive: true });
  writeFileSync(join(folder, 'config.toml'), `${CONFIG}[params]\ncsp = ${JSON.stringify(csp)}\n`);
  // Text of ours in a template of Hugo's: what looks like an action of its own does not occur in it.
  writeFileSync(join(folder, 'layouts', 'partials', 'bar.html'), bar);
  writeFileSync(join(folder, 'layouts', 'partials', 'foot.html'), foot);
  mkdirSync(join(folder, 'content', 'figures'), { recursive: true });
  writeFileSync(join(folder, 'content', 'figures', '_index.md'), '---\ntitle: 数字 Figures\n---\n');
}
