/** Where each page of the guide stands on screen. */
import type { Layout } from '../view.ts';
import { PAPER } from './paper.ts';

/** How much room a part of the guide takes. */
export interface Extent {
  readonly id: string;
  readonly pages: number;
  /** Height in CSS px of a part that is shown as one long page, where the browser cannot divide it. */
  readonly long?: number;
}

/** A page on screen; lengths in CSS px from the top left of what is shown. */
export interface PageBox {
  /** Identifier of the part; empty for a page of notes. */
  readonly section: string;
  /** Which of its pages, counted from 0. */
  readonly index: number;
  /** Page of the guide, counted from 1. */
  readonly folio: number;
  readonly side: 'left' | 'right';
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

export interface Arrangement {
  readonly pages: readonly PageBox[];
  readonly width: number;
  readonly height: number;
}

/** In spreads, the first page stands alone on the right; in a column, one page follows the other. */
export function arrange(extents: readonly Extent[], layout: Layout): Arrangement {
  const spreads = layout === 'planches';
  const pages: PageBox[] = [];
  let folio = 1;
  let top: number = PAPER.gap;
  let bottom: number = PAPER.gap;
  let isRowFull = true;
  for (const { id, pages: count, long } of extents) {
    const shown = long === undefined ? count : 1;
    for (let index = 0; index < shown; index += 1) {
      const side = (folio + index) % 2 === 0 ? 'left' : 'right';
      if (!spreads || side === 'left' || isRowFull) top = bottom;
      const height = long ?? PAPER.height;
      const left = PAPER.side + (spreads && side === 'right' ? PAPER.width : 0);
      pages.push({ section: id, index, folio: folio + index, side, left, top, height });
      bottom = Math.max(bottom, top + height + PAPER.gap);
      isRowFull = side === 'right' || long !== undefined;
    }
    folio += count;
  }
  const width = 2 * PAPER.side + (spreads ? 2 : 1) * PAPER.width;
  return { pages, width, height: bottom };
}
