/** The plan of an edition: parts in order, and tools and chapters that exist, each once. */
import type { Diagnostic, Position } from '../../diagnostics/diagnostic.ts';
import { lineSeenFrom } from '../../diagnostics/place.ts';
import { error, type Problem } from '../../diagnostics/problem.ts';
import type { Path } from '../../overlay/locator.ts';
import { editionOf } from '../../read/places.ts';
import { type Draft, type Drafted, type Drafts, idsOf } from '../drafts.ts';
import type { EditionFile, Partie } from '../schemas.ts';
import { repeated } from './duplicates.ts';
import { unknownName } from './references.ts';

/** Tools of one guide: two pages each, in the time that the browser is given. */
const MOST_TOOLS = 300;

type Edition = Drafted<EditionFile>;
type Part = Draft<Partie> | undefined;

export function* checkPlan(drafts: Drafts): Generator<Diagnostic> {
  const { edition } = drafts;
  const plan = edition?.draft?.plan;
  if (!plan) return;
  yield* checkParts(edition, plan);
  const named = entries(plan);
  yield* checkNamed(edition, drafts, named);
  const tools = named.filter(({ kind }) => kind === 'outil');
  if (tools.length > MOST_TOOLS) {
    yield error(edition.source.at(tools[MOST_TOOLS]?.path ?? ['plan']), {
      code: 'plan-trop-long',
      message: `Le plan nomme ${tools.length} outils, ${MOST_TOOLS} au plus.`,
      hint: 'Répartissez-les en plusieurs éditions.',
    });
  }
  for (const { item, first } of repeated(named, ({ kind, id }) => `${kind} ${id}`)) {
    const [at, other] = ownFirst(
      edition,
      edition.source.at(item.path),
      edition.source.at(first.path),
    );
    yield error(at, {
      code: 'plan-en-double',
      message: `« ${item.id} » est déjà dans le plan, ${lineSeenFrom(at, other)}.`,
      hint: 'Retirez l’un des deux.',
    });
  }
}

/** The two places, that in the edition's own folder in front: its editors can only change that one. */
function ownFirst({ id }: Edition, one: Position, other: Position): [Position, Position] {
  const isOwn = ({ file }: Position) => editionOf(file) === id;
  return isOwn(other) && !isOwn(one) ? [other, one] : [one, other];
}

/** What the plan names: tools, chapters and categories, with their places. */
interface Entry {
  readonly kind: 'outil' | 'chapitre' | 'categorie';
  readonly id: string;
  readonly path: Path;
  /** The category of the part, for a tool. */
  readonly category?: string | undefined;
}

function entries(plan: readonly Part[]): readonly Entry[] {
  return plan.flatMap((part, index): Entry[] => {
    const list = (key: 'outils' | 'chapitres', ids: readonly (string | undefined)[] = []) =>
      ids.flatMap((id, at) => (id === undefined ? [] : [{ id, path: ['plan', index, key, at] }]));
    if (part?.partie === 'chapitres') {
      return list('chapitres', part.chapitres).map((entry) => ({ kind: 'chapitre', ...entry }));
    }
    if (part?.partie !== 'outils') return [];
    const category = part.categorie;
    const tools = list('outils', part.outils);
    return [
      ...(category
        ? [{ kind: 'categorie' as const, id: category, path: ['plan', index, 'categorie'] }]
        : []),
      ...tools.map((entry) => ({ kind: 'outil' as const, category, ...entry })),
    ];
  });
}

function* checkNamed(edition: Edition, drafts: Drafts, named: readonly Entry[]) {
  const categories = idsOf(drafts.categories?.draft);
  for (const { kind, id, path, category } of named) {
    const at = edition.source.at(path);
    if (kind === 'chapitre' && !drafts.chapitres.has(id)) {
      const known = [...drafts.chapitres.keys()];
      yield error(at, unknownName('chapitre-inconnu', 'Chapitre inconnu', id, known));
    }
    if (kind === 'categorie' && categories && !categories.includes(id)) {
      yield error(at, unknownName('categorie-inconnue', 'Catégorie inconnue', id, categories));
    }
    if (kind === 'outil') yield* checkTool(edition, at, drafts, id, category);
  }
}

function* checkTool(
  edition: Edition,
  at: Position,
  drafts: Drafts,
  id: string,
  category: string | undefined,
) {
  const { outils } = drafts;
  const card = outils.get(id);
  if (!card) {
    yield error(at, unknownName('outil-inconnu', 'Outil inconnu', id, [...outils.keys()]));
    return;
  }
  const own = card.draft?.categorie;
  if (own === undefined || category === undefined || own === category) return;
  // A category that does not exist was reported already.
  const known = idsOf(drafts.categories?.draft);
  if (known && !(known.includes(own) && known.includes(category))) return;
  const [mine, other] = ownFirst(edition, at, card.source.at(['categorie']));
  yield error(mine, {
    code: 'outil-mal-range',
    message: `« ${id} » est dans la partie « ${category} », mais sa fiche dit « ${own} ».`,
    hint:
      mine === at
        ? `Déplacez-le dans le plan, ou corrigez « categorie » dans ${other.file}.`
        : 'Corrigez « categorie », ou déplacez l’outil dans le plan : « retirer » d’une partie, « ajouter » à l’autre.',
  });
}

const ONCE = [
  'couverture',
  'credits',
  'sommaire',
  'synthese',
  'lecture',
  'index',
  'glossaire',
  'dos',
];

/** The cover comes first and the back last, each part of its kind once, and there are tools. */
function* checkParts({ source, draft }: Edition, plan: readonly Part[]): Generator<Diagnostic> {
  const at = (index: number) => source.at(['plan', index, 'partie']);
  const named = plan.map((part, index) => ({ name: part?.partie, index }));
  const single = named.filter(({ name }) => name !== undefined && ONCE.includes(name));
  for (const { item } of repeated(single, ({ name }) => name)) {
    yield error(
      at(item.index),
      problem(`La partie « ${item.name} » est déjà dans le plan.`, 'Retirez-en une.'),
    );
  }
  for (const { name, index } of named) {
    if (name === 'couverture' && index > 0 && plan[0]?.partie !== 'couverture') {
      yield error(
        at(index),
        problem('La couverture doit être la première partie.', 'Mettez-la en tête du plan.'),
      );
    }
    if (name === 'dos' && index < plan.length - 1) {
      // An edition that adds a part at the end sees that part, not the back of its base.
      const last = at(plan.length - 1);
      const isAdded = last.file !== at(index).file;
      yield error(
        isAdded ? last : at(index),
        problem(
          'Le dos doit être la dernière partie.',
          isAdded
            ? 'Écrivez la partie ajoutée sous « ajouter_avant: », « dos: ».'
            : 'Mettez-le à la fin du plan.',
        ),
      );
    }
  }
  if (draft?.plan?.every((part) => part && part.partie !== 'outils')) {
    yield error(source.keyAt(['plan']), {
      code: 'plan-sans-outil',
      message: 'Le plan ne contient aucun outil.',
      hint: 'Ajoutez une partie : { partie: outils, categorie: …, outils: [ … ] }.',
    });
  }
}

const problem = (message: string, hint: string): Problem => ({ code: 'plan', message, hint });
