// Where the two halves of each pair meet a query, and what in the other language answers to it.
import { compact, matches, stem, words } from './search-words.js';

export const halves = ['zh', 'en'];
const inside = ([a, b], [c, d]) => a < d && c < b;

/** Where each half of each pair meets the query, and whether the whole does. */
export function hits(letters, asked, document) {
  const names = halves.map((_, side) => document.g.map((forms) => ({ spelled: forms[2], forms: forms[side] })));
  const name = { word: asked.name, name: asked.name, ways: [] };
  const clauses = asked.spelled && asked.clauses.length > 1 ? [...asked.clauses, name] : asked.clauses;
  const pairs = [['', ...document.t], ...document.p].map(([at, ...texts]) => {
    const found = texts.map((text, side) => clauses.map((clause) => matches(letters, text, clause, names[side])));
    const marks = found.map((each) => each.flat());
    // A name that is met in one language is marked in the other.
    for (const [side, text] of texts.entries())
      for (const forms of document.g) {
        const places = (which) =>
          forms[which].flatMap((form) =>
            matches(
              letters,
              texts[which],
              which
                ? { phrase: words(letters, letters.plain(form)).map(({ word }) => word) }
                : { run: compact(letters, letters.plain(form)).text },
            ),
          );
        if (
          text &&
          marks[1 - side].length &&
          places(1 - side).some((place) => marks[1 - side].some((mark) => inside(place, mark)))
        )
          marks[side] = [...marks[side], ...places(side)];
      }
    return { at, texts, marks, met: clauses.map((_, i) => found.some((each) => each[i].length)) };
  });
  const whole = asked.clauses.every((_, i) => pairs.some((pair) => pair.met[i]));
  const named = clauses.length > asked.clauses.length && pairs.some((pair) => pair.met.at(-1));
  return { document, pairs, right: whole || named };
}

/**
 * Marks in the other language what stands there wherever the query is met and hardly anywhere else: words whose
 * occurrence over the pairs at hand goes with the match (Dice's coefficient).
 */
export function associate(letters, results) {
  const pairs = results.flatMap((result) => result.pairs.filter(({ texts }) => texts[0] && texts[1]));
  for (const side of [0, 1]) {
    const pieces = ({ texts }) => {
      const plain = letters.plain(texts[side]);
      if (side)
        return words(letters, plain)
          .filter(({ word }) => word.length > 3)
          .map(({ word, start, end }) => [stem(word), start, end]);
      const { text, at } = compact(letters, plain);
      return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => [
        text.slice(i, i + 2),
        at[i],
        at[i + 1] + 1,
      ]).filter(([gram]) => !/[\n\d]/.test(gram));
    };
    const open = pairs.filter(({ marks }) => marks[1 - side].length && !marks[side].length);
    const rest = pairs.filter(({ marks }) => !marks[1 - side].length);
    if (open.length < 3 || rest.length < open.length) continue;
    const count = (some) => {
      const counts = new Map();
      for (const pair of some)
        for (const piece of new Set(pieces(pair).map(([p]) => p))) counts.set(piece, (counts.get(piece) ?? 0) + 1);
      return counts;
    };
    const [there, elsewhere] = [count(open), count(rest)];
    const score = (piece) =>
      (2 * (there.get(piece) ?? 0)) / (open.length + (there.get(piece) ?? 0) + (elsewhere.get(piece) ?? 0));
    const best = Math.max(0, ...[...there.keys()].map(score));
    if (best < 0.7) continue;
    for (const pair of open)
      for (const [piece, ...range] of pieces(pair))
        if (score(piece) >= Math.max(0.7, best - 0.1)) pair.marks[side].push(range);
  }
}
