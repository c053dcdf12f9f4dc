/**
 * How the matrix is set for so many criteria and tools: heads that stand or lie, as high as their words
 * ask, and rows as high as fills the pages it takes. Widths of words are estimates, on the safe side;
 * print looks at every head again (`in-page/find-clipped.ts`). All lengths are in mm.
 */
import type { Critere } from '../validate/schemas.ts';

/** Undefined is as designed: what the style sheet says. */
export interface MatrixSetting {
  /** Whether heads lie flat: there are few columns, wide enough for words. */
  readonly aPlat: boolean;
  /** Whether heads have their precisions; where they do not hold, these go with the definitions. */
  readonly precisions: boolean;
  /** Height of the titles of groups, where some stand: those over columns too narrow for their words. */
  readonly groupe: number | undefined;
  readonly groupesDebout: readonly boolean[];
  /** Width of the column of names. */
  readonly noms: number | undefined;
  /** Height of the heads, where they stand. */
  readonly tete: number | undefined;
  /** Whether the words of the heads are set smaller, with hair-lines between them. */
  readonly petit: boolean;
  /** Height of a row. */
  readonly rangee: number | undefined;
  /** Whether it runs over pages: a row then bears the shape of its category, whose heading may be far. */
  readonly surPlusieursPages: boolean;
}

/** What stands above the rows: the words of the header, and what the rows are. */
interface Matrix {
  readonly titre: string;
  readonly note?: string | undefined;
  readonly groupes: readonly Groupe[];
  /** Names of the tools of each section. */
  readonly sections: readonly (readonly string[])[];
}

interface Groupe {
  readonly titre: string;
  readonly criteres: readonly Pick<Critere, 'titre' | 'precision'>[];
}

const PAGE = { width: 174, height: 263 } as const;
const NAMES = { width: 40, narrow: 36, manyColumns: 12 } as const;
const MOST_FLAT = 5;
const FLAT_HEAD = 24;
const HEAD = { designed: 47, least: 35, step: 2, most: 150 } as const;
/** White under the heads. */
const FOOT = 3;
/** Chromium repeats a table's header on each page only where it takes less than a quarter of it. */
const REPEATED = PAGE.height / 4 - 2;
const ROW = { designed: 11, least: 7.4 } as const;
/** Of the title block with the legend and without its lines, of a line of the title, of one of the note,
 * and of the heading of a category. */
const HEIGHTS = { title: 25, titleLine: 10.8, noteLine: 6.1, category: 10 } as const;
const CHARACTERS = { titleLine: 22, noteLine: 64, name: 18 } as const;

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

export function matrixSetting(matrix: Matrix): MatrixSetting {
  const criteres = matrix.groupes.flatMap((groupe) => groupe.criteres);
  const aPlat = criteres.length <= MOST_FLAT;
  const names = criteres.length >= NAMES.manyColumns ? NAMES.narrow : NAMES.width;
  const column = (PAGE.width - names) / criteres.length;
  const titles = matrix.groupes.map((groupe) => groupTitle(groupe, column));
  const groups = Math.ceil(Math.max(...titles.map(({ height }) => height)) + GROUP.foot);
  const { type, head, precisions } = aPlat
    ? FLAT
    : standingHeads(criteres, column, REPEATED - groups - FOOT);
  const rows = rowHeight(matrix, groups + head + FOOT);
  return {
    aPlat,
    precisions,
    groupe: titles.some(({ stands }) => stands) ? groups : undefined,
    groupesDebout: titles.map(({ stands }) => stands),
    noms: names === NAMES.width ? undefined : names,
    tete: aPlat || head === HEAD.designed ? undefined : head,
    petit: type === SMALL,
    rangee: rows.height === ROW.designed ? undefined : rows.height,
    surPlusieursPages: rows.pages > 1,
  };
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

interface Heads {
  readonly type: Type;
  readonly head: number;
  readonly precisions: boolean;
}

const FLAT: Heads = { type: DESIGNED, head: FLAT_HEAD, precisions: true };

/**
 * The first setting in which the words of all heads hold: as designed, then lower or taller as long as
 * the header is repeated on each page, then smaller, then without precisions, and at last too tall.
 */
function standingHeads(criteres: Groupe['criteres'], column: number, room: number): Heads {
  const least = Math.min(HEAD.designed, Math.max(HEAD.least, room));
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
    if (head !== undefined) return { type, head, precisions };
  }
  return { type: SMALL, head: HEAD.most, precisions: false };
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

/** The greatest height of rows that takes no more pages than the least one does. */
function rowHeight({ titre, note = '', sections }: Matrix, header: number) {
  const title =
    HEIGHTS.title +
    Math.ceil(titre.length / CHARACTERS.titleLine) * HEIGHTS.titleLine +
    Math.ceil(note.length / CHARACTERS.noteLine) * HEIGHTS.noteLine;
  const room = PAGE.height - header;
  const further = header > REPEATED ? PAGE.height : room;
  const pagesAt = (row: number): number => {
    let pages = 1;
    let left = room - title;
    const take = (height: number, together = height) => {
      if (together > left) {
        pages += 1;
        left = further;
      }
      left -= height;
    };
    for (const names of sections) {
      take(HEIGHTS.category, HEIGHTS.category + row);
      for (const name of names) take(Math.max(row, nameHeight(name)));
    }
    return pages;
  };
  const pages = pagesAt(ROW.least);
  const heights = Array.from({ length: 37 }, (_, index) => ROW.designed - index / 10);
  return { pages, height: heights.find((height) => pagesAt(height) === pages) ?? ROW.least };
}

/** A name takes as many lines as it needs, with some white above and below. */
const nameHeight = (name: string): number => Math.ceil(name.length / CHARACTERS.name) * 4 + 1.6;
