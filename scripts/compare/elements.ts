/** Which elements of two lists are the same one: those of the same name. */
import { nameOf } from '../overlay/element-name.ts';

export interface Element {
  readonly index: number;
  /** `n° 3` where it has none. */
  readonly name: string;
  readonly value: unknown;
}

/** An element as each list has it; one of the two is there at least. */
export interface Pair {
  readonly before?: Element;
  readonly after?: Element;
}

/** The pairs in the order of the first list, then what only the second one has. */
export function matchElements(
  before: readonly unknown[],
  after: readonly unknown[],
): readonly Pair[] {
  const first = byKey(before);
  const second = byKey(after);
  const onlyFirst = [...first.values()].filter((one) => !second.has(one.key));
  const onlySecond = [...second.values()].filter((one) => !first.has(one.key));
  const renamed = new Map<Element, Element>();
  for (const one of onlyFirst) {
    const other = onlySecond.find(({ index }) => index === one.index);
    if (other && isRenamed(one.value, other.value)) renamed.set(one, other);
  }
  const taken = new Set(renamed.values());
  return [
    ...[...first.values()].map((one): Pair => {
      const other = second.get(one.key) ?? renamed.get(one);
      return other ? { before: one, after: other } : { before: one };
    }),
    ...onlySecond.filter((other) => !taken.has(other)).map((other): Pair => ({ after: other })),
  ];
}

interface Keyed extends Element {
  readonly key: string;
}

/** Elements by name and by how many of that name came before. */
function byKey(list: readonly unknown[]): ReadonlyMap<string, Keyed> {
  const seen = new Map<string | undefined, number>();
  return new Map(
    list.map((value, index) => {
      const name = nameOf(value);
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      const key = JSON.stringify([name ?? null, count]);
      return [key, { key, index, name: name ?? `n° ${index + 1}`, value }];
    }),
  );
}

/**
 * Elements without match at the same place of both lists, with something in common but their names: a
 * price whose detail was put another way. What has an identifier is another one if that differs.
 */
function isRenamed(before: unknown, after: unknown): boolean {
  if (!isObject(before) || !isObject(after) || 'id' in before || 'id' in after) return false;
  return Object.keys(before).some(
    (key) => Object.hasOwn(after, key) && before[key] === after[key] && before[key] !== undefined,
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
