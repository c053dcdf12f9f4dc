/** Files without which there is no guide. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { error, warning } from '../../diagnostics/problem.ts';
import type { Source } from '../../read/source.ts';
import type { Drafts } from '../drafts.ts';

export function* checkFiles(drafts: Drafts): Generator<Diagnostic> {
  const wanted = [
    ['criteres.yaml', drafts.criteres, 'les critères de la synthèse'],
    ['categories.yaml', drafts.categories, 'les catégories d’outils'],
    ['rubriques.yaml', drafts.rubriques, 'les rubriques des fiches'],
  ] as const;
  for (const [name, file, what] of wanted) {
    if (file) continue;
    yield error(
      { file: `content/${name}` },
      {
        code: 'fichier-absent',
        message: `Le fichier « ${name} » manque : il dit ${what}.`,
        hint: 'Reprenez celui d’une version antérieure du guide.',
      },
    );
  }
}

/** There is content, and no edition that would print it. */
export function noEdition(): Diagnostic {
  return error(
    { file: 'content/editions' },
    {
      code: 'edition-absente',
      message: 'Il n’y a pas d’édition.',
      hint: 'Créez « content/editions/<nom>/edition.yaml » : elle dit le titre, les crédits et le plan du guide.',
    },
  );
}

/** Files in a folder of editions/ that is no edition. */
export function* checkOrphans(
  sources: readonly Source[],
  editions: readonly string[],
): Generator<Diagnostic> {
  for (const { file, edition } of sources) {
    if (edition === undefined || editions.includes(edition)) continue;
    yield warning(
      { file },
      {
        code: 'fichier-ignore',
        message: `Ce fichier n’est pas lu : « ${edition} » n’a pas de fichier « edition.yaml ».`,
        hint: 'Créez ce fichier (« guide new » en écrit un), ou retirez le dossier.',
      },
    );
  }
}
