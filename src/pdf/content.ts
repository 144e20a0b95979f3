// What a page paints, said more shortly. Skia places every glyph by itself and paints each rule with a shading of its
// own; here glyphs become runs (ISO 32000-1, 9.4.3) and rules of one colour plain lines. Nothing moves by more than
// a two-hundredth of the type's size. Half the bytes of a page, and hairlines that every viewer draws equally thin.
import type { PdfFile } from './pdf-file.ts';

/** The width of a glyph in thousandths of the type's size. */
export type Widths = (glyph: number) => number;

/** Deviation from the browser's place, in thousandths of the size, that is let stand. */
const LET = 4;
/** px: what is thinner is a line and not an area. */
const HAIRLINE = 0.75;

const RECTANGLE = /^(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) re$/;
const GROUND = /^\/Pattern CS\/Pattern cs\/(\w+) SCN\/\1 scn$/;

const short = (value: number) => String(Math.round(value * 1000) / 1000);

/** A byte in a string (7.3.4.2); a string is kept on one line. */
const BYTES = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  return '()\\'.includes(character) ? `\\${character}` : character;
});
/** A glyph's number and the two bytes that show it, by its four hexadecimal digits. */
const glyphs = new Map<string, readonly [number: number, shown: string]>();
function glyphOf(hex: string): readonly [number: number, shown: string] {
  let found = glyphs.get(hex);
  if (!found) {
    const number = Number.parseInt(hex, 16);
    found = [number, BYTES[number >> 8]! + BYTES[number & 255]!];
    glyphs.set(hex, found);
  }
  return found;
}

/**
 * The same content, shorter, from its lines. `widths` are those of the page's fonts by name, `colours` the colour (`0 0 0`) of each
 * pattern that has but one.
 */
export function compact(
  lines: readonly string[],
  widths: ReadonlyMap<string, Widths>,
  colours: ReadonlyMap<string, string>,
): string {
  const out: string[] = [];
  let width: Widths = () => 0;
  let size = 1;
  // The run that is being gathered, and in text space: where its line begins, where the browser's pen stands, and ours.
  let run = '';
  let string = '';
  let [place, wanted, pen] = [0, 0, 0];
  const endRun = () => {
    if (!string) return;
    out.push(run ? `[${run}(${string})]TJ` : `(${string})Tj`);
    run = '';
    string = '';
  };
  let line: { colour: string; x: number; y: number; width: number; height: number } | null = null;
  let colour = '';
  const endLine = () => {
    if (!line) return;
    const y = short(line.y + line.height / 2);
    out.push(`q ${line.colour} RG ${line.height} w ${line.x} ${y} m ${short(line.x + line.width)} ${y} l S Q`);
    line = null;
  };

  for (let i = 0; i < lines.length; i++) {
    const text = lines[i]!;
    if (text.endsWith('> Tj')) {
      const moved = text.indexOf(' Td <');
      if (moved > 0) {
        const space = text.indexOf(' ');
        place += Number(text.slice(0, space));
        wanted = place;
        const down = text.slice(space + 1, moved);
        if (down !== '0' || !string) {
          endRun();
          out.push(`${short(place)} ${down} Td`);
          [place, wanted, pen] = [0, 0, 0];
        }
      }
      const shift = Math.round(((pen - wanted) * 1000) / size);
      if (string && Math.abs(shift) >= LET) {
        run += `(${string})${shift}`;
        string = '';
        pen -= (shift * size) / 1000;
      }
      let advance = 0;
      for (let at = moved > 0 ? moved + 5 : 1; at < text.length - 4; at += 4) {
        const [glyph, shown] = glyphOf(text.slice(at, at + 4));
        string += shown;
        advance += width(glyph);
      }
      wanted += (advance * size) / 1000;
      pen += (advance * size) / 1000;
      continue;
    }
    endRun();
    const ground = text.startsWith('/Pattern') ? colours.get(GROUND.exec(text)?.[1] ?? '') : undefined;
    if (ground) {
      colour = ground;
      const [, x, y, w, h] = (RECTANGLE.exec(lines[i + 1] ?? '') ?? []).map(Number) as number[];
      if (h !== undefined && h <= HAIRLINE && lines[i + 2] === 'f') {
        // A row's rule is painted cell by cell.
        if (line && line.y === y && line.height === h && line.colour === colour && line.x + line.width === x)
          line.width += w!;
        else {
          endLine();
          line = { colour, x: x!, y: y!, width: w!, height: h };
        }
        i += 2;
        continue;
      }
      endLine();
      out.push(`${colour} RG ${colour} rg`);
      continue;
    }
    endLine();
    if (text === 'BT') [place, wanted, pen] = [0, 0, 0];
    else if (text.endsWith(' Tf')) {
      const [name, points] = text.split(' ');
      width = widths.get(name!.slice(1)) ?? (() => 0);
      size = Number(points);
    }
    out.push(text);
  }
  endRun();
  endLine();
  return out.join('\n');
}

