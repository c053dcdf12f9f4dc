/** What a worked example costs, from its quantities and unit costs: the one place where it is computed. */
import type { Exemple } from './schemas.ts';

/** One figure for each of the two situations that are compared. */
export interface BeforeAfter {
  readonly avant: number;
  readonly apres: number;
}

export interface ExampleCosts {
  /** Of each line, in euros, to the cent. */
  readonly amounts: readonly BeforeAfter[];
  /** Their sum, in euros. */
  readonly cost: BeforeAfter;
  /** The cost in per cent of turnover, to one decimal. */
  readonly share: BeforeAfter;
}

/** A figure for each situation. */
export const both = (figure: (when: 'avant' | 'apres') => number): BeforeAfter => ({
  avant: figure('avant'),
  apres: figure('apres'),
});

/** Halves go up, also where binary fractions fall just below the half (1.005). */
function round(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.round(value * unit * (1 + 1e-12)) / unit;
}

/** To the cent. */
export const cents = (value: number): number => round(value, 2);

export function exampleCosts({ lignes, chiffre_affaires }: Exemple): ExampleCosts {
  const amounts = lignes.map((line) =>
    both((when) => cents(line.quantite[when] * line.cout_unitaire)),
  );
  const cost = both((when) => cents(amounts.reduce((sum, amount) => sum + amount[when], 0)));
  const share = both((when) => round((100 * cost[when]) / chiffre_affaires[when], 1));
  return { amounts, cost, share };
}
