import { describe, expect, it } from 'vitest';
import { indexEntry, inFrenchOrder } from '../../scripts/compose/french-order.ts';

describe('the order of a French index', () => {
  it('puts accents and capitals last, and no punctuation before letters', () => {
    const names = ['zeste', 'Étal', 'etale', 'L. B.', 'local.bio', 'AMAP 10', 'AMAP 9', 'ETAL'];
    expect(inFrenchOrder(names, (name) => name)).toEqual([
      'AMAP 9',
      'AMAP 10',
      'ETAL',
      'Étal',
      'etale',
      'L. B.',
      'local.bio',
      'zeste',
    ]);
  });

  it.each([
    ['La Ruche qui dit Oui !', 'Ruche qui dit Oui ! (La)'],
    ['Les paniers', 'Paniers (Les)'],
    ["L'Étal", "Étal (L')"],
    ['Lavande', 'Lavande'],
    ['Le', 'Le'],
  ])('%s stands as %s', (name, entry) => {
    expect(indexEntry(name)).toBe(entry);
  });
});
