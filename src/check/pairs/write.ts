import type { Finding, Side } from '../finding.ts';
import { excerpt } from '../report/excerpt.ts';
import { paint } from '../report/paint.ts';
import type { FilePair } from './pair.ts';

export type PairsFormat = 'text' | 'jsonl';
export type MessageLanguage = 'zh' | 'en';

const sideLine = (side: Side | null) =>
  side && { start: side.start, end: side.end, text: side.text, value: side.value };

/** One finding as a line of JSON: `{"pair", "rule", "severity", "message", "zh", "en", "expected"}`. */
export const jsonLine = (
  pair: number,
  { rule, severity, message, zh, en, expected }: Finding,
  lang: MessageLanguage,
): string =>
  `${JSON.stringify({ pair, rule, severity, message: message[lang], zh: sideLine(zh), en: sideLine(en), expected })}\n`;

/** The findings of one pair for a person: each with the places it speaks of shown and underlined. */
export function pairText(
  file: string,
  pair: FilePair,
  findings: readonly Finding[],
  { lang, color }: { readonly lang: MessageLanguage; readonly color: boolean },
): string {
  const ink = paint(color);
  const title = lang === 'zh' ? `第 ${pair.pair} 对` : `pair ${pair.pair}`;
  let out = `${ink.strong(`${file}:${pair.line}`)}  ${ink.faint(title)}\n`;
  for (const { rule, severity, message, zh, en } of findings) {
    const word = lang === 'zh' ? (severity === 'error' ? '错误' : '警告') : severity;
    out += `  ${ink[severity](word)}  ${message[lang]}  ${ink.faint(rule)}\n`;
    for (const [text, side] of [[pair.zh, zh] as const, [pair.en, en] as const]) {
      // A finding about the whole text needs no underlining.
      if (!side || (side.start === 0 && side.end === text.length && text.length > 60)) continue;
      const shown = excerpt(text, side.start, side.end);
      out += `      ${shown.before}${ink[severity](shown.marked)}${shown.after}\n      ${ink[severity](shown.underline)}\n`;
    }
  }
  return `${out}\n`;
}
