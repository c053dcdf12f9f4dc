import { describe, expect, it } from 'vitest';
import { blankPages, END } from '../../scripts/print/blank-pages.ts';
import type { PrintedSection } from '../../scripts/print/in-page/watch-print.ts';

/** Sections as « name:pages », with « < » for those that must begin on a left page. */
function sections(...drawn: readonly string[]): PrintedSection[] {
  return drawn.map((one) => {
    const [, left, id = '', pages] = /^(<?)([\w-]+):(\d+)$/.exec(one) ?? [];
    const section = { id, source: '', firstPage: 0, pages: Number(pages), left: left === '<' };
    return id === 'dos' ? { ...section, expectedPages: 1 } : section;
  });
}

describe('pages of notes', () => {
  it('are not needed where all parts begin where they must and the total is a multiple of four', () => {
    const guide2023 = sections(
      ...['couverture:1', 'credits:1', 'sommaire:1', '<essor:1', 'usages:2', 'choisir:1'],
      ...['<synthese:2', '<kuupanda:2', '<socleo:2', '<local-bio:2', '<nectargo:2'],
      ...['<ruche:2', '<locavor:2', '<amapj:2', '<cagette:2', '<coopcircuits:2', 'dos:1'],
    );
    // 28 pages, of which the last sheet ends on page 27.
    expect(blankPages(guide2023)).toEqual([]);
  });

  it('stand before a part that would begin on a right page and must not', () => {
    expect(blankPages(sections('couverture:1', '<a:2', '<b:3', '<c:1', 'dos:1'))).toEqual([
      'c',
      'dos',
      'dos',
      'dos',
    ]);
  });

  it('are counted: what they move is not moved again', () => {
    expect(blankPages(sections('couverture:2', '<a:2', '<b:2', 'dos:1'))).toEqual(['a']);
  });

  it('stand before the back cover, so that the total is a multiple of four', () => {
    expect(blankPages(sections('couverture:1', 'a:1', 'dos:1'))).toEqual(['dos']);
    expect(blankPages(sections('couverture:1', 'dos:1'))).toEqual(['dos', 'dos']);
    expect(blankPages(sections('couverture:1', 'a:3', 'dos:1'))).toEqual(['dos', 'dos', 'dos']);
  });

  it('stand at the end where there is no back cover, so that the last sheet is not moved', () => {
    expect(blankPages(sections('couverture:1', '<a:2'))).toEqual([END]);
  });

  it('do not move parts that may begin anywhere', () => {
    expect(blankPages(sections('couverture:1', 'a:1', 'b:1', 'dos:1'))).toEqual([]);
  });

  it('are none for no part at all', () => {
    expect(blankPages([])).toEqual([]);
  });

  it('bring any guide to whole sheets, with its parts on the side they need', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      // Lengths from 1 to 4 and both sides, in an order that the seed gives.
      const parts = Array.from({ length: 5 }, (_, index) => {
        const digit = Math.floor(seed / 8 ** (index % 3) + index * seed) % 8;
        return `${digit > 3 ? '<' : ''}p${index}:${(digit % 4) + 1}`;
      });
      const guide = sections('couverture:1', ...parts, 'dos:1');
      const blanks = blankPages(guide);
      let page = 1;
      for (const { id, pages, left } of guide) {
        page += blanks.filter((before) => before === id).length;
        if (left) expect(page % 2, `${parts} ${id}`).toBe(0);
        page += pages;
      }
      expect((page - 1) % 4, `${parts}`).toBe(0);
    }
  });
});
