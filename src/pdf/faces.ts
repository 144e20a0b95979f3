// The faces that print: whole TrueType files of @fontsource, loaded into a page once and kept there, so that the
// browser embeds a subset of exactly the glyphs used. (System Noto CJK is embedded as Type 3; measured: a kept whole
// face prints as fast as a subset made for the document, and needs no subsetting.)
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Coverage, coverageOf, type FontCoverage, rangeCoverage, rangesOf } from './coverage.ts';

const require = createRequire(import.meta.url);

interface Family {
  readonly folder: string;
  /**
   * The part that holds most of the script; the other parts are loaded when a character needs them. Null where there is
   * none: then each part serves the characters that its package gives it.
   */
  readonly main: string | null;
  readonly italic: boolean;
  /** CSS weights that are drawn by another: Song at 400 is too thin beside Source Serif on paper. */
  readonly weights: Readonly<Record<string, string>>;
}

const SONG = { 400: '500' };

/** By the name the style sheet uses. */
const FAMILIES: Readonly<Record<string, Family>> = {
  'Print Song': { folder: 'noto-serif-sc', main: 'chinese-simplified', italic: false, weights: SONG },
  'Print Song TC': { folder: 'noto-serif-tc', main: 'chinese-traditional', italic: false, weights: SONG },
  'Print Song HK': { folder: 'noto-serif-hk', main: null, italic: false, weights: SONG },
  'Print Hei': { folder: 'noto-sans-sc', main: 'chinese-simplified', italic: false, weights: {} },
  'Print Hei TC': { folder: 'noto-sans-tc', main: 'chinese-traditional', italic: false, weights: {} },
  'Print Hei HK': { folder: 'noto-sans-hk', main: 'chinese-hongkong', italic: false, weights: {} },
  'Print Serif': { folder: 'source-serif-4', main: 'latin', italic: true, weights: {} },
  'Print Sans': { folder: 'source-sans-3', main: 'latin', italic: true, weights: {} },
};

/** Characters set in one way, as found in a laid-out page. */
export interface Usage {
  /** As computed: the stack in order. */
  readonly families: readonly string[];
  readonly weight: string;
  readonly style: string;
  readonly characters: string;
}

/** One font file and how it is declared. */
export interface Face {
  readonly key: string;
  readonly family: string;
  readonly weight: string;
  readonly style: 'normal' | 'italic';
  readonly file: string;
  /** CSS `unicode-range`; null for the whole file. */
  readonly range: string | null;
  /** The one character of a variable font that is made a font of its own; null for a file that serves as it stands. */
  readonly cut: string | null;
}

interface Part {
  readonly name: string;
  readonly range: string;
  readonly claims: Coverage;
}

const once = <T>(make: (key: string) => T): ((key: string) => T) => {
  const made = new Map<string, T>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
};

/** The parts beside the main one: `latin-ext`, `[4]` … Their ranges are the package's own. */
const parts = once((folder): readonly Part[] => {
  const ranges: Record<string, string> = JSON.parse(
    readFileSync(require.resolve(`@fontsource/${folder}/unicode.json`), 'utf8'),
  );
  return Object.entries(ranges).map(([name, range]) => ({
    name: name.replace(/^\[(.*)\]$/, '$1'),
    range,
    claims: rangeCoverage(range),
  }));
});

const resolved = once((path) => require.resolve(path));
const fileOf = (folder: string, part: string, weight: string, style: string) =>
  resolved(`@fontsource/${folder}/files/${folder}-${part}-${weight}-${style}.woff2`);

const coverage = once((file): FontCoverage => coverageOf(readFileSync(file)));

/** Marks that have no glyph of their own: joiners, soft hyphens, variation selectors, controls. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** The last of every stack: rare Han for names, from slices of Source Han Serif, which holds the whole national table. */
const RARE = 'Print Rare';
const RARE_SLICES = '@chinese-fonts/syst/dist/SourceHanSerifCN';

const rareSlices = once((folder) =>
  [
    ...readFileSync(require.resolve(`${folder}/result.css`), 'utf8').matchAll(
      /url\("\.\/(\w+\.woff2)"\)[^}]*unicode-range:([^;}]+)/g,
    ),
  ].map(([, file, range]) => ({ file: `${folder}/${file}`, claims: rangeCoverage(range!) })),
);

/** A variable font would be embedded as Type 3, so the one glyph is cut out of it at the weight that is wanted. */
function rareFace(weight: string, character: string): Face | null {
  const codePoint = character.codePointAt(0)!;
  for (const { file, claims } of rareSlices(RARE_SLICES)) {
    if (!claims(codePoint) || !coverage(require.resolve(file)).has(codePoint)) continue;
    const range = `U+${codePoint.toString(16)}`;
    return {
      key: `${RARE} ${weight} ${range}`,
      family: RARE,
      weight,
      style: 'normal',
      file: require.resolve(file),
      range,
      cut: character,
    };
  }
  return null;
}

