/** What validation yields: the content as one edition sees it, typed and readonly, each item with its source. */
import type { Locator } from '../overlay/locator.ts';
import type { Traced } from '../overlay/traced.ts';
import type {
  Categorie,
  Chapitre,
  Criteres,
  EditionFile,
  Exemple,
  Fiche,
  Graphique,
  Rubrique,
  Terme,
} from './schemas.ts';

/** A validated file: its identifier (its name without extension), its value, and where it stands. */
export interface Sourced<T> {
  readonly id: string;
  readonly value: T;
  readonly source: Locator;
  /** The same values with the place of each and what it replaced; absent from what a test makes up. */
  readonly root?: Traced | undefined;
  /** The body of a chapter. */
  readonly body?: Traced | undefined;
}

/** A chapter: its front matter, and its body in Markdown. */
export interface ChapitreComplet extends Chapitre {
  readonly corps: string;
}

export interface Content {
  readonly criteres: Criteres;
  readonly categories: readonly Categorie[];
  readonly rubriques: readonly Rubrique[];
  /** Where the values of these three lists stand. */
  readonly lists: Readonly<Record<'criteres' | 'categories' | 'rubriques', Locator>>;
  readonly glossaire: Sourced<readonly Terme[]> | undefined;
  readonly outils: ReadonlyMap<string, Sourced<Fiche>>;
  readonly chapitres: ReadonlyMap<string, Sourced<ChapitreComplet>>;
  readonly exemples: ReadonlyMap<string, Sourced<Exemple>>;
  readonly graphiques: ReadonlyMap<string, Sourced<Graphique>>;
  readonly edition: Sourced<EditionFile>;
  /** The editions that it starts from, the first of all in front, and itself last. */
  readonly chain: readonly string[];
  /** Pictures that the content names, by path relative to content/ or assets/. */
  readonly images: ReadonlyMap<string, Image>;
  /** The ICC profile of the edition's printer, where it names one. */
  readonly profil?: Uint8Array | undefined;
}

export interface Image {
  readonly path: string;
  readonly type: 'jpeg' | 'png' | 'svg' | 'webp';
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}
