/** Which edition wrote a value, and what it replaced. */
import { oncePer } from '../memory/once-per.ts';
import { elementName } from './element-name.ts';
import type { Path } from './locator.ts';
import { originsIn, removalAt, type Traced, tracedAt } from './traced.ts';

/** The value, then what it replaced, then what that had replaced, down to the first one. */
export function* versions(traced: Traced): Generator<Traced> {
  for (let at: Traced | undefined = traced; at; at = at.hides) yield at;
}

/** Whether some part of the value at `path` was written, changed or removed in the folder of an edition. */
export function isTouched(root: Traced | undefined, path: Path, edition: string): boolean {
  const value = tracedAt(root, path);
  if (!value) return removalAt(root, path)?.origin.source.edition === edition;
  return writersOf(value).has(edition);
}

/** The editions in whose folders some part of a value was written. */
const writersOf = oncePer(
  (value: Traced) => new Set([...originsIn(value)].map(({ source }) => source.edition)),
);

/** Names of the elements that a list has had in the editions below, and has no longer. */
export function formerNames(root: Traced | undefined, path: Path): ReadonlySet<string> {
  const list = tracedAt(root, path);
  if (list?.kind !== 'list') return new Set();
  const ever = [...versions(list)].flatMap((version) =>
    version.kind === 'list' ? [...version.items, ...version.removed.map(({ hides }) => hides)] : [],
  );
  const now = new Set(list.items.map(elementName));
  const names = ever.map(elementName).filter((name) => name !== undefined && !now.has(name));
  return new Set(names as string[]);
}
