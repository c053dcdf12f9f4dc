/** Identifiers and names: well formed, and each given once. */
import type { Diagnostic, Position } from '../../diagnostics/diagnostic.ts';
import { lineSeenFrom } from '../../diagnostics/place.ts';
import { error } from '../../diagnostics/problem.ts';
import type { Path } from '../../overlay/locator.ts';
import type { Drafted, Drafts } from '../drafts.ts';
import { identifierProblem } from '../format-messages.ts';
import { type Fiche, identifiant } from '../schemas.ts';
import { foldName, repeated } from './duplicates.ts';

export function* checkIdentifiers(drafts: Drafts): Generator<Diagnostic> {
  yield* checkFileNames(drafts);
  const { criteres, categories, rubriques, outils } = drafts;
  if (criteres) {
    yield* checkIds(criteres, criteres.draft?.groupes, ['groupes']);
    yield* checkIds(criteres, criteres.draft?.criteres, ['criteres']);
  }
  if (categories) yield* checkIds(categories, categories.draft);
  if (rubriques) yield* checkIds(rubriques, rubriques.draft);
  yield* checkNames([...outils.values()]);
  for (const card of outils.values()) yield* checkDocuments(card);
}

/** Names of files (of folders, for editions) are identifiers; a tool and a chapter share none. */
function* checkFileNames(drafts: Drafts): Generator<Diagnostic> {
  const { outils, chapitres, exemples, graphiques, edition } = drafts;
  const folders = [outils, chapitres, exemples, graphiques];
  const named = folders.flatMap((files): Drafted<unknown>[] => [...files.values()]);
  for (const file of [...named, ...(edition ? [edition] : [])]) {
    const { id } = file;
    if (identifiant.safeParse(id).success) continue;
    const { code, hint } = identifierProblem('', id);
    yield error(startOf(file), {
      code,
      message: `Le nom « ${id} » n’est pas un identifiant (minuscules sans accent, chiffres, tirets).`,
      hint: hint?.replace('Écrivez plutôt', 'Renommez-le en'),
    });
  }
  if (edition && RESERVED_EDITION.test(edition.id)) {
    yield error(startOf(edition), {
      code: 'identifiant-reserve',
      message: `Une édition ne peut pas s’appeler « ${edition.id} ».`,
      hint: 'Renommez son dossier : ni « outil », ni un nom qui finit par « -brouillon ».',
    });
  }
  for (const { id, source } of [...chapitres.values(), ...outils.values()]) {
    if (!RESERVED.test(id)) continue;
    yield error(source.at([]), {
      code: 'identifiant-reserve',
      message: `« ${id} » est le nom d’une partie du guide : ni une fiche ni un chapitre ne peuvent le porter.`,
      hint: 'Renommez le fichier.',
    });
  }
  for (const { id, source } of chapitres.values()) {
    if (!outils.has(id)) continue;
    yield error(source.at([]), {
      code: 'identifiant-en-double',
      message: `Ce chapitre a le même nom que l’outil « ${id} ».`,
      hint: 'Renommez le fichier du chapitre.',
    });
  }
}

/** The start of the last of the files that were merged: an edition's own one, that bears its name. */
function startOf({ files, source }: Drafted<unknown>): Position {
  return { file: files.at(-1)?.file ?? source.file, line: 1, column: 1 };
}

/** Names that the program gives to other things: `guide new outil`, the folder of a draft in dist/. */
export const RESERVED_EDITION = /^outil$|-brouillon$/;

/** Identifiers that the guide gives to its own parts. */
const RESERVED =
  /^(?:couverture|credits|sommaire|synthese|lecture|index|glossaire(?:-\d+)?|dos|a-verifier|page-de-notes|partie-.*)$/;

function* checkIds(
  file: Drafted<unknown>,
  items: readonly ({ readonly id?: string | undefined } | undefined)[] = [],
  path: Path = [],
): Generator<Diagnostic> {
  const placed = items.flatMap((item, index) =>
    item?.id === undefined ? [] : [{ id: item.id, at: file.source.at([...path, index, 'id']) }],
  );
  for (const { item, first } of repeated(placed, ({ id }) => id.toLowerCase())) {
    yield error(item.at, {
      code: 'identifiant-en-double',
      message: `L’identifiant « ${item.id} » est déjà pris, ${lineSeenFrom(item.at, first.at)}.`,
      hint: 'Donnez à chaque élément un identifiant à lui.',
    });
  }
}

function* checkNames(cards: readonly Drafted<Fiche>[]) {
  for (const { item, first } of repeated(cards, ({ draft }) => foldName(draft?.nom ?? ''))) {
    yield error(item.source.at(['nom']), {
      code: 'nom-en-double',
      message: `L’outil « ${item.draft?.nom} » a déjà une fiche : ${first.source.file}.`,
      hint: 'Réunissez les deux fiches, ou corrigez le nom de l’une.',
    });
  }
}

function* checkDocuments(card: Drafted<Fiche>) {
  const items = (card.draft?.documents ?? []).map((document, index) => ({ document, index }));
  for (const { item } of repeated(items, ({ document }) => foldName(document?.titre ?? ''))) {
    yield error(card.source.at(['documents', item.index, 'titre']), {
      code: 'document-en-double',
      message: `Le document « ${item.document?.titre} » est cité deux fois.`,
      hint: 'Retirez-en un, ou précisez leurs titres.',
    });
  }
}
