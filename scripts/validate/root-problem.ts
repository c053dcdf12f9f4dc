/** A file that is empty, or not what its place asks for: one message in place of one for each key. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/problem.ts';
import type { Locator } from '../overlay/locator.ts';
import type { Role } from '../read/source.ts';
import type { Issue } from './schema-problems.ts';

const EXAMPLES: Readonly<Record<Role, string>> = {
  criteres: '« groupes » et « criteres »',
  categories: 'une liste de catégories, chacune précédée de « - »',
  rubriques: 'une liste de rubriques, chacune précédée de « - »',
  glossaire: 'une liste de mots, chacun avec « terme » et « definition »',
  outils: '« nom », « categorie », « synthese » et « rubriques »',
  chapitres: '« titre » et « titre_court »',
  exemples: '« titre », « chiffre_affaires » et « lignes »',
  graphiques: '« titre », « type », « unite » et « source »',
  editions: '« titre », « annee » et « plan »',
};

export function rootProblem(
  raw: unknown,
  role: Role,
  issues: readonly Issue[],
  locator: Locator,
): Diagnostic | undefined {
  if (!issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0)) {
    return undefined;
  }
  const what = role === 'chapitres' ? 'L’en-tête de ce chapitre' : 'Ce fichier';
  const isEmpty = raw === null || raw === undefined;
  return error(locator.at([]), {
    code: isEmpty ? 'fichier-vide' : 'type-inattendu',
    message: isEmpty
      ? `${what} est vide.`
      : `${what} ne contient pas ce qui est attendu : ${EXAMPLES[role]}.`,
    hint: isEmpty
      ? `Écrivez-y au moins ${EXAMPLES[role]} ; un fichier voisin peut servir de modèle.`
      : 'Prenez un fichier voisin pour modèle.',
  });
}
