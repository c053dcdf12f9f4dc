/** The colour tokens of an edition as CSS. */
import { type ColourOverrides, colourOf, PALETTE } from '../colours/palette.ts';

/** The tokens as CSS custom properties on the root. */
export function colourRules(overrides: ColourOverrides): string {
  const tokens = Object.keys(PALETTE).map((token) => `--${token}:${colourOf(token, overrides)}`);
  return `:root{${tokens.join(';')}}`;
}
