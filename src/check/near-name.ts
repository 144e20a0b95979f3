// Names that are nearly those of somebody known: one character off, or other characters of the same sound.
import { readings } from '../language/pinyin.ts';
import { surnameOf } from '../language/surnames.ts';
import { occurrences } from './source-text.ts';

const HAN = /^\p{Script=Han}+$/u;
/** Characters that join words: what stands with one of them is no name. */
const WORD = /[的了在是和与及等这那也并就将会被把向到为，。、]/u;

const sound = (name: string): string =>
  readings(name)
    .map(({ reading }) => (reading ?? '').normalize('NFD').replace(/[\u0300-\u0304\u030c]/g, ''))
    .join(' ');

/**
 * Stretches of a text that look like `name` misspelt: the same surname, then for three characters or more all of the
 * given name but one character, for two characters another of the same sound (顾昆 for 顾坤). Never the name itself.
 */
export function nearNames(text: string, name: string): { readonly start: number; readonly text: string }[] {
  const surname = surnameOf(name);
  if (!surname || name.length <= surname.length) return [];
  const found: { start: number; text: string }[] = [];
  for (const start of occurrences(text, surname)) {
    const other = text.slice(start, start + name.length);
    if (other.length < name.length || other === name || !HAN.test(other) || WORD.test(other)) continue;
    let different = 0;
    for (let i = surname.length; i < name.length; i++) if (other[i] !== name[i]) different++;
    const given = name.length - surname.length;
    if (different === 1 && (given > 1 || sound(other) === sound(name))) found.push({ start, text: other });
    else if (given > 1 && different === given && sound(other) === sound(name)) found.push({ start, text: other });
  }
  return found;
}
