import type { Diagnostic, Severity } from '../../content/diagnostic.ts';
import { checkPair } from '../check-pair.ts';
import type { Finding, PairContext, PairRule } from '../finding.ts';
import { PAIR_RULES } from '../pair-rules.ts';
import { readPairs } from './read.ts';
import { jsonLine, type MessageLanguage, type PairsFormat, pairText } from './write.ts';

export interface PairsOptions {
  readonly format?: PairsFormat;
  readonly lang?: MessageLanguage;
  readonly color?: boolean;
  readonly context?: PairContext;
  readonly rules?: readonly PairRule[];
  /** Severities by rule, as `check` of a site.yaml gives them. */
  readonly severities?: Readonly<Record<string, Severity>>;
}

/** What reading and reporting need of the outside world. */
export interface PairsEffects {
  /** A file's bytes. */
  readonly read: (file: string) => AsyncIterable<Uint8Array>;
  /** Findings, in whole lines; waited for, so that a slow reader holds the checking up rather than filling memory. */
  readonly write: (text: string) => void | Promise<void>;
  /** Places of the file that could not be read. */
  readonly complain: (fault: Diagnostic) => void;
}

export interface PairsCounts {
  readonly pairs: number;
  /** Pairs with at least one finding. */
  readonly flagged: number;
  readonly errors: number;
  readonly warnings: number;
  /** Places that could not be read. */
  readonly faults: number;
}

/** Findings are written once this much has gathered. */
const BATCH = 65_536;

/**
 * Checks every pair of a TSV, TMX, XLIFF or PO file and writes what is found, as text or as a line of JSON a finding.
 * Memory does not grow with the file. A command exits with 1 where `errors + faults` is not 0.
 *
 * Throws what `effects.read` and `effects.write` throw.
 */
export async function checkPairsFile(file: string, options: PairsOptions, effects: PairsEffects): Promise<PairsCounts> {
  const { format = 'text', lang = 'en', color = false, context = {}, rules = PAIR_RULES, severities = {} } = options;
  const counts = { pairs: 0, flagged: 0, errors: 0, warnings: 0, faults: 0 };
  let waiting = '';
  const flush = async () => {
    const text = waiting;
    waiting = '';
    if (text) await effects.write(text);
  };
  const ranked = (finding: Finding): Finding => {
    const severity = severities[finding.rule];
    return severity ? { ...finding, severity } : finding;
  };
  for await (const item of readPairs(effects.read(file), file)) {
    if ('fault' in item) {
      counts.faults += 1;
      effects.complain(item.fault);
      continue;
    }
    const { found } = item;
    counts.pairs += 1;
    const findings = checkPair(found.zh, found.en, context, rules).map(ranked);
    if (!findings.length) continue;
    counts.flagged += 1;
    for (const { severity } of findings) counts[severity === 'error' ? 'errors' : 'warnings'] += 1;
    waiting +=
      format === 'jsonl'
        ? findings.map((finding) => jsonLine(found.pair, finding, lang)).join('')
        : pairText(file, found, findings, { lang, color });
    if (waiting.length > BATCH) await flush();
  }
  await flush();
  return counts;
}
