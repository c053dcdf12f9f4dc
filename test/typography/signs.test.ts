import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { FONT_CUTS } from '../../scripts/render/assets.ts';
import { unprintableSigns } from '../../scripts/typography/signs.ts';

const require = createRequire(import.meta.url);

/** Code points of the Basic Multilingual Plane that are assigned to signs with a drawing. */
const CODE_POINTS = Array.from({ length: 0xd800 }, (_, code) => code).filter((code) =>
  /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(String.fromCodePoint(code)),
);

describe('the signs that the guide prints', () => {
  it.each(FONT_CUTS)('are all in $family $weight $style', (cut) => {
    const glyphs = new Set(
      ['latin', 'latin-ext'].flatMap((subset) => {
        const name = `@fontsource/${cut.package}/files/${cut.package}-${subset}-${cut.weight}-${cut.style}.woff2`;
        const font = fontkit.create(readFileSync(require.resolve(name)));
        return 'characterSet' in font ? font.characterSet : [];
      }),
    );
    const printable = CODE_POINTS.filter(
      (code) => unprintableSigns(String.fromCodePoint(code)).length === 0,
    );
    expect(printable.length).toBeGreaterThan(300);
    expect(printable.filter((code) => !glyphs.has(code))).toEqual([]);
  });

  it('are those of French, spaces included', () => {
    const text =
      'Œuvre, ça coûte 1\u202f200\u00a0€ ! « L’été… » – n°\u00a01, 5\u00a0×\u00a02, À É Ç ÿ\n';
    expect(unprintableSigns(text)).toEqual([]);
  });

  it('are not those of other alphabets, nor emojis, which count as one', () => {
    expect(unprintableSigns('Prix ✓ 漢 👩‍🌾.')).toEqual([
      { sign: '✓', index: 5 },
      { sign: '漢', index: 7 },
      { sign: '👩‍🌾', index: 9 },
    ]);
  });
});
