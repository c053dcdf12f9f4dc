/** Files without which there is no guide. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { error } from '../../diagnostics/problem.ts';
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
  if (drafts.editions.size > 0) return;
  yield error(
    { file: 'content/editions' },
    {
      code: 'edition-absente',
      message: 'Il n’y a pas d’édition.',
      hint: 'Créez « content/editions/<nom>/edition.yaml » : elle dit le titre, les crédits et le plan du guide.',
    },
  );
}
