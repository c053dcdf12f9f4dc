import { describe, expect, it } from 'vitest';
import { closest } from '../../scripts/diagnostics/closest.ts';

describe('the closest known word', () => {
  it.each([
    ['fermes', 'ferme'],
    ['Kuu Panda', 'kuupanda'],
    ['synthèse', 'synthese'],
    ['payement', 'paiement'],
    ['la_ruche', 'la-ruche'],
    ['drones', undefined],
    ['x', undefined],
    ['', undefined],
  ])('of %s is %s', (word, expected) => {
    expect(closest(word, ['ferme', 'tiers', 'kuupanda', 'synthese', 'paiement', 'la-ruche'])).toBe(
      expected,
    );
  });

  it('is found in no time for a word of a megabyte', () => {
    const start = performance.now();
    closest(
      'a'.repeat(1_000_000),
      Array.from({ length: 100 }, (_, i) => `mot-${i}`),
    );
    expect(performance.now() - start).toBeLessThan(500);
  });
});
