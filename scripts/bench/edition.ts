/**
 * Writes an edition of any size for the benchmarks, the same in every run: articles of 4 to 16 pairs (in the mean about
 * 900 Chinese characters and 500 English words) over ten years of weeks, people, organisations, places and themes cited
 * by Zipf's law, figures, two dossiers. People and places are made up of syllables; nobody is meant.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, random, writtenPairs } from './report-writer.ts';

const SURNAMES =
  '赵 Zhao,钱 Qian,孙 Sun,李 Li,周 Zhou,吴 Wu,郑 Zheng,王 Wang,冯 Feng,陈 Chen,蒋 Jiang,沈 Shen,韩 Han,杨 Yang,朱 Zhu,许 Xu,何 He,吕 Lü,张 Zhang,曹 Cao';
const GIVEN =
  '明 ming,华 hua,建 jian,国 guo,丽 li,芳 fang,伟 wei,强 qiang,磊 lei,洋 yang,勇 yong,军 jun,杰 jie,娟 juan,涛 tao,超 chao,霞 xia,平 ping,刚 gang,桂 gui,文 wen,辉 hui,力 li,健 jian,世 shi,广 guang,志 zhi,义 yi,良 liang,海 hai';
const HEADS = '青 Qing,白 Bai,云 Yun,石 Shi,临 Lin,松 Song,柳 Liu,金 Jin,竹 Zhu,梅 Mei,沙 Sha,龙 Long';
const TAILS = '禾 he,浦 pu,桥 qiao,塘 tang,湾 wan,坪 ping,溪 xi,港 gang,岭 ling,埠 bu';
const TRADES =
  '机械 Machinery,航运 Shipping,药业 Pharmaceutical,农业 Agriculture,电池 Battery,轮胎 Tyre,材料 Materials,仪器 Instruments';
const TOPICS =
  '港口建设 Port building,轮胎出口 Tyre exports,乡村公路 Village roads,水泵制造 Pump making,粮食储备 Grain reserves,海上风电 Offshore wind,旧楼加梯 Lifts for old blocks,夜间经济 The night economy,养老服务 Care for the old,职业教育 Vocational schools,林下种植 Growing under trees,跨境电商 Cross-border e-commerce,冷链物流 Cold chains,城市更新 Urban renewal,节水灌溉 Water-saving irrigation,电池回收 Battery recycling,数字图书馆 Digital libraries,湿地保护 Wetland protection,社区食堂 Community canteens,轻轨延伸 Light rail';
const POSTS =
  '市长 Mayor,县长 County head,镇长 Town head,局长 Director,总经理 General manager,书记 Party secretary,院长 Dean,会长 Chair';

const words = (list: string) =>
  list.split(',').map((each) => {
    const at = each.indexOf(' ');
    return { zh: each.slice(0, at), en: each.slice(at + 1) };
  });
const pick = <T>(next: Random, list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
const id = (en: string) =>
  en
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

interface Named {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** Picks by Zipf's law: the n-th as often as 1/n. */
function zipf<T>(list: readonly T[]): (next: Random) => T {
  const sums: number[] = [];
  let sum = 0;
  for (let i = 0; i < list.length; i++) {
    sum += 1 / (i + 1);
    sums.push(sum);
  }
  return (next) => {
    const at = next() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return list[low]!;
  };
}

/** Not more than there are, each once. */
function several<T>(next: Random, from: (next: Random) => T, count: number): T[] {
  const found = new Set<T>();
  for (let tries = 0; found.size < count && tries < count * 8; tries++) found.add(from(next));
  return [...found];
}

function peopleOf(next: Random, count: number): Named[] {
  const [surnames, given] = [words(SURNAMES), words(GIVEN)];
  const found = new Map<string, Named>();
  while (found.size < Math.min(count, 15_000)) {
    const [a, b, c] = [pick(next, surnames), pick(next, given), pick(next, given)];
    const zh = a.zh + b.zh + c.zh;
    const en = `${a.en} ${b.en[0]!.toUpperCase()}${b.en.slice(1)}${c.en}`;
    found.set(zh, { id: `${id(en)}-${found.size + 1}`, zh, en });
  }
  return [...found.values()];
}

const day = (n: number) => new Date(Date.UTC(2016, 0, 4) + n * 86_400_000).toISOString().slice(0, 10);
const quote = (text: string) => JSON.stringify(text);
const pair = ({ zh, en }: { zh: string; en: string }) => `{ zh: ${quote(zh)}, en: ${quote(en)} }`;

