/** The keys that a schema knows at a place of a value, to suggest one of them. */
import * as z from 'zod';
import { valueAt } from './values.ts';

/** Keys of the object or record at `path`; none where any key will do. */
export function knownKeys(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  raw: unknown,
): readonly string[] {
  let at: unknown = choose(schema, raw);
  path.forEach((step, index) => {
    at = choose(child(at, step), valueAt(raw, path.slice(0, index + 1)));
  });
  if (at instanceof z.ZodObject) return Object.keys(at.shape);
  if (at instanceof z.ZodRecord && at.keyType instanceof z.ZodEnum) {
    return at.keyType.options.map(String);
  }
  return [];
}

function child(schema: unknown, step: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(step)];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return undefined;
}

/** The schema itself, without what makes it optional; of a union, the option that `value` is meant for. */
function choose(schema: unknown, value: unknown): unknown {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodDefault || at instanceof z.ZodNullable) {
    at = at.unwrap();
  }
  if (!(at instanceof z.ZodDiscriminatedUnion)) return at;
  const discriminator = at.def.discriminator;
  const wanted = valueAt(value, [discriminator]);
  return at.options.find(
    (option) =>
      option instanceof z.ZodObject &&
      (option.shape[discriminator] as z.ZodLiteral).value === wanted,
  );
}
