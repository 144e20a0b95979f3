// One tree of the site: its pages in one script, and what every template of it can call.
import type { Edition } from '../content/edition.ts';
import type { Script } from '../content/schema.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { scriptsOf, treeOf } from '../view/address.ts';
import { escapeHtml } from '../view/html.ts';
import { type Rendition, rendition, TAGS } from '../view/rendition.ts';
import { breakable, mixed, worded } from '../view/title.ts';
import { bundle, picturesOf } from './assets.ts';
import { CSP } from './headers.ts';
import { type Page, page, type SiteOptions } from './page.ts';
import type { Shows } from './page-key.ts';
import { renderTemplate, safe } from './templates.ts';

/** What a page says of itself. */
export interface About {
  /** Path inside the tree: `articles/x/`. */
  readonly path: string;
  readonly title: Bilingual;
  readonly description?: Bilingual | null;
  /** Class of the body: `article`, `issue`, `theme`, … */
  readonly kind: string;
  /** The section of the bar it belongs to: `themes/`. */
  readonly section?: string;
  readonly noindex?: boolean;
  readonly updated?: string | null;
  readonly jsonld?: object | null;
  /** See `Page.shows`. */
  readonly shows?: Shows;
}

export interface Tree {
  readonly edition: Edition;
  readonly r: Rendition;
  /** What every internal link begins with. */
  readonly base: string;
  /** Folder of the tree, empty for the base script. */
  readonly folder: string;
  readonly options: SiteOptions;
  /** What every template can use. */
  readonly shared: object;
  /** A page of this tree; `data` is asked for only when it is rendered. */
  page(template: string, about: About, data: () => object): Page;
  /** The absolute address of a path of this tree, for canonical links and feeds. */
  absolute(path: string): string;
}

const SECTIONS = [
  { path: 'themes/', zh: '主题', en: 'Themes' },
  { path: 'people/', zh: '人物', en: 'People' },
  { path: 'figures/', zh: '数字', en: 'Figures' },
  { path: 'issues/', zh: '旧刊', en: 'Archive' },
] as const;

const FOOTER = [
  { path: 'new/', zh: '新近', en: 'New' },
  { path: 'articles/', zh: '文章', en: 'Articles' },
  { path: 'terms/', zh: '用语', en: 'Terms' },
  { path: 'organisations/', zh: '机构', en: 'Organisations' },
  { path: 'places/', zh: '地点', en: 'Places' },
  { path: 'search/', zh: '查找', en: 'Search' },
  { path: 'method/', zh: '编写方法', en: 'Method' },
  { path: 'corrections/', zh: '更正', en: 'Corrections' },
] as const;

const DOWNLOADS = [
  { path: 'data/memory.tmx', label: 'TMX' },
  { path: 'data/terms.tbx', label: 'TBX' },
  { path: 'data/figures.csv', label: 'CSV' },
] as const;

export const FEEDS = [
  { file: 'feed.xml', type: 'application/atom+xml', zh: '中英对照', en: 'both languages', label: 'Atom' },
  { file: 'feed.zh.xml', type: 'application/atom+xml', zh: '中文', en: 'Chinese', label: 'Atom 中' },
  { file: 'feed.en.xml', type: 'application/atom+xml', zh: '英文', en: 'English', label: 'Atom EN' },
  { file: 'feed.json', type: 'application/feed+json', zh: '中英对照', en: 'both languages', label: 'JSON' },
] as const;

const LABELS: Record<Script, { label: string; both: string; offer: string }> = {
  hans: { label: '简', both: '简', offer: '阅读简体版' },
  'hant-tw': { label: '繁', both: '繁（台）', offer: '閱讀繁體版' },
  'hant-hk': { label: '繁', both: '繁（港）', offer: '閱讀繁體版' },
};

/** All trees of a site, the base script's first. */
export const treesOf = (edition: Edition, options: SiteOptions): readonly Tree[] =>
  scriptsOf(edition.site).map((script) => makeTree(edition, script, options));

function makeTree(edition: Edition, script: Script, options: SiteOptions): Tree {
  const { site } = edition;
  const base = options.base ?? new URL(site.base_url).pathname;
  const folder = treeOf(site.base_script, script);
  const r = rendition(edition, { script, ...(options.base === undefined ? {} : { base: options.base }) });
  const absolute = (path: string) => site.base_url + folder + path;
  const shared = sharedData(edition, r, base, folder, options);

  return {
    edition,
    r,
    base,
    folder,
    options,
    shared,
    absolute,
    page: (template, about, data) =>
      page(
        folder + about.path,
        () =>
          renderTemplate(
            template,
            { ...shared, page: pageData(edition, r, base, about, absolute, options), ...data() },
            options.theme,
          ),
        { listed: !about.noindex, updated: about.updated ?? null, ...(about.shows ? { shows: about.shows } : {}) },
      ),
  };
}

/** Phrases of the templates that are remembered as markup: more than there are, but for those with numbers in them. */
const MOST_SAID = 2000;

