import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../scripts/colours/contrast.ts';
import { ACCENTS, darkTheme, GROUNDS, lightTheme, type Theme } from '../../scripts/web/theme.ts';
import { editionDocument } from '../support/web.ts';

const colour = (theme: Theme, token: string): string => theme[token] ?? '';

/** Text and what it stands on, in the styles of the page. */
const TEXT: readonly (readonly [string, string])[] = [
  ...['ink', 'gris'].flatMap((text) =>
    [...GROUNDS, ...ACCENTS.map((name) => `${name}-teinte`)].map((on) => [text, on] as const),
  ),
  ...ACCENTS.flatMap((name) => [...GROUNDS, `${name}-teinte`].map((on) => [name, on] as const)),
];

function tooFaint(theme: Theme): readonly string[] {
  const text = TEXT.filter(([one, on]) => contrast(colour(theme, one), colour(theme, on)) < 4.5);
  const bands = ACCENTS.filter((name) => contrast(colour(theme, `${name}-fond`), '#ffffff') < 4.5);
  const edges = GROUNDS.filter((on) => contrast(colour(theme, 'bord'), colour(theme, on)) < 3);
  return [...text.map((pair) => pair.join(' on ')), ...bands, ...edges.map((on) => `bord, ${on}`)];
}

describe('the colours of the web page', () => {
  it.each(['aura-2023', 'rhone-loire-2023', 'puy-de-dome-2023'])(
    'can be read in « %s », light and dark',
    async (edition) => {
      const { couleurs } = await editionDocument(edition);
      expect(tooFaint(lightTheme(couleurs))).toEqual([]);
      expect(tooFaint(darkTheme(couleurs))).toEqual([]);
    },
  );

  it('can be read whatever accents an edition chooses', () => {
    const hex = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`);
    const accents = fc.record({ leaf: hex, clay: hex, plum: hex, lake: hex });
    fc.assert(
      fc.property(accents, (couleurs) => {
        expect(tooFaint(lightTheme(couleurs))).toEqual([]);
        expect(tooFaint(darkTheme(couleurs))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('are those of the edition where these can be read', () => {
    expect(lightTheme({ leaf: '#2f7561' })).toMatchObject({ leaf: '#2f7561', ink: '#1d2a24' });
  });

  it('lie on a dark ground in the dark', () => {
    expect(contrast(colour(darkTheme({}), 'paper'), '#ffffff')).toBeGreaterThan(16);
  });
});
