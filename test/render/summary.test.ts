import { describe, expect, it } from 'vitest';
import { guide } from '../support/edition.ts';
import { FULL_GUIDE } from '../support/full-guide.ts';
import { all, one, text } from '../support/html.ts';
import { CRITERES, critere } from '../support/pieces.ts';
import { pageOf } from '../support/rendered.ts';

const page = pageOf(FULL_GUIDE);

describe('the contents', () => {
  const contents = one(page, 'nav');

  it('are links in the order of the guide, each with a place for its page number', () => {
    const entries = all(contents, 'a').map((link) => [link.attributes.href, text(link)]);
    expect(entries).toEqual([
      ['#partie-essor', 'Introduction 00'],
      ['#essor', 'Chapitre essor 00'],
      ['#choisir', 'Chapitre choisir 00'],
      ['#synthese', 'Synthèse des outils présentés 00'],
      ['#partie-ferme', 'Ventes organisées par la ferme 00'],
      ['#panier-du-vercors', 'Panier du Vercors 00'],
      ['#maraichvente', 'MaraîchVente 00'],
      ['#partie-tiers', 'Ventes organisées par un tiers 00'],
      ['#halle-en-ligne', 'La Halle en ligne 00'],
      ['#lecture', 'Comment lire une fiche 00'],
      ['#glossaire', 'Glossaire 00'],
      ['#index', 'Index 00'],
    ]);
    expect(all(contents, '.page-de').map((span) => `#${span.attributes['data-page-de']}`)).toEqual(
      entries.map(([href]) => href),
    );
  });
});

describe('the summary', () => {
  it('has a mark with its words in every cell of the matrix', () => {
    const cells = all(one(page, 'table.matrice'), 'td').filter(({ children }) => children.length);
    const marks = cells.map((cell) => one(cell, 'svg').attributes['aria-label']);
    expect(marks).toEqual([
      ...['oui', 'en partie', 'non'],
      ...['oui', 'non', 'non'],
      ...['non', 'oui', 'non'],
    ]);
  });

  it('has headers for its groups, its columns, its categories and its rows', () => {
    const headers = all(one(page, 'table.matrice'), 'th').map(({ attributes }) => attributes.scope);
    const count = (scope: string) => headers.filter((one) => one === scope).length;
    expect([count('colgroup'), count('col'), count('rowgroup'), count('row')]).toEqual([
      2, 4, 2, 3,
    ]);
  });

  it('sets its notes under the header they belong to, whatever the order of the criteria', () => {
    const criteres = {
      groupes: CRITERES.groupes,
      criteres: [
        critere('en_ligne', 'paiement', { titre: 'En ligne' }),
        critere('autonomie', 'vente', { titre: 'Autonomie' }),
      ],
    };
    const matrix = one(pageOf(guide({ criteres })), 'table.matrice');
    expect(all(matrix, '.matrice-titre').map(text)).toEqual(['Autonomie', 'En ligne']);
    const [, , , row] = all(matrix, 'tr');
    const labels = row ? all(row, 'svg').map(({ attributes }) => attributes['aria-label']) : [];
    expect(labels).toEqual(['oui', 'non']);
  });

  it('says which tools answer each need, those that do in part apart', () => {
    expect(all(page, '.besoin').map(text)).toEqual([
      'Vendre moi-même à la ferme Panier du Vercors 00 MaraîchVente 00',
      'Vendre à plusieurs La Halle en ligne 00 En partie : Panier du Vercors 00',
      'Être payé par carte bancaire Aucun outil',
    ]);
  });
});
