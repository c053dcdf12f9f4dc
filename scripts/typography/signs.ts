/**
 * The signs that the guide can print: those that all its fonts have. Chromium would set another in a
 * font of the system's, or as an empty box, and say nothing.
 */

/**
 * What every cut of Bricolage Grotesque and of Source Sans 3 has a glyph for, read from the fonts of
 * @fontsource 5.3 (a test reads them again), as ranges of a regular expression.
 */
const COMMON_GLYPHS =
  '\\x20-~\\xa0-\\xa3\\xa5-\\xac\\xae-\\u0107\\u010a-\\u0113\\u0116-\\u011b\\u011e-\\u0123\\u0126-\\u012b' +
  '\\u012e-\\u0133\\u0136\\u0137\\u0139-\\u013e\\u0141-\\u0148\\u014a-\\u014d\\u0150-\\u015b' +
  '\\u015e-\\u0161\\u0164\\u0165\\u0168-\\u017e\\u0218-\\u021b\\u02c6\\u02c7\\u02da\\u02dc\\u02dd' +
  '\\u0300\\u0301\\u0303\\u0304\\u0308\\u0309\\u0323\\u1e80-\\u1e85\\u1e9e\\u1ef2-\\u1ef9\\u2009' +
  '\\u2013\\u2014\\u2018-\\u201a\\u201c-\\u201e\\u2020\\u2022\\u2026\\u2032\\u2033\\u2039\\u203a' +
  '\\u2044\\u20ac\\u2113\\u2122\\u2191\\u2193\\u2212';

/** Spaces and breaks that Chromium makes without a glyph. */
const WITHOUT_GLYPH = '\\t\\n\\r\\xad\\u200b\\u202f\\u2060';

/** Accents stacked beyond the two that any language's letters bear: they climb over other lines. */
const STACKED = '(?<=\\p{M}\\p{M})\\p{M}+';

const UNPRINTABLE = new RegExp(`[^${COMMON_GLYPHS}${WITHOUT_GLYPH}]+|${STACKED}`, 'gu');

export interface Sign {
  /** As it was typed: one letter, one emoji with all that makes it. */
  readonly sign: string;
  /** Offset in the text, in UTF-16 units. */
  readonly index: number;
}

let graphemes: Intl.Segmenter | undefined;

/** The signs of a text that the guide cannot print, in order. */
export function unprintableSigns(text: string): readonly Sign[] {
  // Decomposed accents (é typed on a Mac) are printed as the letters they make.
  return [...text.matchAll(UNPRINTABLE)].flatMap(({ 0: run, index }) => {
    graphemes ??= new Intl.Segmenter('fr', { granularity: 'grapheme' });
    return [...graphemes.segment(run)].map(({ segment, index: offset }) => ({
      sign: segment,
      index: index + offset,
    }));
  });
}
