/** How much a line reads like the prose of an article. */

/** The words that close an official letter, before who signs. */
const FORMULA =
  /^(?:特此(?:公告|通知|通报|通告|函告|函复|复函|批复|报告|证明|声明|说明)|此复|此致|专此(?:函复|报告)?)[。！]?$/;

/** What a line counts for the body: its length if it is prose, less than nothing if it is not. */
export function proseOf(line: string): number {
  const han = line.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const words = line.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  const ends = /[。！？…；：”」』）.!?:;"]$/.test(line);
  const inner = line.match(/[，。；！？：、]|[,.;!?] /g)?.length ?? 0;
  const size = han + words * 2;
  if (han >= 12 && /[。！？]/.test(line)) return Math.min(size, 200);
  if (han < 6 && words >= 8 && ends) return Math.min(size, 200);
  if (size >= 40 && inner >= 2 && (ends || size >= 80)) return Math.min(size, 200) / 2;
  if ((han >= 6 && /[。！？；]$/.test(line)) || FORMULA.test(line)) return size / 2;
  return line.length === 0 ? 0 : -Math.max(12, 30 - size / 2);
}
