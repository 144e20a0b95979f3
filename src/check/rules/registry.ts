/**
 * You want this rule as the registries grow: entries that nothing uses, one Chinese name entered twice, two renderings
 * for one Chinese form, a rendering that is preferred and deprecated at once. (Ids that no registry has are reported
 * when the folder is read.)
 */
import type { Edition } from '../../content/edition.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { type EditionContext, type EditionRule, placeOf, type Report } from '../edition-rule.ts';
import { usedIds } from '../registry-use.ts';

export const rule: EditionRule = {
  id: 'registry',
  severity: 'error',
  about: {
    zh: '检查名录和术语库：没有用到的、重复的、互相矛盾的条目。',
    en: 'Finds entries of the registries that are unused, entered twice or contradictory.',
  },
  examples: [
    {
      front: 'places: [dongdu]',
      registries: { 'places.yaml': 'dongdu: { zh: 东渡, en: Dongdu }' },
    },
    { registries: { 'places.yaml': 'dongdu: { zh: 东渡, en: Dongdu }' }, finds: 'nothing uses the place “dongdu”' },
    {
      front: 'places: [dongdu, dongdu-town]',
      registries: { 'places.yaml': 'dongdu: { zh: 东渡, en: Dongdu }\ndongdu-town: { zh: 东渡, en: Dongdu Town }' },
      finds: '东渡 is “Dongdu” under “dongdu”',
    },
    {
      registries: {
        'terms.yaml':
          'chain: { zh: [产业链], en: { preferred: industrial chain, deprecated: [{ text: Industrial chain }] } }',
      },
      finds: 'both preferred and deprecated',
    },
  ],
  *edition(context) {
    yield* duplicates(context.edition);
    yield* renderings(context.edition);
    yield* unused(context);
  },
};

const FILES = {
  people: { file: 'people.yaml', en: 'person', zh: '人物' },
  organisations: { file: 'organisations.yaml', en: 'organisation', zh: '机构' },
  places: { file: 'places.yaml', en: 'place', zh: '地点' },
  terms: { file: 'terms.yaml', en: 'term', zh: '用语' },
  themes: { file: 'themes.yaml', en: 'theme', zh: '主题' },
} as const;
type Registry = keyof typeof FILES;

function* say(
  edition: Edition,
  registry: Registry,
  path: readonly PropertyKey[],
  message: Bilingual,
  more: Partial<Report> = {},
): Generator<Report> {
  const yaml = edition.yamls.get(FILES[registry].file);
  if (yaml) yield { place: placeOf(yaml, path, path.length === 1 ? 'key' : 'value'), message, ...more };
}

/** One Chinese form under two ids. Two people may bear one name: a note on either says that it is meant. */
function* duplicates(edition: Edition): Generator<Report> {
  for (const registry of ['people', 'organisations', 'places', 'themes'] as const) {
    const first = new Map<string, { id: string; en: string; note: unknown }>();
    for (const [id, entry] of edition[registry]) {
      const known = first.get(entry.zh);
      if (!known) {
        first.set(entry.zh, { id, en: entry.en, note: entry.note });
        continue;
      }
      if (registry === 'people' && (known.note || entry.note)) continue;
      yield* say(edition, registry, [id, 'zh'], {
        en: `${entry.zh} is “${known.en}” under “${known.id}” and “${entry.en}” under “${id}”`,
        zh: `“${entry.zh}”在“${known.id}”下作“${known.en}”，在“${id}”下作“${entry.en}”`,
      });
    }
  }
  const forms = new Map<string, { id: string; preferred: string }>();
  for (const [id, { zh, en }] of edition.terms)
    for (const [i, form] of zh.entries()) {
      const known = forms.get(form);
      if (!known) forms.set(form, { id, preferred: en.preferred });
      else
        yield* say(edition, 'terms', [id, 'zh', i], {
          en:
            known.id === id
              ? `${form} stands twice under “${id}”`
              : `${form} is “${known.preferred}” under “${known.id}” and “${en.preferred}” under “${id}”`,
          zh:
            known.id === id
              ? `“${form}”在“${id}”下重复`
              : `“${form}”在“${known.id}”下作“${known.preferred}”，在“${id}”下作“${en.preferred}”`,
        });
    }
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();

/** Renderings of one term that contradict one another. */
function* renderings(edition: Edition): Generator<Report> {
  for (const [id, { en }] of edition.terms) {
    for (const [i, { text }] of en.deprecated.entries()) {
      const both =
        text.toLowerCase() === en.preferred.toLowerCase()
          ? 'preferred'
          : en.admitted.some((other) => other.toLowerCase() === text.toLowerCase())
            ? 'admitted'
            : null;
      if (both)
        yield* say(edition, 'terms', [id, 'en', 'deprecated', i, 'text'], {
          en: `“${text}” is both ${both} and deprecated`,
          zh: `“${text}”既是${both === 'preferred' ? '首选' : '可用'}译法，又是不再使用的译法`,
        });
    }
    for (const [i, text] of en.admitted.entries())
      if (text === en.preferred || en.admitted.indexOf(text) < i)
        yield* say(
          edition,
          'terms',
          [id, 'en', 'admitted', i],
          { en: `“${text}” stands twice`, zh: `“${text}”重复` },
          { severity: 'warning' },
        );
  }
  const organisations = new Map<string, string>();
  for (const [id, { zh, en }] of edition.organisations) {
    const other = organisations.get(plain(en));
    organisations.set(plain(en), id);
    if (other)
      yield* say(
        edition,
        'organisations',
        [id, 'en'],
        { en: `“${en}” is also the English of “${other}”`, zh: `“${en}”也是“${other}”（非${zh}）的英文` },
        { severity: 'warning' },
      );
  }
}

function* unused({ edition, articles, named }: EditionContext): Generator<Report> {
  // What an article that cannot be read uses is not known.
  const files = [...edition.files.keys()].filter((path) => path.startsWith('articles/'));
  if (files.length > edition.articles.length + edition.unpublished.length) return;
  const used = usedIds(edition, articles, named);
  for (const registry of Object.keys(FILES) as Registry[])
    for (const id of edition[registry].keys()) {
      if (used[registry].has(id)) continue;
      const { en, zh } = FILES[registry];
      yield* say(
        edition,
        registry,
        [id],
        { en: `nothing uses the ${en} “${id}”`, zh: `没有用到${zh}“${id}”` },
        { severity: 'warning' },
      );
    }
}
