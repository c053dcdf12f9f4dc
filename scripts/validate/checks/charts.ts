/** Charts: drawn from data, or else what is missing is said. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { error, toVerify } from '../../diagnostics/problem.ts';
import type { Drafts } from '../drafts.ts';
import { existsAt } from '../values.ts';

export function* checkCharts({ graphiques }: Drafts): Generator<Diagnostic> {
  for (const { draft, raw, source } of graphiques.values()) {
    if (!draft || existsAt(raw, ['donnees'])) continue;
    if (!existsAt(raw, ['manque'])) {
      yield error(source.at([]), {
        code: 'graphique-sans-donnees',
        message: 'Ce graphique n’a pas de données et ne dit pas ce qui manque.',
        hint: 'Ajoutez « donnees: », ou « manque: » et une phrase pour les éditeurs.',
      });
    }
    const { manque } = draft;
    if (manque) {
      yield toVerify(source.at(['manque']), {
        code: 'donnees-manquantes',
        message: manque.replace(/\s+/g, ' ').trim(),
        hint: draft.en_mots?.trim()
          ? 'Concerne « donnees » ; « en_mots » est imprimé à la place du graphique.'
          : 'Concerne « donnees » ; rien n’est imprimé à la place du graphique.',
      });
    }
  }
}
