import { describe, expect, it } from 'vitest';
import {
  lacksPieces,
  patchFor,
  shownOf,
} from '../../scripts/preview/client/draft/document-changes.ts';
import type { DraftState, Piece } from '../../scripts/preview/protocol.ts';

const piece = (id: string, hash: string, content?: string): Piece =>
  content === undefined ? { id, hash } : { id, hash, content };

const state = (parties: readonly Piece[], more: Partial<DraftState> = {}): DraftState => ({
  edition: 'a',
  version: 1,
  server: 's',
  cadre: 'c',
  titre: 'Guide',
  styles: [piece('pages', '1', 'css')],
  parties,
  notes: [],
  broken: false,
  problems: [],
  ...more,
});

const shown = shownOf(state([piece('amapj', '1', '<a>'), piece('socleo', '1', '<b>')]));

describe('an update of the draft', () => {
  it('replaces the parts that are other than those shown', () => {
    const update = state([piece('amapj', '1'), piece('socleo', '2', '<b2>')]);
    expect(lacksPieces(update, shown)).toBe(false);
    expect(patchFor(update, shown)).toEqual({
      order: ['amapj', 'socleo'],
      parts: [{ id: 'socleo', html: '<b2>' }],
      styles: [],
    });
  });

  it('leaves the same parts alone, even where it brings them', () => {
    const whole = state([piece('amapj', '1', '<a>'), piece('socleo', '1', '<b>')]);
    expect(patchFor(whole, shown)).toEqual({ order: ['amapj', 'socleo'], parts: [], styles: [] });
  });

  it('replaces style sheets that are other than those shown', () => {
    const update = state([], { styles: [piece('pages', '2', 'other')] });
    expect(patchFor(update, shown).styles).toEqual([{ id: 'pages', css: 'other' }]);
  });

  it('is not enough where an earlier one was missed', () => {
    expect(lacksPieces(state([piece('amapj', '2')]), shown)).toBe(true);
    expect(lacksPieces(state([piece('neuf', '1')]), shown)).toBe(true);
  });

  it('needs nothing where the document is loaded anew', () => {
    expect(lacksPieces(state([piece('amapj', '2')], { cadre: 'd' }), shown)).toBe(false);
    expect(lacksPieces(state([piece('amapj', '2')]), undefined)).toBe(false);
  });
});
