// What a briefing carries with it for whoever works on: the articles as Markdown, and the figures as a table.
import type { Article, Edition } from '../content/edition.ts';
import { figuresCsv } from '../export/tables.ts';
import type { Attachment } from '../pdf/attach.ts';

/** The files of some articles of an edition, ready to be put into a PDF. */
export const attachmentsOf = (edition: Edition, articles: readonly Article[]): Attachment[] => [
  ...articles.map(
    ({ id, title, file }): Attachment => ({
      name: `${id}.md`,
      type: 'text/markdown',
      description: title,
      content: file.text,
      relation: 'Source',
    }),
  ),
  {
    name: 'figures.csv',
    type: 'text/csv',
    description: { zh: '全部数字与出处', en: 'All figures, with evidence' },
    content: figuresCsv(edition, articles),
    relation: 'Data',
  },
];
