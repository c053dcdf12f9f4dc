/** Which inks print a colour of the screen: those that it was given, or what the profile makes of it. */
import { BLACK, hexOf, type Inks, NO_INK } from '../../colours/inks.ts';

/** What a colour paints: large areas of black take other inks than text, rules and small shapes. */
export type Use = 'area' | 'detail';

export interface InkTable {
  /**
   * @param channels red, green and blue from 0 to 1
   * @param page counted from 1, for the list of colours without inks
   */
  inksOf(channels: readonly number[], use: Use, page: number): Inks;
  /** The colours met that were given no inks, `#rrggbb`, each with its pages. */
  readonly unnamed: ReadonlyMap<string, ReadonlySet<number>>;
}

/**
 * @param named inks by `#rrggbb`
 * @param large those of large areas, where they are others
 * @param computed inks of a colour whose channels go from 0 to 255
 */
export function inkTable(
  named: ReadonlyMap<string, Inks>,
  large: ReadonlyMap<string, Inks>,
  computed: (channels: readonly number[]) => Inks,
): InkTable {
  const unnamed = new Map<string, Set<number>>();
  const known = new Map<string, Inks | undefined>();
  const find = (channels: readonly number[]): Inks | undefined => {
    const hex = hexOf(channels);
    if (!known.has(hex)) known.set(hex, named.get(hex) ?? nearlyNamed(named, channels));
    return known.get(hex) ?? grey(channels);
  };
  return {
    unnamed,
    inksOf(channels, use, page) {
      const bytes = channels.map((value) => Math.round(Math.min(1, Math.max(0, value)) * 255));
      const hex = hexOf(bytes);
      const inks = (use === 'area' ? large.get(hex) : undefined) ?? find(bytes);
      if (inks) return inks;
      unnamed.set(hex, (unnamed.get(hex) ?? new Set()).add(page));
      return computed(bytes);
    },
  };
}

/** Mixes are rounded by the browser and by us: one step of each channel is the same colour. */
function nearlyNamed(
  named: ReadonlyMap<string, Inks>,
  [red = 0, green = 0, blue = 0]: readonly number[],
): Inks | undefined {
  const around = [-1, 0, 1];
  for (const r of around) {
    for (const g of around) {
      for (const b of around) {
        const channels = [red + r, green + g, blue + b];
        if (channels.some((value) => value < 0 || value > 255)) continue;
        const inks = named.get(hexOf(channels));
        if (inks) return inks;
      }
    }
  }
  return undefined;
}

/** A grey without hue is printed in black alone. */
function grey(channels: readonly number[]): Inks | undefined {
  const [least, most] = [Math.min(...channels), Math.max(...channels)];
  if (most - least > 2) return undefined;
  const black = Math.round(100 - most / 2.55);
  if (black === 0) return NO_INK;
  return black === 100 ? BLACK : [0, 0, 0, black];
}
