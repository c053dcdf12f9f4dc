/** Where the values of an edition are written, for the two sides of a difference. */
import type { Position } from '../diagnostics/diagnostic.ts';
import type { MergedSource } from '../overlay/edition-sources.ts';
import { elementName } from '../overlay/element-name.ts';
import type { Path } from '../overlay/locator.ts';
import { sourceLocator } from '../overlay/source-locator.ts';
import { traceYaml } from '../overlay/trace.ts';
import { childOf, type Removal, type Traced, tracedAt } from '../overlay/traced.ts';

/** Place of a value that is there. */
export function placeOfValue(source: MergedSource, path: Path): Position {
  return source.locator.at(path);
}

/**
 * Place of the point at which a text is no longer the same as another: what an edition added to a text
 * of its base is found there.
 * @param path of the text; `[]` for the body of a chapter
 */
export function placeInText(
  source: MergedSource,
  path: Path,
  text: string,
  other: string,
): Position {
  const start = firstDifference(text, other);
  const lines = text.slice(0, start).split('\n');
  return source.locator.within(path, lines.length, (lines.at(-1)?.length ?? 0) + 1);
}

/** Index of the word of `text` that is not in `other`, or the last one. */
function firstDifference(text: string, other: string): number {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  const isAtEnd = text.slice(at).trim() === '';
  const from = isAtEnd ? text.trimEnd().length : at + text.slice(at).search(/\S/);
  return text.slice(0, isAtEnd ? from : from + 1).search(/\S+$/);
}

/** Place at which what is not there was taken out, or the list that was written without it, or null. */
export function placeOfAbsence(source: MergedSource, path: Path): Position | null {
  const last = path.at(-1);
  const holder = tracedAt(source.root, path.slice(0, -1));
  if (last === undefined || !holder) return null;
  const removal = removalIn(holder, String(last));
  if (removal) return sourceLocator(removal.origin.source).at(removal.origin.path);
  return holder.kind === 'list' ? source.locator.at(path.slice(0, -1)) : null;
}

function removalIn(holder: Traced, name: string): Removal | undefined {
  if (holder.kind === 'map') return holder.removed.get(name);
  if (holder.kind !== 'list') return undefined;
  return holder.removed.find(({ hides }) => elementName(hides) === name);
}

/** Place of what gives a list its order: the last file that says something of it. */
export function placeOfOrder(source: MergedSource, path: Path): Position {
  const [key] = path;
  const layer = source.layers.findLast(
    (one) => key === undefined || childOf(traceYaml(one), key) !== undefined,
  );
  return layer ? sourceLocator(layer).at(path) : source.locator.at(path);
}
