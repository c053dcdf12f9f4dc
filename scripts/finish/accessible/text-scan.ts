/** A text object of a content stream: what it reads, and what is repaired inside it. */
import { type Matrix, matrixOf, product } from '../../pdf/geometry.ts';
import { nameOf, numbersOf, type Operation, operandText } from '../../pdf/operations.ts';
import { type Glyphs, utf16 } from '../../pdf/to-unicode.ts';

/** Bytes that give way to others. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const SOFT_HYPHEN = '\u00ad';
/** Signs that leave no trace on paper. */
const NO_INK = /^[\s\u00ad\u200b]*$/;

/** What a text object reads, and the soft hyphens in it that are taken out. */
export class TextScan {
  readonly start: number;
  read = '';
  /** Whether it ends in a soft hyphen. */
  divided = false;
  /** Where the text may go on after its last glyph, and the code of a space there. */
  more: { readonly at: number; readonly space: string } | undefined;
  readonly #bytes: Uint8Array;
  readonly #fontGlyphs: (name: string) => Glyphs;
  readonly #edits: Edit[] = [];
  #glyphs: Glyphs = new Map();
  readonly #shownBy: Operation[] = [];
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
      this.#shownBy.push(operation);
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

  /**
   * What gives way in its bytes.
   * @param isDivided whether the text before ended in a soft hyphen: the hyphen that Chromium draws at the
   * end of the line is then said to be one, so that readers join the word (PDF 32000-1, 14.8.2.2.3)
   */
  end({ operator }: Operation, isDivided: boolean): readonly Edit[] {
    this.#settleHyphen(operator);
    const [only, ...others] = this.#shownBy;
    if (isDivided && only && others.length === 0 && /^[-\u2010]$/.test(this.read)) {
      this.read = '';
      const opening = '/Span <</ActualText <FEFF00AD>>>BDC\n';
      this.#edits.push({ from: only.start, to: only.start, text: opening });
      this.#edits.push({ from: only.end, to: only.end, text: '\nEMC' });
    } else if (!this.divided) {
      const last = this.#shownBy.at(-1);
      const space = spaceOf(this.#glyphs);
      if (last && space !== undefined) this.more = { at: last.end, space };
    }
    return this.#edits;
  }

  height(matrix: Matrix): number | undefined {
    return this.#line && product(matrixOf(this.#line), matrix)[5];
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
    this.divided = next === 'ET';
    if (!['Td', 'Tm', 'ET', 'BDC'].includes(next)) return;
    for (const { start, end } of hyphen) this.#edits.push({ from: start, to: end, text: '' });
  }
}

const HEX = new Int8Array(256).fill(-1);
for (let digit = 0; digit < 16; digit += 1) {
  HEX[digit.toString(16).charCodeAt(0)] = digit;
  HEX[digit.toString(16).toUpperCase().charCodeAt(0)] = digit;
}

const spaces = new WeakMap<Glyphs, string>();

/** The code of a space in a font, as it is written in a stream; nothing where the font has none. */
function spaceOf(glyphs: Glyphs): string | undefined {
  const known = spaces.get(glyphs);
  if (known !== undefined) return known;
  for (const [code, text] of glyphs) {
    if (text !== ' ') continue;
    const written = code.toString(16).padStart(4, '0');
    spaces.set(glyphs, written);
    return written;
  }
  return undefined;
}
