/** Which line of a page is its title. */

export interface TitleLine {
  readonly text: string;
  readonly plain: string;
  readonly reason: string | undefined;
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** How far above the body a title may stand, in lines. */
const REACH = 16;

/** Rows of links: many short words and hardly a mark. */
function isRow(line: string): boolean {
  const words = line.split(/[\s|｜/·>»]+/).filter(Boolean);
  if (!/[\u4e00-\u9fff]/.test(line)) return /[|·»]/.test(line) && words.length >= 3 && !/[.,:;!?’']/.test(line);
  return words.length >= 4 && words.every((word) => word.length <= 8) && !/[，。：！？“”《》]/.test(line);
}

/** A label with what it labels: 查看: 3521, 所属地区：某县. */
const LABELLED =
  /^[\p{L} ]{1,8}\s*[:：]\s*\d[\d\s./:,+-]*[万人次年月日]?$|^(?:所属|已收录|收录于|专题|栏目|分类|标签|来自|板块|频道|关键词|所在)|登录|注册|^目录$|^[（(].*[）)]$|^\d{1,2}[ .、]/u;

/**
 * The offset of the title among lines whose body starts at `from`: the best of the lines above and of the body's first,
 * by length, nearness, what follows it and what repeats it; undefined where none reads like one.
 */
export function titleAt(lines: readonly TitleLine[], from: number, given: string | null): number | undefined {
  let best: { at: number; score: number } | undefined;
  const crumb = lines.slice(0, from).find((line) => line.reason === 'breadcrumb');
  const crumbs = crumb ? bare(crumb.plain) : '';
  const wanted = given ? bare(given) : '';
  const isParticular = (at: number) => ['particulars', 'byline', 'form', 'forum'].includes(lines[at]?.reason ?? '');
  for (let at = Math.min(from, lines.length - 1); at >= 0 && from - at <= REACH; at -= 1) {
    const line = lines[at]!;
    if (line.reason && line.reason !== 'repeated') continue;
    const { plain } = line;
    const key = bare(plain);
    const width = /[\u4e00-\u9fff]/.test(plain) ? key.length : key.length / 2;
    if (width < 4 || width > 70 || /[。；;：:，,]$/.test(plain) || isRow(plain) || LABELLED.test(plain)) continue;
    const followed = isParticular(at + 1) || isParticular(at + 2);
    // A body may start with its title where that ends like a sentence.
    if (at === from && !(followed && width < 45)) continue;
    let score = Math.min(width, 20) - (from - at) * 1.5;
    if (followed) score += width < 8 ? 4 : 14;
    if (isParticular(at - 1)) score += 4;
    if (crumbs.length > key.length && crumbs.endsWith(key)) score += 40;
    if (wanted && (wanted.includes(key) || key.includes(wanted))) score += 40;
    // The head of a journal or a paper.
    if (/第\s?\d+\s?[期卷版]/.test(plain)) score -= 15;
    if (/[，,].*[，,].*[，,]/.test(plain)) score -= 15;
    if (/^[\x20-\x7e]+$/.test(plain) && plain.split(' ').length < 4 && score < 40) score -= 12;
    if (!best || score > best.score) best = { at, score };
  }
  return best && best.score > -10 ? best.at : undefined;
}
