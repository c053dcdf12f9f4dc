/** The editions there are, with how many problems each has. */
import type { ReadResult } from '../../read/source.ts';
import { validate } from '../../validate/validate.ts';
import type { EditionSummary } from '../protocol.ts';

export function summariesOf(read: ReadResult): readonly EditionSummary[] {
  return [...validate(read).editions].map(([id, { content, diagnostics }]) => {
    const count = (severity: string) =>
      diagnostics.filter((one) => one.severity === severity).length;
    const value = content?.edition.value;
    return {
      id,
      ...(value && { titre: value.titre, territoire: value.territoire, annee: value.annee }),
      erreurs: count('erreur'),
      avertissements: count('avertissement'),
      aVerifier: count('a-verifier'),
    };
  });
}
