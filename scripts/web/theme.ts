/**
 * The colours of the web page, light and dark, worked out from the tokens of an edition: whatever these
 * are, text reaches 4.5:1 on all that it stands on, and drawings and edges of controls 3:1.
 */
import { contrast, ENOUGH_FOR_DRAWINGS, withEnoughContrast } from '../colours/contrast.ts';
import { mixed } from '../colours/mix.ts';
import { type ColourOverrides, colourOf, PALETTE } from '../colours/palette.ts';

/** Tokens that content names for categories, chapters and the like. */
export const ACCENTS = ['leaf', 'clay', 'plum', 'lake'] as const;

/** CSS custom properties without their two hyphens, and their colours `#rrggbb`. */
export type Theme = Readonly<Record<string, string>>;

const WHITE = '#ffffff';
/** How dark the ground of the dark theme is: its contrast with white. */
const DARK_GROUND = 16.5;

/** Grounds on which text of every colour stands. */
export const GROUNDS = ['paper', 'surface', 'wheat'] as const;

export function lightTheme(overrides: ColourOverrides): Theme {
  const paper = colourOf('paper', overrides);
  const ink = colourOf('ink', overrides);
  const grounds = { paper, surface: mixed(paper, ink, 0.045), wheat: colourOf('wheat', overrides) };
  return themeOn(grounds, ink, overrides, 'dark', 0.09);
}

export function darkTheme(overrides: ColourOverrides): Theme {
  const ink = colourOf('ink', overrides);
  const paper = withEnoughContrast(ink, [WHITE], 'dark', DARK_GROUND) ?? '#000000';
  const grounds = {
    paper,
    surface: mixed(paper, WHITE, 0.06),
    wheat: mixed(paper, colourOf('wheat', overrides), 0.12),
  };
  return themeOn(grounds, mixed(WHITE, paper, 0.1), overrides, 'light', 0.2);
}

type Grounds = Readonly<Record<(typeof GROUNDS)[number], string>>;

/**
 * @param towards where colours go that are too near to their grounds
 * @param tint how much of an accent its tinted panels have
 */
function themeOn(
  grounds: Grounds,
  text: string,
  overrides: ColourOverrides,
  towards: 'dark' | 'light',
  tint: number,
): Theme {
  const accents = ACCENTS.map((name) => {
    const own = colourOf(name, overrides);
    const teinte = mixed(grounds.paper, own, tint);
    return { name, own, teinte };
  });
  const all = [...Object.values(grounds), ...accents.map(({ teinte }) => teinte)];
  const read = (colour: string, on: readonly string[], enough?: number) =>
    withEnoughContrast(colour, on, towards, enough) ?? furthest(on);
  const ink = read(text, all);
  return {
    ...grounds,
    ink,
    gris: read(mixed(ink, grounds.paper, 0.35), all),
    filet: mixed(grounds.paper, ink, 0.18),
    bord: read(mixed(grounds.paper, ink, 0.5), all, ENOUGH_FOR_DRAWINGS),
    ...Object.fromEntries(
      accents.flatMap(({ name, own, teinte }) => [
        [name, read(own, [...Object.values(grounds), teinte])],
        [`${name}-teinte`, teinte],
        // Bands that bear white text, the same in both themes.
        [`${name}-fond`, withEnoughContrast(own, [WHITE], 'dark') ?? '#000000'],
      ]),
    ),
  };
}

/** Black or white, whichever is told apart better. */
function furthest(others: readonly string[]): string {
  const least = (colour: string) => Math.min(...others.map((other) => contrast(colour, other)));
  return least('#000000') >= least(WHITE) ? '#000000' : WHITE;
}

const properties = (theme: Theme): string =>
  Object.entries(theme)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');

/**
 * Both themes as CSS: what the reader's system asks for, unless `data-theme` on the root says otherwise.
 * Paper is always light; illustrations keep the edition's own colours but for their sky, the ground.
 */
export function themeRules(overrides: ColourOverrides): string {
  const light = properties(lightTheme(overrides));
  const dark = properties(darkTheme(overrides));
  const own = Object.keys(PALETTE)
    .filter((token) => token !== 'wheat')
    .map((token) => `--${token}:${colourOf(token, overrides)}`);
  return [
    `:root{color-scheme:light;${light}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=clair]){color-scheme:dark;${dark}}}`,
    `@media screen{:root[data-theme=sombre]{color-scheme:dark;${dark}}}`,
    `.dessin{${own.join(';')}}`,
  ].join('\n');
}
