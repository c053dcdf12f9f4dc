/** The schema of a file in which a local edition says only what it changes in a common file. */
import { addedText, LIST_WANTED, listInstructions, TEXT_WANTED } from './instructions.ts';
import { isText, type JsonSchema, mapValues, union } from './json-schema.ts';

/** Names of elements that lists have, by the key of the list, to be suggested. */
export type ElementNames = Readonly<Record<string, readonly string[]>>;

/**
 * The overlay of `whole`: every key optional, `null` where a key may be taken away, instructions in
 * the place of texts and lists. Elements of lists are set apart, as definitions.
 * @param key of the list, if the file itself is one
 */
export function overlayOf(whole: JsonSchema, names: ElementNames, key = ''): JsonSchema {
  const definitions: Record<string, JsonSchema> = {};
  const { title, description, ...rest } = overlay(whole, key, { names, definitions });
  return { title, description, ...rest, definitions };
}

interface Context {
  readonly names: ElementNames;
  /** Filled on the way. */
  readonly definitions: Record<string, JsonSchema>;
}

function overlay(schema: JsonSchema, key: string, context: Context): JsonSchema {
  if (isText(schema)) return withChoices({ ...schema, errorMessage: TEXT_WANTED }, [addedText]);
  if (schema.anyOf) return eachChoice(schema, key, context);
  if (schema.type === 'array') return overlayList(schema, key, context);
  if (schema.type === 'object') return overlayObject(schema, context);
  return schema;
}

function overlayObject(schema: JsonSchema, context: Context): JsonSchema {
  const { required = [], properties = {}, additionalProperties, ...rest } = schema;
  return {
    ...rest,
    properties: mapValues(properties, (value, key) => {
      const changed = overlay(value, key, context);
      return required.includes(key) ? changed : orNull(changed);
    }),
    additionalProperties:
      typeof additionalProperties === 'object'
        ? orNull(overlay(additionalProperties, '', context))
        : additionalProperties,
  };
}

function overlayList(schema: JsonSchema, key: string, context: Context): JsonSchema {
  const { items = {} } = schema;
  const { definitions, names } = context;
  const isName = items.type !== 'object' && !items.anyOf;
  const set = (name: string, value: JsonSchema): JsonSchema => {
    definitions[name] = value;
    return { $ref: `#/definitions/${name}` };
  };
  const element = isName ? items : set(key, items);
  const changed = isName ? undefined : set(`${key}-modifie`, partial(items, context));
  return withChoices({ ...schema, items: element, errorMessage: LIST_WANTED }, [
    listInstructions(element, changed, names[key] ?? []),
  ]);
}

/** What may be changed in an element; of several shapes, all that any of them has. */
function partial(element: JsonSchema, context: Context): JsonSchema {
  const { partie: _, ...properties } = Object.assign(
    {},
    ...(element.anyOf ?? []).map((shape) => shape.properties),
  );
  const merged = element.anyOf
    ? { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
    : element;
  return overlayObject(merged, context);
}

function eachChoice(schema: JsonSchema, key: string, context: Context): JsonSchema {
  const { anyOf = [], ...rest } = schema;
  const choices = anyOf.map((choice) => overlay(choice, key, context));
  return { ...rest, anyOf: choices.flatMap((choice) => choice.anyOf ?? choice) };
}

/** A schema, or one of others; its description is said once, of all. */
function withChoices(schema: JsonSchema, others: readonly JsonSchema[]): JsonSchema {
  const { title, description, anyOf, ...rest } = schema;
  return { title, description, anyOf: [...(anyOf ?? [rest]), ...others] };
}

/** One type more where that will do: of several schemas, editors of text would give a vaguer message. */
function orNull(schema: JsonSchema): JsonSchema {
  const { type, enum: values, const: value, anyOf, ...rest } = schema;
  if (anyOf?.some((choice) => choice.type === 'null')) return schema;
  if (anyOf) {
    const [first = {}, ...others] = anyOf;
    const changed = orNull(first);
    return { ...schema, anyOf: [...(changed.anyOf ?? [changed]), ...others] };
  }
  if (type === undefined || values || value !== undefined) {
    return withChoices(schema, [{ type: 'null' }]);
  }
  return { ...rest, type: union(type, 'null') };
}
