import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldedSides,
  impositionOrder,
  paddedPages,
  twoUpSides,
} from '../../scripts/booklet/order.ts';

const someSheets = fc.integer({ min: 1, max: 60 });

/** The pages as they are read when the sheets are laid one inside the other and folded. */
function folded(pages: number): readonly number[] {
  const sheets = impositionOrder(pages);
  // Up to the middle: the right half of each front, then the left half of its back, behind it.
  const firstHalf = sheets.flatMap(({ front, back }) => [front[1], back[0]]);
  // From the middle on, the sheets come the other way round.
  const secondHalf = sheets.toReversed().flatMap(({ front, back }) => [back[1], front[0]]);
  return [...firstHalf, ...secondHalf];
}

describe('the order of a booklet', () => {
  it('gives the pages in order once the sheets are folded', () => {
    fc.assert(
      fc.property(someSheets, (sheets) => {
        const pages = 4 * sheets;
        expect(folded(pages)).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
      }),
    );
  });

  it('has each page once', () => {
    fc.assert(
      fc.property(someSheets, (sheets) => {
        const placed = impositionOrder(4 * sheets).flatMap(({ front, back }) => [
          ...front,
          ...back,
        ]);
        expect(new Set(placed).size).toBe(4 * sheets);
        expect(placed).toHaveLength(4 * sheets);
      }),
    );
  });

  it('puts an odd page on the right and the even page behind it, so that it turns on the short edge', () => {
    fc.assert(
      fc.property(someSheets, (sheets) => {
        for (const { front, back } of impositionOrder(4 * sheets)) {
          expect(front[1] % 2).toBe(1);
          expect(back[0]).toBe(front[1] + 1);
          expect(front[0]).toBe(back[1] + 1);
        }
      }),
    );
  });

  it('is that of the printer’s rule for 28 pages', () => {
    const sheets = impositionOrder(28);
    expect(sheets).toHaveLength(7);
    expect(sheets[0]).toEqual({ front: [28, 1], back: [2, 27] });
    expect(sheets[6]).toEqual({ front: [16, 13], back: [14, 15] });
  });

  it('does not exist for a number of pages that cannot be folded', () => {
    expect(() => impositionOrder(30)).toThrow(RangeError);
  });
});

describe('pages that are no multiple of four', () => {
  it('get blank ones, all before the back cover', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200 }), (pages) => {
        const padded = paddedPages(pages);
        expect(padded.length % 4).toBe(0);
        expect(padded.length - pages).toBeLessThan(4);
        expect(padded.at(-1)).toBe(pages);
        expect(padded.slice(0, pages - 1)).toEqual(
          Array.from({ length: pages - 1 }, (_, index) => index + 1),
        );
      }),
    );
  });

  it('leave their place on the sheet blank', () => {
    expect(foldedSides(6)).toEqual([
      { left: 6, right: 1, label: 'Feuille 1, recto' },
      { left: 2, right: undefined, label: 'Feuille 1, verso' },
      { left: undefined, right: 3, label: 'Feuille 2, recto' },
      { left: 4, right: 5, label: 'Feuille 2, verso' },
    ]);
  });
});

describe('two pages a sheet', () => {
  it('stand in reading order', () => {
    expect(twoUpSides(4).map(({ left, right }) => [left, right])).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('leave the right of the last sheet blank where their number is odd', () => {
    expect(twoUpSides(3).at(-1)).toEqual({ left: 3, right: undefined, label: 'Feuille 2' });
  });
});
