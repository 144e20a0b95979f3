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

/** Custom properties of the accent for both schemes; all text pairs reach 4.5 : 1, running text 7 : 1. */
export function accentCss(accent: string): string {
  const tint = {
    light: format(mix(parse(PAPER.light), parse(accent), 0.11)),
    dark: format(mix(parse(PAPER.dark), parse(accent), 0.28)),
  };
  const pair = (least: number) =>
    `light-dark(${readable(accent, PAPER.light, '#000000', least)}, ${readable(accent, PAPER.dark, '#ffffff', least)})`;
  return (
    `@layer tokens { :root { --red: ${pair(6)}; --red-ink: ${pair(8)}; ` +
    `--red-tint: light-dark(${tint.light}, ${tint.dark}); } }\n`
  );
}
