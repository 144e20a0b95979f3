// Throw-away content folders for tests.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const made: string[] = [];
process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** An empty temporary folder, removed when the process ends. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-test-'));
  made.push(folder);
  return folder;
}

/** Writes files (path → text or bytes) into a new temporary folder. */
export function folder(files: Record<string, string | Uint8Array>): string {
  const root = temporary();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

export const site = `title: { zh: 测试周报, en: Test Weekly }
base_url: https://example.org/test/
`;

export const registries = {
  'people.yaml': 'zhang-san: { zh: 张三, en: Zhang San }\nli-si: { zh: 李四, en: Li Si }\n',
  'organisations.yaml': 'acme: { zh: 某公司, en: Acme }\n',
  'places.yaml':
    'jia: { zh: 甲省, en: Jia Province, level: province }\nyi: { zh: 乙市, en: Yi, level: prefecture, parent: jia }\n',
  'terms.yaml': 'cluster: { zh: [产业集群], en: { preferred: industrial cluster } }\n',
  'themes.yaml': 'clusters: { zh: 集群, en: Clusters, terms: [cluster] }\n',
};

/** An article file; `front` replaces or adds whole top-level lines of its front matter, by key (null leaves one out). */
export function article(
  front: Record<string, string | null> = {},
  body = '中文一段。 {#s1}\n\nAn English paragraph.\n',
): string {
  const lines: Record<string, string | null> = {
    status: 'ready',
    title: '{ zh: 标题, en: Title }',
    date: '{ value: 2025-06-23, basis: stated }',
    published: '2025-06-25',
    places: '[yi]',
    source: '{ origin: null }',
    people: '[]',
    ...front,
  };
  const yaml = Object.entries(lines)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
  return `---\n${yaml}---\n\n${body}`;
}

/** A whole folder with these articles (id → text) and other files. */
export const content = (articles: Record<string, string>, more: Record<string, string | Uint8Array> = {}): string =>
  folder({
    'site.yaml': site,
    ...registries,
    ...Object.fromEntries(Object.entries(articles).map(([id, text]) => [`articles/${id}.md`, text])),
    ...more,
  });
