// Where a source is not at hand: what the lock vouches for and what it does not. Where it is: whether the lock is old.
import type { Found } from './check-article.ts';
import { type ArticleContext, type Place, placeOf } from './edition-rule.ts';
import { type ArticleLock, lockedItems, lockedSegments } from './lock.ts';

/** Whether an item of an article is as it was recorded. */
export const isRecorded = (lock: ArticleLock | null, key: string, hash: string): boolean =>
  lock !== null && Object.hasOwn(lock.items, key) && lock.items[key]!.hash === hash;

/** Reports of the rules `unverified` and `lock` for one article. */
export function* lockReports(context: ArticleContext, hasLock: boolean): Generator<Found> {
  const { edition, article, source, lock } = context;
  const name = article.source.text;
  if (name === null) return;
  const at = (path: readonly PropertyKey[]): Place => placeOf(article.yaml, path);
  if (source && !hasLock) return;
  const items = lock ? lockedItems(article, edition) : new Map<string, string>();
  if (source) {
    const old =
      !lock ||
      lock.text !== name ||
      lock.raw !== source.rawHash ||
      lock.clean !== source.cleanHash ||
      Object.keys(lock.items).length !== items.size ||
      [...items].some(([key, hash]) => !isRecorded(lock, key, hash));
    if (old)
      yield {
        rule: 'lock',
        severity: 'warning',
        place: at(['source', 'text']),
        message: {
          en: 'evidence.lock.json is not up to date with this article; run check --record',
          zh: 'evidence.lock.json与本文不符；请运行check --record',
        },
      };
    return;
  }
  if (!lock || lock.text !== name) {
    yield {
      rule: 'unverified',
      severity: 'warning',
      place: at(['source', 'text']),
      message: {
        en: `unverified: the source text ${name} is not at hand, and nothing is recorded of it`,
        zh: `未核实：来源文本${name}不在手边，也没有核实记录`,
      },
    };
    return;
  }
  // Figures are recorded with the date they were resolved against: where that has changed it alone is told.
  const moved = !isRecorded(lock, 'date', items.get('date')!);
  for (const [key, hash] of items) {
    if (isRecorded(lock, key, hash) || (moved && key.startsWith('figures/'))) continue;
    if (key === 'date' && !isRecorded(lock, 'published', items.get('published')!)) continue;
    yield {
      rule: 'unverified',
      severity: 'error',
      item: key,
      place: at(pathOf(context, key)),
      message: {
        en: `unverified: ${key} has changed since it was recorded, and the source text ${name} is not at hand`,
        zh: `未核实：${key}在记录之后改动过，而来源文本${name}不在手边`,
      },
    };
  }
  for (const [id, hash] of Object.entries(lockedSegments(article))) {
    if (lock.segments[id] === hash) continue;
    const segment = article.segments.find((each) => each.id === id);
    const text = context.texts.find((each) => (segment ? each.segment === id : each.role === 'title'));
    if (!text) continue;
    yield {
      rule: 'unverified',
      severity: 'warning',
      segment: segment ? id : null,
      place: text.place('zh', 0, text.zh.length),
      message: {
        en: `unverified: this text has changed since it was recorded, and the source text ${name} is not at hand`,
        zh: `未核实：此处文字在记录之后改动过，而来源文本${name}不在手边`,
      },
    };
  }
}

/** Where an item of the lock stands in the front matter. */
function pathOf({ article }: ArticleContext, key: string): readonly PropertyKey[] {
  const [kind, id = ''] = key.split('/');
  if (kind === 'people') {
    const anonymous = /^anonymous-(\d+)$/.exec(id);
    const index = anonymous ? Number(anonymous[1]) - 1 : article.people.findIndex((person) => person.id === id);
    return ['people', index, article.people[index]?.id === undefined ? 'anonymous' : 'id'];
  }
  if (kind === 'organisations')
    return ['organisations', article.organisations.findIndex((each) => each.id === id), 'id'];
  if (kind === 'figures') {
    const index = article.figures.findIndex((each) => each.id === id);
    return ['figures', index, article.figures[index]?.value === undefined ? 'range' : 'value'];
  }
  return kind === 'date' ? ['date', 'value'] : ['published'];
}
