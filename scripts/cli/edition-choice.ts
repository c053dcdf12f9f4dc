/** Which edition a command is about. */
import { closest } from '../diagnostics/closest.ts';

/** The command names an edition that does not exist, or names none where there are several. */
export class EditionChoiceError extends Error {
  override readonly name = 'EditionChoiceError';
}

/** @throws EditionChoiceError where an edition is named beside `--all` */
export function refuseBoth(edition: string | undefined): void {
  if (edition === undefined) return;
  throw new EditionChoiceError(
    `« --all » concerne toutes les éditions : retirez « ${edition} », ou retirez « --all ».`,
  );
}

/**
 * The edition asked for, or the only one there is.
 * @throws EditionChoiceError with a French message that lists the editions
 */
export function chooseEdition(wanted: string | undefined, known: readonly string[]): string {
  const list = known.join(', ');
  if (wanted === undefined) {
    const [only, ...others] = known;
    if (only !== undefined && others.length === 0) return only;
    throw new EditionChoiceError(
      known.length === 0
        ? 'Il n’y a pas d’édition : créez « content/editions/<nom>/edition.yaml ».'
        : `Précisez l’édition, parmi : ${list}.`,
    );
  }
  if (known.includes(wanted)) return wanted;
  const near = closest(wanted, known);
  const suggestion = near ? ` Vouliez-vous dire « ${near} » ?` : '';
  throw new EditionChoiceError(
    `L’édition « ${wanted} » n’existe pas ; éditions : ${list}.${suggestion}`,
  );
}
