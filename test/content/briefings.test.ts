// The facts of the sample content, by value, as they were read in the five sources: who took part with what posts,
// every figure, where and when. A change here is a change of fact and needs the source beside it.
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { placeChain } from '../../src/content/edition.ts';
import { readEdition } from '../../src/content/read.ts';

const root = new URL('../../briefings', import.meta.url).pathname;
const edition = await readEdition(root, { now: new Date('2026-01-01T00:00:00Z') });
const article = (id: string) => edition.index.article.get(id)!;

/** Name, English name, part, and how each post ends, in the order given. */
const PEOPLE: Record<string, readonly (readonly [string, string, string, readonly string[]])[]> = {
  'chedun-automotive-alliance': [
    ['姜雪峰', 'Jiang Xuefeng', 'spoke', ['车墩镇党委副书记', '镇长']],
    ['邵方兴', 'Shao Fangxing', 'spoke', ['副镇长', '镇商会常务副会长']],
    ['谭轩霖', 'Tan Xuanlin', 'spoke', ['同济大学创新创业导师', '华东分中心高级顾问', '汽车财经网总编辑']],
  ],
  'jiading-leading-group': [
    ['陆方舟', 'Lu Fangzhou', 'spoke', ['嘉定区委书记', '领导小组组长']],
    ['高香', 'Gao Xiang', 'chaired', ['嘉定区委副书记', '区长', '领导小组组长']],
    ['陆祖芳', 'Lu Zufang', 'spoke', ['嘉定区委常委', '常务副区长', '领导小组常务副组长']],
  ],
  'waigang-seminar': [],
  'taizhou-alliance-party-committee': [
    ['朱立凡', 'Zhu Lifan', 'spoke', ['泰州市委书记']],
    ['张永伟', 'Zhang Yongwei', 'video', ['中国电动汽车百人会副理事长', '中国电动汽车百人会秘书长']],
    ['乔标', 'Qiao Biao', 'video', ['副院长']],
    ['孟祥军', 'Meng Xiangjun', 'video', ['长城汽车股份有限公司轮值总裁']],
    ['季振华', 'Ji Zhenhua', 'spoke', ['副书记']],
    ['石晓鹏', 'Shi Xiaopeng', 'spoke', ['江苏省工业和信息化厅副厅长']],
    ['叶冬华', 'Ye Donghua', 'spoke', ['泰州市副市长', '泰州医药高新区党工委书记', '高港区委书记']],
    ['孙宏建', 'Sun Hongjian', 'attended', ['医药高新区管委会主任', '高港区区长']],
    ['陶旭', 'Tao Xu', 'attended', ['医药高新区党工委副书记', '高港区委副书记']],
    ['申晓勇', 'Shen Xiaoyong', 'spoke', ['医药高新区党工委委员', '高港区委常委', '组织部部长']],
    ['王英俊', 'Wang Yingjun', 'spoke', ['汽车产业联盟党委书记']],
    ['晏成林', 'Yan Chenglin', 'spoke', ['苏州大学能源学院院长']],
    ['尹必峰', 'Yin Bifeng', 'spoke', ['江苏大学汽车与交通工程学院院长']],
  ],
  'huaian-automotive-cluster': [
    ['顾坤', 'Gu Kun', 'spoke', ['淮安市市长']],
    ['马乃骏', 'Ma Naijun', 'attended', ['淮安市政府秘书长']],
    ['刘爱国', 'Liu Aiguo', 'attended', ['淮安经开区党工委书记']],
    ['习近平', 'Xi Jinping', 'referred', ['总书记']],
  ],
};

/** Value, unit, qualifier, nature, period, who stated it. */
const FIGURES: Record<
  string,
  Record<string, readonly [number, string, string, string, string | null, string | null]>
