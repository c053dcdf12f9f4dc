/** The current colours of a content stream, as its operations set them (PDF 32000-1, 8.6.8). */
import { nameOf, numbersOf, type Operation, operandText } from './operations.ts';

export interface Colour {
  /** `DeviceGray`, `DeviceRGB`, `DeviceCMYK`, `Pattern`, or the name of a resource. */
  readonly space: string;
  readonly values: readonly number[];
  /** The operations that set it, as they would be written again. */
  readonly written: string;
  /** The name of its pattern. */
  readonly pattern?: string | undefined;
}

const DEVICE: Readonly<Record<string, string>> = {
  g: 'DeviceGray',
  rg: 'DeviceRGB',
  k: 'DeviceCMYK',
};

/**
 * What an operation of colour sets.
 * @param former the colour until then, whose space `sc` and `scn` keep
 */
export function colourSet(
  bytes: Uint8Array,
  operation: Operation,
  former: Colour | undefined,
): Colour {
  const { operator } = operation;
  const written = `${operandText(bytes, operation)} ${operator}`;
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
