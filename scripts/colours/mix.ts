/** Mixing two colours, `#rrggbb`, channel by channel. */

/** @param share of the other colour, from 0 to 1 */
export function mixed(colour: string, other: string, share: number): string {
  const others = channels(other);
  const values = channels(colour).map((value, index) =>
    Math.round(value + ((others[index] ?? 0) - value) * share),
  );
  return `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Red, green and blue, from 0 to 255. */
export const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
