/** How marks in the margin look, and what they are called. */
import type { MarkKind } from './types.ts';

export const MARK_KINDS: readonly MarkKind[] = ['a-verifier', 'vide', 'graphique', 'local'];

export const MARK_TITLES: Readonly<Record<MarkKind, string>> = {
  'a-verifier': 'À vérifier',
  vide: 'Non communiqué',
  graphique: 'Graphique sans données',
  local: 'Propre à cette édition',
};

/** Shapes on a square of 24: told apart without their colour. */
export const MARK_SHAPES: Readonly<Record<MarkKind, string>> = {
  'a-verifier': 'M8 9a4 4 0 1 1 5.700 3.600c-1.200.700-1.700 1.300-1.700 2.400M12 19v.1',
  vide: 'M5 5h14v14H5zM5 19 19 5',
  graphique: 'M4 4v16h16M9 16v-4M13 16v-1M17 16v-6',
  local: 'M12 21s-6.500-5.500-6.500-11a6.500 6.500 0 0 1 13 0c0 5.500-6.500 11-6.500 11zM12 10v.1',
};
