/** Texts and tables so long that they would keep the browser for minutes. */
import type { Problem } from '../../diagnostics/problem.ts';
import type { NodeProblem, Rule } from './rule.ts';

/** In characters: some forty pages. */
const LONGEST_TEXT = 100_000;
/** Ten pages; a table of thousands takes a minute to print, for its rows are tagged one by one. */
const MOST_ROWS = 500;

export function lengthProblem(text: string): Problem | undefined {
  if (text.length <= LONGEST_TEXT) return undefined;
  return {
    code: 'texte-trop-long',
    message: `Ce texte compte ${text.length} caractères, ${LONGEST_TEXT} au plus.`,
    hint: 'Raccourcissez-le, ou répartissez-le en plusieurs chapitres.',
  };
}

export const tableRule: Rule = function* (node): Generator<NodeProblem> {
  if (node.type !== 'table' || node.children.length <= MOST_ROWS) return;
  yield {
    code: 'tableau-trop-long',
    message: `Ce tableau compte ${node.children.length} lignes, ${MOST_ROWS} au plus.`,
    hint: 'Raccourcissez-le, ou coupez-le en plusieurs tableaux.',
  };
};
