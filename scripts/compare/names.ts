/** Titles for the identifiers that editors write: those of the first edition, or else of the second. */
import type { Side } from './side.ts';

export interface Names {
  readonly rubrics: ReadonlyMap<string, string>;
  readonly criteria: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, string>;
}

export function namesIn(before: Side, after: Side): Names {
  const titles = (
    list: (side: Side) => readonly { readonly id: string; readonly titre: string }[],
  ) => new Map([...list(after), ...list(before)].map(({ id, titre }) => [id, titre]));
  return {
    rubrics: titles(({ edition }) => edition.rubriques),
    criteria: titles(({ edition }) => edition.criteres.criteres),
    groups: titles(({ edition }) => edition.criteres.groupes),
    categories: titles(({ edition }) => edition.categories),
  };
}
