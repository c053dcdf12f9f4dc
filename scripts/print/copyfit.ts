/**
 * Copyfitting: the settings in which a sheet may be set, from the airiest to the tightest. A sheet
 * takes the first in which its two pages hold; art direction allows no type under 8.6 pt and no
 * leading under 1.32.
 */

export interface Setting {
  /** Type size in pt. */
  readonly corps: number;
  /** Line height in mm. */
  readonly ligne: number;
  /** Factor on the white between blocks. */
  readonly blanc: number;
  /** How many rubrics may go from the right page to the left one before type is set tighter. */
  readonly moves: number;
}

/** Tried in this order; the third is the one that sheets are designed for. */
export const SETTINGS: readonly Setting[] = [
  { corps: 9.6, ligne: 5, blanc: 1.7, moves: 0 },
  { corps: 9.6, ligne: 4.8, blanc: 1.35, moves: 0 },
  { corps: 9.4, ligne: 4.5, blanc: 1, moves: 3 },
  { corps: 9.4, ligne: 4.4, blanc: 0.8, moves: 3 },
  { corps: 9.2, ligne: 4.3, blanc: 0.7, moves: 3 },
  { corps: 9, ligne: 4.2, blanc: 0.6, moves: 3 },
  { corps: 8.8, ligne: 4.1, blanc: 0.5, moves: 3 },
  { corps: 8.6, ligne: 4.01, blanc: 0.42, moves: 3 },
];

/** The page, in CSS px (96 to the inch). */
export const PAGE = {
  width: 794,
  height: 1123,
  /** Between the side margins (16 and 20 mm) of parts that do not bleed. */
  textWidth: 657,
  /** Height of a sheet's page, less one px against rounding. */
  sheetHeight: 1053,
  /** Least white that is filled with furrows (left page) or with ruled lines (right page). */
  fillers: { verso: 91, recto: 113 },
} as const;

/** How one sheet was set, as measured in the browser. */
export interface Fit {
  readonly id: string;
  readonly setting: Setting;
  /** Rubrics that went from the right page to the left one. */
  readonly moved: number;
  /** Those that went besides, to make room for codes of cited addresses. */
  readonly movedForCodes: number;
  /** How full each page is: 1 is full, more overflows. */
  readonly verso: number;
  readonly recto: number;
  /** Lines that do not fit, at the tightest setting; 0 when the sheet holds. */
  readonly over: number;
  /** Addresses that texts cite and whose codes found no room, in their order, with their places. */
  readonly withoutCode: readonly { readonly url: string; readonly source: string }[];
}
