/** Places of content, "file:line", and which of those shown is meant by another. */

export interface SourcePlace {
  readonly file: string;
  /** Counted from 1; 1 where only the file is known. */
  readonly line: number;
}

/** @param source "file", "file:line" or "file:line:column" */
export function parseSource(source: string): SourcePlace {
  const [, file = source, line] = /^(.*?):(\d+)(?::\d+)?$/.exec(source) ?? [];
  return { file, line: Number(line ?? 1) };
}

/**
 * Index of the place in the same file with the greatest line up to the wanted one, else of the first of
 * that file; of several on one line, the first. -1 if none is of that file.
 */
export function nearestSource(places: readonly string[], wanted: string): number {
  const { file, line } = parseSource(wanted);
  const ofFile = places
    .map((place, index) => ({ ...parseSource(place), index }))
    .filter((place) => place.file === file);
  const before = ofFile.filter((place) => place.line <= line);
  const nearest = Math.max(...before.map((place) => place.line));
  return (before.find((place) => place.line === nearest) ?? ofFile[0])?.index ?? -1;
}