/** The widths of a font's glyphs as its dictionary gives them (9.7.4.3): `/W [1 [500 600] 7 9 250] /DW 1000`. */
export function widthsOf(font: string): Widths {
  const usual = Number(/\/DW (-?[\d.]+)/.exec(font)?.[1] ?? 1000);
  const own = new Map<number, number>();
  const table = /\/W \[((?:[^[\]]|\[[^\]]*\])*)\]/.exec(font)?.[1] ?? '';
  for (const [, first, list, last, width] of table.matchAll(/(\d+)\s+(?:\[([^\]]*)\]|(\d+)\s+(-?[\d.]+))/g)) {
    if (list !== undefined)
      for (const [i, each] of list.trim().split(/\s+/).entries()) own.set(Number(first) + i, Number(each));
    else for (let glyph = Number(first); glyph <= Number(last); glyph++) own.set(glyph, Number(width));
  }
  return (glyph) => own.get(glyph) ?? usual;
}

/** The colour of a shading that goes from one colour to the same; null of any other pattern. */
export function colourOf(pattern: string): string | null {
  const [, from, to] = /\/C0 \[([^\]]*)\]\s*\/C1 \[([^\]]*)\]/.exec(pattern) ?? [];
  const isPlain = /\/ShadingType 2/.test(pattern) && /\/Extend \[true true\]/.test(pattern);
  return isPlain && /\/ColorSpace \/DeviceRGB/.test(pattern) && from === to ? from! : null;
}

/** The names and numbers of one kind of a page's resources: `/Font <</F5 5 0 R /F6 6 0 R>>`. */
const resources = (page: string, kind: string): [name: string, id: number][] =>
  [...(new RegExp(`/${kind} <<([^<>]*)>>`).exec(page)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)].map(
    ([, name, id]) => [name!, Number(id)],
  );

/** Shortens the content of one page after another, and takes patterns that are no longer used out of the file. */
export function shortener(file: PdfFile): (page: number, lines: readonly string[]) => string {
  const { objects } = file;
  const textOf = (id: number | null) => (id === null ? '' : (objects.get(id)?.text ?? ''));
  const widths = new Map<number, Widths>();
  const colours = new Map<number, string | null>();
  const known = <T>(map: Map<number, T>, id: number, make: () => T): T => {
    if (!map.has(id)) map.set(id, make());
    return map.get(id)!;
  };
  /** Forms (drawings) have resources of their own, which may be the same patterns. */
  const forms = [...objects.values()].filter(({ text, stream }) => stream && text.includes('/Subtype /Form'));
  const isShared = (id: number) => forms.some(({ text }) => new RegExp(`\\b${id} 0 R`).test(text));
  return (page, lines) => {
    const text = textOf(page);
    const fonts = resources(text, 'Font').map(([name, id]): [string, Widths] => {
      const descendant = /\/DescendantFonts \[(\d+) 0 R\]/.exec(textOf(id))?.[1];
      return [name, known(widths, id, () => widthsOf(textOf(descendant === undefined ? id : Number(descendant))))];
    });
    const patterns = resources(text, 'Pattern');
    const plain = new Map<string, string>();
    for (const [name, id] of patterns) {
      const colour = known(colours, id, () => colourOf(textOf(id)));
      if (colour !== null) plain.set(name, colour);
    }
    for (const [name, id] of patterns) if (plain.has(name) && !isShared(id)) objects.delete(id);
    if (plain.size) {
      const left = patterns.filter(([name]) => !plain.has(name)).map(([name, id]) => `/${name} ${id} 0 R`);
      objects.set(page, {
        ...objects.get(page)!,
        text: text.replace(/\/Pattern <<[^<>]*>>/, left.length ? `/Pattern <<${left.join(' ')}>>` : ''),
      });
    }
    return compact(lines, new Map(fonts), plain);
  };
}
