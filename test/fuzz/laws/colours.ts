/** Colours: any two can be compared, and what is worked out from them is a colour again. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  contrast,
  ENOUGH_CONTRAST,
  withEnoughContrast,
} from '../../../scripts/colours/contrast.ts';
import { INK_LIMIT, type Inks, totalOf, withinLimit } from '../../../scripts/colours/inks.ts';
import { PALETTE } from '../../../scripts/colours/palette.ts';
import { darkTheme, GROUNDS, lightTheme } from '../../../scripts/web/theme.ts';
import { law } from '../law.ts';

const colour = fc.nat({ max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const overrides = fc.dictionary(fc.constantFrom(...Object.keys(PALETTE)), colour);
const percent = fc.double({ min: 0, max: 100, noNaN: true });

export const colourLaws = [
  law(
    'contrast is from 1 to 21, whichever colour comes first',
    fc.tuple(colour, colour),
    ([one, other]) => {
      const found = contrast(one, other);
      assert.ok(found >= 1 && found <= 21, String(found));
      assert.equal(contrast(other, one), found);
    },
  ),

  law('a colour that is proposed has enough contrast', fc.tuple(colour, colour), ([one, other]) => {
    for (const towards of ['dark', 'light'] as const) {
      const found = withEnoughContrast(one, [other], towards);
      if (found) assert.ok(contrast(found, other) >= ENOUGH_CONTRAST);
    }
  }),

  law(
    'both themes of the web page can be read, whatever an edition changes',
    overrides,
    (changes) => {
      for (const theme of [lightTheme(changes), darkTheme(changes)]) {
        for (const value of Object.values(theme)) assert.match(value, /^#[0-9a-f]{6}$/);
      }
      // An edition may choose light grounds too far apart for any ink: the dark ones are ours.
      const dark = darkTheme(changes);
      for (const ground of GROUNDS)
        assert.ok(contrast(dark.ink ?? '', dark[ground] ?? '') >= ENOUGH_CONTRAST);
    },
    { share: 0.1 },
  ),

  law(
    'inks are kept within what paper takes',
    fc.tuple(percent, percent, percent, percent),
    (inks: Inks) => {
      const limited = withinLimit(inks);
      assert.ok(totalOf(limited) <= INK_LIMIT + 1e-9);
      for (const ink of limited) assert.ok(ink >= 0 && ink <= 100);
    },
  ),
];
