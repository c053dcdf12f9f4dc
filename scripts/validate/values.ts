/** Reaches into plain values by path. Only a value's own keys count: never what it inherits. */

type Steps = readonly PropertyKey[];

export function valueAt(value: unknown, path: Steps): unknown {
  return path.reduce(
    (inner: unknown, step) => (hasOwn(inner, step) ? inner[step] : undefined),
    value,
  );
}

/** Whether there is a value at `path`, be it null. */
export function existsAt(value: unknown, path: Steps): boolean {
  const last = path.at(-1);
  return last === undefined || hasOwn(valueAt(value, path.slice(0, -1)), last);
}

/** Puts `replacement` in the place of the value at `path`, which exists. */
export function replace(value: unknown, path: Steps, replacement: unknown): void {
  const last = path.at(-1);
  const holder = valueAt(value, path.slice(0, -1));
  if (last !== undefined && hasOwn(holder, last)) holder[last] = replacement;
}

/** Takes away the value at `path`; an item of a list leaves its place empty. */
export function remove(value: unknown, path: Steps): void {
  const last = path.at(-1);
  const holder = valueAt(value, path.slice(0, -1));
  if (last === undefined || !hasOwn(holder, last)) return;
  if (Array.isArray(holder)) holder[Number(last)] = undefined;
  else delete holder[last];
}

function hasOwn(value: unknown, step: PropertyKey): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step);
}

/** All texts in a value, with their paths. */
export function* textsIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<{ readonly path: readonly (string | number)[]; readonly text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) {
    yield* textsIn(inner, [...path, isList ? Number(key) : key]);
  }
}

/** Dotted paths of all keys in a value: `rubriques.cout`, `documents.0.titre`. */
export function* pathsIn(value: unknown, prefix = ''): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield prefix + key;
    yield* pathsIn(inner, `${prefix}${key}.`);
  }
}
