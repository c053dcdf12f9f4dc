/**
 * Ranges to be put inside the brackets of a pattern, named after Unicode's properties.
 *
 * Latin letters only: compiling \p{L} and its like took 70 ms of a build of one second. What other
 * scripts are written in counts as a sign, which no rule adds a space to.
 */

/** Capitals of French and its neighbours. */
export const Lu = 'A-ZÀ-ÖØ-ÞŒŸ';
export const Ll = 'a-zß-öø-ÿœ';
export const L = 'A-Za-zÀ-ÖØ-öø-ɏ';
/** Digits, and those that are raised, lowered or in fractions. */
export const N = '0-9¹²³¼-¾⁰-₉';
/** Combining accents, of letters written as two characters. */
export const M = '\u0300-\u036F';

/** Compiles a pattern written as a template, to be searched for all over a text. */
export const pattern = (parts: TemplateStringsArray, ...values: readonly string[]): RegExp =>
  new RegExp(String.raw(parts, ...values), 'g');
