/** A content stream in inks: each colour is set where it is used, by what it paints there. */
import type { Colour } from '../../pdf/colour.ts';
import type { Box, Matrix } from '../../pdf/geometry.ts';
import { type GraphicsEvent, graphicsOf, type Target } from '../../pdf/graphics.ts';
import type { Use } from './ink-table.ts';

/** How a colour of the screen is written: its operands and the operator's name for filling. */
export type WriteColour = (
  channels: readonly number[],
  use: Use,
) => {
  readonly values: readonly number[];
  readonly operator: 'k' | 'g';
};

/** The colour that was set last for a use, as it was written. */
interface Written {
  readonly colour: Colour;
  readonly use: Use;
  readonly text: string;
}

/** What is narrower or lower, in pt, is a detail: 10 mm. */
const LARGE = 28;

/**
 * @param ctm from the stream's units to the page's
 * @param isRgb whether a colour space of the resources is one of red, green and blue
 * @param visit told of what the stream places, for what that holds is to be in inks too
 */
export function inkContent(
  bytes: Uint8Array,
  ctm: Matrix,
  write: WriteColour,
  isRgb: (space: string) => boolean,
  visit: (event: GraphicsEvent) => void = () => undefined,
): Uint8Array {
  const pieces: (Uint8Array | string)[] = [];
  let copied = 0;
  const copyUntil = (offset: number) => {
    pieces.push(bytes.subarray(copied, offset));
    copied = Math.max(copied, offset);
  };
  let written: Readonly<Record<Target, Written | undefined>> = {
    fill: undefined,
    stroke: undefined,
  };
  const stack: (typeof written)[] = [];
  const set = (target: Target, colour: Colour | undefined, use: Use, at: number) => {
    const former = written[target];
    // Most paths and texts have the colour of those before.
    if (!colour || (former?.colour === colour && former.use === use)) return;
    const text = inInks(colour, target, use, write, isRgb);
    written = { ...written, [target]: { colour, use, text } };
    if (former?.text === text) return;
    copyUntil(at);
    pieces.push(`${text}\n`);
  };
  for (const event of graphicsOf(bytes, ctm)) {
    const { kind, operation, state } = event;
    if (kind === 'save') stack.push(written);
    else if (kind === 'restore') written = stack.pop() ?? written;
    else if (kind === 'colour') {
      copyUntil(operation.start);
      copied = operation.end;
    } else if (kind === 'path' || kind === 'text') {
      const [use, from] =
        kind === 'path' ? [useOf(event.box), event.from] : ['detail' as const, operation.start];
      for (const target of event.paints) {
        set(target, state[target], target === 'fill' ? use : 'detail', from);
      }
    } else {
      // A form or a stencil takes the colours that are current.
      if (kind === 'xobject') {
        set('fill', state.fill, 'detail', operation.start);
        set('stroke', state.stroke, 'detail', operation.start);
      }
      visit(event);
    }
  }
  copyUntil(bytes.length);
  return Buffer.concat(
    pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece)),
  );
}

const useOf = ({ left, bottom, right, top }: Box): Use =>
  right - left >= LARGE && top - bottom >= LARGE ? 'area' : 'detail';

function inInks(
  { space, values, written, pattern }: Colour,
  target: Target,
  use: Use,
  write: WriteColour,
  isRgb: (space: string) => boolean,
): string {
  if (pattern !== undefined || !isRgb(space)) return written;
  // A space that is chosen without a colour starts at black.
  const inks = write(values.length === 3 ? values : [0, 0, 0], use);
  const operator = target === 'fill' ? inks.operator : inks.operator.toUpperCase();
  return `${inks.values.map((value) => Number(value.toFixed(4))).join(' ')} ${operator}`;
}
