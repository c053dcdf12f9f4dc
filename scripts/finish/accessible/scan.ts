/**
 * A content stream as a tree of what it paints: groups between `q` and `Q`, and in them the texts and
 * drawings with the number of marked content under which Chromium put them. Chromium opens and closes
 * marked content anywhere, across groups too, so its marks are all taken out here and set anew by mark.ts.
 */
import {
  nameOf,
  numbersOf,
  type Operation,
  operandText,
  operationsOf,
} from '../../pdf/operations.ts';
import { type Glyphs, utf16 } from '../../pdf/to-unicode.ts';

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
  /** Height of a text's first line above the foot of the page, in pt. */
  readonly height?: number | undefined;
}

export interface Group {
  readonly parent: Group | undefined;
  readonly start: number;
  end: number;
  readonly parts: (Group | Paint)[];
}

/** Bytes that give way to others. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface Scanned {
  readonly bytes: Uint8Array;
  readonly root: Group;
  readonly paints: readonly Paint[];
  readonly edits: Edit[];
}

export const isGroup = (part: Group | Paint): part is Group => 'parts' in part;

const PAINTING = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'BI']);
const SOFT_HYPHEN = '\u00ad';
const NO_INK = /^[\s\u00ad\u200b]*$/;

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

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
  let path = -1;
  let text: TextScan | undefined;

  const mcid = () => marks.findLast((mark) => mark !== undefined);
  const cut = ({ start, end }: Operation) => edits.push({ from: start, to: end, text: '' });
  const add = (paint: Omit<Paint, 'group' | 'mcid' | 'text'>, read = ''): void => {
    const last = group.parts.at(-1);
    const owner = mcid();
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
      edits.push(...text.end(operation));
      add({ kind: 'text', start: text.start, end, height: text.height(matrix) }, text.read);
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
    } else if (operator === 'cm') matrix = times(numbersOf(bytes, operation), matrix);
    else if (operator === 'BT') text = new TextScan(bytes, operation, fontGlyphs);
    else if (operator === 'BDC' || operator === 'BMC') {
      const [, number] = /\/MCID\s+(\d+)/.exec(operandText(bytes, operation)) ?? [];
      marks.push(number === undefined ? undefined : Number(number));
      cut(operation);
    } else if (operator === 'EMC') {
      marks.pop();
      cut(operation);
    } else if (operator === 'Do') {
      const form = nameOf(bytes, operation) ?? '';
      if (hasOwnMarks(form)) add({ kind: 'form', start, end, form });
      else add({ kind: 'drawing', start, end });
    }
  }
  return { bytes, root, paints, edits };
}

/** What a text object reads, and the soft hyphens in it that are taken out. */
class TextScan {
  readonly start: number;
  read = '';
  readonly #bytes: Uint8Array;
  readonly #fontGlyphs: (name: string) => Glyphs;
  readonly #edits: Edit[] = [];
  #glyphs: Glyphs = new Map();
  #line: readonly number[] | undefined;
  /** Inside a span that says what its glyphs read. */
  #span:
    | { readonly opened: Operation; readonly actual: string; shown: Operation[]; glyphs: string }
    | undefined;
  /** A span of nothing but a soft hyphen, until what follows tells whether it may go. */
  #hyphen: readonly Operation[] | undefined;

  constructor(bytes: Uint8Array, { start }: Operation, fontGlyphs: (name: string) => Glyphs) {
    this.start = start;
    this.#bytes = bytes;
    this.#fontGlyphs = fontGlyphs;
  }

  take(operation: Operation): void {
    const { operator } = operation;
    this.#settleHyphen(operator);
    if (operator === 'Tj' || operator === 'TJ') {
      const shown = this.#shown(operation);
      if (this.#span) {
        this.#span.shown.push(operation);
        this.#span.glyphs += shown;
      } else this.read += shown;
    } else if (operator === 'Tf')
      this.#glyphs = this.#fontGlyphs(nameOf(this.#bytes, operation) ?? '');
    else if (operator === 'Tm') this.#line ??= numbersOf(this.#bytes, operation);
    else if (operator === 'BDC') this.#open(operation);
    else if (operator === 'EMC') this.#close(operation);
  }

  end({ operator }: Operation): readonly Edit[] {
    this.#settleHyphen(operator);
    return this.#edits;
  }

  height(matrix: Matrix): number | undefined {
    return this.#line && times(this.#line, matrix)[5];
  }

  #shown({ start, at }: Operation): string {
    let shown = '';
    let code = 0;
    let digits = 0;
    for (let place = start; place < at; place += 1) {
      const digit = HEX[this.#bytes[place] ?? 0] ?? -1;
      if (digit < 0) continue;
      code = code * 16 + digit;
      digits += 1;
      if (digits === 4) {
        shown += this.#glyphs.get(code) ?? '';
        code = 0;
        digits = 0;
      }
    }
    return shown;
  }

  #open(operation: Operation): void {
    const [, hex] = /\/ActualText\s*<(\w*)>/.exec(operandText(this.#bytes, operation)) ?? [];
    if (hex === undefined) return;
    const actual = utf16(hex);
    this.#span = { opened: operation, actual, shown: [], glyphs: '' };
    if (actual.length > 1 && actual.includes(SOFT_HYPHEN)) {
      const { start: from, end: to } = operation;
      const whole = hex.replace(/^FEFF|(....)/gi, (unit) => (/^00AD$/i.test(unit) ? '' : unit));
      this.#edits.push({ from, to, text: `/Span<</ActualText <${whole}> >> BDC` });
    }
  }

  #close(closed: Operation): void {
    if (!this.#span) return;
    const { opened, actual, shown, glyphs } = this.#span;
    this.#span = undefined;
    if (actual === SOFT_HYPHEN && NO_INK.test(glyphs)) this.#hyphen = [opened, ...shown, closed];
    else this.read += actual.replaceAll(SOFT_HYPHEN, '');
  }

  /** Its glyph shows nothing, and takes no room where the next is placed by itself. */
  #settleHyphen(next: string): void {
    const hyphen = this.#hyphen;
    if (!hyphen) return;
    this.#hyphen = undefined;
    if (!['Td', 'Tm', 'ET', 'BDC'].includes(next)) return;
    for (const { start, end } of hyphen) this.#edits.push({ from: start, to: end, text: '' });
  }
}

const HEX = new Int8Array(256).fill(-1);
for (let digit = 0; digit < 16; digit += 1) {
  HEX[digit.toString(16).charCodeAt(0)] = digit;
  HEX[digit.toString(16).toUpperCase().charCodeAt(0)] = digit;
}

/** The product of two matrices: the first is applied first (PDF 32000-1, 8.3.4). */
function times(one: readonly number[], [a, b, c, d, e, f]: Matrix): Matrix {
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = one;
  return [
    g * a + h * c,
    g * b + h * d,
    i * a + j * c,
    i * b + j * d,
    k * a + l * c + e,
    k * b + l * d + f,
  ];
}
