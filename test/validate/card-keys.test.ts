import { describe, expect, it } from 'vitest';
import { said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ALPHA, BETA } from '../support/small-guide.ts';

describe('keys of a card', () => {
  it('suggests the key that was meant for an unknown one', async () => {
    await using guide = new GuideBuilder().replace(ALPHA, 'nom:', 'non:');
    expect(await said(guide)).toEqual([
      'outils/alpha.yaml:1:1 erreur cle-inconnue | Clé inconnue « non ». | Vouliez-vous dire « nom » ?',
    ]);
  });

  it('lists the possible keys where none is close', async () => {
    await using guide = new GuideBuilder().append(ALPHA, 'couverture: x\n');
    expect(await said(guide)).toEqual([
      'outils/alpha.yaml:24:1 erreur cle-inconnue | Clé inconnue « couverture ». | Clés possibles ici : contact, logo, a_verifier.',
    ]);
  });

  it('shows a missing key where its object starts', async () => {
    await using guide = new GuideBuilder().replace(
      ALPHA,
      "  - titre: Site de l'outil Alpha\n    url",
      '  - url',
    );
    guide.write(BETA, '# Fiche\nnom: Beta\n');
    expect(await said(guide)).toEqual([
      'outils/alpha.yaml:22:5 erreur cle-manquante | La clé « titre » manque. | Ajoutez « titre: » et sa valeur.',
      'outils/beta.yaml:2:1 erreur cle-manquante | La clé « categorie » manque. | Ajoutez « categorie: » et sa valeur.',
      'outils/beta.yaml:2:1 erreur cle-manquante | La clé « synthese » manque. | Ajoutez « synthese: », suivi de ses clés en retrait.',
      'outils/beta.yaml:2:1 erreur cle-manquante | La clé « rubriques » manque. | Ajoutez « rubriques: », suivi de ses clés en retrait.',
    ]);
  });

  it('looks into lists and nested keys', async () => {
    await using guide = new GuideBuilder();
    guide
      .replace(ALPHA, 'detail: par mois', 'detial: par mois')
      .replace(ALPHA, 'statut:', 'status:');
    expect(await said(guide)).toEqual([
      'outils/alpha.yaml:6:3 erreur cle-inconnue | Clé inconnue « status ». | Vouliez-vous dire « statut » ?',
      'outils/alpha.yaml:20:5 erreur cle-inconnue | Clé inconnue « detial ». | Vouliez-vous dire « detail » ?',
    ]);
  });
});
