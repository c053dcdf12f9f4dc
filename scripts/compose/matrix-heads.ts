/**
 * The heads of the matrix: as high as their words ask, in the greatest type in which they hold. Widths
 * of words are estimates, on the safe side. All lengths are in mm.
 */
import type { Critere } from '../validate/schemas.ts';

/** A group of criteria, whose title spans their columns. */
export interface Groupe {
  readonly titre: string;
  readonly criteres: readonly Pick<Critere, 'titre' | 'precision'>[];
}

export interface Heads {
  /** Height of the titles of groups, and of each whether it stands. */
  readonly groups: number;
  readonly stand: readonly boolean[];
  /** Height of the heads of criteria. */
  readonly head: number;
  readonly aPlat: boolean;
  readonly petit: boolean;
  readonly precisions: boolean;
}

export const DESIGNED_HEAD = 47;
const HEAD = { least: 35, step: 2, most: 150, flat: 24 } as const;
const MOST_FLAT = 5;

/** Words of one size: their lines, and the width of a character of title and of precision. */
interface Type {
  readonly ligne: number;
  readonly titre: number;
  readonly precision: number;
  /** White beside the words of a head, so that two neighbours are told apart. */
  readonly gap: number;
}
const DESIGNED: Type = { ligne: 3.7, titre: 1.66, precision: 1.34, gap: 1.2 };
/** With a hair-line between the heads. */
const SMALL: Type = { ligne: 3.05, titre: 1.4, precision: 1.3, gap: 0.6 };
const GROUP = { ligne: 3.65, character: 1.66, foot: 1.8 } as const;

/**
 * The heads over columns of such a width.
 * @param room what they may take with the titles of groups for the header to be repeated on each page
 */
export function matrixHeads(groupes: readonly Groupe[], column: number, room: number): Heads {
  const criteres = groupes.flatMap((groupe) => groupe.criteres);
  const titles = groupes.map((groupe) => groupTitle(groupe, column));
  const groups = Math.ceil(Math.max(...titles.map(({ height }) => height)) + GROUP.foot);
  const stand = titles.map(({ stands }) => stands);
  if (criteres.length <= MOST_FLAT) {
    return { groups, stand, head: HEAD.flat, aPlat: true, petit: false, precisions: true };
  }
  return { groups, stand, aPlat: false, ...standingHeads(criteres, column, room - groups) };
}

/** The title of a group lies over its columns; with a word wider than those, it stands. */
function groupTitle({ titre, criteres }: Groupe, column: number) {
  const width = criteres.length * column - 2;
  const words = wordWidths(titre, GROUP.character);
  if (Math.max(...words) - GROUP.character <= width) {
    return { stands: false, height: wrapped(words, width) * GROUP.ligne };
  }
  const lines = Math.max(1, Math.floor(width / GROUP.ligne));
  const least = Math.max(...words);
  const heights = Array.from({ length: 60 }, (_, index) => least + index);
  return { stands: true, height: heights.find((one) => wrapped(words, one) <= lines) ?? least };
}

/**
 * The first setting in which the words of all heads hold: as designed, then lower or taller as long as
 * the header is repeated on each page, then smaller, then without precisions, and at last too tall.
 */
function standingHeads(criteres: Groupe['criteres'], column: number, room: number) {
  const least = Math.min(DESIGNED_HEAD, Math.max(HEAD.least, room));
  const tries = [
    { type: DESIGNED, precisions: true, heights: upTo(least, room) },
    { type: SMALL, precisions: true, heights: upTo(least, room) },
    { type: SMALL, precisions: false, heights: upTo(least, room) },
    { type: SMALL, precisions: false, heights: upTo(room, HEAD.most) },
  ];
  for (const { type, precisions, heights } of tries) {
    const lines = Math.max(1, Math.floor((column - type.gap) / type.ligne));
    const holds = (head: number) =>
      criteres.every((critere) => wrapped(headWords(critere, type, precisions), head - 1) <= lines);
    const head = heights.find(holds);
    if (head !== undefined) return { head, petit: type === SMALL, precisions };
  }
  return { head: HEAD.most, petit: true, precisions: false };
}

/** Heights in steps from `from` to `to`, both included; none if they are the wrong way round. */
function upTo(from: number, to: number): readonly number[] {
  const count = Math.max(0, Math.ceil((to - from) / HEAD.step) + 1);
  return Array.from({ length: count }, (_, index) => Math.min(to, from + index * HEAD.step));
}

function headWords(critere: Groupe['criteres'][number], type: Type, precisions: boolean) {
  const { titre, precision = '' } = critere;
  const after = precisions && precision ? wordWidths(precision, type.precision) : [];
  return [...wordWidths(titre, type.titre), ...after];
}

/** The widths of the words of a text, each with its space. */
const wordWidths = (text: string, character: number): readonly number[] =>
  text.split(/\s+/).map((word) => (word.length + 1) * character);

/** How many lines words of such widths take. */
function wrapped(words: readonly number[], length: number): number {
  let lines = 1;
  let filled = 0;
  for (const width of words) {
    if (filled > 0 && filled + width > length) {
      lines += 1;
      filled = 0;
    }
    filled += width;
  }
  return lines;
}
