/** What validation yields: everything under content/, typed and readonly, each item with its source. */
import type { Position } from '../diagnostics/diagnostic.ts';
import type {
  Categorie,
  Chapitre,
  Criteres,
  EditionFile,
  Exemple,
  Fiche,
  Graphique,
  Rubrique,
} from './schemas.ts';

/** Steps from the root of a YAML document to a value: keys and indexes. */
export type Path = readonly (string | number)[];

/** Where the values of one file stand. */
export interface Locator {
  readonly file: string;
  /** Position of the value at `path`, or of the nearest ancestor that is written in the file. */
  at(path: Path): Position;
  /**
   * Position of a point inside the Markdown text held at `path` (a block scalar, or for `[]` the body
   * of a chapter), line and column counted from 1 in that text.
   */
  within(path: Path, line: number, column: number): Position;
}

/** A validated file: its identifier (its name without extension), its value, and where it stands. */
export interface Sourced<T> {
  readonly id: string;
  readonly value: T;
  readonly source: Locator;
}

/** A chapter: its front matter, and its body in Markdown. */
export interface ChapitreComplet extends Chapitre {
  readonly corps: string;
}

export interface Content {
  readonly criteres: Criteres;
  readonly categories: readonly Categorie[];
  readonly rubriques: readonly Rubrique[];
  readonly outils: ReadonlyMap<string, Sourced<Fiche>>;
  readonly chapitres: ReadonlyMap<string, Sourced<ChapitreComplet>>;
  readonly exemples: ReadonlyMap<string, Sourced<Exemple>>;
  readonly graphiques: ReadonlyMap<string, Sourced<Graphique>>;
  readonly editions: ReadonlyMap<string, Sourced<EditionFile>>;
  /** Pictures that the content names, by path relative to content/ or assets/. */
  readonly images: ReadonlyMap<string, Image>;
}

export interface Image {
  readonly path: string;
  readonly type: 'jpeg' | 'png' | 'svg' | 'webp';
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}
