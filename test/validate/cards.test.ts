import { describe, expect, it } from 'vitest';
import { check, said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ALPHA, BETA, EDITION } from '../support/small-guide.ts';

describe('a valid card', () => {
  it('has values of the right types', async () => {
    await using guide = new GuideBuilder();
    const { content } = await check(guide);
    expect(content?.outils.get('alpha')?.value).toMatchObject({
      nom: 'Alpha',
      categorie: 'ferme',
      synthese: { autonomie: 'oui', paiement: 'partiel' },
      tarifs: [{ valeur: '20 €', detail: 'par mois' }],
      a_verifier: [],
    });
  });

  it('takes a number as a text where a text is wanted, as it was typed', async () => {
    await using guide = new GuideBuilder();
    guide.replace(ALPHA, '"2019"', '2019').replace(ALPHA, 'association', '1.10');
    const { content } = await check(guide);
    expect(content?.outils.get('alpha')?.value.en_bref).toEqual({
      creation: '2019',
      statut: '1.10',
    });
  });

  it('may have an empty rubric, and lack others', async () => {
    await using guide = new GuideBuilder();
    guide
      .replace(ALPHA, /cout: \|\n.*\n/, 'cout:\n')
      .replace(BETA, /rubriques:[\s\S]*tarifs/, 'rubriques: {}\ntarifs');
    const { content } = await check(guide);
    expect(content?.outils.get('alpha')?.value.rubriques.cout).toBeNull();
    expect(content?.outils.get('beta')?.value.rubriques).toEqual({});
  });

  it('may have a name of 80 characters and a rubric of 5,000 words', async () => {
    await using guide = new GuideBuilder();
    guide.replace(ALPHA, 'nom: Alpha', `nom: ${'A'.repeat(80)}`);
    guide.replace(ALPHA, '**20 €/mois**', 'mot '.repeat(5000));
    expect(await said(guide)).toEqual([]);
  });
});

describe('keys of a card', () => {
  it('suggests the key that was meant for an unknown one', async () => {
    await using guide = new GuideBuilder().replace(ALPHA, 'nom:', 'non:');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "outils/alpha.yaml:1:1 erreur cle-inconnue | Clé inconnue « non ». | Vouliez-vous dire « nom » ?",
      ]
    `);
  });

  it('lists the possible keys where none is close', async () => {
    await using guide = new GuideBuilder().append(ALPHA, 'couverture: x\n');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "outils/alpha.yaml:24:1 erreur cle-inconnue | Clé inconnue « couverture ». | Clés possibles ici : contact, logo, a_verifier.",
      ]
    `);
  });

  it('shows a missing key where its object starts', async () => {
    await using guide = new GuideBuilder().replace(
      ALPHA,
      "  - titre: Site de l'outil Alpha\n    url",
      '  - url',
    );
    guide.write(BETA, '# Fiche\nnom: Beta\n');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "outils/alpha.yaml:22:5 erreur cle-manquante | La clé « titre » manque. | Ajoutez « titre: » et sa valeur.",
        "outils/beta.yaml:2:1 erreur cle-manquante | La clé « categorie » manque. | Ajoutez « categorie: » et sa valeur.",
        "outils/beta.yaml:2:1 erreur cle-manquante | La clé « synthese » manque. | Ajoutez « synthese: », suivi de ses clés en retrait.",
        "outils/beta.yaml:2:1 erreur cle-manquante | La clé « rubriques » manque. | Ajoutez « rubriques: », suivi de ses clés en retrait.",
      ]
    `);
  });

  it('looks into lists and nested keys', async () => {
    await using guide = new GuideBuilder();
    guide
      .replace(ALPHA, 'detail: par mois', 'detial: par mois')
      .replace(ALPHA, 'statut:', 'status:');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "outils/alpha.yaml:6:3 erreur cle-inconnue | Clé inconnue « status ». | Vouliez-vous dire « statut » ?",
        "outils/alpha.yaml:20:5 erreur cle-inconnue | Clé inconnue « detial ». | Vouliez-vous dire « detail » ?",
      ]
    `);
  });
});

describe('values of a card', () => {
  it.each([
    ['a text that is a truth value', 'association', 'true'],
    ['a text that is a list', 'association', '[a, b]'],
    ['a text that is empty', 'association', ''],
    ['a name beyond 80 characters', 'nom: Alpha', `nom: ${'A'.repeat(83)}`],
    ['an address without scheme', 'site: https://alpha.example.fr', 'site: www.alpha.fr'],
    ['an address that is none', 'site: https://alpha.example.fr', 'site: bientôt'],
    [
      'an address of a forbidden kind',
      'site: https://alpha.example.fr',
      'site: "javascript:alert(1)"',
    ],
    ['an e-mail address that is none', 'en_bref:', 'contact: Alpha <a@b.fr>\nen_bref:'],
    ['a mark that is none', 'paiement: partiel', 'paiement: parfois'],
    ['a mark in capitals', 'paiement: partiel', 'paiement: Oui'],
    ['a mark in another language', 'paiement: partiel', 'paiement: true'],
    ['a figure beyond 12 characters', 'valeur: 20 €', 'valeur: 20 € par mois environ'],
    ['a rubric that is a list', /cout: \|\n.*\n/, 'cout: [a]\n'],
    ['rubrics that are a text', /rubriques:[\s\S]*tarifs/, 'rubriques: rien\ntarifs'],
    ['a list that is none', /documents:[\s\S]*$/, 'documents: aucun\n'],
    ['too many figures', 'documents:', `${'  - { valeur: 1 €, detail: x }\n'.repeat(4)}documents:`],
  ])('refuses %s', async (name, from, to) => {
    await using guide = new GuideBuilder().replace(ALPHA, from, to);
    expect({ [name]: await said(guide) }).toMatchSnapshot();
  });

  it('says once that a file is empty', async () => {
    await using guide = new GuideBuilder().write(ALPHA, '').write(BETA, '# rien\n');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "outils/alpha.yaml:1:1 erreur fichier-vide | Ce fichier est vide. | Écrivez-y au moins « nom », « categorie », « synthese » et « rubriques » ; un fichier voisin peut servir de modèle.",
        "outils/beta.yaml:1:1 erreur fichier-vide | Ce fichier est vide. | Écrivez-y au moins « nom », « categorie », « synthese » et « rubriques » ; un fichier voisin peut servir de modèle.",
      ]
    `);
  });

  it('says once that a file holds something else', async () => {
    await using guide = new GuideBuilder().write(ALPHA, 'Bonjour\n').write(BETA, '- a\n');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "outils/alpha.yaml:1:1 erreur type-inattendu | Ce fichier ne contient pas ce qui est attendu : « nom », « categorie », « synthese » et « rubriques ». | Prenez un fichier voisin pour modèle.",
        "outils/beta.yaml:1:1 erreur type-inattendu | Ce fichier ne contient pas ce qui est attendu : « nom », « categorie », « synthese » et « rubriques ». | Prenez un fichier voisin pour modèle.",
      ]
    `);
  });
});

