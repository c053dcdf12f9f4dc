import { describe, expect, it } from 'vitest';
import { check, said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ALPHA, EDITION, GAMMA } from '../support/small-guide.ts';

describe('the plan of an edition', () => {
  it('may hold one tool only', async () => {
    await using guide = new GuideBuilder().remove('content/outils/beta.yaml').remove(GAMMA);
    guide.replace(EDITION, '[alpha, beta]', '[alpha]').replace(EDITION, /.*gamma.*\n/, '');
    expect(await said(guide)).toEqual([]);
  });

  it('may hold thirty tools', async () => {
    await using guide = new GuideBuilder();
    const ids = Array.from({ length: 28 }, (_, index) => `outil-${index}`);
    for (const id of ids) {
      guide.write(
        `content/outils/${id}.yaml`,
        guide.read(ALPHA).replace('nom: Alpha', `nom: ${id}`),
      );
    }
    guide.replace(EDITION, '[alpha, beta]', `[alpha, beta, ${ids.join(', ')}]`);
    const { content, diagnostics } = await check(guide);
    expect(diagnostics).toEqual([]);
    expect(content?.outils.size).toBe(31);
  });

  it.each([
    [
      'an unknown tool',
      '[gamma]',
      '[gama]',
      [
        'editions/essai/edition.yaml:15:50 erreur outil-inconnu | Outil inconnu : « gama ». | Vouliez-vous dire « gamma » ?',
      ],
    ],
    [
      'an unknown chapter',
      'methode]',
      'methodes]',
      [
        'editions/essai/edition.yaml:12:68 erreur chapitre-inconnu | Chapitre inconnu : « methodes ». | Vouliez-vous dire « methode » ?',
      ],
    ],
    [
      'an unknown category',
      'categorie: tiers',
      'categorie: tier',
      [
        'editions/essai/edition.yaml:15:34 erreur categorie-inconnue | Catégorie inconnue : « tier ». | Vouliez-vous dire « tiers » ?',
      ],
    ],
    [
      'a tool named twice',
      '[alpha, beta]',
      '[alpha, beta, alpha]',
      [
        'editions/essai/edition.yaml:14:63 erreur plan-en-double | « alpha » est déjà dans le plan, ligne 14. | Retirez l’un des deux.',
      ],
    ],
    [
      'a chapter named twice',
      '[accueil, methode]',
      '[accueil, methode, accueil]',
      [
        'editions/essai/edition.yaml:12:77 erreur plan-en-double | « accueil » est déjà dans le plan, ligne 12. | Retirez l’un des deux.',
      ],
    ],
    [
      'a category in two parts',
      'categorie: tiers',
      'categorie: ferme',
      [
        'editions/essai/edition.yaml:15:34 erreur plan-en-double | « ferme » est déjà dans le plan, ligne 14. | Retirez l’un des deux.',
        'editions/essai/edition.yaml:15:50 erreur outil-mal-range | « gamma » est dans la partie « ferme », mais sa fiche dit « tiers ». | Déplacez-le dans le plan, ou corrigez « categorie » dans content/outils/gamma.yaml.',
      ],
    ],
    [
      'a tool in the part of another category',
      '[alpha, beta]',
      '[alpha, beta, gamma]',
      [
        'editions/essai/edition.yaml:14:63 erreur outil-mal-range | « gamma » est dans la partie « ferme », mais sa fiche dit « tiers ». | Déplacez-le dans le plan, ou corrigez « categorie » dans content/outils/gamma.yaml.',
        'editions/essai/edition.yaml:15:50 erreur plan-en-double | « gamma » est déjà dans le plan, ligne 14. | Retirez l’un des deux.',
      ],
    ],
    [
      'a category without tool',
      '[gamma]',
      '[]',
      [
        'editions/essai/edition.yaml:15:49 erreur liste-vide | « plan.outils » : la liste est vide. | Écrivez-y au moins 1 élément.',
        'outils/gamma.yaml:1:1 avertissement hors-plan | La fiche « gamma » n’est dans le plan d’aucune édition : elle ne sera pas imprimée. | Ajoutez-la au plan, dans « edition.yaml », si elle doit l’être.',
      ],
    ],
    [
      'a part that does not exist',
      'partie: synthese',
      'partie: synthèses',
      [
        'editions/essai/edition.yaml:13:13 erreur valeur-inconnue | « plan.partie » : valeur inconnue « synthèses ». | Valeurs possibles : couverture, credits, sommaire, chapitres, synthese, outils, lecture, index, glossaire, dos. Vouliez-vous dire « synthese » ?',
      ],
    ],
    [
      'a part without name',
      '- partie: synthese',
      '- titre: Synthèse',
      [
        'editions/essai/edition.yaml:13:5 erreur cle-manquante | La clé « partie » manque. | Ajoutez « partie: » et l’une de ces valeurs : couverture, credits, sommaire, chapitres, synthese, outils, lecture, index, glossaire, dos.',
      ],
    ],
    [
      'a key of another part',
      'partie: credits',
      'partie: credits\n    outils: [alpha]',
      [
        'editions/essai/edition.yaml:11:5 erreur cle-inconnue | Clé inconnue « outils ». | Retirez-la.',
      ],
    ],
    [
      'a part given twice',
      'partie: credits',
      'partie: sommaire',
      [
        'editions/essai/edition.yaml:11:13 erreur plan | La partie « sommaire » est déjà dans le plan. | Retirez-en une.',
      ],
    ],
    [
      'a cover that is not first',
      /(.*couverture\n)(.*credits\n)/,
      '  - partie: credits\n  - partie: couverture\n',
      [
        'editions/essai/edition.yaml:10:13 erreur plan | La couverture doit être la première partie. | Mettez-la en tête du plan.',
      ],
    ],
    [
      'a back that is not last',
      'partie: credits',
      'partie: dos',
      [
        'editions/essai/edition.yaml:10:13 erreur plan | Le dos doit être la dernière partie. | Mettez-le à la fin du plan.',
        'editions/essai/edition.yaml:16:13 erreur plan | La partie « dos » est déjà dans le plan. | Retirez-en une.',
      ],
    ],
    [
      'a year that is quoted',
      'annee: 2024',
      'annee: "2024"',
      [
        'editions/essai/edition.yaml:3:8 erreur type-inattendu | « annee » : un nombre est attendu, pas le texte « 2024 ». | Écrivez 2024, sans guillemets.',
      ],
    ],
    [
      'a year that is out of reach',
      'annee: 2024',
      'annee: 24',
      [
        'editions/essai/edition.yaml:3:8 erreur nombre-hors-limites | « annee » : 24 est trop petit. | Écrivez un nombre de 2000 au moins.',
      ],
    ],
    [
      'a colour that is none',
      'plan:',
      'couleurs: { leaf: vert }\nplan:',
      [
        'editions/essai/edition.yaml:8:19 erreur couleur | « couleurs.leaf » : « vert » n’est pas une couleur. | Écrivez « # » et six chiffres hexadécimaux entre guillemets : "#2f6b3a".',
      ],
    ],
    [
      'a colour of no token',
      'plan:',
      'couleurs: { leav: "#112233" }\nplan:',
      [
        'editions/essai/edition.yaml:8:13 erreur cle-inconnue | Clé inconnue « leav ». | Vouliez-vous dire « leaf » ?',
      ],
    ],
  ])('refuses %s', async (_case, from, to, expected) => {
    await using guide = new GuideBuilder().replace(EDITION, from, to);
    expect(await said(guide)).toEqual(expected);
  });

  it('must hold a tool', async () => {
    await using guide = new GuideBuilder().remove('content/outils');
    guide.replace(EDITION, /.*partie: outils.*\n.*\n/, '');
    guide.replace('content/chapitres/accueil.md', ', dont [Alpha](#alpha)', '');
    expect(await said(guide)).toEqual([
      'editions/essai/edition.yaml:8:1 erreur plan-sans-outil | Le plan ne contient aucun outil. | Ajoutez une partie : { partie: outils, categorie: …, outils: [ … ] }.',
    ]);
  });

  it('warns about cards and chapters that no edition prints', async () => {
    await using guide = new GuideBuilder();
    guide.replace(EDITION, '[alpha, beta]', '[alpha]').replace(EDITION, ', methode]', ']');
    expect(await said(guide)).toEqual([
      'chapitres/methode.md:2:1 avertissement hors-plan | Le chapitre « methode » n’est dans le plan d’aucune édition : il ne sera pas imprimé. | Ajoutez-le au plan, dans « edition.yaml », s’il doit l’être.',
      'outils/beta.yaml:1:1 avertissement hors-plan | La fiche « beta » n’est dans le plan d’aucune édition : elle ne sera pas imprimée. | Ajoutez-la au plan, dans « edition.yaml », si elle doit l’être.',
    ]);
  });
});
