/** Contrast of two colours, as WCAG 2 defines it, and how to reach it. Colours are `#rrggbb`. */

/** What text needs to be read by people with low vision: WCAG 2, success criterion 1.4.3. */
export const ENOUGH_CONTRAST = 4.5;

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

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));

/**
 * The colour nearest to this one, darkened or lightened step by step, that has enough contrast with all
 * others; undefined where not even black or white has.
 */
export function withEnoughContrast(
  colour: string,
  others: readonly string[],
  towards: 'dark' | 'light',
): string | undefined {
  const end = towards === 'dark' ? 0 : 255;
  for (let step = 0; step <= 100; step += 1) {
    const mixed = channels(colour).map((value) => Math.round(value + ((end - value) * step) / 100));
    const hex = `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
    if (others.every((other) => contrast(hex, other) >= ENOUGH_CONTRAST)) return hex;
  }
  return undefined;
}
