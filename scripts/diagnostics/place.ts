/** How a message names another place. */
import type { Position } from './diagnostic.ts';

/** `ligne 12`, or with its file if that is another one: `ligne 12 de content/criteres.yaml`. */
export function lineSeenFrom(here: Position, there: Position): string {
  return there.file === here.file ? `ligne ${there.line}` : `ligne ${there.line} de ${there.file}`;
}
