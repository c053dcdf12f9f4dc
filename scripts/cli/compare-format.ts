/** The forms in which `guide compare` answers. */
import { InvalidArgumentError } from 'commander';
import { closest } from '../diagnostics/closest.ts';

export const COMPARE_FORMATS = ['texte', 'markdown', 'json'] as const;
export type CompareFormat = (typeof COMPARE_FORMATS)[number];

export const COMPARE_HELP = `
Le code de sortie est 0 que les éditions diffèrent ou non, 1 si le contenu a des erreurs.`;

/** @throws InvalidArgumentError with a French message that lists the forms */
export function compareFormat(typed: string): CompareFormat {
  const known = COMPARE_FORMATS.find((format) => format === typed);
  if (known) return known;
  const near = closest(typed, COMPARE_FORMATS);
  const suggestion = near ? ` Vouliez-vous dire « ${near} » ?` : '';
  throw new InvalidArgumentError(
    `Format inconnu : « ${typed} » ; formats possibles : ${COMPARE_FORMATS.join(', ')}.${suggestion}`,
  );
}
