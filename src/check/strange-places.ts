// Places and bodies that a Chinese text names and its source does not: 泰州 where the source has 台州, both Taizhou.
import { foldScript } from '../language/fold.ts';
import { GAZETTEER, type SettledName, standsAlone } from '../language/gazetteer.ts';
import { collectPhrases, findPhrases, type Phrases } from '../language/phrases.ts';
import type { ArticleContext, Registries } from './edition-rule.ts';
import type { Name } from './finding.ts';
import { namesOf } from './registry-names.ts';
import type { Source } from './source-text.ts';

/** What a name is looked for by: the forms of either language that a source may have. */
interface Known {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly id: string | null;
  readonly kind: 'place' | 'organisation';
}

export interface Strange {
  readonly start: number;
  readonly end: number;
  /** Another place of the source that it was probably taken for, or null. */
  readonly meant: string | null;
}

/** One character stands for a province in what is abbreviated: 沪苏浙皖, 京津冀. */
const SHORT: Readonly<Record<string, string>> = {
  北京: '京',
  天津: '津',
  河北: '冀',
  山西: '晋',
  内蒙古: '蒙',
  辽宁: '辽',
  吉林: '吉',
  黑龙江: '黑',
  上海: '沪申',
  江苏: '苏',
  浙江: '浙',
  安徽: '皖',
  福建: '闽',
  江西: '赣',
  山东: '鲁',
  河南: '豫',
  湖北: '鄂',
  湖南: '湘',
  广东: '粤',
  广西: '桂',
  海南: '琼',
  重庆: '渝',
  四川: '川蜀',
  贵州: '贵黔',
  云南: '云滇',
  西藏: '藏',
  陕西: '陕秦',
  甘肃: '甘陇',
  青海: '青',
  宁夏: '宁',
  新疆: '新疆',
  香港: '港',
  澳门: '澳',
  台湾: '台',
};

const settled = (name: SettledName): Known => ({ zh: name.zh.map(foldScript), en: name.en, id: null, kind: 'place' });
const registered = ({ id, kind, zh, en }: Name): Known[] =>
  kind === 'person' ? [] : [{ zh: zh.map(foldScript), en, id, kind }];

const made = new WeakMap<Registries, Phrases<Known>>();
function namesToFind(edition: Registries): Phrases<Known> {
  let phrases = made.get(edition);
  if (!phrases) {
    const all = [...namesOf(edition).flatMap(registered), ...GAZETTEER.map(settled)];
    phrases = collectPhrases(
      all.flatMap((name) => name.zh.filter((form) => form.length > 1).map((form) => [form, name] as const)),
    );
    made.set(edition, phrases);
  }
  return phrases;
}

/** Ids of the places and bodies that an article declares, with all that they lie in. */
function declaredIn({ edition, article }: ArticleContext): Set<string> {
  const found = new Set<string>();
  const addPlace = (id: string | null | undefined) => {
    for (let at = id; at && !found.has(at); at = edition.places.get(at)?.parent) found.add(at);
  };
  const addBody = (id: string | null | undefined) => {
    for (let at = id; at && !found.has(at); at = edition.organisations.get(at)?.parent) {
      found.add(at);
      addPlace(edition.organisations.get(at)?.place);
    }
  };
  for (const id of article.places) addPlace(id);
  for (const { id } of article.organisations) addBody(id);
  for (const { posts } of article.people) for (const { organisation } of posts) addBody(organisation);
  for (const { about } of article.figures) {
    if (typeof about !== 'string') continue;
    addPlace(edition.places.has(about) ? about : null);
    addBody(edition.organisations.has(about) ? about : null);
  }
  return found;
}

/** Names of the Chinese text that are neither declared nor in the source's body, title or dateline. */
export function strangePlaces(context: ArticleContext, source: Source, zh: string): Strange[] {
  const plain = foldScript(zh);
  const found = findPhrases(plain, namesToFind(context.edition)).filter(({ start, end }) =>
    standsAlone(plain, start, end),
  );
  if (!found.length) return [];
  const page = `${source.head}\n${source.clean}\n${source.particulars}`;
  const declared = declaredIn(context);
  const names = [...declared].flatMap((id) => {
    const { zh } = context.edition.places.get(id) ?? context.edition.organisations.get(id) ?? { zh: '' };
    return foldScript(zh);
  });
  const has = ({ zh, en }: Known) =>
    source.language === 'en'
      ? en.some((form) => page.includes(form))
      : zh.some((form) => page.includes(form) || [...(SHORT[form] ?? '')].some((short) => page.includes(short)));
  const strange: Strange[] = [];
  for (const { start, end, value } of found) {
    if ((value.id !== null && declared.has(value.id)) || has(value)) continue;
    if (names.some((name) => value.zh.some((form) => name.includes(form)))) continue;
    strange.push({ start, end, meant: namesake(value, source) });
  }
  return strange;
}

/** A place of a Chinese source whose English is the same, or all but (Shanxi, Shaanxi): probably what was meant. */
function namesake({ zh, en, kind }: Known, source: Source): string | null {
  if (source.language !== 'zh' || kind !== 'place') return null;
  const sound = (form: string) => form.toLowerCase().replace(/(.)\1/g, '$1');
  const sounds = new Set(en.map(sound));
  const other = GAZETTEER.find(
    (place) =>
      place.en.some((form) => sounds.has(sound(form))) &&
      place.zh.some((form) => !zh.includes(form) && source.clean.includes(form)),
  );
  return other?.zh[0] ?? null;
}
