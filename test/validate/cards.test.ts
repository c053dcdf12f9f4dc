import { describe, expect, it } from 'vitest';
import { said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ALPHA, BETA, EDITION } from '../support/small-guide.ts';

describe('a card and the lists', () => {
  it('refuses an unknown category', async () => {
    await using guide = new GuideBuilder().replace(ALPHA, 'categorie: ferme', 'categorie: fermes');
    expect(await said(guide)).toEqual([
      'outils/alpha.yaml:2:12 erreur categorie-inconnue | Catégorie inconnue : « fermes ». | Vouliez-vous dire « ferme » ?',
    ]);
  });

  it('refuses an unknown criterion', async () => {
    await using guide = new GuideBuilder();
    guide
      .replace(ALPHA, 'paiement:', 'payement:')
      .replace(BETA, 'synthese:', 'synthese:\n  drones: oui');
    expect(await said(guide)).toEqual([
      'outils/alpha.yaml:9:3 erreur critere-inconnu | Critère inconnu : « payement ». | Vouliez-vous dire « paiement » ?',
      'outils/beta.yaml:8:3 erreur critere-inconnu | Critère inconnu : « drones ». | Retirez cette ligne.',
    ]);
  });

  it('refuses a matrix with criteria missing', async () => {
    await using guide = new GuideBuilder().replace(ALPHA, '  paiement: partiel\n', '');
    guide.replace(BETA, /synthese:[\s\S]*rubriques/, 'synthese: {}\nrubriques');
    expect(await said(guide)).toEqual([
      'outils/alpha.yaml:7:1 erreur synthese-incomplete | Il manque un critère dans « synthese » : paiement. | Ajoutez « paiement: », avec oui, partiel ou non.',
      'outils/beta.yaml:7:1 erreur synthese-incomplete | Il manque 2 critères dans « synthese » : autonomie, paiement. | Ajoutez une ligne pour chacun, avec oui, partiel ou non.',
    ]);
  });

  it('refuses an unknown rubric', async () => {
    await using guide = new GuideBuilder().replace(ALPHA, '  cout: |', '  couts: |');
    expect(await said(guide)).toEqual([
      'outils/alpha.yaml:16:3 erreur rubrique-inconnue | Rubrique inconnue : « couts ». | Vouliez-vous dire « cout » ?',
    ]);
  });

  it('refuses documents among the rubrics', async () => {
    await using guide = new GuideBuilder().replace(ALPHA, '  cout: |', '  documents: |');
    expect(await said(guide)).toEqual([
      'outils/alpha.yaml:16:3 erreur rubrique-inconnue | Les documents ne sont pas une rubrique comme les autres. | Écrivez-les sous la clé « documents » de la fiche, avec « titre » et « url ».',
    ]);
  });
});

describe('everything at once', () => {
  it('an invalid card hides no problem of another file, nor of its own', async () => {
    await using guide = new GuideBuilder();
    guide.replace(ALPHA, 'nom: Alpha', 'nom: [x]').replace(ALPHA, 'paiement:', 'payement:');
    guide.replace(ALPHA, 'Les clients', '<b>Les</b> clients').write(BETA, 'a:\n\tb: 1\n');
    guide.replace(EDITION, '[gamma]', '[gama]');
    expect(await said(guide)).toEqual([
      'editions/essai/edition.yaml:15:50 erreur outil-inconnu | Outil inconnu : « gama ». | Vouliez-vous dire « gamma » ?',
      'outils/alpha.yaml:1:6 erreur type-inattendu | « nom » : un texte est attendu, pas une liste. | Écrivez le texte sur la ligne de sa clé, ou dessous après « | ».',
      'outils/alpha.yaml:9:3 erreur critere-inconnu | Critère inconnu : « payement ». | Vouliez-vous dire « paiement » ?',
      'outils/alpha.yaml:15:7 erreur html | Le HTML n’est pas accepté : « <b> ». | Écrivez **texte** pour le gras.',
      'outils/beta.yaml:2:1 erreur yaml-tabulation | Cette ligne est mise en retrait par une tabulation. | Remplacez chaque tabulation par deux espaces.',
    ]);
  });
});
