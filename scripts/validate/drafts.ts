/** What editors wrote, as far as it can be used: the ground on which all checks work together. */
import type { Locator } from '../overlay/locator.ts';
import type { Traced } from '../overlay/traced.ts';
import type { PictureFile, Source } from '../read/source.ts';
import type {
  Categorie,
  Chapitre,
  Criteres,
  EditionFile,
  Exemple,
  Fiche,
  Graphique,
  Partie,
  Rubrique,
  Terme,
} from './schemas.ts';

/** A value of which any part may be missing, because it was wrong. Positions in lists are kept. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly (Draft<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Draft<T[Key]> | undefined }
    : T;

/** A file as it stands: what is right in it, and its whole value if all of it is right. */
export interface Drafted<T> {
  readonly id: string;
  readonly source: Locator;
  /** The values with the places they come from; undefined if a file could not be read. */
  readonly root: Traced | undefined;
  /** The files it is made of, the common one first. */
  readonly files: readonly Source[];
  /** The body of a chapter. */
  readonly body: Traced | undefined;
  /** Undefined if the file could not be read at all. */
  readonly draft: Draft<T> | undefined;
  /** Undefined if the file has any error of its own. */
  readonly value: T | undefined;
  /** The plain values that were written. */
  readonly raw: unknown;
}

export interface DraftedChapter extends Drafted<Chapitre> {
  readonly corps: string;
}

export interface Drafts {
  readonly criteres: Drafted<Criteres> | undefined;
  readonly categories: Drafted<readonly Categorie[]> | undefined;
  readonly rubriques: Drafted<readonly Rubrique[]> | undefined;
  /** There need be none. */
  readonly glossaire: Drafted<readonly Terme[]> | undefined;
  readonly outils: ReadonlyMap<string, Drafted<Fiche>>;
  readonly chapitres: ReadonlyMap<string, DraftedChapter>;
  readonly exemples: ReadonlyMap<string, Drafted<Exemple>>;
  readonly graphiques: ReadonlyMap<string, Drafted<Graphique>>;
  /** The edition whose view of the content this is; absent where only what is common is looked at. */
  readonly edition: Drafted<EditionFile> | undefined;
  /** The editions that it starts from, and itself last. */
  readonly chain: readonly string[];
  readonly pictures: ReadonlyMap<string, PictureFile>;
  /** What links of an archived edition lead to that it does not print. */
  readonly plainLinks: ReadonlySet<string>;
}

/** All drafted files, in the order of the folders of content/. */
export function allFiles(drafts: Drafts): readonly Drafted<unknown>[] {
  const { criteres, categories, rubriques, glossaire, edition } = drafts;
  const { outils, chapitres, exemples, graphiques } = drafts;
  const lists = [criteres, categories, rubriques, glossaire];
  const single = lists.filter((file) => file !== undefined);
  const folders = [outils, chapitres, exemples, graphiques];
  return [
    ...single,
    ...folders.flatMap((folder) => [...folder.values()]),
    ...(edition ? [edition] : []),
  ];
}

/** Identifiers that a part of a plan lists, of tools or of chapters; undefined if it lists none. */
export function listedBy(part: Draft<Partie> | undefined) {
  if (part?.partie === 'outils') return part.outils;
  return part?.partie === 'chapitres' ? part.chapitres : undefined;
}

/** Identifiers of the tools or of the chapters that a plan names, as far as they are known. */
export function namedIn(
  plan: Draft<EditionFile>['plan'] = [],
  key: 'outils' | 'chapitres',
): readonly string[] {
  const lists = plan.filter((part) => part?.partie === key).map(listedBy);
  return lists.flatMap((ids = []) => ids.filter((id) => id !== undefined));
}

/** Identifiers of a list of items, or undefined if the list itself is not known. */
export function idsOf(
  items: readonly ({ readonly id?: string | undefined } | undefined)[] | undefined,
): readonly string[] | undefined {
  return items?.flatMap((item) => item?.id ?? []);
}
