/**
 * What a content stream paints, operation by operation: where, how thick, and in which colour (PDF 32000-1,
 * 8.4 to 8.6). Lengths are in pt of the page; text is not measured.
 */
import { nameOf, numbersOf, type Operation, operandText, operationsOf } from './operations.ts';

export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The transformation that does `inner` first, then `outer`. */
export function product(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [
    a * A + b * C,
    a * B + b * D,
    c * A + d * C,
    c * B + d * D,
    e * A + f * C + E,
    e * B + f * D + F,
  ];
}

export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A current colour, as the stream set it. */
export interface Colour {
  /** `DeviceGray`, `DeviceRGB`, `DeviceCMYK`, `Pattern`, or the name of a resource. */
  readonly space: string;
  readonly values: readonly number[];
  /** The operations that set it, as they would be written again. */
  readonly written: string;
  /** The name of its pattern. */
  readonly pattern?: string | undefined;
}

export interface GraphicsState {
  readonly ctm: Matrix;
  /** In units of the stream. */
  readonly lineWidth: number;
  /** Text rendering mode (9.3.6): 3 is invisible. */
  readonly textMode: number;
  /** Undefined until the stream sets one: what was painted before, or black. */
  readonly fill: Colour | undefined;
  readonly stroke: Colour | undefined;
}

export type Target = 'fill' | 'stroke';

interface Event {
  readonly operation: Operation;
  readonly state: GraphicsState;
}

export type GraphicsEvent =
  | (Event & { readonly kind: 'save' | 'restore' })
  | (Event & { readonly kind: 'colour'; readonly target: Target })
  | (Event & {
      readonly kind: 'path';
      readonly paints: readonly Target[];
      /** Offset at which the path begins: the last place where a colour may be set for it. */
      readonly from: number;
      readonly box: Box;
      /** The least side of its rectangles, where it has such. */
      readonly thinnest: number | undefined;
    })
  | (Event & { readonly kind: 'text'; readonly paints: readonly Target[] })
  | (Event & { readonly kind: 'xobject' | 'shading' | 'state'; readonly name: string })
  | (Event & { readonly kind: 'inline-image' });

const FILLS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const STROKES = new Set(['S', 's', 'B', 'B*', 'b', 'b*']);
const TEXT = new Set(['Tj', 'TJ', "'", '"']);
const DEVICE: Readonly<Record<string, string>> = {
  g: 'DeviceGray',
  rg: 'DeviceRGB',
  k: 'DeviceCMYK',
};

/** @param ctm from the stream's units to those of the page */
export function* graphicsOf(bytes: Uint8Array, ctm = IDENTITY): Generator<GraphicsEvent, void> {
  let state: GraphicsState = {
    ctm,
    lineWidth: 1,
    textMode: 0,
    fill: undefined,
    stroke: undefined,
  };
  const stack: GraphicsState[] = [];
  let path = new Path();
  for (const operation of operationsOf(bytes)) {
    const { operator } = operation;
    const numbers = () => numbersOf(bytes, operation);
    if (path.add(operator, operation, state.ctm, numbers)) continue;
    if (FILLS.has(operator) || STROKES.has(operator) || operator === 'n') {
      const paints = targets(FILLS.has(operator), STROKES.has(operator));
      if (paints.length > 0 && path.from >= 0) {
        const { from, box, thinnest } = path;
        yield { kind: 'path', operation, state, paints, from, box, thinnest };
      }
      path = new Path();
    } else if (operator === 'q') {
      stack.push(state);
      yield { kind: 'save', operation, state };
    } else if (operator === 'Q') {
      state = stack.pop() ?? state;
      yield { kind: 'restore', operation, state };
    } else if (operator === 'cm') {
      state = { ...state, ctm: product(matrixOf(numbers()), state.ctm) };
    } else if (operator === 'w') {
      state = { ...state, lineWidth: numbers()[0] ?? 1 };
    } else if (operator === 'Tr') {
      state = { ...state, textMode: numbers()[0] ?? 0 };
    } else if (TEXT.has(operator)) {
      const mode = state.textMode % 4;
      yield {
        kind: 'text',
        operation,
        state,
        paints: targets(mode === 0 || mode === 2, mode === 1 || mode === 2),
      };
    } else if (operator === 'Do' || operator === 'sh' || operator === 'gs') {
      const kind = ({ Do: 'xobject', sh: 'shading', gs: 'state' } as const)[operator];
      yield { kind, operation, state, name: nameOf(bytes, operation) ?? '' };
    } else if (operator === 'BI') {
      yield { kind: 'inline-image', operation, state };
    } else {
      const target = colourTarget(operator);
      if (!target) continue;
      state = { ...state, [target]: colourSet(bytes, operation, state[target]) };
      yield { kind: 'colour', operation, state, target };
    }
  }
}