describe('a card and the lists', () => {
  it('refuses an unknown category', async () => {
    await using guide = new GuideBuilder().replace(ALPHA, 'categorie: ferme', 'categorie: fermes');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "editions/essai/edition.yaml:14:50 erreur outil-mal-range | « alpha » est dans la partie « ferme », mais sa fiche dit « fermes ». | Déplacez-le dans le plan, ou corrigez « categorie » dans content/outils/alpha.yaml.",
        "outils/alpha.yaml:2:12 erreur categorie-inconnue | Catégorie inconnue : « fermes ». | Vouliez-vous dire « ferme » ?",
      ]
    `);
  });

  it('refuses an unknown criterion', async () => {
    await using guide = new GuideBuilder();
    guide
      .replace(ALPHA, 'paiement:', 'payement:')
      .replace(BETA, 'synthese:', 'synthese:\n  drones: oui');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "outils/alpha.yaml:9:3 erreur critere-inconnu | Critère inconnu : « payement ». | Vouliez-vous dire « paiement » ?",
        "outils/beta.yaml:8:3 erreur critere-inconnu | Critère inconnu : « drones ». | Retirez cette ligne.",
      ]
    `);
  });

  it('refuses a matrix with criteria missing', async () => {
    await using guide = new GuideBuilder().replace(ALPHA, '  paiement: partiel\n', '');
    guide.replace(BETA, /synthese:[\s\S]*rubriques/, 'synthese: {}\nrubriques');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "outils/alpha.yaml:7:1 erreur synthese-incomplete | Il manque un critère dans « synthese » : paiement. | Ajoutez « paiement: », avec oui, partiel ou non.",
        "outils/beta.yaml:7:1 erreur synthese-incomplete | Il manque 2 critères dans « synthese » : autonomie, paiement. | Ajoutez une ligne pour chacun, avec oui, partiel ou non.",
      ]
    `);
  });

  it('refuses an unknown rubric', async () => {
    await using guide = new GuideBuilder().replace(ALPHA, '  cout: |', '  couts: |');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "outils/alpha.yaml:16:3 erreur rubrique-inconnue | Rubrique inconnue : « couts ». | Vouliez-vous dire « cout » ?",
      ]
    `);
  });

  it('refuses documents among the rubrics', async () => {
    await using guide = new GuideBuilder().replace(ALPHA, '  cout: |', '  documents: |');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "outils/alpha.yaml:16:3 erreur rubrique-inconnue | Les documents ne sont pas une rubrique comme les autres. | Écrivez-les sous la clé « documents » de la fiche, avec « titre » et « url ».",
      ]
    `);
  });
});

describe('everything at once', () => {
  it('an invalid card hides no problem of another file, nor of its own', async () => {
    await using guide = new GuideBuilder();
    guide.replace(ALPHA, 'nom: Alpha', 'nom: [x]').replace(ALPHA, 'paiement:', 'payement:');
    guide.replace(ALPHA, 'Les clients', '<b>Les</b> clients').write(BETA, 'a:\n\tb: 1\n');
    guide.replace(EDITION, '[gamma]', '[gama]');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "editions/essai/edition.yaml:15:50 erreur outil-inconnu | Outil inconnu : « gama ». | Vouliez-vous dire « gamma » ?",
        "outils/alpha.yaml:1:6 erreur type-inattendu | « nom » : un texte est attendu, pas une liste. | Écrivez le texte sur la ligne de sa clé, ou dessous après « | ».",
        "outils/alpha.yaml:9:3 erreur critere-inconnu | Critère inconnu : « payement ». | Vouliez-vous dire « paiement » ?",
        "outils/alpha.yaml:15:7 erreur html | Le HTML n’est pas accepté : « <b> ». | Écrivez **texte** pour le gras.",
        "outils/beta.yaml:2:1 erreur yaml-tabulation | Cette ligne est mise en retrait par une tabulation. | Remplacez chaque tabulation par deux espaces.",
        "outils/gamma.yaml:1:1 avertissement hors-plan | La fiche « gamma » n’est dans le plan d’aucune édition : elle ne sera pas imprimée. | Ajoutez-la au plan, dans « edition.yaml », si elle doit l’être.",
      ]
    `);
  });
});
