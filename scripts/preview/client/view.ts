/** What the two views of a guide, the draft and its printed pages, have in common. */

/** A place in the guide that both views can show. */
export interface Place {
  /** Identifier of a part, as in DraftState and PrintedSection. */
  readonly section: string;
  /** Which of its pages, counted from 0. */
  readonly page: number;
  /** How far down that page, 0 to 1. */
  readonly offset: number;
}

/** How pages are laid out. */
export type Layout = 'planches' | 'colonne';

export interface GuideView {
  readonly element: HTMLElement;
  /** What stands at the top of the window; undefined while nothing is shown. */
  place(): Place | undefined;
  goTo(place: Place): void;
  setLayout(layout: Layout): void;
  /** @param zoom 1 is the size of paper */
  setZoom(zoom: number): void;
  /** The zoom at which what stands side by side fills the width. */
  fittingZoom(): number;
  /** Told when the reader has moved. */
  onMove: (place: Place) => void;
}
