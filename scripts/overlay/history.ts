/** Which edition wrote a value, and what it replaced. */
import type { Path } from './locator.ts';
import { originsIn, type Traced, tracedAt } from './traced.ts';

/** The value, then what it replaced, then what that had replaced, down to the first one. */
export function* versions(traced: Traced): Generator<Traced> {
  for (let at: Traced | undefined = traced; at; at = at.hides) yield at;
}

/** Whether some part of the value at `path` was written, changed or removed in the folder of an edition. */
export function isTouched(root: Traced | undefined, path: Path, edition: string): boolean {
  const value = tracedAt(root, path);
  if (value) {
    return [...originsIn(value)].some(({ source }) => source.edition === edition);
  }
  const last = path.at(-1);
  const holder = tracedAt(root, path.slice(0, -1));
  if (last === undefined || holder?.kind !== 'map') return false;
  return holder.removed.get(String(last))?.origin.source.edition === edition;
}
