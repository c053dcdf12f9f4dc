/** What editors must still verify in an edition, file by file: the last pages of a draft. */
import type { Edition } from '../resolve/resolve.ts';
import type { Sourced } from '../validate/content.ts';
import type { NoteAVerifier, Verification } from './document.ts';
import { place } from './place.ts';

interface Verifiable {
  readonly titre?: string | undefined;
  readonly nom?: string | undefined;
  readonly a_verifier: readonly NoteAVerifier[];
}

export function composeVerifications(edition: Edition): readonly Verification[] {
  const files: Pick<Sourced<Verifiable>, 'value' | 'source'>[] = [
    { value: edition, source: edition.source },
    ...edition.plan.flatMap((partie): readonly Sourced<Verifiable>[] => {
      if (partie.partie === 'chapitres') return partie.chapitres;
      return partie.partie === 'outils' ? partie.outils : [];
    }),
    ...edition.graphiques.values(),
    ...edition.exemples.values(),
  ];
  return files
    .filter(({ value }) => value.a_verifier.length > 0)
    .map(({ value, source }) => ({
      titre: value.nom ?? value.titre ?? '',
      source: place(source),
      notes: value.a_verifier,
    }));
}
