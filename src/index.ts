/**
 * The checker as a library.
 *
 * `checkPair(zh, en, options)` compares two texts. It reads no files, no network and no clock: the same arguments give
 * the same findings, and no two strings make it throw.
 *
 *     import { checkPair } from 'duizhao';
 *     checkPair('投资86亿元', 'invested 86 billion yuan');
 *     // [{ rule: 'number', severity: 'error', message: { zh, en }, expected: '8.6 billion yuan',
 *     //    zh: { start: 2, end: 6, text: '86亿元', value: '8600000000 cny' }, en: { … } }]
 *
 * Options, all of them optional (`PairContext`): `date`, what 去年 and 20日 are resolved against; `script` and `spacing`,
 * a house's style; `terms` and `names`, how it renders them; `mentioned`, ids that a text before has named in full. A
 * fourth argument takes rules instead of `PAIR_RULES`. Offsets are UTF-16 code units; a finding's `fix`, where there is
 * one, is certain.
 *
 * `readEdition(folder, { now })` reads a content folder; `readSources(edition, folder)` the texts its articles name and
 * its lock; `checkEdition(edition, options)` then checks it, pure again. `report(diagnostics, options)` prints the result
 * as text, JSON, workflow commands of GitHub or SARIF. `checkPairsFile(file, options, effects)` streams a file of pairs.
 */
export { type ArticleCheck, type ArticleOptions, articleKey, checkArticle } from './check/check-article.ts';
export {
  type CheckOptions,
  type CheckResult,
  checkEdition,
  type KeptChecks,
  LastChecks,
} from './check/check-edition.ts';
export { checkPair } from './check/check-pair.ts';
export { EDITION_RULES } from './check/edition-rules.ts';
export type { Finding, Name, PairContext, PairRule, Side, Term } from './check/finding.ts';
export { PAIR_RULES } from './check/pair-rules.ts';
export {
  checkPairsFile,
  type PairsCounts,
  type PairsEffects,
  type PairsOptions,
} from './check/pairs/check-pairs-file.ts';
export { type ReportFormat, type ReportOptions, report } from './check/report/report.ts';
export { readSources } from './check/sources.ts';
export { type Summary, type Verified, verified } from './check/verified.ts';
export type { Diagnostic, Edit } from './content/diagnostic.ts';
export type { Article, Edition } from './content/edition.ts';
export { FolderError, readEdition } from './content/read.ts';
