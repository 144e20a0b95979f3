// The one accent colour in both schemes: what the editors chose, moved towards black or white until it can be read.

type Rgb = readonly [number, number, number];

const parse = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const format = (rgb: Rgb) => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
const mix = (a: Rgb, b: Rgb, share: number): Rgb => a.map((part, i) => part + (b[i]! - part) * share) as unknown as Rgb;

/** Relative luminance (WCAG 2.2). */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours `#rrggbb`, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(parse(a)), luminance(parse(b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** The colour, moved towards `pole` in steps until it stands out from `ground` by `least`. */
function readable(hex: string, ground: string, pole: string, least: number): string {
  for (let step = 0; step <= 50; step++) {
    const moved = format(mix(parse(hex), parse(pole), step / 50));
    if (contrast(moved, ground) >= least) return moved;
  }
  return pole;
}

export const PAPER = { light: '#f8f9f7', dark: '#121514' } as const;

/** The inks of both schemes: ours, and how much they stand out from our paper (WCAG 2.2). */
const INKS = {
  ink: { light: '#141716', dark: '#e9ebe7', least: 12 },
  'ink-en': { light: '#272d33', dark: '#d3d9dd', least: 9 },
  muted: { light: '#59605c', dark: '#9ca49f', least: 5.5 },
  edge: { light: '#868d89', dark: '#6c7571', least: 3.2 },
} as const;

export interface Colours {
  readonly accent: string | null;
  readonly paper: { readonly light: string | null; readonly dark: string | null } | null;
}

/**
 * Custom properties of a site's own colours for both schemes, empty where it has none. The accent is moved until text
 * reaches 4.5 : 1 on its paper and running text 7 : 1; on a paper of the site's own the inks follow in the same way.
 */
export function colourCss({ accent, paper: own }: Colours): string {
  if (!accent && !own?.light && !own?.dark) return '';
  const paper = { light: own?.light ?? PAPER.light, dark: own?.dark ?? PAPER.dark };
  const red = accent ?? '#ad2818';
  // A paper may be dark in the light scheme: inks go to whichever end it is farther from.
  const end = (ground: string) => (contrast(ground, '#000000') >= contrast(ground, '#ffffff') ? '#000000' : '#ffffff');
  const pair = (light: string, dark: string) => `light-dark(${light}, ${dark})`;
  const on = (colour: { light: string; dark: string }, least: number) =>
    pair(
      readable(colour.light, paper.light, end(paper.light), least),
      readable(colour.dark, paper.dark, end(paper.dark), least),
    );
  const mixed = (share: { light: number; dark: number }, with_: (scheme: 'light' | 'dark') => string) =>
    pair(
      format(mix(parse(paper.light), parse(with_('light')), share.light)),
      format(mix(parse(paper.dark), parse(with_('dark')), share.dark)),
    );
  const inks = Object.entries(INKS).map(([name, { least, ...colour }]) => [`--${name}`, on(colour, least)] as const);
  const properties = [
    ['--red', on({ light: red, dark: red }, 6)],
    ['--red-ink', on({ light: red, dark: red }, 8)],
    ['--red-tint', mixed({ light: 0.11, dark: 0.28 }, () => red)],
    ...(own
      ? [
          ['--paper', pair(paper.light, paper.dark)],
          ...inks,
          ['--hair', mixed({ light: 0.17, dark: 0.14 }, (scheme) => end(paper[scheme]))],
          ['--mark', mixed({ light: 0.07, dark: 0.09 }, (scheme) => end(paper[scheme]))],
        ]
      : []),
  ];
  return `@layer tokens { :root { ${properties.map(([name, value]) => `${name}: ${value};`).join(' ')} } }\n`;
}
