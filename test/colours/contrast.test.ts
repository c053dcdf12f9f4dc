import { describe, expect, it } from 'vitest';
import { contrast, ENOUGH_CONTRAST, withEnoughContrast } from '../../scripts/colours/contrast.ts';
import { PALETTE } from '../../scripts/colours/palette.ts';

describe('the contrast of two colours', () => {
  it('goes from 1 to 21, whichever comes first', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrast('#2e7d46', '#2e7d46')).toBe(1);
  });

  it('is that of WCAG, whose limit on white lies between these two greys', () => {
    expect(contrast('#767676', '#ffffff')).toBeGreaterThan(ENOUGH_CONTRAST);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(ENOUGH_CONTRAST);
  });

  it.each(['ink', 'leaf', 'clay', 'plum', 'lake'] as const)('of %s on paper is enough', (token) => {
    expect(contrast(PALETTE[token], PALETTE.paper)).toBeGreaterThanOrEqual(ENOUGH_CONTRAST);
  });
});

describe('a colour that has too little contrast', () => {
  it('is darkened no more than it must be', () => {
    const darker = withEnoughContrast('#7ac143', ['#ffffff'], 'dark') ?? '';
    expect(contrast(darker, '#ffffff')).toBeGreaterThanOrEqual(ENOUGH_CONTRAST);
    expect(contrast(darker, '#ffffff')).toBeLessThan(ENOUGH_CONTRAST + 0.3);
  });

  it('stays as it is where it has enough', () => {
    expect(withEnoughContrast('#1d2a24', ['#ffffff'], 'dark')).toBe('#1d2a24');
  });

  it('is helped by nothing where even black has too little', () => {
    expect(withEnoughContrast('#333333', ['#111111'], 'dark')).toBeUndefined();
  });
});
