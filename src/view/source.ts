// Where an article came from, in a sentence of each language: who wrote it, where this copy was found, when.
import type { Article } from '../content/edition.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { dateView } from './date.ts';
import type { Rendition } from './rendition.ts';

export interface SourceView {
  /** 据《某报》，某网2025年6月25日载 / From X Daily, as carried by Y on 25 June 2025. */
  readonly line: Bilingual;
  /** The original headline in the script shown, as a citation; null where none was kept. */
  readonly title: string | null;
  readonly language: string;
  readonly byline: Bilingual | null;
  readonly url: string | null;
  readonly archive: { readonly url: string; readonly retrieved: Bilingual | null } | null;
}

const quoted = (name: string) => (/[报刊]$/u.test(name) && !/[《》]/u.test(name) ? `《${name}》` : name);

export function sourceView(r: Rendition, article: Article): SourceView {
  return r.once('source', article.id, () => {
    const { source, published } = article;
    const date = published === null ? null : dateView(r, published);
    const origin = source.origin && { zh: r.zh(quoted(source.origin.zh)), en: r.en(source.origin.en) };
    const carrier = source.carrier && r.both(source.carrier);
    const on = { zh: date?.zh ?? '', en: date ? ` on ${date.en}` : '' };
    const undated = date
      ? { zh: '', en: '' }
      : { zh: r.say('，未注明发布日期'), en: '; it bears no date of publication' };
    const line = lineOf(r, origin, carrier, on);
    return {
      line: { zh: line.zh + undated.zh, en: line.en + undated.en },
      title: source.title === null ? null : source.language === 'zh' ? r.zh(source.title) : r.en(source.title),
      language: source.language === 'zh' ? r.tag : 'en',
      byline: source.byline && r.both(source.byline),
      url: source.url,
      archive: source.archive && {
        url: source.archive.url,
        retrieved: source.archive.retrieved === null ? null : dateView(r, source.archive.retrieved),
      },
    };
  });
}

function lineOf(r: Rendition, origin: Bilingual | null, carrier: Bilingual | null, on: Bilingual): Bilingual {
  const [ju, zai, bu] = [r.say('据'), r.say('载'), r.say('原作者不详')];
  if (origin && carrier)
    return {
      zh: `${ju}${origin.zh}，${carrier.zh}${on.zh}${zai}`,
      en: `From ${origin.en}, as carried by ${carrier.en}${on.en}`,
    };
  if (origin) return { zh: `${ju}${origin.zh}${on.zh}`, en: `From ${origin.en}${on.en && `, published${on.en}`}` };
  if (carrier)
    return {
      zh: `${ju}${carrier.zh}${on.zh}${zai}，${bu}`,
      en: `As carried by ${carrier.en}${on.en}; its author is not known`,
    };
  return {
    zh: r.say('来源不详') + (on.zh && `，${on.zh}${r.say('发布')}`),
    en: `Source not known${on.en && `; published${on.en}`}`,
  };
}
