/** How places are named in what people read. */
import type { Position } from './diagnostic.ts';

/** `content/criteres.yaml:12`, or the file alone. */
export function placeText({ file, line }: Position): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** The file of a place that placeText wrote. */
export const fileOf = (place: string): Position => ({ file: place.replace(/:\d+$/, '') });

/** `ligne 12`, or with its file if that is another one: `ligne 12 de content/criteres.yaml`. */
export function lineSeenFrom(here: Position, there: Position): string {
  return there.file === here.file ? `ligne ${there.line}` : `ligne ${there.line} de ${there.file}`;
}
