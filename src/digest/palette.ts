// The colours and faces of the message: those of the pages, without anything that has to be fetched.
import type { SiteData } from '../content/schema.ts';

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

type Channels = readonly [number, number, number];
const channels = (hex: string): Channels => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as never;
const hex = (rgb: readonly number[]) => `#${rgb.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((c) => {
    const s = c / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours `#rrggbb` (WCAG 2.2), 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

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
  song: "'Songti TC','Noto Serif CJK TC','Noto Serif TC','Microsoft JhengHei',serif",
  hei: "'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC',sans-serif",
  kai: "'Kaiti TC','BiauKai','DFKai-SB','Noto Serif CJK TC',serif",
};
const SIMPLIFIED = {
  song: "'Songti SC','Noto Serif CJK SC','Noto Serif SC','Microsoft YaHei',serif",
  hei: "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif",
  kai: "'Kaiti SC',STKaiti,KaiTi,'Noto Serif CJK SC',serif",
};

/** The reader's own faces for a language tag of the Chinese. Latin ones with lining figures. */
export const faces = (tag: string) => ({
  ...(tag.startsWith('zh-Hant') ? TRADITIONAL : SIMPLIFIED),
  roman: "'Iowan Old Style',Charter,Cambria,'Noto Serif',Georgia,serif",
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
    rule(
      '.zh,.en.masthead,.en.issue,.en.title,.en.main,.en.label,.title,.issue,.other,.button-text,.button-text .en',
      'color',
      dark.ink,
      text,
    ),
    rule('.en', 'color', dark.inkEn, text),
    rule(
      '.zh.small,.en.small,.small,.zh.note,.en.note,.zh.more,.en.more,.more,.small-link,.small-link .zh,.small-link .en,.dot',
      'color',
      dark.muted,
      text,
    ),
    rule('.zh.red-label,.en.red-label', 'color', dark.red, text),
    rule('.zh.why,.en.why', 'color', dark.redInk, text),
    rule('.ink-rule,.thick,.foot-rule,.button', 'border-color', dark.ink, text),
    rule('.hair', 'border-color', dark.hair, text),
    rule('.red-rule', 'border-color', dark.red, text),
  ].join('\n');
}
