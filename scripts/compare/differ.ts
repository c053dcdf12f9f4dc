/**
 * What differs between two plain values: objects key by key, lists by the names of their elements,
 * anything else as a whole.
 */
import type { Path } from '../overlay/locator.ts';
import { type Element, matchElements } from './elements.ts';

export type Kind = 'added' | 'removed' | 'changed' | 'moved';

/** A key of an object, or the name of an element of a list. */
export interface Step {
  readonly name: string;
  readonly isElement: boolean;
}

export interface Change {
  readonly kind: Kind;
  readonly steps: readonly Step[];
  /** Undefined if added; for a list that is only in another order (`moved`), the names in their order. */
  readonly before: unknown;
  /** Undefined if removed. */
  readonly after: unknown;
  /** Where the value stands, or would; an element that a list lacks has its name as last step. */
  readonly beforePath: Path;
  readonly afterPath: Path;
}

/** Whether two texts that are not the same are to be taken as the same. */
export type SameText = (before: string, after: string) => boolean;

interface Place {
  readonly steps: readonly Step[];
  readonly beforePath: Path;
  readonly afterPath: Path;
}

const ROOT: Place = { steps: [], beforePath: [], afterPath: [] };

/** Nothing if and only if the values are equal, keys of objects in any order. */
export function differ(
  before: unknown,
  after: unknown,
  sameText: SameText = Object.is,
): readonly Change[] {
  return [...changes(before, after, ROOT, sameText)];
}

function* changes(
  before: unknown,
  after: unknown,
  place: Place,
  sameText: SameText,
): Generator<Change> {
  if (Array.isArray(before) && Array.isArray(after)) {
    yield* inLists(before, after, place, sameText);
  } else if (isObject(before) && isObject(after)) {
    yield* inObjects(before, after, place, sameText);
  } else if (before === undefined || after === undefined) {
    if (before !== after) {
      yield { kind: before === undefined ? 'added' : 'removed', before, after, ...place };
    }
  } else if (!same(before, after, sameText)) {
    yield { kind: 'changed', before, after, ...place };
  }
}

const same = (before: unknown, after: unknown, sameText: SameText): boolean =>
  Object.is(before, after) ||
  (typeof before === 'string' && typeof after === 'string' && sameText(before, after));

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function* inObjects(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  place: Place,
  sameText: SameText,
): Generator<Change> {
  for (const key of keysOf(before, after)) {
    const inner: Place = {
      steps: [...place.steps, { name: key, isElement: false }],
      beforePath: [...place.beforePath, key],
      afterPath: [...place.afterPath, key],
    };
    yield* changes(own(before, key), own(after, key), inner, sameText);
  }
}

/** The keys of both: those that only the second has come after the one before them there. */
function keysOf(before: object, after: object): readonly string[] {
  const keys = Object.keys(before);
  const others = Object.keys(after);
  others.forEach((key, index) => {
    if (!keys.includes(key)) keys.splice(keys.indexOf(others[index - 1] ?? '') + 1, 0, key);
  });
  return keys;
}

/** Not what an object inherits, whatever its keys are called. */
const own = (value: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined;

function* inLists(
  before: readonly unknown[],
  after: readonly unknown[],
  place: Place,
  sameText: SameText,
): Generator<Change> {
  const pairs = matchElements(before, after);
  for (const { before: one, after: other } of pairs) {
    const name = (one ?? other)?.name ?? '';
    const inner: Place = {
      steps: [...place.steps, { name, isElement: true }],
      beforePath: [...place.beforePath, one?.index ?? name],
      afterPath: [...place.afterPath, other?.index ?? name],
    };
    yield* changes(one?.value, other?.value, inner, sameText);
  }
  const inBoth = pairs.filter(({ before: one, after: other }) => one && other);
  const first = inBoth.map((pair) => pair.before as Element);
  const second = inBoth.map((pair) => pair.after as Element).sort((a, b) => a.index - b.index);
  const isMoved = inBoth.some((pair, at) => pair.after !== second[at]);
  if (!isMoved) return;
  const names = (elements: readonly Element[]) => elements.map(({ name }) => name);
  yield { kind: 'moved', before: names(first), after: names(second), ...place };
}
