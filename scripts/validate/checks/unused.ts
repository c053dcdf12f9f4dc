/** Cards and chapters that no edition prints: often a line forgotten in a plan. */
import { closest } from '../../diagnostics/closest.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { warning } from '../../diagnostics/problem.ts';
import type { Draft, Drafted, Drafts } from '../drafts.ts';
import type { Partie } from '../schemas.ts';

type Part = Draft<Partie> | undefined;

const KINDS = [
  {
    folder: 'outils',
    named: (part: Part) => (part?.partie === 'outils' ? (part.outils ?? []) : []),
    message: (id: string) =>
      `La fiche « ${id} » n’est dans le plan d’aucune édition : elle ne sera pas imprimée.`,
    hint: 'Ajoutez-la au plan, dans « edition.yaml », si elle doit l’être.',
  },
  {
    folder: 'chapitres',
    named: (part: Part) => (part?.partie === 'chapitres' ? (part.chapitres ?? []) : []),
    message: (id: string) =>
      `Le chapitre « ${id} » n’est dans le plan d’aucune édition : il ne sera pas imprimé.`,
    hint: 'Ajoutez-le au plan, dans « edition.yaml », s’il doit l’être.',
  },
] as const;

/** @param editions the content as each edition sees it: one may print what another leaves out */
export function* checkUnused(editions: readonly Drafts[]): Generator<Diagnostic> {
  // A plan that cannot be read may well name them.
  if (editions.some(({ edition }) => !edition?.draft?.plan)) return;
  for (const { folder, named, message, hint } of KINDS) {
    const printed = new Set<string>();
    const files = new Map<string, Drafted<unknown>>();
    for (const drafts of editions) {
      const own: ReadonlyMap<string, Drafted<unknown>> = drafts[folder];
      const meant = meantBy((drafts.edition?.draft?.plan ?? []).flatMap(named), own);
      for (const [id, file] of own) {
        files.set(placeOf(file), file);
        if (meant.has(id)) printed.add(placeOf(file));
      }
    }
    for (const [place, { id, source }] of files) {
      if (!printed.has(place))
        yield warning(source.at([]), { code: 'hors-plan', message: message(id), hint });
    }
  }
}

/** A file and what an edition makes of it are one card. */
const placeOf = ({ source }: Drafted<unknown>): string => source.file;

/** What a plan names, or means by a name that is mistyped. */
function meantBy(
  named: readonly (string | undefined)[],
  files: ReadonlyMap<string, unknown>,
): ReadonlySet<string | undefined> {
  return new Set(
    named.map((id) => (id === undefined || files.has(id) ? id : closest(id, files.keys()))),
  );
}
