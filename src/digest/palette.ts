// The colours and faces of the message: those of the pages, without anything that has to be fetched.
import type { SiteData } from '../content/schema.ts';
import { contrast } from '../site/accent.ts';

export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly inkEn: string;
  readonly muted: string;
  readonly hair: string;
  readonly red: string;
  readonly redInk: string;
}

const LIGHT: Palette = {
  paper: '#f8f9f7',
  ink: '#141716',
  inkEn: '#272d33',
  muted: '#59605c',
  hair: '#d2d6d1',
  red: '#ad2818',
  redInk: '#8e2518',
};
const DARK: Palette = {
  paper: '#121514',
  ink: '#e9ebe7',
  inkEn: '#d3d9dd',
  muted: '#9ca49f',
  hair: '#2f3634',
  red: '#f48b76',
  redInk: '#f2a797',
};

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const hex = (rgb: readonly number[]) => `#${rgb.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`;

/** The colour nearest to this one, towards `end`, that has at least `least` contrast on the paper. */
function readable(colour: string, paper: string, end: string, least: number): string {
  const [from, to] = [channels(colour), channels(end)];
  for (let share = 0; share <= 20; share++) {
    const mixed = hex(from.map((c, i) => c + ((to[i]! - c) * share) / 20));
    if (contrast(mixed, paper) >= least) return mixed;
  }
  return end;
}

/** The light and the dark palette of a site; its accent is darkened or lightened until it reads on the paper. */
export function palettes({ look }: SiteData): { readonly light: Palette; readonly dark: Palette } {
  if (!look.accent) return { light: LIGHT, dark: DARK };
  const of = (base: Palette, end: string): Palette => ({
    ...base,
    red: readable(look.accent!, base.paper, end, 4.5),
    redInk: readable(look.accent!, base.paper, end, 7),
  });
  return { light: of(LIGHT, '#000000'), dark: of(DARK, '#ffffff') };
}

const TRADITIONAL = {
  song: "'Songti TC','Noto Serif CJK TC','Microsoft JhengHei',serif",
  hei: "'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC',sans-serif",
  kai: "'Kaiti TC','BiauKai','DFKai-SB','Noto Serif CJK TC',serif",
};
const SIMPLIFIED = {
  song: "'Songti SC','Noto Serif CJK SC','Microsoft YaHei',serif",
  hei: "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif",
  kai: "'Kaiti SC',STKaiti,KaiTi,'Noto Serif CJK SC',serif",
};

/** The reader's own faces for a language tag of the Chinese. Latin ones with lining figures. */
export const faces = (tag: string) => ({
  ...(tag.startsWith('zh-Hant') ? TRADITIONAL : SIMPLIFIED),
  plain: 'Georgia,serif',
  roman: "'Iowan Old Style',Charter,Cambria,Georgia,serif",
});

/** Selectors of mail.css.njk by the colour they show. `sheet`: before each selector, for what sets the dark from outside. */
export function darkRules(dark: Palette, text = '', ground = text): string {
  const rule = (selectors: string, property: string, value: string, before: string) =>
    `${selectors
      .split(',')
      .map((selector) => before + selector)
      .join(',')}{${property}:${value} !important}`;
  return [
    rule('.paper', 'background-color', dark.paper, ground),
    rule('.en', 'color', dark.inkEn, text),
    rule('.zh,.en-masthead,.en-issue,.en-title,.en-main,.en-label', 'color', dark.ink, text),
    rule('.zh-small,.en-small,.zh-note,.en-note,.zh-more,.en-more', 'color', dark.muted, text),
    rule('.zh-red-label,.en-red-label', 'color', dark.red, text),
    rule('.zh-why,.en-why', 'color', dark.redInk, text),
    rule('.ink-rule,.thick,.foot-rule,.button', 'border-color', dark.ink, text),
    rule('.hair', 'border-color', dark.hair, text),
    rule('.red-rule', 'border-color', dark.red, text),
  ].join('\n');
}
