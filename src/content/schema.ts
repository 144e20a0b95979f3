// The shape of everything in a content folder. `docs/schemas/*.json` is made from here (`npm run schemas`).
import type { z } from 'zod';
import { article, issue } from './schema/article.ts';
import { organisations, people, places, site, terms, themes } from './schema/registries.ts';

export { CHANGES, NATURES, PARTS, QUALIFIERS, UNITS } from './schema/article.ts';
export { LEVELS, ORGANISATION_KINDS, SCRIPTS } from './schema/registries.ts';
export { ID } from './schema/values.ts';

/** Every schema by the name of its JSON Schema file in `docs/schemas/`. */
export const schemas = { site, article, issue, people, organisations, places, terms, themes } as const;
export type ArticleData = z.output<typeof article>;
export type IssueData = z.output<typeof issue>;
export type SiteData = z.output<typeof site>;
export type FigureData = ArticleData['figures'][number];
export type PersonEntry = z.output<typeof people>[string];
export type OrganisationEntry = z.output<typeof organisations>[string];
export type PlaceEntry = z.output<typeof places>[string];
export type TermEntry = z.output<typeof terms>[string];
export type ThemeEntry = z.output<typeof themes>[string];
export type Script = SiteData['base_script'];
