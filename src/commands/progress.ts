import type { Output } from './effects.ts';

/** Says what is being done: one line that is rewritten on a terminal, a plain line a step elsewhere. */
export interface Progress {
  /** Begins a step; the former one ends. */
  step(name: string): void;
  /** How far the step is. Shown on a terminal only. */
  at(done: number, of: number, what?: string): void;
  /** Ends the last step and returns the milliseconds of each. */
  end(): { readonly name: string; readonly ms: number }[];
}

/** Progress on `out` (standard error, so that output stays clean). */
export function progress(out: Output): Progress {
  const steps: { name: string; ms: number }[] = [];
  let current: string | null = null;
  let began = 0;
  let shown = 0;
  const line = (text: string) => out.write(`\r\u001B[K${text.slice(0, (out.columns ?? 80) - 1)}`);
  const finish = () => {
    if (current === null) return;
    const ms = Math.round(performance.now() - began);
    steps.push({ name: current, ms });
    if (out.isTTY) line('');
    else out.write(`${current}: ${ms} ms\n`);
    current = null;
  };
  return {
    step(name) {
      finish();
      current = name;
      began = performance.now();
      shown = 0;
      if (out.isTTY) line(`${name} …`);
    },
    at(done, of, what = '') {
      if (!out.isTTY || performance.now() - shown < 50) return;
      shown = performance.now();
      const elapsed = (shown - began) / 1000;
      const left = done ? Math.round((elapsed / done) * (of - done)) : null;
      const rate = done ? `, ${(done / elapsed).toPrecision(2)}/s, ${left} s left` : '';
      line(`${current} ${done}/${of}${rate} ${what}`);
    },
    end() {
      finish();
      return steps;
    },
  };
}
