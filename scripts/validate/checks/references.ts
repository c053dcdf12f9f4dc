/** A name that should be known, and is not. */
import { closest } from '../../diagnostics/closest.ts';
import type { Problem } from '../../diagnostics/problem.ts';

/**
 * @param what with its article and gender: `Outil inconnu`, `Catégorie inconnue`
 * @param known all possible names
 * @param otherwise the remedy where no known name is close; by default the list of them
 */
export function unknownName(
  code: string,
  what: string,
  name: string,
  known: readonly string[],
  otherwise?: string,
): Problem {
  const close = closest(name, known);
  const list =
    known.length > 0
      ? `Possibles : ${known.slice(0, 20).join(', ')}.`
      : 'Il n’y en a aucun ici qui soit bien écrit : corrigez d’abord les autres erreurs.';
  return {
    code,
    message: `${what} : « ${name} ».`,
    hint: close === undefined ? (otherwise ?? list) : `Vouliez-vous dire « ${close} » ?`,
  };
}
