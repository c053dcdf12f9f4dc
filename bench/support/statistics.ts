/** Figures of a series of measures. */

/** In the unit of the measures. */
export interface Figures {
  readonly count: number;
  readonly min: number;
  readonly median: number;
  readonly p95: number;
  readonly max: number;
}

/** @throws RangeError on an empty series */
export function figuresOf(measures: readonly number[]): Figures {
  const sorted = [...measures].sort((a, b) => a - b);
  // The nearest rank: a figure that was measured, never one in between.
  const at = (share: number): number => {
    const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
    if (value === undefined) throw new RangeError('nothing was measured');
    return value;
  };
  return { count: sorted.length, min: at(0), median: at(0.5), p95: at(0.95), max: at(1) };
}