> = {
  'chedun-automotive-alliance': {
    'smart-manufacturing-companies': [495, 'count', 'exact', 'actual', '2022', 'jiang-xuefeng'],
    'smart-manufacturing-output': [8_600_000_000, 'cny', 'exact', 'actual', '2022', 'jiang-xuefeng'],
    'smart-manufacturing-tax': [540_000_000, 'cny', 'exact', 'actual', '2022', 'jiang-xuefeng'],
    'key-industries': [2, 'count', 'exact', 'actual', null, 'jiang-xuefeng'],
    'corridor-brands': [10, 'count', 'exact', 'actual', '2023-02', 'jiang-xuefeng'],
    'srdi-companies': [83, 'count', 'exact', 'actual', '2023-02', 'shao-fangxing'],
    'little-giants': [5, 'count', 'exact', 'actual', '2023-02', 'shao-fangxing'],
    'high-tech-enterprises': [240, 'count', 'exact', 'actual', '2023-02', 'shao-fangxing'],
    'enterprise-technology-centres': [26, 'count', 'exact', 'actual', '2023-02', 'shao-fangxing'],
    'listed-companies': [30, 'count', 'exact', 'actual', '2023-02', 'shao-fangxing'],
    'large-enterprise-headquarters': [2, 'count', 'exact', 'actual', '2023-02', 'shao-fangxing'],
    'alliance-first-members': [4, 'count', 'exact', 'actual', '2023-02-20', null],
    'alliance-first-members-from-chamber': [2, 'count', 'exact', 'actual', '2023-02-20', null],
    'companies-on-site': [50, 'count', 'nearly', 'actual', '2023-02-20', null],
    'online-attendances': [7000, 'person-time', 'over', 'actual', '2023-02-20', null],
  },
  'jiading-leading-group': {},
  'waigang-seminar': {},
  'taizhou-alliance-party-committee': {
    'component-suppliers': [30, 'count', 'over', 'actual', null, null],
    'automotive-output': [18_500_000_000, 'cny', 'exact', 'actual', '2021', null],
    'ccid-institutes': [18, 'count', 'exact', 'actual', null, null],
    'ccid-controlled-companies': [20, 'count', 'over', 'actual', null, null],
    'investment-signed': [2_500_000_000, 'cny', 'exact', 'actual', '2022-05-31', null],
    'universities-signed': [2, 'count', 'exact', 'actual', '2022-05-31', null],
    'project-agreements': [5, 'count', 'exact', 'actual', '2022-05-31', null],
  },
  'huaian-automotive-cluster': {
    'cluster-scale': [100_000_000_000, 'cny', 'magnitude', 'scale-class', null, null],
    'byd-output-growth': [45.3, 'percent', 'exact', 'actual', '2025-01/2025-05', null],
    'kubisen-local-partners': [37, 'count', 'exact', 'actual', null, null],
    'hundred-billion-clusters': [3, 'count', 'exact', 'target', null, null],
  },
};

test('the folder is read without a problem', () => {
  assert.equal(
    edition.diagnostics.map((d) => `${d.file}:${d.line} ${d.message.en}`),
    [],
  );
});

for (const [id, expected] of Object.entries(PEOPLE)) {
  test(`people of ${id}`, () => {
    const found = article(id).people;
    assert.equal(
      found.map((p) => [edition.people.get(p.id!)!.zh, edition.people.get(p.id!)!.en, p.part]),
      expected.map(([zh, en, part]) => [zh, en, part]),
    );
    for (const [i, [zh, , , posts]] of expected.entries()) {
      const held = found[i]!.posts;
      assert.is(held.length, posts.length, zh);
      for (const [j, post] of posts.entries()) assert.ok(held[j]!.zh.endsWith(post), `${zh}: ${held[j]!.zh}`);
    }
  });
}

for (const [id, expected] of Object.entries(FIGURES)) {
  test(`figures of ${id}`, () => {
    const found = Object.fromEntries(
      article(id).figures.map((f) => [f.id, [f.value, f.unit, f.qualifier, f.nature, f.period, f.stated_by]]),
    );
    assert.equal(found, expected);
  });
}

