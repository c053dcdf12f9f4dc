/** Cards against the lists they refer to: category, criteria of the matrix, rubrics. */
import { closest } from '../../diagnostics/closest.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { error } from '../../diagnostics/problem.ts';
import { type Drafted, type Drafts, idsOf } from '../drafts.ts';
import type { Fiche } from '../schemas.ts';
import { unknownName } from './references.ts';

type Card = Drafted<Fiche>;

export function* checkCards(drafts: Drafts): Generator<Diagnostic> {
  const categories = idsOf(drafts.categories?.draft);
  const criteria = idsOf(drafts.criteres?.draft?.criteres);
  const rubrics = idsOf(drafts.rubriques?.draft);
  for (const card of drafts.outils.values()) {
    if (categories) yield* checkCategory(card, categories);
    if (criteria) yield* checkMatrix(card, criteria);
    if (rubrics) yield* checkRubrics(card, rubrics);
  }
}

function* checkCategory({ draft, source }: Card, known: readonly string[]): Generator<Diagnostic> {
  const categorie = draft?.categorie;
  if (categorie === undefined || known.includes(categorie)) return;
  yield error(
    source.at(['categorie']),
    unknownName('categorie-inconnue', 'Catégorie inconnue', categorie, known),
  );
}

/** Each card has each criterion, and no other. */
function* checkMatrix(
  { draft, source, raw }: Card,
  known: readonly string[],
): Generator<Diagnostic> {
  if (!draft?.synthese) return;
  const written = Object.keys(draft.synthese);
  const wrong = written.filter((id) => !known.includes(id));
  const free = known.filter((id) => !written.includes(id));
  for (const id of wrong) {
    yield error(
      source.keyAt(['synthese', id]),
      unknownName('critere-inconnu', 'Critère inconnu', id, free, 'Retirez cette ligne.'),
    );
  }
  // A criterion whose value is wrong was reported already, and is not missing; nor is a mistyped one.
  const all = [...keysOf(raw, 'synthese'), ...wrong.map((id) => closest(id, free))];
  const missing = known.filter((id) => !all.includes(id));
  if (missing.length === 0) return;
  const many = missing.length > 1;
  yield error(source.keyAt(['synthese']), {
    code: 'synthese-incomplete',
    message: `Il manque ${many ? `${missing.length} critères` : 'un critère'} dans « synthese » : ${missing.join(', ')}.`,
    hint: `Ajoutez ${many ? 'une ligne pour chacun' : `« ${missing[0]}: »`}, avec oui, partiel ou non.`,
  });
}

/** A card's documents have a key of their own, though they are printed as a rubric. */
const DOCUMENTS = 'documents';

function* checkRubrics({ draft, source }: Card, known: readonly string[]): Generator<Diagnostic> {
  const written = Object.keys(draft?.rubriques ?? {});
  const free = known.filter((id) => id !== DOCUMENTS && !written.includes(id));
  for (const id of written) {
    if (id === DOCUMENTS) {
      yield error(source.keyAt(['rubriques', id]), {
        code: 'rubrique-inconnue',
        message: 'Les documents ne sont pas une rubrique comme les autres.',
        hint: 'Écrivez-les sous la clé « documents » de la fiche, avec « titre » et « url ».',
      });
    } else if (!known.includes(id)) {
      yield error(
        source.keyAt(['rubriques', id]),
        unknownName('rubrique-inconnue', 'Rubrique inconnue', id, free),
      );
    }
  }
}

function keysOf(raw: unknown, key: string): readonly string[] {
  const holder = typeof raw === 'object' && raw !== null ? Object.entries(raw) : [];
  const value: unknown = holder.find(([name]) => name === key)?.[1];
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
