/** The menu of contents: which entry the reader is at, and how full each sheet is. */
import type { Fit } from '../../print/copyfit.ts';
import type { PrintState } from '../protocol.ts';
import type { OutlineEntry } from './draft/types.ts';
import { count, percent, points } from './words.ts';

/**
 * The entry of the part that is shown, or of the nearest part before it that has one.
 * @param order identifiers of all parts, as the guide has them
 */
export function currentEntry(
  outline: readonly OutlineEntry[],
  order: readonly string[],
  section: string | undefined,
): string | undefined {
  if (section === undefined) return undefined;
  const known = new Set(outline.map(({ id }) => id));
  return (
    order.slice(0, order.indexOf(section) + 1).findLast((id) => known.has(id)) ?? outline[0]?.id
  );
}

/** How sheets are set: as printed where the print is of this very draft, else as the draft has them. */
export function currentFits(
  version: number | undefined,
  print: Pick<PrintState, 'version' | 'fits'> | undefined,
  fits: readonly Fit[],
): ReadonlyMap<string, Fit> {
  const printed = print && print.version === version ? print.fits : [];
  return new Map([...fits, ...printed].map((fit) => [fit.id, fit]));
}

/**
 * The page on which each entry begins: as printed where the print is of this very draft, else as the draft
 * has it; pages count from 1.
 */
export function entryPages(
  version: number | undefined,
  print: Pick<PrintState, 'version' | 'sections'> | undefined,
  outline: readonly OutlineEntry[],
): ReadonlyMap<string, number | undefined> {
  if (!print || print.version !== version) {
    return new Map(outline.map(({ id, page }) => [id, page]));
  }
  const order = print.sections.map(({ id }) => id);
  const first = new Map(print.sections.map(({ id, firstPage }) => [id, firstPage]));
  return new Map(
    outline.map(({ id, page }) => [id, first.get(partOf(outline, order, id) ?? '') ?? page]),
  );
}

/**
 * The part to which an entry leads: a division of the guide begins with the first part in it.
 * @param order identifiers of all parts
 */
export function partOf(
  outline: readonly OutlineEntry[],
  order: readonly string[],
  id: string,
): string | undefined {
  const from = outline.findIndex((entry) => entry.id === id);
  return outline.slice(Math.max(0, from)).find((entry) => order.includes(entry.id))?.id;
}

export const overText = ({ over }: Fit): string => `dépasse de ${count(over, 'ligne', 'lignes')}`;

/** All that a gauge shows, in words. */
export function fitText(fit: Fit): string {
  const { verso, recto, setting, moved, over } = fit;
  return [
    `Page de gauche remplie à ${percent(verso)}, page de droite à ${percent(recto)}`,
    `texte en ${points(setting.corps)}`,
    ...(moved > 0 ? [`${count(moved, 'rubrique passée', 'rubriques passées')} à gauche`] : []),
    ...(over > 0 ? [overText(fit)] : []),
  ].join('\u202f; ');
}
