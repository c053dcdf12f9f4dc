import { describe, expect, it } from 'vitest';
import { said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ACCUEIL, ALPHA, EDITION } from '../support/small-guide.ts';

describe('links', () => {
  it('may lead to cards, rubrics, chapters and parts', async () => {
    await using guide = new GuideBuilder();
    guide.replace(
      ALPHA,
      'Les clients',
      '[a](#gamma-cout) [b](#methode) [c](#sommaire) [d](#synthese) [e](#beta-documents) <https://x.fr> <a@b.fr> Les clients',
    );
    expect(await said(guide)).toEqual([]);
  });

  it.each([
    [
      'a place that does not exist',
      '#alpha',
      '#alfa',
      [
        'chapitres/accueil.md:7:38 erreur lien-mort | Le lien « #alfa » ne mène nulle part. | Vouliez-vous dire « #alpha » ?',
      ],
    ],
    [
      'a rubric that the card does not have',
      '#alpha',
      '#alpha-collectif',
      [
        'chapitres/accueil.md:7:38 erreur lien-mort | Le lien « #alpha-collectif » ne mène nulle part. | Un lien interne mène à une fiche (#outil), à une rubrique (#outil-rubrique), à un chapitre, à #sommaire ou à #synthese.',
      ],
    ],
    [
      'a relative path',
      '#alpha',
      'outils/alpha.yaml',
      [
        'chapitres/accueil.md:7:38 erreur lien-relatif | Le lien « outils/alpha.yaml » n’a pas d’adresse complète. | Pour mener à cette page du guide, écrivez « #alpha ».',
      ],
    ],
    [
      'a site without scheme',
      '#alpha',
      'www.alpha.fr/page',
      [
        'chapitres/accueil.md:7:38 erreur lien-relatif | Le lien « www.alpha.fr/page » n’a pas d’adresse complète. | Écrivez « https://www.alpha.fr/page ».',
      ],
    ],
    [
      'a script',
      '#alpha',
      'javascript:alert(1)',
      [
        'chapitres/accueil.md:7:38 erreur lien-interdit | Le lien « javascript:alert(1) » n’est pas accepté. | Un lien commence par « https:// », « http:// », « mailto: » ou « # ».',
      ],
    ],
    [
      'data',
      '#alpha',
      'data:text/html,x',
      [
        'chapitres/accueil.md:7:38 erreur lien-interdit | Le lien « data:text/html,x » n’est pas accepté. | Un lien commence par « https:// », « http:// », « mailto: » ou « # ».',
      ],
    ],
    [
      'a web address that is none',
      '#alpha',
      'https://',
      [
        'chapitres/accueil.md:7:38 erreur adresse | « https:// » n’est pas une adresse web. | Écrivez l’adresse entière : https://www.exemple.fr.',
      ],
    ],
    [
      'a mailbox that is none',
      '#alpha',
      'mailto:alpha',
      [
        'chapitres/accueil.md:7:38 erreur adresse | « alpha » n’est pas une adresse électronique. | Écrivez-la ainsi : <contact@exemple.fr>.',
      ],
    ],
    [
      'nothing',
      '#alpha',
      '',
      [
        'chapitres/accueil.md:7:38 erreur adresse | Ce lien n’a pas d’adresse. | Écrivez l’adresse entière : https://www.exemple.fr.',
      ],
    ],
    [
      'a definition',
      '(#alpha)',
      '[x]\n\n[x]: #alfa\n',
      [
        'chapitres/accueil.md:7:38 erreur lien-mort | Le lien « #alfa » ne mène nulle part. | Vouliez-vous dire « #alpha » ?',
      ],
    ],
  ])('refuses one to %s', async (_case, from, to, expected) => {
    await using guide = new GuideBuilder().replace(ACCUEIL, from, to);
    expect(await said(guide)).toEqual(expected);
  });

  it('must not leave the edition', async () => {
    await using guide = new GuideBuilder();
    guide.replace(EDITION, '[alpha, beta]', '[beta]');
    const lines = (await said(guide)).filter((line) => line.includes('erreur'));
    expect(lines).toEqual([
      'chapitres/accueil.md:7:38 erreur lien-hors-edition | Le lien « #alpha » mène à « alpha », qui n’est pas dans l’édition « essai ». | Retirez le lien, ou ajoutez au plan de l’édition ce à quoi il mène.',
    ]);
  });
});
