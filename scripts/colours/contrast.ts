/** Contrast of two colours, as WCAG 2 defines it, and how to reach it. Colours are `#rrggbb`. */

import { channels, mixed } from './mix.ts';

/** What text needs to be read by people with low vision: WCAG 2, success criterion 1.4.3. */
export const ENOUGH_CONTRAST = 4.5;

/** What drawings and the edges of controls need to be seen: WCAG 2, success criterion 1.4.11. */
export const ENOUGH_FOR_DRAWINGS = 3;

/** From 1, no contrast, to 21, black on white. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The colour nearest to this one, darkened or lightened step by step, that has enough contrast with all
 * others; undefined where not even black or white has.
 */
export function withEnoughContrast(
  colour: string,
  others: readonly string[],
  towards: 'dark' | 'light',
  enough = ENOUGH_CONTRAST,
): string | undefined {
  const end = towards === 'dark' ? '#000000' : '#ffffff';
  for (let step = 0; step <= 100; step += 1) {
    const hex = mixed(colour, end, step / 100);
    if (others.every((other) => contrast(hex, other) >= enough)) return hex;
  }
  return undefined;
}
