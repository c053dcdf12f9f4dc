/** The glossary: each word once, and what it refers to is there; a plan that prints it has one. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { lineSeenFrom } from '../../diagnostics/place.ts';
import { error } from '../../diagnostics/problem.ts';
import type { Drafts } from '../drafts.ts';
import { foldName, repeated } from './duplicates.ts';
import { unknownName } from './references.ts';

export function* checkGlossary({ glossaire, edition }: Drafts): Generator<Diagnostic> {
  if (glossaire) yield* checkWords(glossaire);
  const plan = edition?.draft?.plan ?? [];
  const index = plan.findIndex((part) => part?.partie === 'glossaire');
  if (!edition || index < 0 || glossaire) return;
  yield error(edition.source.at(['plan', index, 'partie']), {
    code: 'glossaire-absent',
    message: 'Le plan demande le glossaire, et il n’y a pas de fichier « glossaire.yaml ».',
    hint: 'Écrivez « content/glossaire.yaml », ou retirez cette partie du plan.',
  });
}

function* checkWords({ draft = [], source }: NonNullable<Drafts['glossaire']>) {
  const words = draft.flatMap((word, index) =>
    word?.terme === undefined
      ? []
      : [{ ...word, terme: word.terme, index, at: source.at([index, 'terme']) }],
  );
  for (const { item, first } of repeated(words, ({ terme }) => foldName(terme))) {
    yield error(item.at, {
      code: 'terme-en-double',
      message: `« ${item.terme} » est déjà dans le glossaire, ${lineSeenFrom(item.at, first.at)}.`,
      hint: 'Réunissez les deux définitions.',
    });
  }
  const known = words.map(({ terme }) => terme);
  for (const { terme, voir = [], index } of words) {
    for (const [at, other] of voir.entries()) {
      if (other === undefined) continue;
      const place = source.at([index, 'voir', at]);
      if (other === terme) {
        yield error(place, {
          code: 'renvoi-a-soi',
          message: `« ${terme} » renvoie à lui-même.`,
          hint: 'Retirez ce renvoi.',
        });
      } else if (!known.includes(other)) {
        yield error(place, unknownName('terme-inconnu', 'Mot absent du glossaire', other, known));
      }
    }
  }
}
