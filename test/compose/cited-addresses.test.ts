import { describe, expect, it } from 'vitest';
import type { SheetPart } from '../../scripts/compose/document.ts';
import type { Fiche } from '../../scripts/validate/schemas.ts';
import { guideOfSheet } from '../support/edition.ts';

const cited = (more: Partial<Fiche>) => {
  const [sheet] = guideOfSheet(more).parties as readonly SheetPart[];
  return sheet?.adresses.map(({ titre, url }) => [titre, url]);
};

describe('the addresses that the texts of a sheet cite', () => {
  it('come in the order of the sheet, each with the title of its text', () => {
    const rubriques = {
      resiliation: 'Voir <https://a.fr/charte>.',
      principe: 'Voir <https://a.fr/principe>.',
    };
    const tarifs = [{ valeur: '20 €', detail: 'selon [la grille](https://a.fr/prix)' }];
    expect(cited({ rubriques: { ...rubriques, cout: 'Cher.' }, tarifs })).toEqual([
      ['Principe de fonctionnement', 'https://a.fr/principe'],
      ["Coût d'utilisation", 'https://a.fr/prix'],
      ['Résiliation', 'https://a.fr/charte'],
    ]);
  });

  it('are those that have no code as site or document, each once however it is typed', () => {
    const principe =
      '<https://a.fr/>, <https://a.fr/aide/>, <https://a.fr/b>, <http://a.fr/B/> et <a@a.fr>.';
    const documents = [{ titre: 'Aide', url: 'https://a.fr/aide' }];
    expect(cited({ site: 'https://a.fr', documents, rubriques: { principe } })).toEqual([
      ['Principe de fonctionnement', 'https://a.fr/b'],
    ]);
  });
});
