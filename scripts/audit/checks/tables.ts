/** Checks of tables: their parts, their grid, and the headers of each cell (ISO 14289-1, 7.5). */
import { type AuditCheck, atElements } from '../check.ts';
import type { AuditModel } from '../model/model.ts';
import { childElements, type StructureElement } from '../model/structure.ts';
import { type Cell, gridOf, speaksFor } from '../model/table.ts';

const MAY_HOLD: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};
const STANDS_IN: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
};

export const TABLE_CHECKS: readonly AuditCheck[] = [
  {
    id: 'tableaux',
    titre: 'Les tableaux ne contiennent que des lignes, et les lignes des cellules',
    regle: 'Matterhorn 09-004',
    run: (model) =>
      atElements(model, model.structure.elements.filter(isMisbuilt), {
        one: 'un tableau est mal construit',
        many: 'endroits de tableaux sont mal construits',
        remedy:
          'Un tableau (Table) contient des lignes (TR), et chaque ligne des cellules (TH, TD).',
      }),
  },
  {
    id: 'tableau-regulier',
    titre: 'Les lignes d’un tableau ont toutes autant de cellules',
    regle: 'ISO 14289-1, 7.2 et 7.5',
    run: (model) =>
      atElements(
        model,
        tables(model).filter((table) => {
          const { widths, collides, hasHoles } = gridOf(table);
          return collides || hasHoles || new Set(widths).size > 1;
        }),
        {
          one: 'les lignes d’un tableau n’ont pas toutes autant de cellules',
          many: 'tableaux ont des lignes d’inégale longueur',
          remedy: 'Complétez les lignes, ou corrigez les cellules fusionnées (ColSpan, RowSpan).',
        },
      ),
  },
  {
    id: 'portee-des-en-tetes',
    titre: 'Chaque cellule d’en-tête dit sa portée',
    regle: 'Matterhorn 15-003',
    run: (model) =>
      atElements(
        model,
        tables(model).flatMap((table) => {
          const { cells } = gridOf(table);
          const named = new Set(cells.flatMap(({ headers }) => headers));
          return cells.filter((cell) => isVague(cell, named)).map(({ element }) => element);
        }),
        {
          one: 'une cellule d’en-tête ne dit pas si elle vaut pour sa ligne ou sa colonne',
          many: 'cellules d’en-tête ne disent pas si elles valent pour leur ligne ou leur colonne',
          remedy: 'Indiquez la portée de chacune (Scope).',
        },
      ),
  },
  {
    id: 'renvois-aux-en-tetes',
    titre: 'Les renvois aux en-têtes mènent à des cellules d’en-tête',
    regle: 'ISO 14289-1, 7.5',
    run: (model) =>
      atElements(
        model,
        tables(model).flatMap((table) => {
          const { cells } = gridOf(table);
          const ids = new Set(cells.flatMap(({ isHeader, id }) => (isHeader && id) || []));
          return cells
            .filter(({ headers }) => headers.some((id) => !ids.has(id)))
            .map(({ element }) => element);
        }),
        {
          one: 'une cellule renvoie à un en-tête qui n’existe pas dans son tableau',
          many: 'cellules renvoient à un en-tête qui n’existe pas dans leur tableau',
          remedy: 'Corrigez l’entrée Headers, ou l’identifiant (ID) de l’en-tête.',
        },
      ),
  },
  {
    id: 'cellules-avec-en-tete',
    titre: 'Chaque cellule a un en-tête',
    regle: 'ISO 14289-1, 7.5',
    run: (model) =>
      atElements(
        model,
        tables(model).flatMap((table) => {
          const { cells } = gridOf(table);
          const headers = cells.filter(({ isHeader }) => isHeader);
          // A header that is vague, or a reference that is wrong, is the matter of another check.
          if (headers.some(({ scope, id }) => !scope && !id)) return [];
          return cells
            .filter(
              (cell) =>
                !cell.isHeader &&
                cell.headers.length === 0 &&
                !headers.some((header) => speaksFor(header, cell)),
            )
            .map(({ element }) => element);
        }),
        {
          one: 'une cellule n’a pas d’en-tête',
          many: 'cellules n’ont pas d’en-tête',
          remedy: 'Balisez en TH la cellule qui sert d’en-tête, avec sa portée.',
        },
      ),
  },
];

const tables = ({ structure }: AuditModel): readonly StructureElement[] =>
  structure.elements.filter(({ type }) => type === 'Table');

function isMisbuilt(element: StructureElement): boolean {
  const { type = '', parent, kids } = element;
  const allowed = MAY_HOLD[type];
  const outside = STANDS_IN[type];
  if (outside && !outside.includes(parent?.type ?? '')) return true;
  if (!allowed) return false;
  if (kids.some((kid) => kid.kind !== 'element' || !allowed.includes(kid.type ?? ''))) return true;
  return type === 'Table' && sectionsAreWrong(element);
}

/** One head and one foot at most, and rows beside a head stand in a body (ISO 32000-1, table 337). */
function sectionsAreWrong(table: StructureElement): boolean {
  const types = childElements(table).map(({ type }) => type);
  const count = (type: string) => types.filter((one) => one === type).length;
  if (count('THead') > 1 || count('TFoot') > 1) return true;
  return count('THead') + count('TFoot') > 0 && count('TBody') === 0;
}

/** No scope, and no cell that names it: what it speaks for cannot be told. */
function isVague({ isHeader, scope, id }: Cell, named: ReadonlySet<string>): boolean {
  if (!isHeader) return false;
  if (scope !== undefined) return !['Row', 'Column', 'Both'].includes(scope);
  return id === undefined || !named.has(id);
}
