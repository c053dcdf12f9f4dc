/** JSON Schemas (draft 07, which editors know best), made from zod schemas and walked. */
import * as z from 'zod';

/** The keywords that are used here; others pass unchanged. */
export interface JsonSchema {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly propertyNames?: JsonSchema | undefined;
  readonly additionalProperties?: boolean | JsonSchema | undefined;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly pattern?: string;
  readonly [keyword: string]: unknown;
}

/** What an editor may type for a schema, as this program reads it. */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { target: 'draft-07', io: 'input' });
  return mapSchema(json as JsonSchema, asRead);
}

/** The same schema with `change` made to each part of it, the innermost first. */
export function mapSchema(
  schema: JsonSchema,
  change: (part: JsonSchema) => JsonSchema,
): JsonSchema {
  const map = (part: JsonSchema) => mapSchema(part, change);
  const { properties, additionalProperties, items, anyOf, oneOf } = schema;
  return change({
    ...schema,
    ...(properties && { properties: mapValues(properties, map) }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: map(additionalProperties),
    }),
    ...(items && { items: map(items) }),
    ...(anyOf && { anyOf: anyOf.map(map) }),
    ...(oneOf && { oneOf: oneOf.map(map) }),
  });
}

export function mapValues<In, Out>(
  values: Readonly<Record<string, In>>,
  change: (value: In, key: string) => Out,
): Readonly<Record<string, Out>> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, change(value, key)]),
  );
}

/** Closer to how files are read, and to how editors show schemas, than what zod gives. */
function asRead(part: JsonSchema): JsonSchema {
  // An editor of text would type the default value out; formats have English messages, patterns ours.
  const { default: _default, format: _format, oneOf, propertyNames, ...rest } = part;
  // "Matches several, should match one" helps nobody who is halfway through typing.
  if (oneOf) return { ...rest, anyOf: oneOf };
  if (propertyNames?.enum) return withProperties(rest, propertyNames);
  // Numbers are read as they were typed where a text is wanted: `creation: 2019` needs no quotes.
  if (isText(rest)) return { ...rest, type: union(rest.type, 'number') };
  return { ...rest, ...(propertyNames && { propertyNames }) };
}

/** A record whose keys are known is an object whose keys are known, each with its description. */
function withProperties(record: JsonSchema, names: JsonSchema): JsonSchema {
  const { additionalProperties: value, ...rest } = record;
  const described = (names.enum ?? []).map((name, index): [string, JsonSchema] => [
    String(name),
    { description: names.enumDescriptions?.[index], ...(value as JsonSchema) },
  ]);
  return { ...rest, properties: Object.fromEntries(described), additionalProperties: false };
}

/** Whether a schema is of free text, in Markdown or not. */
export const isText = ({ type, enum: choice, const: only, pattern }: JsonSchema): boolean =>
  [type].flat().includes('string') && !choice && only === undefined && pattern === undefined;

/** What `type` says, and one type more. */
export function union(type: JsonSchema['type'], more: string): string | readonly string[] {
  return type === undefined ? more : [...new Set([type, more].flat())];
}
