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
}

/** Tried in this order; the one a sheet is designed for is `DESIGNED`. */
export const SETTINGS: readonly Setting[] = [
  { corps: 9.6, ligne: 5, blanc: 1.7 },
  { corps: 9.6, ligne: 4.8, blanc: 1.35 },
  { corps: 9.4, ligne: 4.5, blanc: 1 },
  { corps: 9.4, ligne: 4.4, blanc: 0.8 },
  { corps: 9.2, ligne: 4.3, blanc: 0.7 },
  { corps: 9, ligne: 4.2, blanc: 0.6 },
  { corps: 8.8, ligne: 4.1, blanc: 0.5 },
  { corps: 8.6, ligne: 4.01, blanc: 0.42 },
];

/** Least type size (pt) and leading (ratio) that a setting may have. */
export const LIMITS = { corps: 8.6, interligne: 1.32 } as const;

/** How one sheet was set, as measured in the browser. Lengths in mm. */
export interface Fit {
  readonly id: string;
  readonly setting: Setting;
  /** How full each page is: 1 is full, more overflows. */
  readonly verso: number;
  readonly recto: number;
  /** Lines that do not fit, at the tightest setting; 0 when the sheet holds. */
  readonly over: number;
}
