/**
 * A content stream as a tree of what it paints: groups between `q` and `Q`, and in them the texts and
 * drawings with the number of marked content under which Chromium put them. Chromium opens and closes
 * marked content anywhere, across groups too, so its marks are all taken out here and set anew by mark.ts.
 */
import { IDENTITY, type Matrix, matrixOf, product } from '../../pdf/geometry.ts';
import {
  nameOf,
  numbersOf,
  type Operation,
  operandText,
  operationsOf,
} from '../../pdf/operations.ts';
import type { Glyphs } from '../../pdf/to-unicode.ts';
import { type Edit, TextScan } from './text-scan.ts';

/** Something painted: one text object, or paths, shadings and images that follow one another. */
export interface Paint {
  readonly kind: 'text' | 'drawing' | 'form';
  readonly group: Group;
  readonly start: number;
  end: number;
  /** Undefined where it is neither tagged nor an artifact. */
  mcid: number | undefined;
  /** Of a form: its name among the resources. */
  readonly form?: string | undefined;
  text: string;
  /** Height of a text's line above the foot of the page, in pt. */
  readonly height?: number | undefined;
  /** Where a text may go on after its last glyph, and the code of a space there. */
  readonly more?: { readonly at: number; readonly space: string } | undefined;
}

export interface Group {
  readonly parent: Group | undefined;
  readonly start: number;
  end: number;
  readonly parts: (Group | Paint)[];
}

export interface Scanned {
  readonly bytes: Uint8Array;
  readonly root: Group;
  readonly paints: readonly Paint[];
  readonly edits: Edit[];
}

export const isGroup = (part: Group | Paint): part is Group => 'parts' in part;

const PAINTING = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'BI']);

/**
 * @param fontGlyphs the glyphs of a font resource, by its name
 * @param hasOwnMarks whether a form resource has marked content of its own, by its name
 */
export function scan(
  bytes: Uint8Array,
  fontGlyphs: (name: string) => Glyphs,
  hasOwnMarks: (name: string) => boolean,
): Scanned {
  const root: Group = { parent: undefined, start: 0, end: bytes.length, parts: [] };
  const paints: Paint[] = [];
  const edits: Edit[] = [];
  let group = root;
  let matrix = IDENTITY;
  const matrices: Matrix[] = [];
  const marks: (number | undefined)[] = [];
  let owner: number | undefined;
  let path = -1;
  let text: TextScan | undefined;
  /** Whether the text before ends in a soft hyphen, so that the next may be the hyphen itself. */
  let divided = false;

  const cut = ({ start, end }: Operation) => edits.push({ from: start, to: end, text: '' });
  const add = (paint: Omit<Paint, 'group' | 'mcid' | 'text'>, read = ''): void => {
    const last = group.parts.at(-1);
    if (paint.kind === 'drawing' && last && !isGroup(last)) {
      if (last.kind === 'drawing' && last.mcid === owner) {
        last.end = paint.end;
        return;
      }
    }
    const made: Paint = { ...paint, group, mcid: owner, text: read };
    group.parts.push(made);
    paints.push(made);
  };

  for (const operation of operationsOf(bytes)) {
    const { operator, start, end } = operation;
    if (text) {
      if (operator !== 'ET') {
        text.take(operation);
        continue;
      }
      edits.push(...text.end(operation, divided));
      divided = text.divided;
      const { read, more } = text;
      add({ kind: 'text', start: text.start, end, height: text.height(matrix), more }, read);
      text = undefined;
    } else if (operator === 're' || operator === 'm') {
      if (path < 0) path = start;
    } else if (PAINTING.has(operator)) {
      add({ kind: 'drawing', start: path < 0 ? start : path, end });
      path = -1;
    } else if (operator === 'n') path = -1;
    else if (operator === 'q') {
      matrices.push(matrix);
      const inner: Group = { parent: group, start, end: bytes.length, parts: [] };
      group.parts.push(inner);
      group = inner;
    } else if (operator === 'Q') {
      group.end = end;
      group = group.parent ?? group;
      matrix = matrices.pop() ?? matrix;
    } else if (operator === 'cm') {
      matrix = product(matrixOf(numbersOf(bytes, operation)), matrix);
    } else if (operator === 'BT') text = new TextScan(bytes, operation, fontGlyphs);
    else if (operator === 'BDC' || operator === 'BMC') {
      const [, number] = /\/MCID\s+(\d+)/.exec(operandText(bytes, operation)) ?? [];
      marks.push(number === undefined ? undefined : Number(number));
      owner = marks.findLast((mark) => mark !== undefined);
      cut(operation);
    } else if (operator === 'EMC') {
      marks.pop();
      owner = marks.findLast((mark) => mark !== undefined);
      cut(operation);
    } else if (operator === 'Do') {
      const form = nameOf(bytes, operation) ?? '';
      if (hasOwnMarks(form)) add({ kind: 'form', start, end, form });
      else add({ kind: 'drawing', start, end });
    }
  }
  return { bytes, root, paints, edits };
}
