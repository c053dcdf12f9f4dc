/** Measures of the pages on screen, in CSS px; planches.css has the same in mm. */
export const MM = 96 / 25.4;

export const PAPER = {
  width: 210 * MM,
  height: 297 * MM,
  /** Between the pages of one row and those of the next. */
  gap: 8 * MM,
  /** On either side of the pages, where marks stand. */
  side: 14 * MM,
  /** Where text begins on pages that do not bleed: from the top, and from the left of left and right pages. */
  top: 16 * MM,
  left: { left: 20 * MM, right: 16 * MM, single: 18 * MM },
  /** Height of the text of pages that do not bleed. */
  text: 263 * MM,
  /** Below the text. */
  foot: 18 * MM,
} as const;
