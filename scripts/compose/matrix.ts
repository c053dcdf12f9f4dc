/**
 * How the matrix is set for so many criteria and tools: heads that stand or lie, as high as their words
 * ask, and rows as high as fills the pages it takes. Widths of words are estimates, on the safe side;
 * print looks at every head again (`in-page/find-clipped.ts`). All lengths are in mm.
 */
import { DESIGNED_HEAD, type Groupe, matrixHeads } from './matrix-heads.ts';

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

const PAGE = { width: 174, height: 263 } as const;
const NAMES = { width: 40, narrow: 36, manyColumns: 12 } as const;
/** White under the heads. */
const FOOT = 3;
/** Chromium repeats a table's header on each page only where it takes less than a quarter of it. */
const REPEATED = PAGE.height / 4 - 2;
const ROW = { designed: 11, least: 7.4 } as const;
/** Of the title block with the legend and without its lines, of a line of the title, of one of the note,
 * and of the heading of a category. */
const HEIGHTS = { title: 25, titleLine: 10.8, noteLine: 6.1, category: 10 } as const;
const CHARACTERS = { titleLine: 22, noteLine: 64, name: 18 } as const;

export function matrixSetting(matrix: Matrix): MatrixSetting {
  const columns = matrix.groupes.flatMap(({ criteres }) => criteres).length;
  const names = columns >= NAMES.manyColumns ? NAMES.narrow : NAMES.width;
  const column = (PAGE.width - names) / columns;
  const heads = matrixHeads(matrix.groupes, column, REPEATED - FOOT);
  const { aPlat, precisions, petit, groups, stand, head } = heads;
  const rows = rowHeight(matrix, groups + head + FOOT);
  return {
    aPlat,
    precisions,
    groupe: stand.includes(true) ? groups : undefined,
    groupesDebout: stand,
    noms: names === NAMES.width ? undefined : names,
    tete: aPlat || head === DESIGNED_HEAD ? undefined : head,
    petit,
    rangee: rows.height === ROW.designed ? undefined : rows.height,
    surPlusieursPages: rows.pages > 1,
  };
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
