/**
 * What a typographic rule is, and the characters that all rules share.
 *
 * Rules see running text in which protected characters are replaced by U+FFFC. They replace as
 * little as they can, contexts being look-arounds, so that each edit falls in one node. A look-behind that may
 * go far back stands after the sign that it is about: at the head of a pattern it is tried at every character,
 * and a long row of blanks or digits takes the square of its length.
 */
import { L, N } from '../characters.ts';
import type { Edit } from '../edits.ts';

/** Finds what to change in a text; edits ascend and do not overlap. */
export type Rule = (text: string) => readonly Edit[];

/** No-break space: before the colon, inside guillemets, between a number and its unit. */
export const NBSP = '\u00A0';
/** Narrow no-break space: before ; ! ? and between thousands. */
export const NNBSP = '\u202F';

const BLANK = String.raw`[ \t\u00A0\u2009\u202F]`;
/** Blanks with at most one line end: a wrapped line of the source, but never a new paragraph. */
export const GAP = String.raw`(?:${BLANK}+(?:\r?\n${BLANK}*)?|\r?\n${BLANK}*)`;
/** What ends a word or a unit: anything but a letter, a digit, an apostrophe. */
export const END = `(?![${L}${N}'’])`;
/** Look-behind: after a whole number, so not in "A4" or "v2". At its end only, else each digit is one to go back from. */
export const AFTER_NUMBER = String.raw`(?!\d)(?<=(?:^|[^${L}${N}_])\d+)`;

/** The rule that puts `by` in place of whatever `what` finds. */
export function replacing(what: RegExp, by: string | ((found: string) => string)): Rule {
  return (text) => {
    const edits: Edit[] = [];
    // Not matchAll, which copies the pattern each time: half the time went there.
    what.lastIndex = 0;
    for (let match = what.exec(text); match; match = what.exec(text)) {
      const { 0: found, index } = match;
      const put = typeof by === 'string' ? by : by(found);
      if (put !== found) edits.push({ start: index, end: index + found.length, by: put });
      if (found === '') what.lastIndex += 1;
    }
    return edits;
  };
}
