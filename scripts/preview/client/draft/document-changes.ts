/** What must be done to a document that shows one state for it to show another. */
import type { PatchRequest } from '../../../print/in-page/patch-parts.ts';
import type { DraftState, Piece } from '../../protocol.ts';

/** Hashes of the pieces that a document shows, by identifier. */
export interface Shown {
  readonly cadre: string;
  readonly styles: ReadonlyMap<string, string>;
  readonly parties: ReadonlyMap<string, string>;
}

export function shownOf({ cadre, styles, parties }: DraftState): Shown {
  const hashes = (pieces: readonly Piece[]) => new Map(pieces.map(({ id, hash }) => [id, hash]));
  return { cadre, styles: hashes(styles), parties: hashes(parties) };
}

/** The pieces that are not shown as they should be. */
export function changedPieces({ styles, parties }: DraftState, shown: Shown) {
  return {
    styles: styles.filter(({ id, hash }) => shown.styles.get(id) !== hash),
    parties: parties.filter(({ id, hash }) => shown.parties.get(id) !== hash),
  };
}

/**
 * Whether a document lacks pieces that it needs to show a state. One that is loaded anew lacks nothing: it
 * comes whole.
 */
export function lacksPieces(state: DraftState, shown: Shown | undefined): boolean {
  if (!shown || state.cadre !== shown.cadre) return false;
  const { styles, parties } = changedPieces(state, shown);
  return [...styles, ...parties].some(({ content }) => content === undefined);
}

export function patchFor(state: DraftState, shown: Shown): PatchRequest {
  const { styles, parties } = changedPieces(state, shown);
  return {
    order: state.parties.map(({ id }) => id),
    parts: parties.flatMap(({ id, content }) =>
      content === undefined ? [] : [{ id, html: content }],
    ),
    styles: styles.flatMap(({ id, content }) =>
      content === undefined ? [] : [{ id, css: content }],
    ),
  };
}
