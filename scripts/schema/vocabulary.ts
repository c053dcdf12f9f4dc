/** Names that the lists of content/ define: what cards and plans may say, with what it means. */
import { editionSources } from '../overlay/edition-sources.ts';
import type { ReadResult } from '../read/source.ts';
import type { Content } from '../validate/content.ts';
import { draftAll } from '../validate/draft-all.ts';
import { type JsonSchema, mapSchema } from './json-schema.ts';

interface Name {
  readonly id: string;
  readonly meaning: string;
}

export interface Vocabulary {
  readonly categories: readonly Name[];
  readonly groupes: readonly Name[];
  readonly criteres: readonly Name[];
  readonly rubriques: readonly Name[];
}

/** The lists of content/ itself, without what editions change in them. */
export type Lists = Pick<Content, 'categories' | 'criteres' | 'rubriques'>;

/** Undefined if one of them has an error, or is missing. */
export function commonLists(read: ReadResult): Lists | undefined {
  const { drafts } = draftAll(editionSources(read, undefined), read);
  const categories = drafts.categories?.value;
  const criteres = drafts.criteres?.value;
  const rubriques = drafts.rubriques?.value;
  return categories && criteres && rubriques ? { categories, criteres, rubriques } : undefined;
}

export function vocabularyOf({ categories, criteres, rubriques }: Lists): Vocabulary {
  return {
    categories: categories.map(({ id, titre }) => ({ id, meaning: sentence(titre) })),
    groupes: criteres.groupes.map(({ id, titre }) => ({ id, meaning: sentence(titre) })),
    criteres: criteres.criteres.map(({ id, titre, definition }) => ({
      id,
      meaning: `${sentence(titre)} ${sentence(definition)}`,
    })),
    rubriques: rubriques.map(({ id, titre, precision }) => ({
      id,
      meaning: sentence(precision ? `${titre} (${precision})` : titre),
    })),
  };
}

/** A text of content/, which the guide would set in French when it prints it. */
function sentence(text: string): string {
  const set = text.trim().replaceAll("'", '’');
  return /[.!?…]$/.test(set) ? set : `${set}.`;
}

/** A card's documents have a key of their own, though they are printed as a rubric. */
const DOCUMENTS = 'documents';

/**
 * The schema of a card with the categories, criteria and rubrics there are.
 * @param open whether there may be others, which a local edition adds
 */
export function withVocabulary(card: JsonSchema, known: Vocabulary, open: boolean): JsonSchema {
  const { synthese = {}, rubriques = {} } = card.properties ?? {};
  const rubrics = known.rubriques.filter(({ id }) => id !== DOCUMENTS);
  const marks = withKeys(synthese, known.criteres, open);
  const named = {
    ...card,
    properties: {
      ...card.properties,
      synthese: open ? marks : { ...marks, required: known.criteres.map(({ id }) => id) },
      rubriques: withKeys(rubriques, rubrics, open),
    },
  };
  return withCategories(named, known, open);
}

/** Any schema, with the categories there are wherever `categorie` is a key. */
export function withCategories(
  schema: JsonSchema,
  { categories }: Vocabulary,
  open: boolean,
): JsonSchema {
  return mapSchema(schema, (part) => {
    const categorie = part.properties?.categorie;
    if (!categorie) return part;
    return {
      ...part,
      properties: { ...part.properties, categorie: withValues(categorie, categories, open) },
    };
  });
}

/** A record with the keys there are. */
function withKeys(record: JsonSchema, names: readonly Name[], open: boolean): JsonSchema {
  const { additionalProperties, propertyNames, ...rest } = record;
  const value = additionalProperties as JsonSchema;
  const properties = Object.fromEntries(
    names.map(({ id, meaning }) => [id, { description: meaning, ...value }]),
  );
  if (!open) return { ...rest, properties, additionalProperties: false };
  return { ...rest, properties, propertyNames, additionalProperties: value };
}

/** An identifier with the values there are. */
function withValues(
  { description, ...identifier }: JsonSchema,
  names: readonly Name[],
  open: boolean,
): JsonSchema {
  const values = {
    type: 'string',
    enum: names.map(({ id }) => id),
    enumDescriptions: names.map(({ meaning }) => meaning),
  };
  return open ? { description, anyOf: [values, identifier] } : { description, ...values };
}
