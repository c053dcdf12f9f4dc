/** What is to be known when an archive is built: another program, or another browser, may lay it out otherwise. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { warning } from '../diagnostics/problem.ts';
import type { ReadArchive } from '../read/source.ts';
import type { Makers } from './archive-edition.ts';

const HINT = 'Comparez le résultat au guide d’alors avant de le publier.';

/** A warning for each that is not what made the guide when it was archived. */
export function* otherMakers(archive: ReadArchive, now: Makers): Generator<Diagnostic> {
  const { file, program, browser } = archive;
  if (program !== now.program) {
    yield warning(
      { file },
      {
        code: 'archive-programme',
        message: `Archivée avec la version ${program} du programme, l’édition est fabriquée avec la ${now.program} : la mise en page peut différer.`,
        hint: HINT,
      },
    );
  }
  if (browser !== null && browser !== now.browser) {
    yield warning(
      { file },
      {
        code: 'archive-navigateur',
        message: `Archivée avec le navigateur ${browser}, l’édition est fabriquée avec le ${now.browser} : la mise en page peut différer.`,
        hint: HINT,
      },
    );
  }
}
