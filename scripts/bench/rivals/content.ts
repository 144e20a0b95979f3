/**
 * The rivals' content: the same edition as Markdown with front matter, as a user of a general site generator would have
 * it. What only Duizhao works out (datelines, both number systems, links of terms and names, whole numbers, pinyin) is
 * written out in it, so that the rivals get it for nothing; what is left to them is what such generators do: read, parse
 * YAML and Markdown, gather by person, place, theme and week, fill templates, write.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dump } from 'js-yaml';
import type { Edition } from '../../../src/content/edition.ts';
import { placeChain } from '../../../src/content/edition.ts';
import { CSP } from '../../../src/site/headers.ts';
import { pages } from '../../../src/site/pages.ts';
import { articleView } from '../../../src/view/article.ts';
import { issueView } from '../../../src/view/issue.ts';
import { mentionsOf } from '../../../src/view/mention.ts';
import { appearancesView, personView } from '../../../src/view/name.ts';
import { plainDigits } from '../../../src/view/number.ts';
import { rendition } from '../../../src/view/rendition.ts';
import { segmentsView } from '../../../src/view/segment.ts';

const write = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

/** The parts of a page that are the same on all: what stands before and after `<main>`. */
export interface Frame {
  readonly bar: string;
  readonly foot: string;
  readonly csp: string;
}

