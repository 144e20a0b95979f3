// What a reader sees who follows a link in the mail, in both languages.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import type { SiteData } from '../content/schema.ts';
import type { Variant } from '../digest/variant.ts';
import type { Bilingual } from '../language/bilingual.ts';

const FOLDER = fileURLToPath(new URL('../../templates/desk', import.meta.url));

export const FORMS: readonly (Bilingual & { readonly value: Variant })[] = [
  { value: 'both', zh: '中英对照', en: 'Chinese and English' },
  { value: 'zh-hans', zh: '中文（简体）', en: 'Chinese, Simplified' },
  { value: 'zh-hant', zh: '中文（繁體）', en: 'Chinese, Traditional' },
  { value: 'en', zh: '英文', en: 'English' },
];

const LEGEND: Bilingual = { zh: '语言与字形', en: 'Language and script' };
const pair = (zh: string, en: string): Bilingual => ({ zh, en });
const field = (name: string, type: string, words: Bilingual, required: boolean) => ({
  name,
  type,
  words,
  required,
  autocomplete: name,
});

interface Form {
  readonly action: string;
  readonly button: Bilingual;
  readonly fields?: readonly ReturnType<typeof field>[];
  readonly chosen?: Variant;
}

export interface Page {
  readonly title: Bilingual;
  readonly lines: readonly Bilingual[];
  readonly form?: Form;
}

export const PAGES = {
  leave: (token: string): Page => ({
    title: pair('退订', 'Unsubscribe'),
    lines: [pair('点一下，便不再收到本刊。', 'One click, and you will hear no more from us.')],
    form: { action: token, button: pair('退订', 'Unsubscribe') },
  }),
  left: (): Page => ({
    title: pair('已退订', 'You have left'),
    lines: [pair('不会再有邮件寄来。', 'No more mail will come.')],
  }),
  prefer: (token: string, chosen: Variant): Page => ({
    title: pair('更改语言与字形', 'Change language or script'),
    lines: [],
    form: { action: token, button: pair('保存', 'Save'), chosen },
  }),
  preferred: (): Page => ({
    title: pair('已保存', 'Saved'),
    lines: [pair('自下一期起照此寄送。', 'The next issue will come in this form.')],
  }),
  subscribe: (): Page => ({
    title: pair('订阅', 'Subscribe'),
    lines: [pair('每周一封，随时可退。', 'One mail a week; leave at any time.')],
    form: {
      action: 'subscribe',
      button: pair('订阅', 'Subscribe'),
      chosen: 'both',
      fields: [
        field('email', 'email', pair('电子邮箱', 'Mail address'), true),
        field('name', 'text', pair('姓名（可不填）', 'Name (optional)'), false),
      ],
    },
  }),
  asked: (): Page => ({
    title: pair('请查收邮件', 'Look into your mail'),
    lines: [
      pair(
        '若该地址尚未订阅，确认邮件已经寄出。点开其中的链接即可。',
        'If this address is not on the list yet, a mail is on its way; follow the link in it.',
      ),
    ],
  }),
  confirm: (token: string): Page => ({
    title: pair('确认订阅', 'Confirm your subscription'),
    lines: [],
    form: { action: token, button: pair('确认', 'Confirm') },
  }),
  confirmed: (): Page => ({
    title: pair('订阅成功', 'You are on the list'),
    lines: [pair('下一期见。', 'Until the next issue.')],
  }),
  wrong: (): Page => ({
    title: pair('地址无效', 'This does not look like a mail address'),
    lines: [pair('请返回重填。', 'Please go back and try again.')],
  }),
  gone: (): Page => ({
    title: pair('链接无效', 'This link leads nowhere'),
    lines: [pair('它可能已过期，或在抄录时有误。', 'It may be too old, or was copied with a mistake.')],
  }),
  busy: (): Page => ({
    title: pair('请稍后再试', 'Please try again later'),
    lines: [],
  }),
} as const;

const env = new nunjucks.Environment(new nunjucks.FileSystemLoader([FOLDER]), {
  autoescape: true,
  throwOnUndefined: false,
});
const css = readFileSync(`${FOLDER}/page.css`, 'utf8');

/** Headers of every page: nothing from elsewhere, nothing kept, and the address of the page goes nowhere. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

export const render = (site: SiteData, { title, lines, form }: Page): string =>
  env.render('page.njk', {
    tag: site.base_script === 'hans' ? 'zh-Hans' : site.base_script === 'hant-hk' ? 'zh-Hant-HK' : 'zh-Hant-TW',
    site: site.title,
    home: site.base_url,
    title,
    lines,
    css,
    form: form && { fields: [], ...form, legend: LEGEND, choices: form.chosen ? FORMS : [] },
  });
