/** All the files of schemas/, from the zod schemas and what the lists of content/ define. */
import type * as z from 'zod';
import * as shapes from '../validate/schemas.ts';
import { editionSchemaOf } from './edition.ts';
import { type JsonSchema, toJsonSchema } from './json-schema.ts';
import { type ElementNames, overlayOf } from './overlay.ts';
import {
  type Lists,
  type Vocabulary,
  vocabularyOf,
  withCategories,
  withVocabulary,
} from './vocabulary.ts';

/** Text of each file, by its name. */
export function schemaFiles(lists: Lists): ReadonlyMap<string, string> {
  const known = vocabularyOf(lists);
  const files = Object.entries({
    ...cardSchemas(known),
    ...editionSchemas(known),
    ...chapterSchemas(known),
    ...pair('criteres', shapes.criteresSchema, known),
    ...pair('categories', shapes.categoriesSchema, known),
    ...pair('rubriques', shapes.rubriquesSchema, known),
    ...pair('glossaire', shapes.glossaireSchema, known),
    ...pair('exemple', shapes.exempleSchema, known),
    ...pair('graphique', shapes.graphiqueSchema, known),
  });
  return new Map(files.map(([name, schema]) => [`${name}.json`, written(schema)]));
}

type Schemas = Readonly<Record<string, JsonSchema>>;

function cardSchemas(known: Vocabulary): Schemas {
  const card = toJsonSchema(shapes.ficheSchema);
  const changed = local(withVocabulary(card, known, true), known);
  const { synthese, rubriques } = changed.properties ?? {};
  const properties = {
    ...changed.properties,
    synthese: {
      ...synthese,
      description: 'Ce que fait l’outil, critère par critère : « oui », « partiel » ou « non ».',
    },
    rubriques: {
      ...rubriques,
      description:
        'Le texte de la fiche, rubrique par rubrique, en Markdown ; « ajouter: » complète le texte de la base. Une clé suivie de rien retire la rubrique de la base ; suivie de "", elle imprime « Non communiqué ».',
    },
  };
  return {
    outil: withVocabulary(card, known, false),
    'outil-local': { ...changed, properties },
  };
}

/** Lists of its own folder may give any edition more categories than the common ones. */
function editionSchemas(known: Vocabulary): Schemas {
  const whole = withCategories(toJsonSchema(shapes.editionSchema), known, true);
  return { edition: editionSchemaOf(whole, namesOf(known)) };
}

function chapterSchemas(known: Vocabulary): Schemas {
  const { chapitre, 'chapitre-local': changed } = pair('chapitre', shapes.chapitreSchema, known);
  const corps = {
    description:
      'Avec « ajouter », le texte qui suit l’en-tête vient après celui du chapitre commun, au lieu de le remplacer.',
    enum: ['ajouter'],
  };
  return {
    ...(chapitre && { chapitre }),
    'chapitre-local': { ...changed, properties: { ...changed?.properties, corps } },
  };
}

/** A file as it is in content/, and as it is in the folder of an edition. */
function pair(name: string, shape: z.ZodType, known: Vocabulary): Schemas {
  const whole = toJsonSchema(shape);
  return { [name]: whole, [`${name}-local`]: local(whole, known, name) };
}

function local(whole: JsonSchema, known: Vocabulary, key?: string): JsonSchema {
  return {
    ...overlayOf(whole, namesOf(known), key),
    title: `${whole.title}, propre à une édition`,
    description:
      'Si le fichier commun de ce nom existe, n’écrivez que ce qui change : une clé remplace la sienne, une clé suivie de rien la retire. Sinon, écrivez tout.',
  };
}

function namesOf({ categories, groupes, criteres, rubriques }: Vocabulary): ElementNames {
  const ids = (names: readonly { readonly id: string }[]) => names.map(({ id }) => id);
  return {
    categories: ids(categories),
    groupes: ids(groupes),
    criteres: ids(criteres),
    rubriques: ids(rubriques),
    plan: [
      ...['couverture', 'credits', 'sommaire', 'lecture', 'synthese'],
      ...ids(categories),
      ...['index', 'glossaire', 'dos'],
    ],
  };
}

function written(schema: JsonSchema): string {
  return `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...schema }, null, 2)}\n`;
}
