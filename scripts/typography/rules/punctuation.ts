/**
 * Spaces around punctuation marks, dashes and guillemets.
 *
 * Source: Lexique des règles typographiques en usage à l'Imprimerie nationale, with the choice of
 * the guide's art direction: U+202F before ; ! ?, U+00A0 before : and inside « ».
 */
import { L, M, N, pattern } from '../characters.ts';
import { OPAQUE } from '../protected-spans.ts';
import { GAP, NBSP, NNBSP, type Rule, replacing } from './rule.ts';

/** A mark right after an opening one, as in "( ! )", keeps the space that it has. */
const AFTER_TEXT = String.raw`(?<=[^\s«“‘(\[{])`;
/** A space is added only after these, so not between the two signs of "?!". */
const AFTER_WORD = String.raw`(?<=[${L}${N}${M}${OPAQUE})\]»”’%€°+…✓✗])`;

export const guillemets: readonly Rule[] = [
  replacing(pattern`(?<=«)${GAP}?(?=\S)`, NBSP),
  replacing(pattern`(?<=\S)${GAP}?(?=»)`, NBSP),
];

export const punctuation: readonly Rule[] = [
  // "a != b" is not an exclamation.
  replacing(pattern`${AFTER_TEXT}${GAP}(?=[;!?](?!=))|${AFTER_WORD}(?=[;!?](?!=))`, NNBSP),
  // Without its space, a colon is one only at the end of a word: 10:30, 1:2 and a:b stay.
  replacing(pattern`${AFTER_TEXT}${GAP}(?=:)|${AFTER_WORD}(?=:(?:[\s»”]|$))`, NBSP),
];

export const dashes: readonly Rule[] = [
  // "--option" stays; so does the rule "---".
  replacing(pattern`(?<!-)--(?![-${L}${N}])|(?<=[${L}${N}])--(?=[${L}${N}])`, '–'),
  // Not after a line end, where it announces a list item.
  replacing(pattern`-(?=${GAP}\S)(?<=\S[ \u00A0\u202F]+-)`, '–'),
  replacing(pattern`(?<=\S)[ \u00A0\u202F]+(?=[–—](?:\s|$))`, NBSP),
];
