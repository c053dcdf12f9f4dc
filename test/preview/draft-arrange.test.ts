import { describe, expect, it } from 'vitest';
import { arrange } from '../../scripts/preview/client/draft/arrange.ts';

const GUIDE = [
  { id: 'couverture', pages: 1 },
  { id: 'essor', pages: 1 },
  { id: 'usages', pages: 2 },
  { id: '', pages: 1 },
  { id: 'amapj', pages: 2 },
];

/** "part page p. folio: row column", rows and columns counted from 0. */
const placed = (...args: Parameters<typeof arrange>) => {
  const { pages } = arrange(...args);
  const tops = [...new Set(pages.map(({ top }) => top))];
  const lefts = [...new Set(pages.map(({ left }) => left))].sort((a, b) => a - b);
  return pages.map(
    ({ section, index, folio, top, left }) =>
      `${section} ${index} p. ${folio}: ${tops.indexOf(top)} ${lefts.indexOf(left)}`,
  );
};

describe('the pages of a draft', () => {
  it('stand side by side as in the bound guide, the first alone on the right', () => {
    expect(placed(GUIDE, 'planches')).toEqual([
      'couverture 0 p. 1: 0 1',
      'essor 0 p. 2: 1 0',
      'usages 0 p. 3: 1 1',
      'usages 1 p. 4: 2 0',
      ' 0 p. 5: 2 1',
      'amapj 0 p. 6: 3 0',
      'amapj 1 p. 7: 3 1',
    ]);
  });

  it('follow one another in a column, left and right ones in turn', () => {
    const { pages } = arrange(GUIDE, 'colonne');
    expect(new Set(pages.map(({ left }) => left)).size).toBe(1);
    expect(new Set(pages.map(({ top }) => top)).size).toBe(7);
    expect(pages.map(({ side }) => side)).toEqual(
      pages.map((_, index) => (index % 2 === 0 ? 'right' : 'left')),
    );
  });

  it('do not stand beside the end of a part that is shown as one long page', () => {
    const guide = [
      { id: 'couverture', pages: 1 },
      { id: 'essor', pages: 2, long: 2000 },
      { id: 'usages', pages: 1 },
    ];
    expect(placed(guide, 'planches')).toEqual([
      'couverture 0 p. 1: 0 1',
      'essor 0 p. 2: 1 0',
      'usages 0 p. 4: 2 0',
    ]);
    const { pages } = arrange(guide, 'planches');
    expect((pages[2]?.top ?? 0) - (pages[1]?.top ?? 0)).toBeGreaterThan(2000);
  });

  it('end where the last of them does', () => {
    const { pages, height } = arrange(GUIDE, 'planches');
    const last = pages.at(-1);
    expect(height).toBeGreaterThan((last?.top ?? 0) + (last?.height ?? 0));
  });
});
