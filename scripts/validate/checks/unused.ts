/** Files that no edition prints: often a line forgotten in a plan. */
import { closest } from '../../diagnostics/closest.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { warning } from '../../diagnostics/problem.ts';
import type { Source } from '../../read/source.ts';
import { type Drafted, type Drafts, namedIn } from '../drafts.ts';

const KINDS = [
  {
    folder: 'outils',
    whole: (id: string) =>
      `La fiche « ${id} » n’est dans le plan d’aucune édition : elle ne sera pas imprimée.`,
    hint: 'Ajoutez-la au plan, dans « edition.yaml », si elle doit l’être.',
    change: (id: string) => `Ce fichier modifie la fiche « ${id} », que l’édition n’imprime pas.`,
  },
  {
    folder: 'chapitres',
    whole: (id: string) =>
      `Le chapitre « ${id} » n’est dans le plan d’aucune édition : il ne sera pas imprimé.`,
    hint: 'Ajoutez-le au plan, dans « edition.yaml », s’il doit l’être.',
    change: (id: string) =>
      `Ce fichier modifie le chapitre « ${id} », que l’édition n’imprime pas.`,
  },
] as const;

/** @param editions the content as each edition sees it: one may print what another leaves out */
export function* checkUnused(editions: readonly Drafts[]): Generator<Diagnostic> {
  // A plan that cannot be read may well name them.
  if (editions.some(({ edition }) => !edition?.draft?.plan)) return;
  for (const { folder, whole, hint, change } of KINDS) {
    const printed = new Set<Source>();
    const all = new Map<Source, Drafted<unknown>>();
    for (const drafts of editions) {
      const own: ReadonlyMap<string, Drafted<unknown>> = drafts[folder];
      const meant = meantBy(namedIn(drafts.edition?.draft?.plan, folder), own);
      for (const item of own.values()) {
        // What was meant to change another file, and does not, is reported already.
        if (!item.root && item.files[0]?.edition !== undefined) continue;
        for (const file of item.files) {
          all.set(file, item);
          if (meant.has(item.id)) printed.add(file);
        }
      }
    }
    for (const [file, { id, source, files }] of all) {
      if (printed.has(file)) continue;
      yield file === files[0]
        ? warning(source.at([]), { code: 'hors-plan', message: whole(id), hint })
        : warning(
            { file: file.file, line: 1, column: 1 },
            { code: 'hors-plan', message: change(id), hint: unusedChange(id) },
          );
    }
  }
}

const unusedChange = (id: string) =>
  `Ajoutez « ${id} » au plan de l’édition, ou retirez ce fichier.`;

/** What a plan names, or means by a name that is mistyped. */
function meantBy(
  named: readonly string[],
  files: ReadonlyMap<string, unknown>,
): ReadonlySet<string | undefined> {
  return new Set(named.map((id) => (files.has(id) ? id : closest(id, files.keys()))));
}