const targets = (fill: boolean, stroke: boolean): readonly Target[] => [
  ...(fill ? (['fill'] as const) : []),
  ...(stroke ? (['stroke'] as const) : []),
];

export const matrixOf = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix => [
  a,
  b,
  c,
  d,
  e,
  f,
];

function colourTarget(operator: string): Target | undefined {
  if (/^(?:g|rg|k|cs|sc|scn)$/.test(operator)) return 'fill';
  return /^(?:G|RG|K|CS|SC|SCN)$/.test(operator) ? 'stroke' : undefined;
}

function colourSet(bytes: Uint8Array, operation: Operation, former: Colour | undefined): Colour {
  const { operator } = operation;
  const operands = operandText(bytes, operation);
  const written = `${operands} ${operator}`;
  const values = numbersOf(bytes, operation);
  const device = DEVICE[operator.toLowerCase()];
  if (device) return { space: device, values, written };
  if (operator.toLowerCase() === 'cs') {
    return { space: nameOf(bytes, operation) ?? '', values: [], written };
  }
  const space = former?.space ?? 'DeviceGray';
  const setter = operator === operator.toLowerCase() ? 'cs' : 'CS';
  return {
    space,
    values,
    written: `/${space} ${setter} ${written}`,
    pattern: nameOf(bytes, operation),
  };
}

/** A path while it is built. */
class Path {
  from = -1;
  #left = Number.POSITIVE_INFINITY;
  #bottom = Number.POSITIVE_INFINITY;
  #right = Number.NEGATIVE_INFINITY;
  #top = Number.NEGATIVE_INFINITY;
  #corners = 0;
  #straight = true;
  #last: readonly [number, number] | undefined;
  #thinnestRectangle: number | undefined;

  /** Whether this operation builds the path. */
  add(
    operator: string,
    operation: Operation,
    ctm: Matrix,
    numbers: () => readonly number[],
  ): boolean {
    if (operator === 'W' || operator === 'W*') return true;
    if (!['m', 'l', 'c', 'v', 'y', 're', 'h'].includes(operator)) return false;
    if (this.from < 0) this.from = operation.start;
    const values = numbers();
    if (operator === 're') {
      const [x = 0, y = 0, width = 0, height = 0] = values;
      this.#point(x, y, ctm);
      this.#point(x + width, y, ctm);
      this.#point(x, y + height, ctm);
      this.#point(x + width, y + height, ctm);
      const [a, b, c, d] = ctm;
      const side = Math.min(
        Math.abs(width) * Math.hypot(a, b),
        Math.abs(height) * Math.hypot(c, d),
      );
      this.#thinnestRectangle = Math.min(this.#thinnestRectangle ?? side, side);
      return true;
    }
    if (operator === 'c' || operator === 'v' || operator === 'y') this.#straight = false;
    for (let at = 0; at + 1 < values.length; at += 2) {
      const point = this.#point(values[at] ?? 0, values[at + 1] ?? 0, ctm);
      if (operator === 'l' && this.#last && !isAxial(this.#last, point)) this.#straight = false;
      this.#last = point;
      this.#corners += 1;
    }
    return true;
  }

  get box(): Box {
    return { left: this.#left, bottom: this.#bottom, right: this.#right, top: this.#top };
  }

  get thinnest(): number | undefined {
    if (this.#corners === 0) return this.#thinnestRectangle;
    const isRectangle = this.#straight && (this.#corners === 4 || this.#corners === 5);
    return isRectangle
      ? Math.min(this.#right - this.#left, this.#top - this.#bottom)
      : this.#thinnestRectangle;
  }

  #point(x: number, y: number, [a, b, c, d, e, f]: Matrix): readonly [number, number] {
    const X = a * x + c * y + e;
    const Y = b * x + d * y + f;
    this.#left = Math.min(this.#left, X);
    this.#right = Math.max(this.#right, X);
    this.#bottom = Math.min(this.#bottom, Y);
    this.#top = Math.max(this.#top, Y);
    return [X, Y];
  }
}

const isAxial = ([x, y]: readonly [number, number], [X, Y]: readonly [number, number]): boolean =>
  Math.abs(x - X) < 0.01 || Math.abs(y - Y) < 0.01;