/** Writes `content/articles/*.md` and `data/*.json`. @returns what all pages share */
export function writeRivalContent(edition: Edition, folder: string): Frame {
  const r = rendition(edition);
  const pinyin = new Map<string, string>();
  let frame: Frame | null = null;
  for (const page of pages(edition, { pdfs: new Set(), search: false })) {
    if (page.url.endsWith('/pinyin.json')) pinyin.set(page.url, page.render());
    else if (!frame && /^articles\/\d/.test(page.url)) {
      const html = page.render();
      frame = {
        bar: html.slice(html.indexOf('<body'), html.indexOf('<main')).replace(/<body[^>]*>/, ''),
        foot: html.slice(html.indexOf('</main>') + 7).replace('</body>\n</html>\n', ''),
        csp: CSP,
      };
    }
  }
  const link = (href: string | null) => href;
  for (const article of edition.articles) {
    const view = articleView(r, article);
    const numbers = new Map(article.segments.map(({ id }, i) => [id, i + 1]));
    const where = (id: string | null | undefined) =>
      id ? { segment: id, n: numbers.get(id) ?? 0 } : { segment: '', n: 0 };
    const mentions = mentionsOf(edition, article);
    const personIn = (id: string | null) => {
      for (const [segment, pairs] of mentions)
        if (pairs.some(({ zh }) => zh.some((each) => each.kind === 'person' && each.id === id))) return segment;
      return null;
    };
    const week = edition.index.issuesOf.get(article.id) ?? [];
    const front = {
      title: view.title.zh,
      title_html: view.title.zhHtml,
      title_en: view.title.en,
      date: article.order,
      dateline: view.dateline,
      spine: view.date?.spine ?? '',
      line: view.source.line,
      headline: view.source.title,
      source_url: view.source.url,
      archive: [article.order.slice(0, 7)],
      issues: week.map(({ id }) => id.toLowerCase()),
      people: article.people.map(({ id }) => id ?? ''),
      organisations: article.organisations.map(({ id }) => id),
      places: [...new Set(article.places.flatMap((id) => placeChain(edition.places, id).map((place) => place.id)))],
      themes: [...article.themes],
      terms: [...edition.terms.keys()].filter((id) =>
        article.segments.some(({ pairs }) => pairs.some(({ zh }) => zh.plain.includes(edition.terms.get(id)!.zh[0]!))),
      ),
      appearances: appearancesView(r, article).map((each) => ({
        id: each.person.id,
        post: each.line,
        part: { zh: each.part.zh, en: each.part.en },
      })),
      figures: view.figures.map((figure) => ({
        id: figure.id,
        spine: figure.spine,
        zh: { label: figure.zh.label, number: figure.zh.number, after: figure.zh.after, text: figure.zh.text },
        en: { label: figure.en.label, number: figure.en.number, after: figure.en.after, text: figure.en.text },
        period: figure.period && { zh: figure.period.zh, en: figure.period.en },
        nature: {
          zh: `${figure.nature.zh}，${figure.qualifier.zh}`,
          en: `${figure.nature.en}, ${figure.qualifier.en}`,
        },
        evidence: [...figure.evidence],
        digits: plainDigits(figure.values[0]),
        ...where(figure.segment?.id),
      })),
      fragments: [
        ...view.figures.flatMap((figure) =>
          figure.evidence.map((quote) => ({ quote, en: figure.en.text, ...where(figure.segment?.id) })),
        ),
        ...view.people.flatMap(({ person, evidence }) =>
          evidence.map((quote) => ({ quote, en: person.en, ...where(personIn(person.id)) })),
        ),
      ],
      why: view.why && { zh: view.why.zh.html, en: view.why.en.html },
      corrections: view.corrections.map(({ zh, en, date }) => ({ zh, en, date: date.spine })),
    };
    const home = `/weekly/articles/${article.id}/`;
    const body = segmentsView(r, article, { shift: 1 }).map((segment) => {
      const subject = encodeURIComponent(`指正 Correction: https://example.org${home}#${segment.id}`);
      const half = (side: 'zh' | 'en') => {
        const texts = segment.pairs.map((pair) => pair[side].html);
        if (segment.kind === 'list') return texts.map((text) => `${side === 'zh' ? '-' : '*'} ${text}`).join('\n');
        return segment.kind === 'heading' ? `### ${texts[0]}` : texts.join(' ');
      };
      return `<div class="pair" id="${segment.id}" data-segment="${segment.id}">
<details class="handle" name="handle"><summary aria-label="第${segment.n}段 Pair ${segment.n}"><span class="n">${segment.n}</span></summary>
<div class="panel"><ul>
<li><a href="${home}#${segment.id}" data-permalink><span lang="zh-Hans">本段链接</span> <span lang="en">Link to this pair</span></a></li>
<li><a href="mailto:editors@example.org?subject=${subject}"><span lang="zh-Hans">指正译文</span> <span lang="en">Suggest a correction</span></a></li>
</ul></div></details>

${half('zh')}

${half('en')}

</div>
`;
    });
    write(
      join(folder, 'content', 'articles', article.id, 'pinyin.json'),
      pinyin.get(`articles/${article.id}/pinyin.json`) ?? '{}',
    );
    write(
      join(folder, 'content', 'articles', article.id, 'index.md'),
      `---\n${dump(front, { lineWidth: -1 })}---\n\n${body.join('\n')}`,
    );
  }
  const names: Record<string, Record<string, object>> = {
    people: {},
    organisations: {},
    places: {},
    themes: {},
    terms: {},
    issues: {},
    archive: {},
  };
  for (const person of edition.people.values()) {
    const { zh, en, pinyin } = personView(r, person);
    names.people![person.id] = { zh, en, pinyin, href: link(r.href('person', person.id)) };
  }
  for (const { id, zh, en } of edition.organisations.values())
    names.organisations![id] = { zh, en, href: link(r.href('organisation', id)) };
  for (const { id, zh, en } of edition.places.values()) names.places![id] = { zh, en, href: link(r.href('place', id)) };
  for (const { id, zh, en, summary } of edition.themes.values())
    names.themes![id] = { zh, en, summary, href: link(r.href('theme', id)) };
  for (const { id, zh, en } of edition.terms.values())
    names.terms![id] = { zh: zh[0], en: en.preferred, href: link(r.href('term', id)) };
  for (const { order } of edition.articles)
    names.archive![order.slice(0, 7)] = { zh: order.slice(0, 7), en: order.slice(0, 7) };
  for (const issue of edition.issues) {
    const view = issueView(r, issue);
    names.issues![issue.id.toLowerCase()] = {
      zh: view.title.zh,
      en: view.title.en,
      label: view.label,
      spine: view.spine,
      lead: view.lead && { zh: view.lead.zh.html, en: view.lead.en.html },
    };
  }
  for (const [name, data] of Object.entries(names)) write(join(folder, 'data', `${name}.json`), JSON.stringify(data));
  if (!frame) throw new Error('no articles');
  return frame;
}
