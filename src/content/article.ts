// An article of its parsed file. What orders and lists it is at hand; the rest is unpacked when it is asked for.
import type { Article } from './edition.ts';
import { type EdtfDate, firstDay, isoWeek, parseEdtfDate } from './edtf.ts';
import type { ParsedDocument } from './folder.ts';
import { isPublic } from './gather.ts';
import type { File } from './place.ts';
import { RecalledDocument } from './recalled.ts';
import { type ArticleData, schemas } from './schema.ts';
import type { Segment } from './segment.ts';
import type { Yaml } from './yaml.ts';

const full = (date: EdtfDate | null) =>
  date?.precision === 'day' && !date.approximate && !date.uncertain ? firstDay(date) : null;

const NONE: readonly never[] = [];
/** What most articles have none of. */
const few = <T>(list: T[]): T[] => (list.length ? list : (NONE as unknown as T[]));
const known = new Map<string, readonly string[]>();
const MOST = 20_000;

/** Lists of ids are few and short: one object for all that are equal. */
function shared(ids: readonly string[]): readonly string[] {
  if (!ids.length) return NONE;
  const key = ids.join(' ');
  let found = known.get(key);
  if (!found) {
    if (known.size >= MOST) known.clear();
    found = ids;
    known.set(key, found);
  }
  return found;
}

class FileArticle implements Article {
  readonly document: ParsedDocument<ArticleData>;
  readonly id: string;
  readonly status: Article['status'];
  readonly aliases: Article['aliases'];
  readonly embargo: Article['embargo'];
  readonly title: Article['title'];
  readonly date: Article['date'];
  readonly published: Article['published'];
  readonly week: Article['week'];
  readonly places: Article['places'];
  readonly themes: Article['themes'];
  readonly venue: Article['venue'];
  readonly review: Article['review'];
  readonly corrections: Article['corrections'];
  readonly images: Article['images'];
  readonly ignore: Article['ignore'];
  readonly isPublic: boolean;
  readonly order: string;
  readonly isoWeek: string | null;

  constructor(document: ParsedDocument<ArticleData>, visible: boolean) {
    const data = document.data!;
    const happened = data.date.value ? parseEdtfDate(data.date.value) : null;
    const day = data.published ?? full(happened);
    this.document = document;
    this.id = document.id;
    this.status = data.status;
    this.aliases = shared(data.aliases) as string[];
    this.embargo = data.embargo;
    this.title = data.title;
    this.date = data.date;
    this.published = data.published;
    this.week = data.week;
    this.places = shared(data.places) as string[];
    this.themes = shared(data.themes) as string[];
    this.venue = data.venue;
    this.review = few(data.review);
    this.corrections = few(data.corrections);
    this.images = few(data.images);
    this.ignore = few(data.ignore);
    this.isPublic = visible;
    this.order = happened ? firstDay(happened) : (data.published ?? '');
    this.isoWeek = data.week ?? (day ? isoWeek(day) : null);
  }

  /** What is unpacked when it is asked for. */
  #section<K extends keyof ArticleData>(key: K): ArticleData[K] {
    const { document } = this;
    return document instanceof RecalledDocument ? document.section(key) : document.data![key];
  }
  get file(): File {
    return this.document.file;
  }
  get yaml(): Yaml {
    return this.document.yaml!;
  }
  get segments(): readonly Segment[] {
    return this.document.segments;
  }
  get source(): Article['source'] {
    return this.#section('source');
  }
  get people(): Article['people'] {
    return this.#section('people');
  }
  get organisations(): Article['organisations'] {
    return this.#section('organisations');
  }
  get figures(): Article['figures'] {
    return this.#section('figures');
  }
  get why(): Article['why'] {
    return this.#section('why');
  }
}

/** An article of its parsed file, with what follows from its dates. */
export const makeArticle = (
  document: ParsedDocument<ArticleData>,
  options: { now: Date; drafts?: boolean },
  timeZone: string,
): Article => new FileArticle(document, isPublic(document.data!, options, timeZone));

const KEYS = Object.keys(schemas.article.shape).filter((key) => key !== '$schema') as (keyof ArticleData &
  keyof Article)[];

/** An article as plain data, to be copied, changed or sent to a thread. */
export function asData(article: Article): Article {
  const { id, segments, file, yaml, isPublic, order, isoWeek } = article;
  const data = Object.fromEntries(KEYS.map((key) => [key, article[key]])) as unknown as ArticleData;
  const plain = { path: file.path, text: file.text, ...(file.hash === undefined ? {} : { hash: file.hash }) };
  return {
    ...data,
    ...{ id, segments, isPublic, order, isoWeek },
    file: plain,
    yaml: { file: plain, offset: yaml.offset, text: yaml.text },
  };
}
