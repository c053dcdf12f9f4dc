import { describe, expect, it } from 'vitest';
import { check, said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ALPHA, BETA } from '../support/small-guide.ts';

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

describe('values of a card', () => {
  it.each([
    [
      'a text that is a truth value',
      'association',
      'true',
      [
        'outils/alpha.yaml:6:11 erreur type-inattendu | « en_bref.statut » : un texte est attendu, pas « true ». | Mettez la valeur entre guillemets : "true".',
      ],
    ],
    [
      'a text that is a list',
      'association',
      '[a, b]',
      [
        'outils/alpha.yaml:6:11 erreur type-inattendu | « en_bref.statut » : un texte est attendu, pas une liste. | Écrivez le texte sur la ligne de sa clé, ou dessous après « | ».',
      ],
    ],
    [
      'a text that is empty',
      'association',
      '',
      [
        'outils/alpha.yaml:6:3 erreur valeur-vide | « en_bref.statut » est vide. | Complétez cette ligne ; si la clé est facultative, vous pouvez la retirer.',
      ],
    ],
    [
      'a name beyond 80 characters',
      'nom: Alpha',
      `nom: ${'A'.repeat(83)}`,
      [
        'outils/alpha.yaml:1:6 erreur texte-trop-long | « nom » compte 83 caractères, 80 au plus. | Raccourcissez ce texte de 3 caractères.',
      ],
    ],
    [
      'an address without scheme',
      'site: https://alpha.example.fr',
      'site: www.alpha.fr',
      [
        'outils/alpha.yaml:3:7 erreur adresse | « site » : « www.alpha.fr » n’est pas une adresse web. | Écrivez l’adresse entière : https://www.alpha.fr.',
      ],
    ],
    [
      'an address that is none',
      'site: https://alpha.example.fr',
      'site: bientôt',
      [
        'outils/alpha.yaml:3:7 erreur adresse | « site » : « bientôt » n’est pas une adresse web. | Écrivez l’adresse entière : https://www.exemple.fr.',
      ],
    ],
    [
      'an address of a forbidden kind',
      'site: https://alpha.example.fr',
      'site: "javascript:alert(1)"',
      [
        'outils/alpha.yaml:3:7 erreur adresse | « site » : « javascript:alert(1) » n’est pas une adresse web. | Écrivez l’adresse entière : https://www.exemple.fr.',
      ],
    ],
    [
      'an e-mail address that is none',
      'en_bref:',
      'contact: Alpha <a@b.fr>\nen_bref:',
      [
        'outils/alpha.yaml:4:10 erreur adresse | « contact » : « Alpha <a@b.fr> » n’est pas une adresse électronique. | Écrivez-la seule, sans nom ni « mailto: » : contact@exemple.fr.',
      ],
    ],
    [
      'a mark that is none',
      'paiement: partiel',
      'paiement: parfois',
      [
        'outils/alpha.yaml:9:13 erreur valeur-inconnue | « synthese.paiement » : valeur inconnue « parfois ». | Valeurs possibles : oui, partiel, non.',
      ],
    ],
    [
      'a mark in capitals',
      'paiement: partiel',
      'paiement: Oui',
      [
        'outils/alpha.yaml:9:13 erreur valeur-inconnue | « synthese.paiement » : valeur inconnue « Oui ». | Valeurs possibles : oui, partiel, non. Vouliez-vous dire « oui » ?',
      ],
    ],
    [
      'a mark in another language',
      'paiement: partiel',
      'paiement: true',
      [
        'outils/alpha.yaml:9:13 erreur valeur-inconnue | « synthese.paiement » : valeur inconnue « true ». | Valeurs possibles : oui, partiel, non.',
      ],
    ],
    [
      'a figure beyond 12 characters',
      'valeur: 20 €',
      'valeur: 20 € par mois environ',
      [
        'outils/alpha.yaml:19:13 erreur texte-trop-long | « tarifs.valeur » compte 21 caractères, 12 au plus. | Raccourcissez ce texte de 9 caractères.',
      ],
    ],
    [
      'a rubric that is a list',
      /cout: \|\n.*\n/,
      'cout: [a]\n',
      [
        'outils/alpha.yaml:16:9 erreur type-inattendu | « rubriques.cout » : un texte est attendu, pas une liste. | Écrivez le texte sur la ligne de sa clé, ou dessous après « | ».',
      ],
    ],
    [
      'rubrics that are a text',
      /rubriques:[\s\S]*tarifs/,
      'rubriques: rien\ntarifs',
      [
        'outils/alpha.yaml:10:12 erreur type-inattendu | « rubriques » : un groupe de clés est attendu, pas le texte « rien ». | Écrivez ses clés en dessous, en retrait.',
      ],
    ],
    [
      'a list that is none',
      /documents:[\s\S]*$/,
      'documents: aucun\n',
      [
        'outils/alpha.yaml:21:12 erreur type-inattendu | « documents » : une liste est attendue, pas le texte « aucun ». | Écrivez chaque élément sur sa ligne, précédé de « - ».',
      ],
    ],
    [
      'too many figures',
      'documents:',
      `${'  - { valeur: 1 €, detail: x }\n'.repeat(4)}documents:`,
      [
        'outils/alpha.yaml:19:3 erreur longueur-liste | « tarifs » compte 5 éléments, 4 au plus. | Retirez 1 élément.',
      ],
    ],
  ])('refuses %s', async (_case, from, to, expected) => {
    await using guide = new GuideBuilder().replace(ALPHA, from, to);
    expect(await said(guide)).toEqual(expected);
  });

  it('says once that a file is empty', async () => {
    await using guide = new GuideBuilder().write(ALPHA, '').write(BETA, '# rien\n');
    expect(await said(guide)).toEqual([
      'outils/alpha.yaml:1:1 erreur fichier-vide | Ce fichier est vide. | Écrivez-y au moins « nom », « categorie », « synthese » et « rubriques » ; un fichier voisin peut servir de modèle.',
      'outils/beta.yaml:1:1 erreur fichier-vide | Ce fichier est vide. | Écrivez-y au moins « nom », « categorie », « synthese » et « rubriques » ; un fichier voisin peut servir de modèle.',
    ]);
  });

  it('says once that a file holds something else', async () => {
    await using guide = new GuideBuilder().write(ALPHA, 'Bonjour\n').write(BETA, '- a\n');
    expect(await said(guide)).toEqual([
      'outils/alpha.yaml:1:1 erreur type-inattendu | Ce fichier ne contient pas ce qui est attendu : « nom », « categorie », « synthese » et « rubriques ». | Prenez un fichier voisin pour modèle.',
      'outils/beta.yaml:1:1 erreur type-inattendu | Ce fichier ne contient pas ce qui est attendu : « nom », « categorie », « synthese » et « rubriques ». | Prenez un fichier voisin pour modèle.',
    ]);
  });
});
