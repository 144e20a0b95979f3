// The dictionaries of pinyin-pro as modules of their own, without types.
declare module 'pinyin-pro/dist/esm/data/dict1.mjs' {
  /** The readings of a character, parted by spaces. */
  const characters: { get(character: string): string | undefined };
  export default characters;
}
declare module 'pinyin-pro/dist/esm/data/patterns.mjs' {
  export const PatternsNormal: readonly {
    readonly zh: string;
    readonly pinyin: string;
    readonly probability: number;
    readonly priority: number;
  }[];
}
declare module 'pinyin-pro/dist/esm/data/surname.mjs' {
  /** How surnames are read, a syllable for each character, parted by spaces. */
  const surnames: Readonly<Record<string, string>>;
  export default surnames;
}
