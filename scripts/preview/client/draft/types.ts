/** What the frame of the preview knows of the view of the draft. */
import type { ReadonlySignal } from '@preact/signals';
import type { Fit } from '../../../print/copyfit.ts';
import type { DraftState } from '../../protocol.ts';
import type { GuideView } from '../view.ts';

/** To verify, left empty by the publisher, chart without data, changed by the local edition. */
export type MarkKind = 'a-verifier' | 'vide' | 'graphique' | 'local';

export interface SearchHits {
  readonly count: number;
  /** Which of them is shown, counted from 1; 0 if there is none. */
  readonly current: number;
}

export interface OutlineEntry {
  /** Of the part, or of the heading that opens a division of the guide. */
  readonly id: string;
  readonly titre: string;
  /** 1: divisions of the guide and parts that belong to none; 2: chapters and tools. */
  readonly niveau: 1 | 2 | 3;
  readonly page?: number;
}

export interface DraftView extends GuideView {
  /** Shows a state, whole or as an update of the one before; never throws. */
  apply(state: DraftState): Promise<void>;
  /** Whether an update leaves out pieces that are not shown: the whole state must be asked for. */
  needs(state: DraftState): boolean;
  /**
   * @param source "file:line"
   * @returns whether something of that file is shown
   */
  goToSource(source: string): boolean;
  setMarks(shown: ReadonlySet<MarkKind>): void;
  /** While picking, a click on a block opens its source; with Alt, Ctrl or Cmd held it always does. */
  setPicking(on: boolean): void;
  search(text: string): SearchHits;
  nextHit(step: 1 | -1): SearchHits;
  readonly fits: ReadonlySignal<readonly Fit[]>;
  readonly outline: ReadonlySignal<readonly OutlineEntry[]>;
  /** How many of each kind there are, shown or hidden. */
  readonly marks: ReadonlySignal<Readonly<Record<MarkKind, number>>>;
  goToMark(kind: MarkKind, step: 1 | -1): void;
}
