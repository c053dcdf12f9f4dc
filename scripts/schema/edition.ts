/** The schema of an edition: a whole one, or one that starts from another and says what it changes. */
import type { JsonSchema } from './json-schema.ts';
import { type ElementNames, overlayOf } from './overlay.ts';

export function editionSchemaOf(whole: JsonSchema, names: ElementNames): JsonSchema {
  const { title, description, ...shape } = whole;
  const { definitions, title: _title, description: _, ...local } = overlayOf(whole, names);
  const { base = {} } = whole.properties ?? {};
  return {
    title,
    description,
    type: 'object',
    properties: { base },
    if: { properties: { base: { type: 'string' } }, required: ['base'] },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema, never awaited
    then: { ...local, properties: { ...local.properties, base } },
    else: shape,
    definitions,
  };
}
