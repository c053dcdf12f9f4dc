/** What a reader asks of the matrix: which tools, in which order; and that as the query of an address. */

export type Answer = 'oui' | 'partiel' | 'non';

export interface Tool {
  readonly nom: string;
  readonly categorie: string;
  /** Place in the guide, from 0. */
  readonly rang: number;
  /** By identifier of criterion. */
  readonly notes: ReadonlyMap<string, Answer>;
}

export interface Selection {
  /** Criteria that a tool must all meet. */
  readonly criteres: readonly string[];
  /** Whether a tool that meets one in part will do. */
  readonly enPartie: boolean;
  /** Categories of which one must be the tool's; any, if none is named. */
  readonly categories: readonly string[];
  /** "categorie" for the order of the guide, "nom", or the identifier of a criterion. */
  readonly tri: string;
  readonly inverse: boolean;
}

export const EVERYTHING: Selection = {
  criteres: [],
  enPartie: true,
  categories: [],
  tri: 'categorie',
  inverse: false,
};

export function isKept(tool: Tool, { criteres, enPartie, categories }: Selection): boolean {
  const meets = (answer: Answer | undefined) =>
    answer === 'oui' || (enPartie && answer === 'partiel');
  return (
    (categories.length === 0 || categories.includes(tool.categorie)) &&
    criteres.every((critere) => meets(tool.notes.get(critere)))
  );
}

const ANSWERS: readonly (Answer | undefined)[] = ['oui', 'partiel', 'non'];

/** The tools in the order that is asked for; those that are equal stay in the order of the guide. */
export function inOrder<T extends Tool>(tools: readonly T[], { tri, inverse }: Selection): T[] {
  const difference = (one: T, other: T): number => {
    if (tri === 'categorie') return 0;
    if (tri === 'nom') return one.nom.localeCompare(other.nom, 'fr', { sensitivity: 'base' });
    return ANSWERS.indexOf(one.notes.get(tri)) - ANSWERS.indexOf(other.notes.get(tri));
  };
  const sign = inverse ? -1 : 1;
  return [...tools].sort((one, other) => sign * difference(one, other) || one.rang - other.rang);
}

/** `critere=stocks,collectif&reponse=oui&tri=-nom`: what is not as in EVERYTHING, or nothing. */
export function toQuery({ criteres, enPartie, categories, tri, inverse }: Selection): string {
  const pairs = [
    ...(criteres.length > 0 ? [`critere=${criteres.join(',')}`] : []),
    ...(enPartie ? [] : ['reponse=oui']),
    ...(categories.length > 0 ? [`categorie=${categories.join(',')}`] : []),
    ...(tri === EVERYTHING.tri ? [] : [`tri=${inverse ? '-' : ''}${tri}`]),
  ];
  return pairs.join('&');
}

/** The selection of an address. What the guide does not know is left out: links outlive criteria. */
export function fromQuery(
  query: string,
  known: { readonly criteres: readonly string[]; readonly categories: readonly string[] },
): Selection {
  const given = new URLSearchParams(query);
  const listed = (name: string, all: readonly string[]) => {
    const wanted = (given.get(name) ?? '').split(',');
    return all.filter((id) => wanted.includes(id));
  };
  const [, sign, tri = ''] = /^(-?)(.*)$/.exec(given.get('tri') ?? '') ?? [];
  const sorts = tri === 'nom' || known.criteres.includes(tri);
  return {
    criteres: listed('critere', known.criteres),
    enPartie: given.get('reponse') !== 'oui',
    categories: listed('categorie', known.categories),
    tri: sorts ? tri : EVERYTHING.tri,
    inverse: sorts && sign === '-',
  };
}
