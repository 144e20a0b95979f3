import { pairOf } from '../gbk.ts';
import { isHan } from './lattice.ts';

/** Characters before a broken stretch that the search is given. */
const CONTEXT = 6;

/** The last characters of what has been made out so far, from the last one that is not Chinese. */
export class Context {
  readonly units: number[] = [];
  /** Whether a quotation is open in this line. */
  quoting = false;
  push(text: string): void {
    for (let at = 0; at < text.length; at += 1) this.add(text.charCodeAt(at));
  }
  add(unit: number): void {
    const { units } = this;
    if (!isHan(unit)) {
      if (unit === 0x201c || unit === 0x300c) this.quoting = true;
      else if (unit === 0x201d || unit === 0x300d || unit === 0x0a) this.quoting = false;
      units.length = 0;
    } else if (units.length > CONTEXT * 40) units.splice(0, units.length - CONTEXT);
    units.push(unit);
  }
  /** Second byte of the last character, or a single byte. */
  get trail(): number {
    const unit = this.units.at(-1) ?? 0;
    return unit < 0x80 ? unit : pairOf(unit) & 0xff;
  }
  last(): number[] {
    return this.units.slice(-CONTEXT);
  }
}
