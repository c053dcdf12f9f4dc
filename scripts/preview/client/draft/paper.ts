/**
 * Measures of the pages on screen, in CSS px. Print makes its page areas whole numbers of them: so does
 * planches.css, which has the same.
 */
const MM = 96 / 25.4;

export const PAPER = {
  width: 794,
  height: 1123,
  /** Between the pages of one row and those of the next. */
  gap: 30,
  /** On either side of the pages, where marks stand. */
  side: 52,
  /** Where text begins on pages that do not bleed: from the top, and from the left of each side. */
  top: 16 * MM,
  left: { left: 20 * MM, right: 16 * MM, single: 68 },
  /** Height of the text of a page: within its margins, or where only the foot has one. */
  text: { within: 995, bleeding: 1055 },
  foot: 68,
} as const;
