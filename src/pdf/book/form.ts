// The forms a briefing can be printed in: how the languages stand to each other, which of them, on which paper.
import type { Bilingual } from '../../language/bilingual.ts';

export interface Form {
  /** Side by side; Chinese on left pages and English on right ones; one above the other, for telephones. */
  readonly layout: 'side' | 'facing' | 'stacked';
  readonly languages: 'both' | 'zh' | 'en';
  /** Facing pages are half a sheet, so that a spread is one; stacked ones are A6 on either paper. */
  readonly paper: 'a4' | 'letter';
}

/** In CSS px: the page, its margins, and the text, whose height is a whole number of leads. */
export interface Sheet {
  readonly size: string;
  readonly margin: string;
  readonly width: number;
  readonly lines: number;
}

export const LEAD = 19;

const SHEETS: Readonly<Record<'whole' | 'half', Readonly<Record<Form['paper'], Sheet>>>> = {
  whole: {
    a4: { size: 'A4', margin: '66px 71.3px 67px', lines: 52, width: 650 },
    letter: { size: '8.5in 11in', margin: '71.5px 82.6px', lines: 48, width: 650 },
  },
  half: {
    a4: { size: 'A5', margin: '56px 62.3px', lines: 35, width: 434 },
    letter: { size: '5.5in 8.5in', margin: '57px 46.6px', lines: 36, width: 434 },
  },
};
const POCKET: Sheet = { size: '105mm 148mm', margin: '41.5px 28px', lines: 25, width: 340 };

export const sheetOf = ({ layout, paper }: Form): Sheet =>
  layout === 'stacked' ? POCKET : SHEETS[layout === 'facing' ? 'half' : 'whole'][paper];

/** A form as it stands in a file's name: empty for the usual one on the site's own paper. */
export const suffixOf = ({ layout, languages, paper }: Form, usual: Form['paper']): string =>
  [
    languages === 'both' ? '' : `.${languages}`,
    layout === 'side' ? '' : `.${layout}`,
    paper === usual ? '' : `.${paper}`,
  ].join('');

/** Width in Chinese characters: Latin letters and digits take half of one. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) || character > '\uffff' ? 1 : 0.5), 0);

/** Shortens a text to `room` Chinese characters' width, in English at a word's end. */
export function fitting(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  let cut = '';
  for (const character of text) {
    if (widthOf(cut + character) > room - 1) break;
    cut += character;
  }
  return `${/^\p{Script=Latin}/u.test(text) ? cut.replace(/[\s,]+\S*$/, '') : cut}…`;
}

const cssString = (text: string) =>
  `'${text
    .replace(/['\\]/g, '\\$&')
    .replace(/[\n\r\f]/g, ' ')
    .replace(/</g, '\\3c ')}'`;

const box = (place: string, text: string, more = '') => `@${place}{content:${text ? cssString(text) : 'none'};${more}}`;
const FOLIO = "counter(page) ' / ' counter(pages)";

/** A part of the book with running heads of its own; `id` is also the name of its pages. */
export interface Part {
  readonly id: string;
  readonly head: Bilingual;
}

/**
 * Running heads and feet as `@page` rules. Side by side: the part in Chinese and English above; below, the page on the
 * axis of all numbers and the name of the issue. A head is cut at what its box holds, 9.8 px a character.
 */
export function runningHeads(form: Form, parts: readonly Part[], issue: Bilingual): string[] {
  const { layout, languages } = form;
  const { width } = sheetOf(form);
  const only = (text: Bilingual): Bilingual => ({
    zh: languages === 'en' ? '' : text.zh,
    en: languages === 'zh' ? '' : text.en,
  });
  const room = width / 9.8;
  if (layout === 'facing') {
    const folio = (side: 'left' | 'right') =>
      `@bottom-left{content:${side === 'left' ? FOLIO : 'none'};width:50%;padding:14px 0 0;text-align:left}@bottom-right{content:${side === 'right' ? FOLIO : 'none'};width:50%;padding-top:14px}`;
    const opening = ['', '-left', '-right'].map(
      (side) => `@page opening${side}{${folio(side === '-left' ? 'left' : 'right')}}`,
    );
    const rules = parts.flatMap(({ id, head }) => {
      const [zh, en] = [fitting(head.zh, room * 0.62), fitting(head.en, room * 0.62)];
      const [issueZh, issueEn] = [fitting(issue.zh, room * 0.36), fitting(issue.en, room * 0.36)];
      const full = 'width:62%;padding-top:24px;';
      const rest = 'width:38%;padding-top:24px;';
      const left = `${box('top-left', zh, full)}${box('top-right', issueZh, rest)}`;
      const right = `${box('top-left', issueEn, rest)}${box('top-right', en, full)}`;
      const plain = `${box('top-left', fitting(head.zh, room * 0.38), rest)}${box('top-right', fitting(head.en, room * 0.6), full)}`;
      return [
        `@page ${id}{${plain}${folio('right')}}`,
        `@page ${id}-left{${left}${folio('left')}}`,
        `@page ${id}-right{${right}${folio('right')}}`,
      ];
    });
    return [...opening, ...rules];
  }
  const [headRoom, footRoom] =
    layout === 'stacked'
      ? [{ zh: room * 0.44, en: room * 0.52 }, 0]
      : [{ zh: room * 0.38, en: room * 0.6 }, room * 0.56];
  const top = layout === 'stacked' ? 'padding-top:16px;' : '';
  const { zh, en } = only(issue);
  const foot = [fitting(zh, footRoom * 0.4), fitting(en, footRoom * 0.6)]
    .filter((text) => text && text !== '…')
    .join('\u3000');
  const folio =
    layout === 'stacked'
      ? `@page{@bottom-left{padding:12px 0 0;width:50%;text-align:left}${box('bottom-right', '')}}`
      : languages === 'both'
        ? `@page{${box('bottom-right', foot)}}`
        : `@page{@bottom-left{padding-left:0;text-align:left}${box('bottom-right', foot)}}`;
  return [
    folio,
    ...parts.map(({ id, head }) => {
      const text = only(head);
      return `@page ${id}{${box('top-left', fitting(text.zh || text.en, text.zh && text.en ? headRoom.zh : room), `${top}${text.zh && text.en ? '' : 'width:100%;'}`)}${box('top-right', text.zh ? fitting(text.en, headRoom.en) : '', top)}}`;
    }),
  ];
}
