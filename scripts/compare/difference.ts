/** What differs between two editions, as values: what the answers of `guide compare` are made of. */
import type { Position } from '../diagnostics/diagnostic.ts';
import type { Kind } from './differ.ts';
import type { Names } from './names.ts';

/** What a difference is in, in the order in which they are told. */
export const SECTIONS = [
  'edition',
  'plan',
  'group',
  'criterion',
  'category',
  'rubric',
  'term',
  'tool',
  'chapter',
  'example',
  'chart',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Keys and their order are those of the JSON answer. */
export interface Difference {
  readonly section: Section;
  /** Of the tool, chapter, criterion...; null for the edition itself, its plan, and orders. */
  readonly id: string | null;
  /** Its name or title, as the first edition has it, or else the second. */
  readonly name: string | null;
  /** `rubriques.cout`, `tarifs[par mois].valeur`; null if the whole item is added, removed or moved. */
  readonly field: string | null;
  /** The same in French. */
  readonly label: string;
  readonly kind: Kind;
  /**
   * The values, null where there is none. Of tools and chapters of a plan, the title of the part they
   * stand in; of lists in another order, the names.
   */
  readonly before: unknown;
  readonly after: unknown;
  /**
   * Where the values are written: of texts that both have, the first word that differs; of a value that
   * is not there, where it was taken out, if it was.
   */
  readonly beforeAt: Position | null;
  readonly afterAt: Position | null;
}

export interface Comparison {
  /** Their identifiers, or the paths of their archives. */
  readonly editions: readonly [string, string];
  readonly differences: readonly Difference[];
  readonly names: Names;
  /** Files that both editions are made of: what is written there is not particular to one. */
  readonly shared: ReadonlySet<string>;
}
