/** What the frame asks of the draft: the view of pages that follows what the editor writes. */
import type { ReadonlySignal } from '@preact/signals';
import type { Fit } from '../../../print/copyfit.ts';
import type { DraftState } from '../../protocol.ts';
import type { GuideView } from '../view.ts';

/** What the margin of the draft marks. */
export type MarkKind = 'a-verifier' | 'vide' | 'graphique' | 'local';

export interface SearchHits {
  readonly count: number;
  /** Which of them is shown, counted from 1; 0 if there is none. */
  readonly current: number;
}

/** A heading of the guide. */
export interface OutlineEntry {
  readonly id: string;
  readonly titre: string;
  readonly niveau: 1 | 2 | 3;
  /** Counted from 1; undefined while it is not known. */
  readonly page?: number;
}

export interface DraftView extends GuideView {
  /** Shows a draft, whole or what changed; never throws, and asks for nothing. */
  apply(state: DraftState): Promise<void>;
  /** Whether the update lacks pieces that are not here: the whole state is to be asked for. */
  needs(state: DraftState): boolean;
  /**
   * Shows the block that was written at a place, or the nearest before it.
   * @param source "file:line"
   * @returns false if nothing of that file is shown
   */
  goToSource(source: string): boolean;
  setMarks(shown: ReadonlySet<MarkKind>): void;
  /** Whether a click on any block opens its source; it always does with Alt, Ctrl or Cmd held. */
  setPicking(on: boolean): void;
  /** Highlights a text wherever it stands, and shows the first; an empty one ends the search. */
  search(text: string): SearchHits;
  nextHit(step: 1 | -1): SearchHits;
  readonly fits: ReadonlySignal<readonly Fit[]>;
  readonly outline: ReadonlySignal<readonly OutlineEntry[]>;
  /** How many there are of each kind, shown or not. */
  readonly marks: ReadonlySignal<Readonly<Record<MarkKind, number>>>;
  goToMark(kind: MarkKind, step: 1 | -1): void;
}

export interface DraftViewOptions {
  readonly edition: string;
  /** A block was clicked. @param source "file:line" */
  readonly onOpen: (source: string) => void;
  /** The first draft is shown. */
  readonly onReady: () => void;
}
