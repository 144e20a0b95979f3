// What the method page says of the checker: every rule with an example that it finds, in its own words, and how much of
// each issue was verified.
import { checkPair } from '../../check/check-pair.ts';
import { EDITION_RULES } from '../../check/edition-rules.ts';
import { PAIR_RULES } from '../../check/pair-rules.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { issueTitle } from '../../view/issue.ts';
import type { Tree } from '../tree.ts';
import { wording } from './lists.ts';

interface Part {
  readonly id: string;
  readonly label: Bilingual;
  readonly texts: readonly (Bilingual & { readonly href?: string | null })[];
}

/** An example of each rule on pairs that is found, and what is then said. */
const found = PAIR_RULES.map((rule) => {
  const example = rule.examples.find(({ finds }) => finds !== undefined);
  const first = example && checkPair(example.zh, example.en, example.context ?? {}, [rule])[0];
  return { about: rule.about, example: example && first ? { ...example, says: first.message } : null };
});

/** Parts of the method page: the rules, and what was verified where the checker has run. */
export function checkedParts(tree: Tree): readonly Part[] {
  const { edition, r, options } = tree;
  const rules: Bilingual[] = [
    wording(
      tree,
      '发布之前，程序逐对核对两种语言，并以来源核对数字、人物、职务和日期；有一处错误就不发布。下面是各条规则，附一个会被指出的例子。',
      'Before anything is published a program holds the two languages of every pair against each other, and figures, people, posts and dates against the source; one error, and nothing is published. These are its rules, each with an example of what it finds.',
    ),
  ];
  for (const { about, example } of found) {
    rules.push(wording(tree, about.zh, about.en));
    if (example)
      rules.push(
        wording(
          tree,
          `例：“${example.zh}”译作“${example.en}”。指出：${example.says.zh}`,
          `For example “${example.zh}” as “${example.en}”: ${example.says.en}`,
        ),
      );
  }
  for (const { about } of EDITION_RULES) rules.push(wording(tree, about.zh, about.en));
  const parts: Part[] = [{ id: 'rules', label: wording(tree, '核对', 'Checks'), texts: rules }];
  const { verified } = options;
  if (!verified?.size) return parts;
  const count = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
  const issues = edition.issues.flatMap((issue) => {
    const sum = verified.get(issue.id);
    if (!sum) return [];
    const { figures, names, terms, pairs } = sum;
    const title = issueTitle(r, issue);
    return {
      zh: r.say(`${title.zh}：数字${figures}个，名称${names}处，用语${terms}处，句段${pairs}对`),
      en: `${title.en}: ${count(figures, 'figure')}, ${count(names, 'name')}, ${count(terms, 'term')}, ${count(pairs, 'pair')}`,
      href: r.href('issue', issue.id),
    };
  });
  return [
    ...parts,
    { id: 'verified', label: wording(tree, '各期核实的数目', 'What was verified, issue by issue'), texts: issues },
  ];
}
