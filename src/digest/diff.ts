// What changed between two compositions, line by line, for an editor.

/** Lines that a longest common subsequence keeps, as `[index in a, index in b]`. */
function common(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const length = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i * width + j] =
        a[i] === b[j]
          ? length[(i + 1) * width + j + 1]! + 1
          : Math.max(length[(i + 1) * width + j]!, length[i * width + j + 1]!);
  const kept: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) kept.push([i++, j++]);
    else if (length[(i + 1) * width + j]! >= length[i * width + j + 1]!) i++;
    else j++;
  }
  return kept;
}

/**
 * Lines taken away (`- `) and added (`+ `), with up to `around` unchanged lines (`  `) about them and `…` where more
 * were left out; empty where nothing changed. Quadratic in lines, which is nothing for a message.
 */
export function difference(before: string, after: string, around = 2): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const all: string[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...common(a, b), [a.length, b.length] as const]) {
    while (i < x) all.push(`- ${a[i++]}`);
    while (j < y) all.push(`+ ${b[j++]}`);
    if (x < a.length) all.push(`  ${a[x]}`);
    [i, j] = [x + 1, y + 1];
  }
  const near = all.map((_, at) =>
    all.slice(Math.max(0, at - around), at + around + 1).some((line) => !/^ {2}/.test(line)),
  );
  return all
    .flatMap((line, at) => (near[at] ? [line.trimEnd()] : near[at - 1] ? ['…'] : []))
    .filter((_, at, list) => at < list.length - 1 || list[at] !== '…');
}
