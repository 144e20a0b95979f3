import { isHan } from './lattice.ts';
import { pairOfShown } from './stretch.ts';

/** Characters before a broken stretch that the search is given. */
const CONTEXT = 6;

/** The last characters of what has been made out so far, from the last one that is not Chinese. */
export class Context {
  readonly units: number[] = [];
  /** Whether a quotation is open in this line. */
  quoting = false;
  /** Brackets that are open in this line. */
  brackets = 0;
  push(text: string): void {
    for (let at = 0; at < text.length; at += 1) this.add(text.charCodeAt(at));
  }
  add(unit: number): void {
    const { units } = this;
    if (!isHan(unit)) {
      if (unit === 0x201c || unit === 0x300c) this.quoting = true;
      else if (unit === 0x201d || unit === 0x300d || unit === 0x0a) this.quoting = false;
      if (unit === 0x28 || unit === 0xff08) this.brackets += 1;
      else if (unit === 0x0a) this.brackets = 0;
      else if ((unit === 0x29 || unit === 0xff09) && this.brackets > 0) this.brackets -= 1;
      units.length = 0;
    } else if (units.length > CONTEXT * 40) units.splice(0, units.length - CONTEXT);
    units.push(unit);
  }
  /** Second byte of the last character, also of a mark that was folded since; or a single byte. */
  get trail(): number {
    const unit = this.units.at(-1) ?? 0;
    const pair = pairOfShown(String.fromCharCode(unit));
    return pair ? pair & 0xff : unit & 0xff;
  }
  last(): number[] {
    return this.units.slice(-CONTEXT);
  }
}
