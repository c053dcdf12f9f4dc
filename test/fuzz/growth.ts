/** Whether work grows with the text, or with its square. */
import assert from 'node:assert/strict';

/** Characters of the first text that is tried. */
const LENGTH = 3_000;
/** In ms of the processor: below, nothing can be told, and nobody waits. */
const WORTH_A_LOOK = 20;
/** Four times the text should take four times as long, sixteen times if it goes with the square. */
const MOST = 8;

/**
 * Work on a fragment repeated must not take much more time than it has more to do. One measure may be off, by
 * what else the machine does: only three in a row, on longer and longer texts, break the law.
 */
export function assertLinear(fragment: string, work: (text: string) => unknown): void {
  if (fragment === '') return;
  const repeated = (length: number) =>
    fragment.repeat(Math.ceil(length / fragment.length)).slice(0, length);
  if (timeOf(() => work(repeated(LENGTH))) < WORTH_A_LOOK) return;
  const told: string[] = [];
  for (const length of [LENGTH, 2 * LENGTH, 4 * LENGTH]) {
    const quick = best(work, repeated(length / 4));
    const slow = best(work, repeated(length));
    if (slow < WORTH_A_LOOK || slow < MOST * quick) return;
    told.push(`${length / 4} characters ${quick.toFixed(1)} ms, ${length} ${slow.toFixed(1)} ms`);
  }
  assert.fail(`too slow for long texts: ${told.join('; ')}`);
}

let tries = 0;

/** The least of several times; a number at the end evades what is kept by text. */
function best(work: (text: string) => unknown, text: string): number {
  const once = () => {
    tries += 1;
    return timeOf(() => work(`${text} ${tries}`));
  };
  return Math.min(once(), once(), once());
}

/** In ms of the processor, so that other programs count less. */
function timeOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
