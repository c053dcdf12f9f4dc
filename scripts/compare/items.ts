/** What an edition is made of, item by item, each with its value and the place of that. */
import type { MergedSource } from '../overlay/edition-sources.ts';
import type { Path } from '../overlay/locator.ts';
import type { Role } from '../read/source.ts';
import type { Edition } from '../resolve/resolve.ts';
import type { Sourced } from '../validate/content.ts';
import { editionSchema } from '../validate/schemas.ts';
import type { Section } from './difference.ts';
import { type Side, sourceOf } from './side.ts';

export interface Item {
  readonly id: string | null;
  readonly name: string | null;
  /** Plain, without what is not printed. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly source: MergedSource | undefined;
  /** Where the value stands in its file. */
  readonly path: Path;
}

export interface Collection {
  readonly section: Section;
  readonly items: readonly Item[];
  /**
   * `presence` and `order`: whether it says something that an item is in one edition only, or that the
   * order is another one. Of tools, chapters and categories the plan says it.
   */
  readonly presence: boolean;
  readonly order: boolean;
}

export function collectionsOf(side: Side): readonly Collection[] {
  const { edition } = side;
  const printed = edition.plan.flatMap((part) => (part.partie === 'outils' ? part.categorie : []));
  const tools = edition.plan.flatMap((part) => (part.partie === 'outils' ? part.outils : []));
  const chapters = edition.plan.flatMap((part) =>
    part.partie === 'chapitres' ? part.chapitres : [],
  );
  const listed = { presence: true, order: true };
  const planned = { presence: false, order: false };
  const placed = { presence: true, order: false };
  const categories = fromList(side, 'categories', [], edition.categories).filter(({ id }) =>
    printed.some((one) => one.id === id),
  );
  const { groupes, criteres } = edition.criteres;
  return [
    { section: 'edition', items: [editionItem(side)], ...planned },
    { section: 'group', items: fromList(side, 'criteres', ['groupes'], groupes), ...listed },
    { section: 'criterion', items: fromList(side, 'criteres', ['criteres'], criteres), ...listed },
    { section: 'category', items: categories, ...planned },
    { section: 'rubric', items: fromList(side, 'rubriques', [], edition.rubriques), ...listed },
    // That only one edition prints a glossary, the plan says.
    { section: 'term', items: words(side), presence: !!edition.glossaire, order: false },
    {
      section: 'tool',
      items: fromFiles(side, 'outils', tools, ({ nom }) => nom),
      ...planned,
    },
    { section: 'chapter', items: fromFiles(side, 'chapitres', chapters, titled), ...planned },
    {
      section: 'example',
      items: fromFiles(side, 'exemples', [...edition.exemples.values()], titled),
      ...placed,
    },
    {
      section: 'chart',
      items: fromFiles(side, 'graphiques', [...edition.graphiques.values()], titled),
      ...placed,
    },
  ];
}

const titled = ({ titre }: { readonly titre: string }): string => titre;

/** Keys of an edition's own file that are printed; its plan is compared on its own. */
const KEYS = Object.keys(editionSchema.shape).filter(
  (key) => !['base', 'plan', 'a_verifier'].includes(key),
) as (keyof Edition)[];

function editionItem(side: Side): Item {
  const value = Object.fromEntries(KEYS.map((key) => [key, side.edition[key]]));
  return { id: null, name: null, value, source: sourceOf(side, 'editions'), path: [] };
}

function fromList(
  side: Side,
  role: Role,
  path: Path,
  list: readonly { readonly id: string; readonly titre: string }[],
): readonly Item[] {
  const source = sourceOf(side, role);
  return list.map((one, index) => {
    const { id, ...value } = one;
    return { id, name: one.titre, value, source, path: [...path, index] };
  });
}

/** The words of the glossary: their order is that of print, whatever the file's is. */
function words(side: Side): readonly Item[] {
  const source = sourceOf(side, 'glossaire');
  return (side.edition.glossaire?.value ?? []).map(({ terme, ...value }, index) => ({
    id: terme,
    name: terme,
    value,
    source,
    path: [index],
  }));
}

function fromFiles<T extends { readonly a_verifier: unknown }>(
  side: Side,
  role: Role,
  files: readonly Sourced<T>[],
  nameOf: (value: T) => string,
): readonly Item[] {
  return files.map(({ id, value }) => {
    const { a_verifier, ...printed } = value;
    return { id, name: nameOf(value), value: printed, source: sourceOf(side, role, id), path: [] };
  });
}
