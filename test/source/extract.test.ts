import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Extracted, extract } from '../../src/source/extract.ts';

/**
 * Pages written for the tests. Each line says what it is: T the title, B and H body and headings of it, - what is to be
 * dropped. An HTML page has the lines that are expected in a file beside it.
 */
const folder = new URL('../fixtures/pages/', import.meta.url);

interface Page {
  readonly name: string;
  readonly text: string;
  readonly title: string;
  readonly body: readonly string[];
  readonly particulars: Readonly<Record<'published' | 'source' | 'byline', string | null>>;
}

function pageOf(name: string): Page {
  const isHtml = name.endsWith('.html');
  const lines = readFileSync(new URL(isHtml ? name.replace('.html', '.expected.txt') : name, folder), 'utf8').split(
    '\n',
  );
  const head = lines.shift()!;
  const given = (key: string) => new RegExp(`${key}=(.*?)(?= \\w+=|$)`).exec(head)?.[1] || null;
  const kind = (kinds: string) => lines.filter((line) => kinds.includes(line[0] ?? ' ')).map((line) => line.slice(2));
  return {
    name,
    text: isHtml ? readFileSync(new URL(name, folder), 'utf8') : lines.map((line) => line.slice(2)).join('\n'),
    title: kind('T')[0]!,
    body: kind('BH'),
    particulars: { published: given('published'), source: given('source'), byline: given('byline') },
  };
}

const pages = readdirSync(folder)
  .filter((name) => !name.includes('.expected.'))
  .map(pageOf);

/** Paragraphs found that are right, found in all, and wanted; a paragraph counts as often as it is there. */
function matches(found: Extracted, page: Page): { right: number; wrong: string[]; missing: string[] } {
  const missing = [...page.body];
  const wrong: string[] = [];
  for (const paragraph of found.body) {
    const at = missing.indexOf(paragraph);
    if (at >= 0) missing.splice(at, 1);
    else wrong.push(paragraph);
  }
  return { right: page.body.length - missing.length, wrong, missing };
}

test('paragraphs: precision and recall of at least 0.97 over all pages', () => {
  const total = { right: 0, found: 0, wanted: 0 };
  const report: string[] = [];
  for (const page of pages) {
    const found = extract(page.text);
    const { right, wrong, missing } = matches(found, page);
    total.right += right;
    total.found += found.body.length;
    total.wanted += page.body.length;
    for (const line of wrong) report.push(`${page.name}: not of the body: ${line}`);
    for (const line of missing) report.push(`${page.name}: missing: ${line}`);
  }
  const precision = total.right / total.found;
  const recall = total.right / total.wanted;
  assert.ok(precision >= 0.97 && recall >= 0.97, `precision ${precision}, recall ${recall}\n${report.join('\n')}`);
});

for (const page of pages) {
  test(`${page.name}: title and particulars`, () => {
    const { title, published, source, byline } = extract(page.text);
    assert.equal({ title, published, source, byline }, { title: page.title, ...page.particulars });
  });
}

test('paragraphs broken at the width of a page are whole again', () => {
  const paragraphs = [
    '去年秋天，河口镇在旧粮站的院子里办起了一座小小的农具博物馆，收了犁、耙、水车和油坊的木榨，一共三百多件，都是村里人送来的。',
    '管理员老苗今年六十八岁，从前是镇上的铁匠，他给每一件农具都写了卡片，写明是谁家的、用了多少年、最后一次下地是哪一天，字写得工工整整。',
    '来得最多的是学生，他们推一推石磨，踩一踩水车，回去以后把看到的画下来，贴在教室的墙上，老苗说，看见孩子们喜欢，就觉得这些旧东西没有白留。',
  ];
  const width = 26;
  const lines = paragraphs.flatMap((text) => text.match(new RegExp(`.{1,${width}}`, 'gu'))!);
  const copied = [
    '农具博物馆见闻',
    '2024-03-02 来源：河口镇志办',
    ...lines.slice(0, 5),
    '河口见闻',
    '— 2 —',
    '河口见闻',
    ...lines.slice(5),
  ];
  assert.equal(extract(copied.join('\n')).body, paragraphs);
});

test('sentences of an article that speak of what furniture speaks of', () => {
  const lines = [
    '企业取得生产许可证后方可开工，目前已有三家完成备案。',
    '他把经验分享到村里的微信群，很快有四十多户报名。',
    '办事群众扫描二维码关注公众号，就能在线预约，不必再排队。',
    '发表演讲时，他引用了一句老话：人勤地不懒。',
    '回复群众来信四百多封，是这个办公室去年的工作量。',
    '评论家认为，这部小说写活了一条江。',
    '打印机市场去年回暖，出货量增长一成。',
    '版权保护是动漫产业的生命线，去年全市登记作品三千件。',
    '记者了解到，新规对转载行为作出了明确规定，平台须先取得授权。',
    'Share prices fell for a third day, and few traders expected them to recover soon.',
    'The museum holds the copyright in the maps, which it lets schools use without charge.',
    '电话那头，老人沉默了很久，才说了一句谢谢。',
    '地址选在哪里，村里开了三次会，最后定在老晒谷场。',
  ];
  const found = extract(['某镇近况', '2024-01-05 来源：某镇新闻', ...lines].join('\n'));
  assert.equal(found.body, lines);
});

test.run();
