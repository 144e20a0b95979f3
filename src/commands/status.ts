import { type Week, weekOf } from '../check/week.ts';
import { weekDays } from '../content/edtf.ts';
import { readEdition } from '../content/read.ts';
import { diagnose } from './diagnose.ts';
import { type Effects, UsageError } from './effects.ts';
import { choice, contentFolder, parseOptions, sourcesFolder } from './options.ts';
import { count } from './summary.ts';

const usage = `duizhao status [2025-W26]

What this week's issue still lacks, or that of the week named. What keeps it from going out is marked with !

  --content DIR   content folder (briefings)
  --sources DIR   source texts (DUIZHAO_SOURCES, else sources in the content folder)
  --lang zh       in Chinese
  --json          as JSON
`;

export async function status(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseOptions(args, { lang: { type: 'string' }, json: { type: 'boolean' } });
  if (values.help) {
    effects.stdout.write(usage);
    return 0;
  }
  const lang = choice('lang', values.lang, ['en', 'zh']);
  const asked = positionals[0]?.toUpperCase();
  if (positionals.length > 1 || (asked !== undefined && !weekDays(asked)))
    throw new UsageError(`status takes one ISO week such as 2025-W26, not “${positionals.join(' ')}”`);
  const edition = await readEdition(contentFolder(values, effects), { now: effects.now() });
  const week = weekOf(edition, await diagnose(edition, sourcesFolder(values, effects)), asked);
  if (values.json) {
    const ids = (articles: Week['ready']) => articles.map(({ id }) => id);
    effects.stdout.write(
      `${JSON.stringify({ ...week, ready: ids(week.ready), drafts: ids(week.drafts), embargoed: ids(week.embargoed) }, null, 2)}\n`,
    );
    return 0;
  }
  effects.stdout.write(lang === 'zh' ? chinese(week) : english(week));
  return 0;
}

const lines = (week: Week, lang: 'zh' | 'en') =>
  week.lacks
    .map(({ what, file, line, blocking }) => `  ${blocking ? '!' : ' '} ${file}:${line}  ${what[lang]}\n`)
    .join('');

function english(week: Week): string {
  const state = [
    `${week.ready.length} ready`,
    ...(week.drafts.length ? [count(week.drafts.length, 'draft')] : []),
    ...(week.embargoed.length ? [`${week.embargoed.length} under embargo`] : []),
    ...(week.approved ? ['approved'] : []),
  ];
  const head = `${week.id}, ${week.monday} to ${week.sunday}: ${state.join(', ')}\n`;
  return head + (week.lacks.length ? `still lacks\n${lines(week, 'en')}` : 'lacks nothing\n');
}

function chinese(week: Week): string {
  const state = [
    `可发布${week.ready.length}篇`,
    ...(week.drafts.length ? [`草稿${week.drafts.length}篇`] : []),
    ...(week.embargoed.length ? [`未到发布时间${week.embargoed.length}篇`] : []),
    ...(week.approved ? ['已批准'] : []),
  ];
  const head = `${week.id}，${week.monday}至${week.sunday}：${state.join('，')}\n`;
  return head + (week.lacks.length ? `尚缺\n${lines(week, 'zh')}` : '什么也不缺\n');
}