test('dates, places, weeks and sources', () => {
  const facts = Object.fromEntries(
    edition.articles.map((a) => [
      a.id,
      [
        a.date.value,
        a.date.basis,
        a.published,
        a.isoWeek,
        placeChain(edition.places, a.places[0]!).map(({ zh }) => zh),
        a.source.origin?.zh ?? null,
        a.source.byline?.zh ?? null,
      ],
    ]),
  );
  assert.equal(facts, {
    'waigang-seminar': [null, 'stated', '2025-07-28', '2025-W31', ['外冈', '嘉定', '上海', '中国'], null, null],
    'huaian-automotive-cluster': [
      '2025-06-23',
      'stated',
      '2025-06-25',
      '2025-W26',
      ['淮安', '江苏', '中国'],
      '淮安日报',
      '唐筱葳',
    ],
    'jiading-leading-group': ['2024', 'inferred', null, null, ['嘉定', '上海', '中国'], null, null],
    'chedun-automotive-alliance': [
      '2023-02-20',
      'stated',
      null,
      '2023-W08',
      ['车墩', '松江', '上海', '中国'],
      null,
      null,
    ],
    'taizhou-alliance-party-committee': [
      '2022-05-31',
      'stated',
      '2022-06-06',
      '2022-W23',
      ['泰州医药高新区（高港区）', '泰州', '江苏', '中国'],
      '泰州市医药高新区党政办公室',
      null,
    ],
  });
});

test('a weekly for each week that has an article, and a dossier of all five', () => {
  assert.equal(
    edition.issues.map((i) => [i.kind, i.week, i.articles.length]),
    [
      ['weekly', '2025-W31', 1],
      ['dossier', null, 5],
      ['weekly', '2025-W26', 1],
      ['weekly', '2023-W08', 1],
      ['weekly', '2022-W23', 1],
    ],
  );
});

test('each article has six to ten segments, each with an id, and says why it matters', () => {
  for (const { id, segments, why } of edition.articles) {
    assert.ok(segments.length >= 6 && segments.length <= 10, `${id}: ${segments.length} segments`);
    assert.equal(
      segments.map((segment) => segment.id),
      segments.map((_, i) => `s${i + 1}`),
    );
    assert.ok(why, id);
  }
});

test('the reporter is a byline and nobody’s part', () => {
  assert.not([...edition.people.values()].some(({ zh }) => zh === '唐筱葳'));
});

test('a name the source seems to misprint is kept, with a note', () => {
  const { zh, note } = edition.organisations.get('yanfeng')!;
  assert.is(zh, '延峰');
  assert.match(JSON.stringify(note), '延锋');
});

test('the termbase: at least thirty terms, each defined and each used', () => {
  const forms = new Set([...edition.terms.values()].flatMap(({ zh }) => zh));
  assert.ok(edition.terms.size >= 30);
  for (const form of '新质生产力 强链补链延链 专精特新 小巨人 链主 新四化 车路云一体化 产业集群 营商环境 双循环 十四五 新型工业化 招商引资'.split(
    ' ',
  ))
    assert.ok(forms.has(form), form);
  assert.equal(
    [...edition.terms.keys()].filter((id) => !edition.index.byTerm.has(id)),
    [],
  );
  for (const { id, definition } of edition.terms.values()) assert.ok(definition, id);
});

test('ten to fifteen themes, each with a summary and an article', () => {
  assert.ok(edition.themes.size >= 10 && edition.themes.size <= 15);
  for (const { id, summary } of edition.themes.values()) {
    assert.ok(summary, id);
    assert.ok(edition.index.byTheme.has(id), id);
  }
});

test('every fragment of evidence stands in the source that is not garbled', () => {
  const sources = process.env.DUIZHAO_SOURCES ?? new URL('../../../shared/sources', import.meta.url).pathname;
  const { source, people, organisations, figures } = article('taizhou-alliance-party-committee');
  const path = `${sources}/${source.text}`;
  if (!existsSync(path)) return void console.log(`# skipped: no source texts at ${sources}`);
  const text = readFileSync(path, 'utf8');
  const fragments = [
    ...people.flatMap((p) => p.evidence),
    ...organisations.flatMap((o) => o.evidence),
    ...figures.flatMap((f) => f.evidence ?? f.derived!.from),
  ];
  assert.ok(fragments.length > 40);
  for (const fragment of fragments) assert.ok(text.includes(fragment), fragment);
});

test.run();
