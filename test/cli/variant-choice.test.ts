import { describe, expect, it } from 'vitest';
import { chooseVariants, variantOption, variantsOf } from '../../scripts/cli/variant-choice.ts';

describe('the variants typed', () => {
  it('may be several, with commas or one option after the other, in whatever order', () => {
    expect(variantOption('livret, ecran')).toEqual(['ecran', 'livret']);
    expect(variantOption('ecran', variantOption('livret'))).toEqual(['ecran', 'livret']);
  });

  it('are all of them for "toutes"', () => {
    expect(variantOption('toutes')).toEqual(['ecran', 'web', 'imprimeur', 'livret']);
  });

  it('are refused where there is none of that name, with the nearest', () => {
    expect(() => variantOption('ecran,livré')).toThrow(
      'Variante inconnue : « livré » ; variantes possibles : ecran, web, imprimeur, livret, toutes. Vouliez-vous dire « livret » ?',
    );
    expect(() => variantOption('')).toThrow('Variante inconnue : «  »');
  });
});

describe('the variants made', () => {
  const ofEdition = variantsOf(['imprimeur', 'ecran', 'ecran']);

  it('are those of the edition, each once', () => {
    expect(chooseVariants(undefined, ofEdition, false)).toEqual(['ecran', 'imprimeur']);
  });

  it('are those typed where some are', () => {
    expect(chooseVariants(['web'], ofEdition, false)).toEqual(['web']);
  });

  it('are never for the print shop in a draft', () => {
    expect(chooseVariants(undefined, ofEdition, true)).toEqual(['ecran']);
    expect(chooseVariants(variantOption('toutes'), ofEdition, true)).toEqual([
      'ecran',
      'web',
      'livret',
    ]);
    expect(() => chooseVariants(['imprimeur'], ofEdition, true)).toThrow(
      'Un brouillon ne part pas chez l’imprimeur',
    );
  });
});
