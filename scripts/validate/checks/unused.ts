/** Cards and chapters that no edition prints: often a line forgotten in a plan. */
import { closest } from '../../diagnostics/closest.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { warning } from '../../diagnostics/problem.ts';
import type { Drafted, Drafts } from '../drafts.ts';

export function* checkUnused({ outils, chapitres, editions }: Drafts): Generator<Diagnostic> {
  const drafts = [...editions.values()].map(({ draft }) => draft);
  // A plan that cannot be read may well name them.
  if (drafts.length === 0 || drafts.some((draft) => !draft?.plan)) return;
  const plans = drafts.flatMap((draft) => draft?.plan ?? []);
  const tools = plans.flatMap((part) => (part?.partie === 'outils' ? (part.outils ?? []) : []));
  const chapters = plans.flatMap((part) =>
    part?.partie === 'chapitres' ? (part.chapitres ?? []) : [],
  );
  for (const { source, id } of unused(outils, tools)) {
    yield warning(source.at([]), {
      code: 'hors-plan',
      message: `La fiche « ${id} » n’est dans le plan d’aucune édition : elle ne sera pas imprimée.`,
      hint: 'Ajoutez-la au plan, dans « edition.yaml », si elle doit l’être.',
    });
  }
  for (const { source, id } of unused(chapitres, chapters)) {
    yield warning(source.at([]), {
      code: 'hors-plan',
      message: `Le chapitre « ${id} » n’est dans le plan d’aucune édition : il ne sera pas imprimé.`,
      hint: 'Ajoutez-le au plan, dans « edition.yaml », s’il doit l’être.',
    });
  }
}

/** Files that no plan names, nor means by a name that is mistyped. */
function unused<T>(
  files: ReadonlyMap<string, Drafted<T>>,
  named: readonly (string | undefined)[],
): readonly Drafted<T>[] {
  const meant = new Set(
    named.map((id) => (id === undefined || files.has(id) ? id : closest(id, files.keys()))),
  );
  return [...files.values()].filter(({ id }) => !meant.has(id));
}
