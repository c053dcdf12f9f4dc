/** Where the values of a file stand, be it one file or several merged. */
import type { Position } from '../diagnostics/diagnostic.ts';

/** Steps from the root of a YAML document to a value: keys and indexes. */
export type Path = readonly (string | number)[];

export interface Locator {
  /** The file that the value as a whole was first written in. */
  readonly file: string;
  /** Position of the value at `path`, or of the nearest ancestor that is written. */
  at(path: Path): Position;
  /**
   * Position of a point inside the Markdown text held at `path` (a block scalar, or for `[]` the body
   * of a chapter), line and column counted from 1 in that text.
   */
  within(path: Path, line: number, column: number): Position;
  /** Position of the key that is the last step of `path`; as `at` where the last step is an index. */
  keyAt(path: Path): Position;
}
