/** Finds the place of a value in a traced tree: each value in the file that it was written in. */
import type { Position } from '../diagnostics/diagnostic.ts';
import type { Locator, Path } from './locator.ts';
import { sourceLocator } from './source-locator.ts';
import { childOf, type Origin, type Traced, type TracedText, tracedAt } from './traced.ts';

/** @param body of a chapter: what the empty path means for `within` */
export function tracedLocator(root: Traced, body: Traced | undefined): Locator {
  const at = (path: Path) => placeOf(nearest(root, path));
  return {
    file: root.origin.source.file,
    at,
    keyAt: (path) => {
      const found = nearest(root, path);
      if (!found.exact) return placeOf(found);
      const { source, path: own } = found.origin;
      return sourceLocator(source).keyAt(own);
    },
    within: (path, line, column) => {
      const text = path.length === 0 ? body : tracedAt(root, path);
      if (!text) return at(path);
      const { origin, line: inPart } = partAt(text, line);
      return sourceLocator(origin.source).within(origin.path, inPart, column);
    },
  };
}

interface Nearest {
  readonly origin: Origin;
  /** Whether it is the value itself, and not an ancestor. */
  readonly exact: boolean;
}

/** The value, or where it was removed, or the nearest ancestor that is written. */
function nearest(root: Traced, path: Path): Nearest {
  let value = root;
  for (const step of path) {
    const next = childOf(value, step);
    if (!next) {
      const removal = value.kind === 'map' ? value.removed.get(String(step)) : undefined;
      return removal
        ? { origin: removal.origin, exact: true }
        : { origin: value.origin, exact: false };
    }
    value = next;
  }
  return { origin: value.origin, exact: true };
}

function placeOf({ origin: { source, path } }: Nearest): Position {
  return sourceLocator(source).at(path);
}

/** The part of a text that a line belongs to, and which line of that part it is. */
function partAt(text: Traced, line: number): { readonly origin: Origin; readonly line: number } {
  if (text.kind !== 'text') return { origin: text.origin, line };
  const index = lastStart(text, line);
  const start = text.starts[index] ?? 1;
  return { origin: text.parts[index]?.origin ?? text.origin, line: line - start + 1 };
}

const lastStart = ({ starts }: TracedText, line: number): number =>
  starts.findLastIndex((start) => start <= line);
