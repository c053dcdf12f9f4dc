/** How many problems of each kind there are: `2 erreurs, 1 avertissement, 14 points à vérifier`. */
import type { Diagnostic, Severity } from './diagnostic.ts';

const NAMES: readonly (readonly [Severity, one: string, many: string])[] = [
  ['erreur', 'erreur', 'erreurs'],
  ['avertissement', 'avertissement', 'avertissements'],
  ['a-verifier', 'point à vérifier', 'points à vérifier'],
];

/** Without full stop; empty if there is nothing to count. */
export function summarise(diagnostics: readonly Diagnostic[]): string {
  return NAMES.flatMap(([severity, one, many]) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count > 0 ? [`${count} ${count > 1 ? many : one}`] : [];
  }).join(', ');
}
