/** The inks of the press for each colour of the guide: what is printed, beside what is shown. */
import { type ColourOverrides, type ColourToken, colourOf, PALETTE } from './palette.ts';

/** Cyan, magenta, yellow and black, each from 0 to 100. */
export type Inks = readonly [number, number, number, number];

/** What coated paper takes, as the sum of the four: more does not dry. */
export const INK_LIMIT = 300;

export const NO_INK: Inks = [0, 0, 0, 0];
export const BLACK: Inks = [0, 0, 0, 100];
/** For large areas of the ink's colour, where black alone looks grey. */
export const RICH_BLACK: Inks = [60, 40, 40, 100];

export const PALETTE_INKS: Readonly<Record<ColourToken, Inks>> = {
  ink: BLACK,
  paper: NO_INK,
  leaf: [82, 25, 90, 20],
  clay: [20, 75, 100, 14],
  plum: [70, 80, 10, 8],
  lake: [88, 42, 46, 34],
  wheat: [4, 8, 20, 0],
};

/** The greys of the style sheets, and the rules on wheat: black alone, for one ink is never out of register. */
const GREYS: Readonly<Record<string, number>> = {
  '#5d6863': 70,
  '#6f7974': 60,
  '#7b8580': 55,
  '#8b9590': 45,
  '#9aa5a0': 40,
  '#aab3ae': 32,
  '#b9b29f': 32,
  '#bcc4bf': 25,
  '#c9d0cc': 20,
  '#cfc3a5': 25,
};

/** The shares in which the style sheets mix a token with white. */
export const TINTS: readonly number[] = [8, 9, 20, 35];

export type InkOverrides = Readonly<Record<string, Inks | undefined>>;

export function totalOf(inks: readonly number[]): number {
  return inks.reduce((sum, ink) => sum + ink, 0);
}

/** So much (0 to 1) of each ink. */
export function tint([c, m, y, k]: Inks, share: number): Inks {
  return [c * share, m * share, y * share, k * share];
}

/** Within the limit: black stays, the colours give way alike. */
export function withinLimit(inks: Inks, limit = INK_LIMIT): Inks {
  const [c, m, y, k] = inks;
  const colours = c + m + y;
  if (colours + k <= limit) return inks;
  const share = (limit - k) / colours;
  return [c * share, m * share, y * share, k];
}

/**
 * The inks of all colours that an edition prints, by `#rrggbb`. A token whose colour an edition changed, and
 * whose inks it did not give, has those that are computed.
 * @param computed inks of a colour whose red, green and blue go from 0 to 255
 */
export function namedInks(
  couleurs: ColourOverrides,
  encres: InkOverrides,
  computed: (channels: readonly number[]) => Inks,
  illustrations: Readonly<Record<string, Inks>> = {},
): ReadonlyMap<string, Inks> {
  const changed = changedTokens(couleurs);
  const tokens = Object.entries(PALETTE_INKS).map(([token, usual]) => {
    const hex = colourOf(token, couleurs).toLowerCase();
    const inks = encres[token] ?? (changed.includes(token) ? computed(channelsOf(hex)) : usual);
    return { hex, inks };
  });
  const tints = tokens.flatMap(({ hex, inks }) =>
    TINTS.map((percent) => {
      const mixed = channelsOf(hex).map((value) => 255 + ((value - 255) * percent) / 100);
      return [hexOf(mixed), tint(inks, percent / 100)] as const;
    }),
  );
  // The later one counts where two colours are the same.
  return new Map([
    ...Object.entries(illustrations),
    ...Object.entries(GREYS).map(([grey, black]): [string, Inks] => [grey, [0, 0, 0, black]]),
    ...tints,
    ...tokens.map(({ hex, inks }) => [hex, inks] as const),
    ['#ffffff', NO_INK],
    ['#000000', BLACK],
  ]);
}

/** The inks of large areas, where they are not those of text. Codes are drawn in #000000, and stay black alone. */
export function largeInks(couleurs: ColourOverrides): ReadonlyMap<string, Inks> {
  return new Map([[colourOf('ink', couleurs).toLowerCase(), RICH_BLACK]]);
}

/** Tokens to which an edition gives another colour; that of the text is printed in black whatever it is. */
export function changedTokens(couleurs: ColourOverrides): readonly string[] {
  return Object.entries(PALETTE).flatMap(([token, usual]) => {
    const isChanged = colourOf(token, couleurs).toLowerCase() !== usual;
    return isChanged && token !== 'ink' ? [token] : [];
  });
}

/** Red, green and blue, from 0 to 255. */
const channelsOf = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

export function hexOf(channels: readonly number[]): string {
  return `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}
