import { describe, expect, it } from 'vitest';
import {
  currentEntry,
  currentFits,
  entryPages,
  fitText,
  partOf,
} from '../../scripts/preview/client/contents.ts';
import type { Fit } from '../../scripts/print/copyfit.ts';

const ORDER = ['couverture', 'credits', 'intro', 'amapj', 'cagette'];
const OUTLINE = [
  { id: 'couverture', titre: 'Couverture', niveau: 1, page: 1 },
  { id: 'intro', titre: 'Introduction', niveau: 1, page: 4 },
  { id: 'outils', titre: 'Outils', niveau: 1, page: 6 },
  { id: 'amapj', titre: 'AmapJ', niveau: 2, page: 6 },
] as const;
const setSheet = (id: string, over: number): Fit => ({
  id,
  setting: { corps: 8.8, ligne: 4.1, blanc: 0.5, moves: 3 },
  moved: 1,
  movedForCodes: 0,
  withoutCode: [],
  verso: 0.956,
  recto: 1.04,
  over,
});
const section = (id: string, firstPage: number) => ({
  id,
  firstPage,
  source: '',
  pages: 2,
  left: true,
});

describe('the menu of contents', () => {
  it('follows the part that is shown', () => {
    expect(currentEntry(OUTLINE, ORDER, 'amapj')).toBe('amapj');
  });

  it('stays at the entry before a part that has none', () => {
    expect(currentEntry(OUTLINE, ORDER, 'credits')).toBe('couverture');
    expect(currentEntry(OUTLINE, ORDER, 'cagette')).toBe('amapj');
  });

  it('leads from a division of the guide to its first part', () => {
    expect(partOf(OUTLINE, ORDER, 'outils')).toBe('amapj');
    expect(partOf(OUTLINE, ORDER, 'intro')).toBe('intro');
  });

  it('gives the pages of the print where it is of this very draft', () => {
    const sections = [section('couverture', 1), section('intro', 5), section('amapj', 8)];
    const pages = entryPages(2, { version: 2, sections }, OUTLINE);
    expect([...pages.values()]).toEqual([1, 5, 8, 8]);
  });

  it('gives the pages of the draft meanwhile', () => {
    const pages = entryPages(3, { version: 2, sections: [section('intro', 5)] }, OUTLINE);
    expect([...pages.values()]).toEqual([1, 4, 6, 6]);
  });
});

describe('the gauge of a sheet', () => {
  it('shows the print where it is of this very draft', () => {
    const print = { version: 2, fits: [setSheet('amapj', 4)] };
    expect(currentFits(2, print, [setSheet('amapj', 0)]).get('amapj')?.over).toBe(4);
    expect(currentFits(3, print, [setSheet('amapj', 0)]).get('amapj')?.over).toBe(0);
  });

  it('says in words what it shows', () => {
    expect(fitText(setSheet('amapj', 4)).replace(/[\u00a0\u202f]/g, ' ')).toBe(
      'Page de gauche remplie à 96 %, page de droite à 104 % ; texte en 8,8 pt ; 1 rubrique passée à gauche ; dépasse de 4 lignes',
    );
  });
});
