/** A table as a grid: the cells at each place, spans counted (ISO 32000-1, 14.8.4.3.4). */

import { attribute, listAttribute } from './attributes.ts';
import { textAt } from './objects.ts';
import { childElements, type StructureElement } from './structure.ts';

export interface Cell {
  readonly element: StructureElement;
  readonly isHeader: boolean;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly scope: string | undefined;
  readonly headers: readonly string[];
  readonly id: string | undefined;
}

export interface Grid {
  readonly cells: readonly Cell[];
  /** Cells side by side in each row, those that span from above counted. */
  readonly widths: readonly number[];
  /** Whether two cells want the same place, or one spans beyond the last row. */
  readonly collides: boolean;
  /** Whether each place of each row has a cell. */
  readonly hasHoles: boolean;
}

const SECTIONS = ['THead', 'TBody', 'TFoot'];

export function rowsOf(table: StructureElement): readonly StructureElement[] {
  return childElements(table)
    .flatMap((child) => (SECTIONS.includes(child.type ?? '') ? childElements(child) : [child]))
    .filter(({ type }) => type === 'TR');
}

/** No table of a page is so wide: a span that is, is a fault and is cut. */
const WIDEST = 1000;

export function gridOf(table: StructureElement): Grid {
  const rows = rowsOf(table);
  const taken: Cell[][] = rows.map(() => []);
  const cells: Cell[] = [];
  let collides = false;
  rows.forEach((rowElement, row) => {
    let column = 0;
    for (const element of childElements(rowElement)) {
      if (element.type !== 'TD' && element.type !== 'TH') continue;
      while (taken[row]?.[column]) column += 1;
      const cell = cellOf(element, row, column);
      if (row + cell.rows > rows.length) collides = true;
      for (let below = row; below < Math.min(row + cell.rows, rows.length); below += 1) {
        const line = taken[below] ?? [];
        for (let at = column; at < column + cell.columns; at += 1) {
          if (line[at]) collides = true;
          line[at] = cell;
        }
      }
      cells.push(cell);
      column += cell.columns;
    }
  });
  const widths = taken.map((line) => line.length);
  const hasHoles = taken.some((line) => [...line].includes(undefined as never));
  return { cells, widths, collides, hasHoles };
}

function cellOf(element: StructureElement, row: number, column: number): Cell {
  const span = (key: string) => {
    const count = Number(attribute(element, 'Table', key) ?? 1);
    return Number.isInteger(count) && count > 0 ? Math.min(count, WIDEST) : 1;
  };
  return {
    element,
    isHeader: element.type === 'TH',
    row,
    column,
    rows: span('RowSpan'),
    columns: span('ColSpan'),
    scope: attribute(element, 'Table', 'Scope'),
    headers: listAttribute(element, 'Table', 'Headers'),
    id: textAt(element.dict, 'ID'),
  };
}

/** Whether a header cell speaks for a cell by its scope: down its columns, along its rows. */
export function speaksFor(header: Cell, cell: Cell): boolean {
  const { scope } = header;
  const sameColumns =
    cell.column < header.column + header.columns && header.column < cell.column + cell.columns;
  const sameRows = cell.row < header.row + header.rows && header.row < cell.row + cell.rows;
  if (scope === 'Column' || scope === 'Both') if (sameColumns && header.row < cell.row) return true;
  if (scope === 'Row' || scope === 'Both') return sameRows && header.column < cell.column;
  return false;
}