/**
 * What a part beside the main one is declared for: the characters that its package gives it and no file before it
 * holds, so that what else a page has loaded never changes which glyph is chosen.
 */
function ownRange(folder: string, main: string | null, part: Part, fileOfPart: (name: string) => string): string {
  if (main === null) return part.range;
  const all = parts(folder);
  const before = all.slice(0, all.indexOf(part)).filter(({ name }) => name !== main);
  const { has } = coverage(fileOfPart(main));
  return rangesOf(
    coverage(fileOfPart(part.name)).codePoints.filter(
      (each) =>
        part.claims(each) &&
        !has(each) &&
        !before.some(({ name, claims }) => claims(each) && coverage(fileOfPart(name)).has(each)),
    ),
  );
}

/** The faces of one family, weight and slope. */
function facesIn({ folder, main, italic, weights }: Family, family: string, weight: string, style: string) {
  const slope = italic && style !== 'normal' ? 'italic' : 'normal';
  const fileOfPart = (part: string) => fileOf(folder, part, weights[weight] ?? weight, slope);
  const face = once((part: string): Face => {
    const found = parts(folder).find(({ name }) => name === part);
    return {
      key: `${family} ${weight} ${slope} ${part}`,
      family,
      weight,
      style: slope,
      file: fileOfPart(part),
      range: part === main || !found ? null : ownRange(folder, main, found, fileOfPart),
      cut: null,
    };
  });
  return (character: string): Face | null => {
    const codePoint = character.codePointAt(0)!;
    if (main !== null && coverage(fileOfPart(main)).has(codePoint)) return face(main);
    const part = parts(folder).find(
      ({ name, claims }) => name !== main && claims(codePoint) && coverage(fileOfPart(name)).has(codePoint),
    );
    return part ? face(part.name) : null;
  };
}

/** Finds the face that shows a character in a family; null where none of its files holds it. */
const finder = once((key): ((character: string) => Face | null) => {
  const [family, weight, style] = key.split('|') as [string, string, string];
  const known = FAMILIES[family];
  if (family === RARE) return once((character) => rareFace(weight, character));
  return known ? once(facesIn(known, family, weight, style)) : () => null;
});

/** What a document needs of the faces. */
export interface FacesNeeded {
  readonly faces: readonly Face[];
  /** Characters that no family of their stack holds. */
  readonly missing: readonly string[];
  /**
   * Code points that a reader of the file would be told instead of those that were written, as both have one glyph
   * (ʼ U+02BC for ’ U+2019), and what was written.
   */
  readonly twins: ReadonlyMap<number, number>;
}

/** The faces that a document needs. */
export function facesFor(usages: readonly Usage[]): FacesNeeded {
  const faces = new Map<string, Face>();
  const missing = new Set<string>();
  const used = new Set<number>();
  const twins = new Map<number, number>();
  for (const { families, weight, style, characters } of usages) {
    const finders = families.map((family) => finder(`${family}|${weight}|${style}`));
    for (const character of characters) {
      if (INVISIBLE.test(character)) continue;
      const codePoint = character.codePointAt(0)!;
      used.add(codePoint);
      let found: Face | null = null;
      for (const find of finders) {
        found = find(character);
        if (found) break;
      }
      if (!found) {
        if (character.trim()) missing.add(character);
        continue;
      }
      faces.set(found.key, found);
      const told = coverage(found.file).lowest(codePoint);
      if (told !== codePoint) twins.set(told, codePoint);
    }
  }
  for (const told of twins.keys()) if (used.has(told)) twins.delete(told);
  return { faces: [...faces.values()], missing: [...missing], twins };
}

const base64 = once((file) => readFileSync(file).toString('base64'));

/** The bytes of a face for a `FontFace`, in base64. */
export async function faceData({ file, weight, cut }: Face): Promise<string> {
  if (cut === null) return base64(file);
  const { default: subset } = await import('subset-font');
  const wght = Math.min(900, Math.max(250, Number(weight) || 400));
  const font = await subset(readFileSync(file), cut, { targetFormat: 'truetype', variationAxes: { wght } });
  return font.toString('base64');
}

/** Changes with the version of any face. */
export function facesVersion(): string {
  const hash = createHash('sha256');
  for (const name of [...Object.values(FAMILIES).map(({ folder }) => `@fontsource/${folder}`), '@chinese-fonts/syst'])
    hash.update(JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')).version);
  return hash.digest('hex').slice(0, 16);
}
