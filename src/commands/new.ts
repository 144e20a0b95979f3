import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isoWeek, weekDays } from '../content/edtf.ts';
import { ID } from '../content/schema.ts';
import { type Effects, UsageError } from './effects.ts';
import { contentFolder, parseOptions } from './options.ts';

const usage = `duizhao new article ID
duizhao new weekly [2025-W26]

Writes an empty form into the content folder. An existing file is never overwritten.
`;

const articleForm = `---
status: draft
title: { zh: , en: }
date: { value: null, basis: stated }   # when it happened: 2025-06-23, 2025-06, 2024, 2024~ or null
published: null                        # when the source carried it
places: []
source:
  title: null
  origin: null                         # { zh: …, en: … }: who wrote it
  carrier: null                        # { zh: …, en: … }: where this copy was found
  byline: null
  url: null
  text: null                           # the source's file in the sources folder
people: []                             # - { id: …, part: spoke, posts: [{ zh: …, en: … }], evidence: [] }
organisations: []
figures: []
themes: []
why: null                              # { zh: …, en: … }
---

中文段落。 {#s1}

The English block that renders it.
`;

const weeklyForm = `---
kind: weekly
title: null
lead: null
articles: []                           # only order and exceptions
---
`;

export async function create(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseOptions(args, {});
  if (values.help) {
    effects.stdout.write(usage);
    return 0;
  }
  const [kind, given] = positionals;
  if (kind !== 'article' && kind !== 'weekly') throw new UsageError('new takes “article ID” or “weekly [WEEK]”');
  if (kind === 'article' && !given) throw new UsageError('new article takes an id, which is the file name');
  const id = given ?? isoWeek(effects.now().toISOString().slice(0, 10));
  if (!ID.test(id)) throw new UsageError(`“${id}” is no id: letters, digits and single hyphens`);
  if (kind === 'weekly' && !weekDays(id)) throw new UsageError(`“${id}” is no ISO week such as 2025-W26`);
  const file = join(contentFolder(values, effects), kind === 'article' ? 'articles' : 'issues', `${id}.md`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, kind === 'article' ? articleForm : weeklyForm, { flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new UsageError(`${file} is there already; nothing was changed`) : error;
    },
  );
  effects.stdout.write(`${file}\n`);
  return 0;
}
