/** Cards against the lists they refer to: category, criteria of the matrix, rubrics. */
import { closest } from '../../diagnostics/closest.ts';
import type { Diagnostic, Position } from '../../diagnostics/diagnostic.ts';
import { error } from '../../diagnostics/problem.ts';
import { formerNames } from '../../overlay/history.ts';
import { editionFolder } from '../../read/places.ts';
import { type Drafted, type Drafts, idsOf, namedIn } from '../drafts.ts';
import { freeBeside } from '../free-names.ts';
import type { Fiche } from '../schemas.ts';
import { unknownName } from './references.ts';

type Card = Drafted<Fiche>;

export function* checkCards(drafts: Drafts): Generator<Diagnostic> {
  const categories = idsOf(drafts.categories?.draft);
  const criteria = idsOf(drafts.criteres?.draft?.criteres);
  const rubrics = idsOf(drafts.rubriques?.draft);
  const local = localCriteria(drafts);
  // What an edition takes out of the lists, the cards of its base may well have: it is not printed.
  const leftOut = new Set([
    ...formerNames(drafts.criteres?.root, ['criteres']),
    ...formerNames(drafts.rubriques?.root, []),
  ]);
  for (const card of drafts.outils.values()) {
    if (categories) yield* checkCategory(card, categories);
    if (criteria) yield* checkMatrix(card, criteria, local, leftOut);
    if (rubrics) yield* checkRubrics(card, rubrics, leftOut);
  }
  yield* checkLocalCriteria(drafts, local);
}

/** Criteria that an edition has added, with their places: whose cards must give them is its own matter. */
function localCriteria({ criteres }: Drafts): ReadonlyMap<string, Position> {
  const placed = (criteres?.draft?.criteres ?? []).flatMap((critere, index) => {
    const at = criteres?.source.at(['criteres', index, 'id']);
    return critere?.id !== undefined && at?.file !== criteres?.source.file && at
      ? [[critere.id, at] as const]
      : [];
  });
  return new Map(placed);
}

/** Each tool that the edition prints has each criterion of its own. */
function* checkLocalCriteria(drafts: Drafts, local: ReadonlyMap<string, Position>) {
  const printed = namedIn(drafts.edition?.draft?.plan, 'outils');
  for (const [id, at] of local) {
    const without = printed.filter((tool) => {
      const card = drafts.outils.get(tool);
      return card?.draft && !keysOf(card.raw, 'synthese').includes(id);
    });
    if (without.length === 0) continue;
    const folder = `${editionFolder(drafts.edition?.id ?? '')}/outils`;
    yield error(at, {
      code: 'critere-sans-note',
      message: `Le critère « ${id} » n’a pas de note pour : ${without.join(', ')}.`,
      hint: `Écrivez « synthese: { ${id}: oui } » (ou partiel, ou non) dans ${folder}/${without[0]}.yaml, et ainsi pour chacun.`,
    });
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
  local: ReadonlyMap<string, Position>,
  leftOut: ReadonlySet<string>,
): Generator<Diagnostic> {
  if (!draft?.synthese) return;
  const written = Object.keys(draft.synthese);
  const wrong = written.filter((id) => !known.includes(id) && !leftOut.has(id));
  const free = known.filter((id) => !written.includes(id));
  for (const id of wrong) {
    const meant = freeBeside(id, ['synthese'], known, source, (one) => written.includes(one));
    yield error(
      source.keyAt(['synthese', id]),
      unknownName('critere-inconnu', 'Critère inconnu', id, meant, 'Retirez cette ligne.'),
    );
  }
  // A criterion whose value is wrong was reported already, and is not missing; nor is a mistyped one.
  const all = [...keysOf(raw, 'synthese'), ...wrong.map((id) => closest(id, free))];
  const missing = known.filter((id) => !all.includes(id) && !local.has(id));
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

function* checkRubrics(
  { draft, source }: Card,
  known: readonly string[],
  leftOut: ReadonlySet<string>,
): Generator<Diagnostic> {
  const written = Object.keys(draft?.rubriques ?? {});
  const possible = known.filter((id) => id !== DOCUMENTS);
  for (const id of written) {
    if (id === DOCUMENTS) {
      yield error(source.keyAt(['rubriques', id]), {
        code: 'rubrique-inconnue',
        message: 'Les documents ne sont pas une rubrique comme les autres.',
        hint: 'Écrivez-les sous la clé « documents » de la fiche, avec « titre » et « url ».',
      });
    } else if (!known.includes(id) && !leftOut.has(id)) {
      const free = freeBeside(id, ['rubriques'], possible, source, (one) => written.includes(one));
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
