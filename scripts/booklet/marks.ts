/** Where to fold and where to staple: hair-thin strokes in the fold itself, where no text stands. */

import { PT_PER_MM } from '../pdf/units.ts';

/** Operations of a content stream, to be painted last. */
export type Marks = readonly string[];

interface Size {
  /** In pt. */
  readonly width: number;
  readonly height: number;
}

/** Office printers leave about as much white around. */
const UNPRINTABLE = 5 * PT_PER_MM;

/** A stroke at head and foot of the fold, within what office printers can print. */
export function foldMarks({ width, height }: Size): Marks {
  const length = 3 * PT_PER_MM;
  return stroke(width / 2, [
    [UNPRINTABLE, UNPRINTABLE + length],
    [height - UNPRINTABLE - length, height - UNPRINTABLE],
  ]);
}

/** Two strokes, a quarter of the height from head and foot, as long as the staples that will cover them. */
export function stapleMarks({ width, height }: Size): Marks {
  const half = 6 * PT_PER_MM;
  return stroke(
    width / 2,
    [height / 4, (3 * height) / 4].map((middle) => [middle - half, middle + half] as const),
  );
}

/** Upright strokes of 0.25 pt in grey. */
function stroke(x: number, runs: readonly (readonly [from: number, to: number])[]): Marks {
  const at = (value: number) => Number(value.toFixed(3));
  const lines = runs.map(([from, to]) => `${at(x)} ${at(from)} m ${at(x)} ${at(to)} l`);
  return [`q 0.5 G 0.25 w ${lines.join(' ')} S Q`];
}
