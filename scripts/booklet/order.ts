/** Imposition: which pages stand side by side on each side of each sheet. */

/** One side of a sheet: the two pages that stand on it, counted from 1; undefined where it stays blank. */
export interface Side {
  readonly left: number | undefined;
  readonly right: number | undefined;
  /** Its label in readers of PDF: `Feuille 1, recto`. */
  readonly label: string;
}

/** A sheet of a booklet: its two sides as they are seen, turned over on the short edge in between. */
export interface Sheet {
  readonly front: readonly [left: number, right: number];
  readonly back: readonly [left: number, right: number];
}

/**
 * The sheets of a saddle-stitched booklet, the outermost first. Folded one inside the other, they give the
 * pages in order.
 * @param pages a multiple of four
 * @throws RangeError for any other number
 */
export function impositionOrder(pages: number): readonly Sheet[] {
  if (pages % 4 !== 0) throw new RangeError(`${pages} pages cannot be folded`);
  return Array.from({ length: pages / 4 }, (_, sheet) => ({
    front: [pages - 2 * sheet, 2 * sheet + 1],
    back: [2 * sheet + 2, pages - 2 * sheet - 1],
  }));
}

/** The pages of a guide as a booklet needs them: blank ones before the last, which is the back cover. */
export function paddedPages(pages: number): readonly (number | undefined)[] {
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  const blanks = Array.from({ length: -pages & 3 }, () => undefined);
  return [...numbers.slice(0, -1), ...blanks, ...numbers.slice(-1)];
}

/** Both sides of every sheet, to be printed on two sides, folded and stapled. */
export function foldedSides(pages: number): readonly Side[] {
  const padded = paddedPages(pages);
  return impositionOrder(padded.length).flatMap(({ front, back }, index) =>
    [front, back].map(([left, right], side) => ({
      left: padded[left - 1],
      right: padded[right - 1],
      label: `Feuille ${index + 1}, ${side === 0 ? 'recto' : 'verso'}`,
    })),
  );
}

/** Two pages a sheet in reading order, printed on one side and not folded. */
export function twoUpSides(pages: number): readonly Side[] {
  return Array.from({ length: Math.ceil(pages / 2) }, (_, sheet) => ({
    left: 2 * sheet + 1,
    right: 2 * sheet + 2 <= pages ? 2 * sheet + 2 : undefined,
    label: `Feuille ${sheet + 1}`,
  }));
}
