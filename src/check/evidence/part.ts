// What a person did by the source, as far as the verbs beside the name tell, against the part that is declared.
import type { Appearance } from '../../content/edition.ts';
import { occurrences, type Source } from '../source-text.ts';
import type { Fault } from './figure.ts';

type Part = Exclude<Appearance['part'], 'referred'>;

/** By the part they tell of: a verb after the name in its clause or those that follow, up to another person. */
const AFTER: Readonly<Record<Source['language'], Readonly<Record<Part, RegExp>>>> = {
  zh: {
    spoke:
      /讲话|发言|致[辞词]|[说称]|表示|指出|强调|介绍|认为|要求|希望|提出|透露|告诉|宣布|回答|通报|汇报|报告|点评|分享|解读|呼吁|肯定|寄语|勉励|部署|总结|宣读/u,
    chaired: /主持/u,
    attended: /出席|参加|参会|陪同|到会|列席|应邀|一同|参与|见证|走访|调研|考察|观摩/u,
    video: /视频|线上|连线|远程/u,
    signed: /签署|签约|签订|代表.{0,12}签/u,
  },
  en: {
    spoke: /\b(?:said|says|told|added|stressed|noted|announced|spoke|explained|warned|argued|asked|called|pledged)\b/i,
    chaired: /\b(?:chair|presid|host)/i,
    attended: /\b(?:attend|took part|joined|present|participat|accompan|visit)/i,
    video: /\bvideo|\bonline\b|\bremote/i,
    signed: /\bsign(?:ed|s|ing)\b/i,
  },
};
/** A verb before a list of names: 参加调研的还有, 在…陪同下; and 由…主持. */
const BEFORE: Readonly<Record<Source['language'], Partial<Record<Part, RegExp>>>> = {
  zh: {
    attended: /参加|出席|陪同|同行|列席|参会|一行/u,
    video: /视频|线上|连线/u,
    signed: /签署|签约|签订/u,
    chaired: /主持人/u,
  },
  en: { attended: /\b(?:attended|joined|accompanied|with)\b/i, chaired: /\bchaired by\b/i, signed: /\bsigned by\b/i },
};
/** What tells most first: who chairs and speaks is said to have chaired. */
const PARTS: readonly Part[] = ['chaired', 'signed', 'spoke', 'video', 'attended'];

/** A fault where the source says of the person something else than the part declared, and never that. */
export function partFault(
  { part }: Appearance,
  source: Source,
  names: readonly string[],
  others: readonly string[],
): Fault | null {
  if (part === 'referred') return null;
  const said = new Set<Part>();
  const end = source.language === 'zh' ? /[。！？\n]/u : /[.!?](?:\s|$)|\n/;
  for (const name of names) {
    for (const at of occurrences(source.clean, name)) {
      const rest = source.clean.slice(at + name.length, at + name.length + 200);
      const stop = end.exec(rest);
      let after = stop ? rest.slice(0, stop.index) : rest;
      for (const other of others) {
        const cut = after.indexOf(other);
        if (cut >= 0) after = after.slice(0, cut);
      }
      const lead = source.clean.slice(Math.max(0, at - 80), at);
      const before = lead.slice(
        Math.max(...['。', '！', '？', '\n', '. ', '，', '；', ','].map((mark) => lead.lastIndexOf(mark))) + 1,
      );
      for (const each of PARTS)
        if (AFTER[source.language][each].test(after) || BEFORE[source.language][each]?.test(before)) said.add(each);
    }
  }
  if (!said.size || said.has(part)) return null;
  const told = PARTS.find((each) => said.has(each))!;
  return {
    path: ['part'],
    message: {
      en: `${names[0]} is declared as “${part}”; by the source it is “${told}”`,
      zh: `${names[0]}的part写作${part}，照来源应为${told}`,
    },
    expected: told,
  };
}