export interface EditionOptions {
  readonly articles: number;
  readonly scripts?: readonly string[];
  readonly seed?: number;
}

/** The registries of an edition and how often each entry is cited. */
function registriesOf(next: Random, articles: number) {
  const people = peopleOf(next, Math.max(20, Math.round(articles / 20)));
  const places: (Named & { level: string; parent: string | null })[] = [
    { id: 'jiangzhou', zh: '江州省', en: 'Jiangzhou Province', level: 'province', parent: null },
  ];
  for (const [i, head] of words(HEADS).entries()) {
    const city = `${head.en.toLowerCase()}zhou`;
    if (i < 3)
      places.push({ id: city, zh: `${head.zh}州市`, en: `${head.en}zhou`, level: 'prefecture', parent: 'jiangzhou' });
  }
  const cities = places.slice(1).map((place) => place.id);
  for (const head of words(HEADS))
    for (const tail of words(TAILS)) {
      const en = `${head.en}${tail.en} Town`;
      places.push({ id: id(en), zh: `${head.zh}${tail.zh}镇`, en, level: 'town', parent: pick(next, cities) });
    }
  const organisations = words(HEADS).flatMap((head) =>
    words(TAILS).map((tail, i) => {
      const trade = words(TRADES)[(i * 3) % 8]!;
      const en = `${head.en}${tail.en} ${trade.en}`;
      return { id: id(en), zh: `${head.zh}${tail.zh}${trade.zh}`, en };
    }),
  );
  const themes = words(TOPICS).map((topic) => ({ ...topic, id: id(topic.en) }));
  return { people, places, organisations, themes };
}

