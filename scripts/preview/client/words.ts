/** French for numbers and counts. */
import type { Severity } from '../../diagnostics/diagnostic.ts';

/** French counts nothing, and one, in the singular. */
export const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('fr-FR')}\u00a0${n < 2 ? one : many}`;

/** @param part 1 is the whole */
export const percent = (part: number): string => `${Math.round(part * 100)}\u202f%`;

/** In pt. */
export const points = (size: number): string => `${size.toLocaleString('fr-FR')}\u00a0pt`;

export const SEVERITY_WORDS: Readonly<Record<Severity, { one: string; many: string }>> = {
  erreur: { one: 'erreur', many: 'erreurs' },
  avertissement: { one: 'avertissement', many: 'avertissements' },
  'a-verifier': { one: 'point à vérifier', many: 'points à vérifier' },
};

export function countOf(severity: Severity, n: number): string {
  const { one, many } = SEVERITY_WORDS[severity];
  return count(n, one, many);
}

/** A part of an address, as it is where it cannot be decoded. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
