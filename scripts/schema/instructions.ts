/** What a local edition may write in the place of a text or a list, to change it rather than replace it. */
import type { JsonSchema } from './json-schema.ts';

/** What editors of text say where neither a text nor an instruction stands. */
export const TEXT_WANTED = 'Ici, un texte, ou « ajouter: » suivi de ce qui le complète.';
export const LIST_WANTED =
  'Ici, une liste, ou des instructions : remplacer, modifier, ajouter, ajouter_avant, ajouter_apres, retirer, ordre.';

/** In the place of a text. */
export const addedText: JsonSchema = {
  type: 'object',
  properties: {
    ajouter: {
      type: 'string',
      description:
        'Ce qui s’ajoute à la fin du texte de la base : un paragraphe dans une rubrique, une phrase ailleurs.',
    },
  },
  required: ['ajouter'],
  additionalProperties: false,
};

/**
 * In the place of a list.
 * @param element a whole element
 * @param changed what may be changed in an element; undefined where elements are mere texts
 * @param names of elements, to be suggested: a local edition may have others
 */
export function listInstructions(
  element: JsonSchema,
  changed: JsonSchema | undefined,
  names: readonly string[],
): JsonSchema {
  const elements = { type: 'array', items: element };
  const name = { type: ['string', 'number'], ...(names.length > 0 && { examples: names }) };
  const listOfNames = { type: 'array', items: name };
  const byName = (value: JsonSchema) => ({
    type: 'object',
    ...(names.length > 0 && { properties: Object.fromEntries(names.map((id) => [id, value])) }),
    additionalProperties: value,
  });
  return {
    type: 'object',
    properties: {
      remplacer: {
        description: 'Éléments à remplacer en entier : le nom de chacun, puis le nouvel élément.',
        ...byName(element),
      },
      ...(changed && {
        modifier: {
          description:
            'Éléments à changer en partie : le nom de chacun, puis les clés qui changent.',
          ...byName(changed),
        },
      }),
      ajouter: { description: 'Éléments à ajouter à la fin de la liste.', ...elements },
      ajouter_avant: {
        description: 'Éléments à ajouter devant un autre : le nom de celui-ci, puis la liste.',
        ...byName(elements),
      },
      ajouter_apres: {
        description: 'Éléments à ajouter après un autre : le nom de celui-ci, puis la liste.',
        ...byName(elements),
      },
      retirer: { description: 'Noms des éléments à retirer.', ...listOfNames },
      ordre: {
        description: 'Noms des éléments à mettre en tête, dans cet ordre ; les autres suivent.',
        ...listOfNames,
      },
    },
    additionalProperties: false,
  };
}
