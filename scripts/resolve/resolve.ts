/** An edition with everything that its plan names, and nothing that it does not. */
import type { ChapitreComplet, Content, Sourced } from '../validate/content.ts';
import type {
  Categorie,
  EditionFile,
  Exemple,
  Fiche,
  Graphique,
  Partie,
} from '../validate/schemas.ts';
import { placedFigures } from './placed-figures.ts';

export interface Edition extends Omit<EditionFile, 'plan'> {
  readonly id: string;
  /** The editions that it starts from, the first of all in front, and itself last. */
  readonly chain: Content['chain'];
  readonly source: Sourced<EditionFile>['source'];
  /** The values of the edition's file with the place of each. */
  readonly root: Sourced<EditionFile>['root'];
  readonly plan: readonly PartieResolue[];
  readonly criteres: Content['criteres'];
  readonly categories: Content['categories'];
  readonly rubriques: Content['rubriques'];
  /** Where the values of these three lists stand. */
  readonly lists: Content['lists'];
  /** Its words, if the plan has the part that prints them. */
  readonly glossaire: Content['glossaire'];
  readonly exemples: ReadonlyMap<string, Sourced<Exemple>>;
  readonly graphiques: ReadonlyMap<string, Sourced<Graphique>>;
  readonly images: Content['images'];
  readonly profil?: Content['profil'];
}

type PartieSimple = Exclude<Partie, { partie: 'chapitres' | 'outils' }>;

export type PartieResolue =
  | PartieSimple
  | {
      readonly partie: 'chapitres';
      readonly titre: string;
      readonly chapitres: readonly Sourced<ChapitreComplet>[];
    }
  | {
      readonly partie: 'outils';
      readonly categorie: Categorie;
      readonly outils: readonly Sourced<Fiche>[];
    };

/**
 * The edition of a content that was validated.
 * @throws RangeError when it names what the content does not hold: validation refuses that before.
 */
export function resolveEdition(content: Content): Edition {
  const { edition } = content;
  const plan = edition.value.plan.map((partie) => resolvePartie(content, partie));
  const texts = plan.flatMap((partie) =>
    partie.partie === 'chapitres' ? partie.chapitres.map(({ value }) => value.corps) : [],
  );
  return {
    ...edition.value,
    id: edition.id,
    chain: content.chain,
    source: edition.source,
    root: edition.root,
    plan,
    criteres: content.criteres,
    categories: content.categories,
    rubriques: content.rubriques,
    lists: content.lists,
    glossaire: plan.some(({ partie }) => partie === 'glossaire') ? content.glossaire : undefined,
    exemples: placed(content.exemples, texts, 'exemple'),
    graphiques: placed(content.graphiques, texts, 'graphique'),
    images: content.images,
    profil: content.profil,
  };
}

function resolvePartie(content: Content, partie: Partie): PartieResolue {
  if (partie.partie === 'chapitres') {
    const { titre } = partie;
    const chapitres = partie.chapitres.map((id) => get(content.chapitres, id));
    return { partie: 'chapitres', titre, chapitres };
  }
  if (partie.partie === 'outils') {
    const categorie = content.categories.find(({ id }) => id === partie.categorie);
    if (!categorie) throw new RangeError(`no category ${partie.categorie}`);
    const outils = partie.outils.map((id) => get(content.outils, id));
    return { partie: 'outils', categorie, outils };
  }
  return partie;
}

/** Those of `items` that some text places. */
function placed<T>(
  items: ReadonlyMap<string, T>,
  texts: readonly string[],
  directive: 'graphique' | 'exemple',
): ReadonlyMap<string, T> {
  const ids = new Set(texts.flatMap((text) => [...placedFigures(text, directive)]));
  return new Map([...items].filter(([id]) => ids.has(id)));
}

function get<T>(items: ReadonlyMap<string, T>, id: string): T {
  const item = items.get(id);
  if (item === undefined) throw new RangeError(`no item ${id}`);
  return item;
}
