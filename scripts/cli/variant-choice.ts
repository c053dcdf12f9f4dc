/** Which variants of a guide a build makes: those typed, or else those of the edition. */
import { InvalidArgumentError } from 'commander';
import { closest } from '../diagnostics/closest.ts';
import { TOUTES, VARIANTES, type Variante } from '../validate/schemas/edition.ts';

export type { Variante };

const NAMES = [...VARIANTES, TOUTES];

export const VARIANT_HELP = `
Variantes : ecran (PDF à lire et à télécharger), web (page index.html), imprimeur (PDF avec fonds
perdus et traits de coupe), livret (feuilles A4 à plier), toutes. Sans « --variant », celles de la clé
« variantes » de l’édition, ou ecran et web.`;

/**
 * Reads one `--variant`, which may name several with commas, after those read before.
 * @throws InvalidArgumentError with a French message that lists the variants
 */
export function variantOption(
  typed: string,
  before: readonly Variante[] = [],
): readonly Variante[] {
  const names = typed.split(',').map((name) => name.trim());
  for (const name of names) {
    if (NAMES.some((known) => known === name)) continue;
    const near = closest(name, NAMES);
    const suggestion = near ? ` Vouliez-vous dire « ${near} » ?` : '';
    throw new InvalidArgumentError(
      `Variante inconnue : « ${name} » ; variantes possibles : ${NAMES.join(', ')}.${suggestion}`,
    );
  }
  return variantsOf([...before, ...names]);
}

/** The variants that names stand for, each once, in the order in which they are made. */
export function variantsOf(names: readonly string[]): readonly Variante[] {
  return VARIANTES.filter((variant) => names.includes(variant) || names.includes(TOUTES));
}

/** The command asks for what cannot be had together. */
export class VariantChoiceError extends Error {
  override readonly name = 'VariantChoiceError';
}

/**
 * What a build makes. A draft never goes to the print shop.
 * @param typed on the command line, which has the last word
 * @throws VariantChoiceError with a French message
 */
export function chooseVariants(
  typed: readonly Variante[] | undefined,
  ofEdition: readonly Variante[],
  draft: boolean,
): readonly Variante[] {
  const chosen = typed ?? ofEdition;
  if (!draft || !chosen.includes('imprimeur')) return chosen;
  if (typed?.join() === 'imprimeur') {
    throw new VariantChoiceError(
      'Un brouillon ne part pas chez l’imprimeur : retirez « --brouillon », ou demandez une autre variante.',
    );
  }
  const kept = chosen.filter((variant) => variant !== 'imprimeur');
  // An edition that is only made for the print shop is read as it would be on screen.
  return kept.length > 0 ? kept : ['ecran'];
}
