// What the commands that compose a mail have in common: the designer's templates, and which PDFs there are.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Issue } from '../content/edition.ts';
import { type Effects, UsageError } from './effects.ts';
import { contentFolder } from './options.ts';

interface Values {
  readonly content?: string;
  readonly templates?: string;
  readonly output?: string;
}

/** `--templates`, else the folder `mail` of the project's theme. */
export async function mailTemplates(values: Values, effects: Effects): Promise<{ readonly templates?: string }> {
  if (values.templates) return { templates: resolve(effects.cwd, values.templates) };
  const { projectTheme } = await import('../site/project.ts');
  const { theme } = await projectTheme(effects.cwd, contentFolder(values, effects));
  return themeMail(theme);
}

export const themeMail = (theme: string | undefined): { readonly templates?: string } =>
  theme && existsSync(join(theme, 'mail')) ? { templates: join(theme, 'mail') } : {};

/** The folder of the site. Absolute. */
export const outputFolder = (values: Values, { cwd }: Effects): string => resolve(cwd, values.output ?? '_site');

/** PDFs of an issue in the site that was built; none where none was, and they are taken to be on the web. */
export function builtPdfs(values: Values, issue: Issue, effects: Effects): { readonly pdfs?: ReadonlySet<string> } {
  const output = outputFolder(values, effects);
  if (!existsSync(join(output, 'index.html'))) return {};
  const paths = ['', 'zh-hans/', 'zh-hant/', 'zh-hant-hk/'].map((tree) => `${tree}issues/${issue.id}/briefing.pdf`);
  return { pdfs: new Set(paths.filter((path) => existsSync(join(output, path)))) };
}

/** The PDF that travels with the mail. @throws UsageError where there is none */
export async function pdfOf(values: Values, issue: Issue, effects: Effects): Promise<Uint8Array> {
  const file = join(outputFolder(values, effects), 'issues', issue.id, 'briefing.pdf');
  return readFile(file).catch(() => {
    throw new UsageError(`no PDF at ${file}: run “duizhao build” first, or leave --attach-pdf out`);
  });
}
