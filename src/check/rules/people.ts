/**
 * You want this rule so that nobody is left out: everyone whom the source's body names is declared in `people`, is the
 * reporter, or is ignored with a reason (an `ignore` whose reason holds a name speaks of that person only). It also
 * holds each spelling of the registry against the characters, unless `own_spelling: true` marks it as the person's own.
 */
import { nearest } from '../../content/nearest.ts';
import { agrees, romanise } from '../../language/pinyin.ts';
import { type ArticleContext, type EditionRule, placeOf, type Report } from '../edition-rule.ts';
import { capitalRuns, nearEnglishNames, nearNames, strays } from '../near-name.ts';
import { type Occurrence, registeredIn } from '../registered.ts';
import { inSourceScript, knownPeople, nameSet, namesOf, peopleByEnglish } from '../registry-names.ts';

const REGISTRY = { 'people.yaml': 'gu-lin: { zh: 顾林, en: Gu Lin }' };
const FRONT = 'people:\n  - { id: gu-lin, part: spoke, posts: [{ zh: 市长, en: Mayor }], evidence: [市长顾林] }';

export const rule: EditionRule = {
  id: 'people',
  severity: 'error',
  about: {
    zh: '来源正文中的人都要声明，或说明理由后忽略；名录中的拼音要与汉字相符，本人自用的拼法除外。',
    en: 'Everyone named in the source is declared or ignored with a reason, and spellings agree with the characters.',
  },
  examples: [
    { front: FRONT, registries: REGISTRY, source: '市长顾林出席会议并讲话，会上通报了全年的工作。' },
    {
      front: FRONT,
      registries: REGISTRY,
      source: '市长顾林出席会议并讲话，副市长何伟明参加，会上通报了全年的工作。',
      finds: 'the source names 何伟明',
    },
    { front: 'people: []', registries: REGISTRY, source: '市长顾林出席会议并讲话。', finds: 'the source names 顾林' },
    { registries: { 'people.yaml': 'gu-lin: { zh: 顾林, en: Gu Ling }' }, finds: '“Gu Ling” does not agree with 顾林' },
    { registries: { 'people.yaml': 'gu-lin: { zh: 顾林, en: Koo Lam, own_spelling: true }' } },
    {
      front: 'people:\n  - { id: he-weiming, part: attended }',
      registries: { 'people.yaml': 'he-weiming: { zh: 何伟明, en: He Weiming }' },
      body: '何玮明参加。 {#s1}\n\nHe Weiming took part.',
      finds: 'is “何伟明” meant?',
    },
  ],
  *article(context) {
    yield* misspelt(context);
    const { edition, article, source } = context;
    if (!source) return;
    const declared = new Set(article.people.map(({ id }) => id));
    const byline = article.source.byline;
    const said = new Set<string>();
    const report = (name: string, ids: readonly string[]): Report => ({
      place: placeOf(article.yaml, ['people'], 'key'),
      message: {
        en: `the source names ${name}, who is not among the people declared; declare or ignore with a reason`,
        zh: `来源提到${name}，而人物中没有；请声明，或说明理由后忽略`,
      },
      expected: ids[0] ?? name,
      subject: name,
    });
    const found =
      source.language === 'zh'
        ? source.people(knownPeople(edition))
        : peopleByEnglish(edition, source.clean).map(({ id, start, end }) => ({
            name: source.clean.slice(start, end),
            ids: [id],
            start,
            end,
          }));
    const script = inSourceScript(edition, 'zh');
    const anonymous = article.people.flatMap(({ anonymous: given }) => (given ? [script.text(given.zh)] : []));
    const unknown = article.people.flatMap(({ id }) => (id !== undefined && !edition.people.has(id) ? [id] : []));
    let registered: readonly Occurrence[] | null = null;
    // 李宁 in the name of 李宁公司 is a company.
    const inName = (start: number, end: number) => {
      registered ??= registeredIn(source.clean, { names: namesOf(edition) });
      return registered.some(
        (other) => other.start <= start && end <= other.end && other.names.some(({ kind }) => kind !== 'person'),
      );
    };
    for (const { name, ids, start, end } of found) {
      // An id nearly theirs that no registry has is reported where the folder is read.
      if (unknown.length && ids.some((id) => nearest(id, unknown))) continue;
      if (said.has(name) || ids.some((id) => declared.has(id))) continue;
      if (byline && (script.text(byline.zh).includes(name) || byline.en.includes(name))) continue;
      if (anonymous.some((given) => given.includes(name))) continue;
      if (source.language === 'zh' && inName(start, end)) continue;
      said.add(name);
      yield report(name, ids);
    }
  },
  *edition({ edition }) {
    const yaml = edition.yamls.get('people.yaml');
    if (!yaml) return;
    for (const [id, { zh, en, pinyin, own_spelling: own }] of edition.people) {
      for (const [key, spelling] of [
        ['en', en],
        ['pinyin', pinyin],
      ] as const) {
        if (spelling === null || agrees(zh, spelling, own && key === 'en')) continue;
        const right = romanise(zh, 'person');
        yield {
          place: placeOf(yaml, [id, key]),
          message: {
            en: `“${spelling}” does not agree with ${zh}, which is ${right}; own_spelling: true marks a spelling of the person’s own`,
            zh: `“${spelling}”与“${zh}”（${right}）不符；若是本人自用的拼法，请写own_spelling: true`,
          },
          expected: right,
          misspelt: spelling,
        };
      }
    }
  },
};

/** Names in the texts that are nearly those of people declared, and nobody else's that is known. */
function* misspelt({ edition, article, texts, source }: ArticleContext): Generator<Report> {
  const people = article.people.flatMap(({ id }) => edition.people.get(id ?? '') ?? []);
  if (!people.length) return;
  const script = inSourceScript(edition, 'zh');
  const known = nameSet(edition);
  const byline = article.source.byline;
  // What stands in the name of a body is no person's name.
  const inBody = (zh: string, start: number, length: number) =>
    registeredIn(zh, { names: namesOf(edition) }).some((other) => other.start <= start && start + length <= other.end);
  const isNamed = (text: string) =>
    known.has(text) || byline?.zh.includes(text) || byline?.en.includes(text) || source?.clean.includes(text);
  for (const text of texts) {
    if (text.role !== 'title' && text.role !== 'body' && text.role !== 'why' && text.role !== 'caption') continue;
    let runs: ReturnType<typeof capitalRuns> | null = null;
    const near = (en: string) => {
      if (!strays(text.en, en)) return [];
      runs ??= capitalRuns(text.en);
      return nearEnglishNames(runs, en);
    };
    for (const { zh, en } of people) {
      for (const [side, right, found] of [
        ['zh', zh, nearNames(text.zh, zh)],
        ['en', en, near(en)],
      ] as const)
        for (const { start, text: shown } of found) {
          if (isNamed(side === 'zh' ? script.text(shown) : shown)) continue;
          if (side === 'zh' && inBody(text.zh, start, shown.length)) continue;
          yield {
            place: text.place(side, start, start + shown.length),
            segment: text.segment,
            message: {
              en: `“${shown}” is nobody here; is “${right}” meant?`,
              zh: `这里没有“${shown}”；是“${right}”吗？`,
            },
            expected: right,
            subject: shown,
          };
        }
    }
  }
}
