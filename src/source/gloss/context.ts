import { pairOf } from '../gbk.ts';
import { isHan } from './lattice.ts';

/** Characters before a broken stretch that the search is given. */
const CONTEXT = 6;

/** The last characters of what has been made out so far, from the last one that is not Chinese. */
export class Context {
  readonly units: number[] = [];
  /** Second byte of the last character, 0 for a single byte. */
  trail = 0;
  /** Whether a quotation is open in this line. */
  quoting = false;
  push(text: string): void {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === 0x201c || unit === 0x300c) this.quoting = true;
      else if (unit === 0x201d || unit === 0x300d || unit === 0x0a) this.quoting = false;
      if (!isHan(unit)) this.units.length = 0;
      else if (this.units.length > CONTEXT * 4) this.units.splice(0, CONTEXT * 3);
      this.units.push(unit);
      this.trail = unit < 0x80 ? unit : pairOf(unit) & 0xff;
    }
  }
  last(): number[] {
    return this.units.slice(-CONTEXT);
  }
}
