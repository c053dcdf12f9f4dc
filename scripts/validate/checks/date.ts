/** The day of an edition is of its year: a local edition of another year may inherit one that is not. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { warning } from '../../diagnostics/problem.ts';
import type { Drafts } from '../drafts.ts';

export function* checkDate({ edition }: Drafts): Generator<Diagnostic> {
  const { annee, date } = edition?.draft ?? {};
  if (!edition || annee === undefined || date === undefined) return;
  if (date.startsWith(`${annee}-`)) return;
  yield warning(edition.source.at(['date']), {
    code: 'date-autre-annee',
    message: `L’édition est de ${annee}, et sa date est le ${date}.`,
    hint: 'Corrigez la date ou l’année. Une édition locale retire la date de sa base en écrivant « date: null ».',
  });
}
