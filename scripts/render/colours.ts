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

type Overrides = Readonly<Record<string, string | undefined>>;

/** The value of a token in an edition: `#rrggbb`. */
export function colourOf(token: string, overrides: Overrides): string {
  return overrides[token] ?? PALETTE[token as keyof typeof PALETTE] ?? PALETTE.ink;
}

/** The tokens as CSS custom properties on the root. */
export function colourRules(overrides: Overrides): string {
  const tokens = Object.keys(PALETTE).map((token) => `--${token}:${colourOf(token, overrides)}`);
  return `:root{${tokens.join(';')}}`;
}
