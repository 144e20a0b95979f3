// `ignore` entries of articles: what they take out, and those that take out nothing any more.
import type { Article } from '../content/edition.ts';
import { nearest } from '../content/nearest.ts';
import type { File } from '../content/place.ts';
import type { Found } from './check-article.ts';
import { placeOf } from './edition-rule.ts';
import { ruleIds } from './severity.ts';

/** Rules that say nothing of an article whose source is not at hand, so that their ignores cannot be judged. */
const ON_SOURCE: ReadonlySet<string> = new Set(['evidence', 'unsupported', 'people', 'furniture', 'dates']);

/**
 * Takes out what is ignored and adds a report for each entry that ignores nothing. An entry with a segment speaks of
 * that segment, one without of the whole article. Where the reason holds the subject of a report (a person's name), the
 * entry speaks only of such subjects: one person may be ignored without ignoring all.
 */
export function applyIgnores(
  found: readonly Found[],
  articles: readonly Article[],
  atHand: ReadonlySet<string>,
): readonly Found[] {
  const byFile = new Map<File, Article>();
  for (const article of articles) if (article.ignore.length) byFile.set(article.file, article);
  if (!byFile.size) return found;
  const inFile = new Map<File, Found[]>();
  for (const report of found) {
    if (!byFile.has(report.place.file)) continue;
    const list = inFile.get(report.place.file);
    if (list) list.push(report);
    else inFile.set(report.place.file, [report]);
  }
  const gone = new Set<Found>();
  const added: Found[] = [];
  const known = ruleIds();
  for (const [file, article] of byFile) {
    const own = inFile.get(file) ?? [];
    for (const [i, { segment, rule, reason }] of article.ignore.entries()) {
      const meant = own.filter(
        (report) => report.rule === rule && (segment === null || (report.segment ?? null) === segment),
      );
      const named = meant.filter(({ subject }) => subject !== undefined && reason.includes(subject));
      for (const report of named.length ? named : meant) gone.add(report);
      if (meant.length || (ON_SOURCE.has(rule) && article.source.text !== null && !atHand.has(article.id))) continue;
      const near = known.includes(rule) ? null : nearest(rule, known);
      added.push({
        rule: 'ignore',
        severity: 'warning',
        place: placeOf(article.yaml, ['ignore', i, 'rule']),
        message: known.includes(rule)
          ? {
              en: `this ignores nothing: ${rule} finds nothing${segment === null ? '' : ` in ${segment}`}; take it out`,
              zh: `此条没有可忽略的：${segment === null ? '' : `${segment}中`}${rule}没有发现；请删去`,
            }
          : {
              en: `there is no rule “${rule}”${near ? `; did you mean “${near}”?` : ''}`,
              zh: `没有规则“${rule}”${near ? `，是“${near}”吗？` : ''}`,
            },
        expected: near,
      });
    }
  }
  return [...found.filter((report) => !gone.has(report)), ...added];
}