/** What every template of a tree can use. Functions end in markup where their name says so. */
function sharedData(edition: Edition, r: Rendition, base: string, folder: string, options: SiteOptions) {
  const { site } = edition;
  const { paths } = bundle(site.look, options.theme);
  const span = (tag: string, text: string) => `<span lang="${tag}">${escapeHtml(text)}</span>`;
  const bi = (text: Bilingual) => safe(`${span(r.tag, text.zh)} ${span('en', text.en)}`);
  const contact = site.publisher?.contact ?? null;
  const said = new Map<string, Map<string, ReturnType<typeof bi>>>();
  return {
    zhTag: r.tag,
    csp: CSP,
    site: {
      title: r.both(site.title),
      contact,
      logo: site.look.logo === null ? null : pictureOf(edition, site.look.logo),
      footer: site.look.footer.map((text) => r.both(text)),
      publisher: site.publisher && {
        name: r.both(site.publisher.name),
        imprint: site.publisher.imprint && r.both(site.publisher.imprint),
        rights: site.publisher.rights && r.both(site.publisher.rights),
        issn: site.publisher.issn,
        icp: site.publisher.icp,
      },
    },
    mast: mastSize(site.title),
    sections: SECTIONS,
    search: options.search !== false,
    footer: FOOTER.filter(({ path }) => path !== 'search/' || options.search !== false),
    downloads: options.data === false ? [] : DOWNLOADS,
    feeds: FEEDS.map((feed) => ({
      ...feed,
      href: base + folder + feed.file,
      title: `${r.zh(site.title.zh)} ${site.title.en} · ${r.say(feed.zh)} ${feed.en}`,
      label: r.say(feed.label),
    })),
    /** Our own wording in the tree's script. */
    s: (zh: string) => r.say(zh),
    say(zh: string, en: string) {
      const known = said.get(zh)?.get(en);
      if (known) return known;
      const made = bi({ zh: r.say(zh), en });
      const beside = said.get(zh) ?? new Map<string, typeof made>();
      if (said.size < MOST_SAID) said.set(zh, beside.set(en, made));
      return made;
    },
    bi,
    /** Chinese whose lines end between words: for labels and posts. */
    words: (zh: string) => safe(r.once('words', zh, () => breakable(zh))),
    /** Chinese of our own wording whose foreign words carry their language. */
    zh: (text: string) => safe(worded(text)),
    /** English whose Chinese words carry their language. */
    en: (text: string) => (/\p{Script=Han}/u.test(text) ? safe(mixed(text, r.tag, r.zh)) : text),
    link: (path: string) => r.page(path),
    root: (path: string) => base + encodeURI(path),
    asset: (name: string) => base + (paths.get(name) ?? name),
    report: (home: string, segment: string) => reportLink(contact, r, site.base_url + home.slice(base.length), segment),
  };
}

/**
 * A report about one pair with its address already written: a letter, or a form that takes `title` and `body`, as the
 * issue trackers do. The body is added when the menu opens, with both texts in it.
 */
function reportLink(contact: string | null, r: Rendition, home: string, segment: string): string {
  if (!contact) return '';
  const title = encodeURIComponent(`${r.say('指正')} Correction: ${home}#${segment}`);
  const [page = '', hash] = contact.split('#');
  const name = contact.startsWith('mailto:') ? 'subject' : 'title';
  return `${page}${page.includes('?') ? '&' : '?'}${name}=${title}${hash === undefined ? '' : `#${hash}`}`;
}

/** How large the masthead can stand without breaking: by the longer of the two names. */
function mastSize(title: Bilingual): string {
  const size = Math.max([...title.zh].length / 2, title.en.length / 7.5);
  return size <= 1.1 ? 'mast-xl' : size <= 2.2 ? 'mast-l' : size <= 4 ? 'mast-m' : 'mast-s';
}

const clipped = (text: string, most: number) =>
  [...text].length > most
    ? `${[...text]
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text;

/** What a page is about in a sentence of each language; where it has none of its own, its title and the imprint. */
function described({ site }: Edition, r: Rendition, { title, description }: About): string {
  if (description) return `${description.zh} ${description.en}`;
  const imprint = site.publisher?.imprint;
  const line = (language: 'zh' | 'en', both: Bilingual) => [title[language], both[language]].filter(Boolean);
  const whole = r.both(imprint ?? site.title);
  return `${line('zh', whole).join(r.say('：'))} ${line('en', whole).join(': ')}`;
}

function pageData(
  edition: Edition,
  r: Rendition,
  base: string,
  about: About,
  absolute: (path: string) => string,
  options: SiteOptions,
) {
  const { site } = edition;
  // Some of it is worked out when asked for, so each is asked for once.
  const { path, kind, section, noindex, updated, title: name, jsonld } = about;
  const scripts = scriptsOf(site);
  const traditional = scripts.filter((script) => script !== 'hans').length;
  const at = (script: Script, root: string) => root + treeOf(site.base_script, script) + path;
  const own = name.zh === r.zh(site.title.zh);
  const title = [name.zh, name.en, ...(own ? [] : [`${r.zh(site.title.zh)} ${site.title.en}`])];
  return {
    path,
    kind,
    section,
    updated,
    noindex: noindex || options.drafts,
    title: title.join(' · '),
    description: described(edition, r, about).slice(0, 320),
    // Printed pages carry them above: as much as half a line holds.
    running: { zh: clipped(name.zh, 20), en: clipped(name.en, 60) },
    canonical: absolute(path),
    alternates: [
      ...scripts.map((script) => ({ hreflang: TAGS[script], href: at(script, site.base_url) })),
      { hreflang: 'en', href: at(site.base_script, site.base_url) },
      { hreflang: 'x-default', href: at(site.base_script, site.base_url) },
    ],
    scripts: scripts.map((script) => ({
      tag: TAGS[script],
      href: at(script, base),
      current: script === r.script,
      label: traditional > 1 ? LABELS[script].both : LABELS[script].label,
      offer: LABELS[script].offer,
    })),
    // Inside a script element only `<` could end it (HTML, 4.12.1.3).
    jsonld: jsonld ? JSON.stringify(jsonld).replaceAll('<', '\\u003c') : null,
  };
}

/** Where a picture of the content folder is shown, with its size; null where its file is missing. */
export const pictureOf = (edition: Edition, file: string) => picturesOf(edition).get(file) ?? null;
