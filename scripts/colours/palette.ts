/** Colour tokens: the guide's palette, which an edition can override. */

export const PALETTE = {
  ink: '#1d2a24',
  paper: '#ffffff',
  leaf: '#2e7d46',
  clay: '#b4531f',
  plum: '#6b4a8e',
  lake: '#1f5f66',
  wheat: '#f3e9d2',
} as const;

export type ColourToken = keyof typeof PALETTE;
export type ColourOverrides = Readonly<Record<string, string | undefined>>;

/** The value of a token in an edition: `#rrggbb`. */
export function colourOf(token: string, overrides: ColourOverrides): string {
  return overrides[token] ?? PALETTE[token as ColourToken] ?? PALETTE.ink;
}
