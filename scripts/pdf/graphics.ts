/**
 * What a content stream paints, operation by operation: where, how thick, and in which colour (PDF 32000-1,
 * 8.4 to 8.6). Lengths are in pt of the page; text is not measured.
 */
import { type Colour, colourSet } from './colour.ts';
import { type Box, IDENTITY, type Matrix, matrixOf, product } from './geometry.ts';
import { nameOf, numbersOf, type Operation, operationsOf } from './operations.ts';
import { Path } from './path.ts';

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

const NOTHING: readonly Target[] = [];
const FILL: readonly Target[] = ['fill'];
const STROKE: readonly Target[] = ['stroke'];
const BOTH: readonly Target[] = ['fill', 'stroke'];

/** What operators do here; one look tells of the many others that they matter to nobody. */
const MEANING: ReadonlyMap<string, 'path' | 'paint' | 'text' | 'colour' | 'state' | 'named'> =
  new Map([
    ...['m', 'l', 'c', 'v', 'y', 'h', 're'].map((one) => [one, 'path'] as const),
    ...['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'n'].map((one) => [one, 'paint'] as const),
    ...['Tj', 'TJ', "'", '"'].map((one) => [one, 'text'] as const),
    ...['g', 'rg', 'k', 'cs', 'sc', 'scn'].flatMap((one) => [
      [one, 'colour'] as const,
      [one.toUpperCase(), 'colour'] as const,
    ]),
    ...['q', 'Q', 'cm', 'w', 'Tr', 'BI'].map((one) => [one, 'state'] as const),
    ...['Do', 'sh', 'gs'].map((one) => [one, 'named'] as const),
  ]);

const NAMED: Readonly<Record<string, 'xobject' | 'shading' | 'state'>> = {
  Do: 'xobject',
  sh: 'shading',
  gs: 'state',
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
    switch (MEANING.get(operator)) {
      case 'path':
        if (path.from < 0) path.from = operation.start;
        path.add(operator, numbersOf(bytes, operation), state.ctm);
        break;
      case 'paint': {
        const paints = paintedBy(operator);
        if (paints !== NOTHING && path.from >= 0) {
          const { from, box, thinnest } = path;
          yield { kind: 'path', operation, state, paints, from, box, thinnest };
        }
        path = new Path();
        break;
      }
      case 'text':
        yield { kind: 'text', operation, state, paints: paintedInMode(state.textMode) };
        break;
      case 'colour': {
        const target = operator === operator.toLowerCase() ? 'fill' : 'stroke';
        state = { ...state, [target]: colourSet(bytes, operation, state[target]) };
        yield { kind: 'colour', operation, state, target };
        break;
      }
      case 'named': {
        const kind = NAMED[operator] ?? 'state';
        yield { kind, operation, state, name: nameOf(bytes, operation) ?? '' };
        break;
      }
      case 'state':
        if (operator === 'q') {
          stack.push(state);
          yield { kind: 'save', operation, state };
        } else if (operator === 'Q') {
          state = stack.pop() ?? state;
          yield { kind: 'restore', operation, state };
        } else if (operator === 'BI') yield { kind: 'inline-image', operation, state };
        else state = changed(state, operator, numbersOf(bytes, operation));
        break;
    }
  }
}

/** The state after `cm`, `w` or `Tr`. */
function changed(
  state: GraphicsState,
  operator: string,
  numbers: readonly number[],
): GraphicsState {
  if (operator === 'cm') return { ...state, ctm: product(matrixOf(numbers), state.ctm) };
  const [value] = numbers;
  return operator === 'w'
    ? { ...state, lineWidth: value ?? 1 }
    : { ...state, textMode: value ?? 0 };
}

function paintedBy(operator: string): readonly Target[] {
  if (operator === 'n') return NOTHING;
  if (operator === 'S' || operator === 's') return STROKE;
  return operator.startsWith('B') || operator.startsWith('b') ? BOTH : FILL;
}

/** By the text rendering mode: 0 fills, 1 strokes, 2 does both, 3 neither, and from 4 on they clip too. */
const paintedInMode = (mode: number): readonly Target[] =>
  [FILL, STROKE, BOTH, NOTHING][mode % 4] ?? NOTHING;