/** Writes the content folder. @returns the ids of its articles */
export function writeEdition(folder: string, { articles, scripts = ['hans'], seed = 8 }: EditionOptions): string[] {
  const next = random(seed);
  // A day and hour are two figures side by side that the checker pairs in order; what follows in a paragraph confuses it.
  const sentences = writtenPairs(4000, seed).filter(({ zh }) => !zh.includes('听证会'));
  const { people, places, organisations, themes } = registriesOf(next, articles);
  const posts = words(POSTS);
  const towns = places.filter(({ level }) => level === 'town');
  const [person, place, organisation, theme] = [zipf(people), zipf(towns), zipf(organisations), zipf(themes)];
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  for (const sub of ['articles', 'issues']) mkdirSync(join(folder, sub), { recursive: true });

  write(
    'site.yaml',
    `title: { zh: 江州双语周报, en: Jiangzhou Weekly }
base_url: https://example.org/weekly/
publisher:
  name: { zh: 江州周报编辑部, en: The Jiangzhou editors }
  imprint: { zh: 测速用的样刊。, en: A specimen for timing. }
  contact: mailto:editors@example.org
scripts: [${scripts.join(', ')}]
pdf: { articles: false }
check: { unsupported: warning, evidence: warning }
`,
  );
  const registry = (name: string, list: readonly Named[], more: (entry: never) => string = () => '') =>
    write(
      `${name}.yaml`,
      list.map((each) => `${each.id}: { zh: ${each.zh}, en: ${quote(each.en)}${more(each as never)} }\n`).join(''),
    );
  registry('people', people);
  registry('organisations', organisations, () => ', kind: company');
  registry('places', places, ({ level, parent }: (typeof places)[number]) => `, level: ${level}, parent: ${parent}`);
  registry(
    'themes',
    themes,
    (each: Named) =>
      `, terms: [${each.id}], summary: ${pair({ zh: `关于${each.zh}的报道。`, en: `Reports on ${each.en.toLowerCase()}.` })}`,
  );
  write(
    'terms.yaml',
    themes
      .map((each) => `${each.id}: { zh: [${each.zh}], en: { preferred: ${quote(each.en.toLowerCase())} } }\n`)
      .join(''),
  );

  const ids: string[] = [];
  for (let n = 0; n < articles; n++) {
    const date = day(Math.floor((n * 3652) / articles));
    const name = `${date}-${String(n + 1).padStart(5, '0')}`;
    ids.push(name);
    const here = place(next);
    const who = several(next, person, 1 + Math.floor(next() * 4)).map((each) => ({ ...each, post: pick(next, posts) }));
    const firms = several(next, organisation, 1 + Math.floor(next() * 3));
    const topics = several(next, theme, 1 + Math.floor(next() * 3));
    const figures = Array.from({ length: 1 + Math.floor(next() * 4) }, (_, i) => {
      const hundredMillions = 11 + Math.floor(next() * 900);
      return {
        n: i + 1,
        zh: `${hundredMillions}亿元`,
        en: `${hundredMillions / 10} billion yuan`,
        value: hundredMillions * 1e8,
        firm: firms[i % firms.length]!,
      };
    });
    const year = date.slice(0, 4);
    const body: { zh: string; en: string }[] = [
      {
        zh: `${here.zh}近日就${topics.map(({ zh }) => zh).join('、')}开会，${who.map((each) => `${each.post.zh}${each.zh}`).join('、')}到会。`,
        en: `${here.en} recently met on ${topics.map(({ en }) => en.toLowerCase()).join(', ')}; ${who.map((each) => `${each.post.en} ${each.en}`).join(', ')} took part.`,
      },
      ...figures.map((figure) => ({
        zh: `${figure.firm.zh}${year}年产值${figure.zh}。`,
        en: `Output at ${figure.firm.en} in ${year} came to ${figure.en}.`,
      })),
    ];
    const paragraphs = 3 + Math.floor(next() * next() * 19);
    for (let i = 0; i < paragraphs; i++) {
      const some = Array.from({ length: 3 + Math.floor(next() * 4) }, () => pick(next, sentences));
      body.push({ zh: some.map(({ zh }) => zh).join(''), en: some.map(({ en }) => en).join(' ') });
    }
    const blocks = body.map(({ zh, en }, i) => `${zh} {#s${i + 1}}\n\n${en}\n`);
    if (n % 4 === 0) blocks.splice(2, 0, `## 会议内容 {#h1}\n\n## What was discussed\n`);
    if (n % 7 === 0) {
      const items = [pick(next, sentences), pick(next, sentences), pick(next, sentences)];
      blocks.push(
        `${items.map(({ zh }) => `- ${zh}`).join('\n')} {#l1}\n\n${items.map(({ en }) => `* ${en}`).join('\n')}\n`,
      );
    }
    write(
      `articles/${name}.md`,
      `---
status: ready
title:
  zh: ${here.zh}推进${topics[0]!.zh}，第${n + 1}号报道
  en: ${quote(`${here.en} moves ahead with ${topics[0]!.en.toLowerCase()}, report ${n + 1}`)}
date: { value: ${date}, basis: stated }
published: ${date}
places: [${here.id}]
source:
  title: ${quote(`${here.zh}召开会议`)}
  origin: { zh: 江州日报, en: Jiangzhou Daily }
  language: zh
  url: https://example.org/source/${n + 1}
people:
${who.map((each, i) => `  - { id: ${each.id}, part: ${i ? 'attended' : 'spoke'}, posts: [${pair(each.post)}], evidence: [${quote(each.post.zh + each.zh)}] }`).join('\n')}
organisations: [${firms.map((firm) => `{ id: ${firm.id}, part: visited, evidence: [${firm.zh}] }`).join(', ')}]
figures:
${figures
  .map(
    (each) => `  - id: output-${each.n}
    measure: { zh: 产值, en: output }
    about: ${each.firm.id}
    value: ${each.value}
    unit: cny
    period: ${year}
    evidence: [${year}年产值${each.zh}]`,
  )
  .join('\n')}
themes: [${topics.map((topic) => topic.id).join(', ')}]
why: ${pair({ zh: `${topics[0]!.zh}牵动当地的用工和投资。`, en: `Work and investment in the place turn on ${topics[0]!.en.toLowerCase()}.` })}
${n % 50 === 49 ? `corrections: [{ date: ${date}, zh: 更正一处人名。, en: A name was corrected. }]\n` : ''}---

${blocks.join('\n')}`,
    );
  }
  for (const [i, topic] of themes.slice(0, 2).entries())
    write(
      `issues/dossier-${i + 1}.md`,
      `---
kind: dossier
title: ${pair({ zh: `专题：${topic.zh}`, en: `Dossier: ${topic.en}` })}
lead: ${pair({ zh: `${topic.zh}十年。`, en: `Ten years of ${topic.en.toLowerCase()}.` })}
articles: [${Array.from({ length: Math.min(12, articles) }, (_, k) => ids[Math.floor(((k * 2 + i) * articles) / 24) % articles]).join(', ')}]
---

这里汇集有关${topic.zh}的文章。 {#s1}

Articles on ${topic.en.toLowerCase()} are gathered here.
`,
    );
  return ids;
}
