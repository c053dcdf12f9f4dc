import { describe, expect, it } from 'vitest';
import { said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ANNEES, VENTE } from '../support/small-guide.ts';

describe('worked examples', () => {
  it('refuses a published amount that is not quantity times unit cost', async () => {
    await using guide = new GuideBuilder().replace(VENTE, 'avant: 50', 'avant: 51.5');
    expect(await said(guide)).toEqual([
      'exemples/vente.yaml:9:22 erreur montant-publie | 51,5 € publiés, mais 100 km à 0,5 € font 50 €. | Corrigez les quantités, les coûts unitaires ou la valeur publiée.',
    ]);
  });

  it('refuses a published total that is not the sum', async () => {
    await using guide = new GuideBuilder().replace(VENTE, 'apres: 106', 'apres: 1106');
    expect(await said(guide)).toEqual([
      'exemples/vente.yaml:15:30 erreur montant-publie | 1 106 € publiés, mais 40 € + 66 € font 106 €. | Corrigez les quantités, les coûts unitaires ou la valeur publiée.',
    ]);
  });

  it('refuses a published share that is not the cost over the turnover', async () => {
    await using guide = new GuideBuilder().replace(VENTE, 'apres: 8.8', 'apres: 8.83');
    expect(await said(guide)).toEqual([
      'exemples/vente.yaml:16:29 erreur montant-publie | 8,83 % publiés, mais 106 € sur 1 200 € font 8,8 %. | Corrigez les quantités, les coûts unitaires ou la valeur publiée.',
    ]);
  });

  it('refuses figures that are texts, negative or null', async () => {
    await using guide = new GuideBuilder();
    guide
      .replace(VENTE, 'cout_unitaire: 0.5', 'cout_unitaire: 0,5')
      .replace(VENTE, 'avant: 1000', 'avant: 0');
    guide.replace(VENTE, 'avant: 10,', 'avant: -10,').replace(VENTE, 'apres: 5.5', 'apres: 5 h');
    expect(await said(guide)).toEqual([
      'exemples/vente.yaml:3:28 erreur nombre-hors-limites | « chiffre_affaires.avant » : 0 est trop petit. | Écrivez un nombre plus grand que 0.',
      'exemples/vente.yaml:7:20 erreur type-inattendu | « lignes.cout_unitaire » : un nombre est attendu, pas le texte « 0,5 ». | Écrivez 0.5, avec un point et sans espace.',
      'exemples/vente.yaml:13:24 erreur nombre-hors-limites | « lignes.quantite.avant » : -10 est trop petit. | Écrivez un nombre de 0 au moins.',
      'exemples/vente.yaml:13:36 erreur type-inattendu | « lignes.quantite.apres » : un nombre est attendu, pas le texte « 5 h ». | Écrivez le nombre sans unité, avec un point : 0.5.',
    ]);
  });
});

describe('charts', () => {
  it('must have data or say what is missing', async () => {
    await using guide = new GuideBuilder().replace(ANNEES, /donnees:[\s\S]*$/, '');
    expect(await said(guide)).toEqual([
      'graphiques/annees.yaml:1:1 erreur graphique-sans-donnees | Ce graphique n’a pas de données et ne dit pas ce qui manque. | Ajoutez « donnees: », ou « manque: » et une phrase pour les éditeurs.',
    ]);
  });

  it('without data give a point to verify', async () => {
    await using guide = new GuideBuilder();
    guide.replace(ANNEES, /donnees:[\s\S]*$/, "manque: Le nombre\n  d'outils.\n");
    expect(await said(guide)).toEqual([
      "graphiques/annees.yaml:5:9 a-verifier donnees-manquantes | Le nombre d'outils. | Concerne « donnees » ; rien n’est imprimé à la place du graphique.",
    ]);
  });

  it('need two data', async () => {
    await using guide = new GuideBuilder().replace(ANNEES, /\n.*2020.*/, '');
    expect(await said(guide)).toEqual([
      'graphiques/annees.yaml:6:3 erreur longueur-liste | « donnees » compte 1 élément, 2 au moins. | Écrivez-y au moins 2 éléments.',
    ]);
  });
});
