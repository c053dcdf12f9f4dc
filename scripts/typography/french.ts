/**
 * French micro-typography of running text: spaces, quotes, apostrophes, dashes, numbers and units.
 *
 * Rules: Lexique des règles typographiques en usage à l'Imprimerie nationale. A rule is listed
 * after those whose results it builds on; together they leave their own output as it is.
 */
import { applyEdits, type MarkedText } from './edits.ts';
import { sparingProtected } from './protected-spans.ts';
import { letters } from './rules/letters.ts';
import { numbers } from './rules/numbers.ts';
import { dashes, guillemets, punctuation } from './rules/punctuation.ts';
import { quotes } from './rules/quotes.ts';
import type { Rule } from './rules/rule.ts';

const RULES: readonly Rule[] = [
  quotes,
  ...guillemets,
  ...letters,
  ...dashes,
  ...numbers,
  ...punctuation,
];

/**
 * Typesets running text: plain text in and out, a paragraph or less, without markup. Leaves
 * addresses, file names and soft hyphens alone; applying it twice changes nothing more. Ordinals,
 * which need superscripts, are left to `rehypeFrench`.
 */
export function typographieFrancaise(text: string): string {
  return typesetFrench({ text, marks: [] }).text;
}

/** The same for text spread over several nodes, whose borders are marked. */
export function typesetFrench(source: MarkedText): MarkedText {
  let { marks } = source;
  const text = sparingProtected(source.text, (masked) => {
    const result = RULES.reduce<MarkedText>(
      (current, rule) => applyEdits(current, rule(current.text)),
      { text: masked, marks },
    );
    marks = result.marks;
    return result.text;
  });
  return { text, marks };
}
