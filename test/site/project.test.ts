// The theme that a project names: the worked example of the documentation, and what is refused.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { projectTheme } from '../../src/site/project.ts';
import { folder } from '../folder.ts';
import { parseHtml } from './html.ts';
import { rendered, small } from './small.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const plugin = pathToFileURL(join(root, 'src/site/eleventy.ts')).href;

/** The files that docs/theming.md shows, by path. */
function example(): Record<string, string> {
  const text = readFileSync(join(root, 'docs/theming.md'), 'utf8');
  return Object.fromEntries(
    [...text.matchAll(/<!-- file: (\S+) -->\n```\w+\n([\s\S]*?)```/g)].map(([, path, code]) => [
      path!,
      code!.replace('./src/site/eleventy.ts', plugin),
    ]),
  );
}

test('the worked example of the documentation does what it says', async () => {
  const files = example();
  assert.equal(Object.keys(files).sort(), ['.eleventy.js', 'theme/css/90-house.css', 'theme/parts/foot.njk']);
  const project = folder({ 'package.json': '{ "type": "module" }', ...files, 'briefings/site.yaml': '' });
  const { theme } = await projectTheme(project, join(project, 'briefings'));
  assert.is(theme, join(project, 'theme'));
  const made = rendered(await small(), { theme: theme! });
  const html = made.get('articles/port-opens/index.html')!;
  assert.match(html, '<p class="pair house"><span lang="zh-Hans">试刊</span>');
  assert.match(html, '<span lang="zh-Hans">内部读物</span> <span lang="en">For members</span>');
  assert.match(made.get('zh-hant/index.html')!, '內部讀物');
  assert.equal(parseHtml(html).faults, []);
  const css = [...made].find(([url]) => url.endsWith('.css'))![1];
  assert.match(css, '--spread: 60rem');
  assert.ok(css.indexOf('--spread: 60rem') > css.indexOf('--spread: 66'), 'after ours');
});

test('without a configuration, or without a theme in it, there is none', async () => {
  const bare = folder({ 'briefings/site.yaml': '' });
  assert.equal(await projectTheme(bare, join(bare, 'briefings')), {});
  assert.equal(await projectTheme(root, join(root, 'briefings')), {});
});

test('a theme in the content folder is refused, and a configuration there is not even read', async () => {
  const config = (theme: string) => `import duizhao from '${plugin}';
export default (config) => { config.addPlugin(duizhao, { theme: '${theme}' }); };\n`;
  const kind = { 'package.json': '{ "type": "module" }' };
  const inside = folder({ ...kind, '.eleventy.js': config('briefings/theme'), 'briefings/theme/css/x.css': '' });
  try {
    await projectTheme(inside, join(inside, 'briefings'));
    assert.unreachable();
  } catch (error) {
    assert.match(String(error), 'lies in the content folder');
  }
  const content = folder({ ...kind, '.eleventy.js': 'throw new Error("was read");\n' });
  assert.equal(await projectTheme(content, content), {});
  const missing = folder({ ...kind, '.eleventy.js': config('nowhere') });
  try {
    await projectTheme(missing, join(missing, 'briefings'));
    assert.unreachable();
  } catch (error) {
    assert.match(String(error), /\.eleventy\.js: there is no theme folder .*nowhere/);
  }
});

test('a configuration may do what it likes besides; one that fails is named', async () => {
  const busy = folder({
    'package.json': '{ "type": "module" }',
    'theme/css/x.css': '',
    '.eleventy.js': `import duizhao from '${plugin}';
export default async function (config) {
  config.addFilter('shout', (text) => text.toUpperCase());
  config.setLibrary('md', config.markdown().use(() => {}));
  for (const each of config.things?.list ?? []) void each;
  await config.on('eleventy.before', () => {});
  config.addPlugin(() => {});
  config.addPlugin(duizhao, { theme: 'theme' });
  return { dir: { output: '_site' } };
}\n`,
  });
  assert.equal(await projectTheme(busy, join(busy, 'briefings')), { theme: join(busy, 'theme') });
  const broken = folder({
    'package.json': '{ "type": "module" }',
    '.eleventy.js': 'export default () => nothing();\n',
  });
  try {
    await projectTheme(broken, join(broken, 'briefings'));
    assert.unreachable();
  } catch (error) {
    assert.match(String(error), /\.eleventy\.js: nothing is not defined/);
  }
});

test.run();
