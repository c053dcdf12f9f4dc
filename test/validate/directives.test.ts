import { describe, expect, it } from 'vitest';
import { said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ACCUEIL, ALPHA } from '../support/small-guide.ts';

describe('directives in a chapter', () => {
  it.each([
    [
      'an unknown one',
      '::graphique{id=annees}',
      '::grafique{id=annees}',
      [
        'chapitres/accueil.md:9:1 erreur directive-inconnue | Directive inconnue : « grafique ». | Vouliez-vous dire « graphique » ?',
      ],
    ],
    [
      'an unknown chart',
      '::graphique{id=annees}',
      '::graphique{id=anees}',
      [
        'chapitres/accueil.md:9:1 erreur graphique-inconnu | Graphique inconnu : « anees ». | Vouliez-vous dire « annees » ?',
      ],
    ],
    [
      'an unknown worked example',
      '::exemple{id=vente}',
      '::exemple{id=ventes-2}',
      [
        'chapitres/accueil.md:13:1 erreur exemple-inconnu | Exemple inconnu : « ventes-2 ». | Possibles : vente.',
      ],
    ],
    [
      'no identifier',
      '::graphique{id=annees}',
      '::graphique',
      [
        'chapitres/accueil.md:9:1 erreur attribut-manquant | « graphique » : l’attribut « id » manque. | Écrivez « ::graphique{id="…"} ».',
      ],
    ],
    [
      'an empty identifier',
      '::graphique{id=annees}',
      '::graphique{id=""}',
      [
        'chapitres/accueil.md:9:1 erreur attribut-manquant | « graphique » : l’attribut « id » est vide. | Écrivez « ::graphique{id="…"} ».',
      ],
    ],
    [
      'an unknown attribute',
      '::graphique{id=annees}',
      '::graphique{id=annees titre=x}',
      [
        'chapitres/accueil.md:9:1 erreur attribut-inconnu | « graphique » : attribut inconnu « titre ». | Retirez-le.',
      ],
    ],
    [
      'an unknown value',
      '::exemple{id=vente}',
      ':::encadre{ton=atention}\nTexte\n:::',
      [
        'chapitres/accueil.md:13:1 erreur attribut-valeur | « encadre », ton inconnu : « atention ». | Vouliez-vous dire « attention » ?',
      ],
    ],
    [
      'a leaf written as a container',
      '::exemple{id=vente}',
      ':::exemple{id=vente}\n:::',
      [
        'chapitres/accueil.md:13:1 erreur directive-forme | « exemple » s’écrit avec deux deux-points et n’entoure rien. | Écrivez « ::exemple{…} » seul sur sa ligne.',
      ],
    ],
    [
      'a container written as a leaf',
      '::exemple{id=vente}',
      '::encadre{titre=x}',
      [
        'chapitres/accueil.md:13:1 erreur directive-forme | « encadre » entoure un texte et s’écrit avec trois deux-points. | Écrivez « :::encadre », le texte, puis « ::: » seul sur une ligne.',
      ],
    ],
    [
      'a text between brackets',
      '::exemple{id=vente}',
      '::exemple[Vente]{id=vente}',
      [
        'chapitres/accueil.md:13:1 erreur directive-etiquette | « exemple » n’accepte pas de texte entre crochets. | Mettez-le entre accolades, dans un attribut : {titre="…"}.',
      ],
    ],
    [
      'one that is not closed',
      '::exemple{id=vente}',
      ':::encadre\nTexte',
      [
        'chapitres/accueil.md:13:1 erreur directive-non-fermee | « encadre » n’est pas refermé. | Ajoutez « ::: » seul sur une ligne, après le texte à entourer.',
      ],
    ],
    [
      'one that is empty',
      '::exemple{id=vente}',
      ':::encadre\n:::',
      [
        'chapitres/accueil.md:13:1 erreur directive-contenu | « encadre » est vide. | Écrivez le texte à entourer, ou retirez la directive.',
      ],
    ],
    [
      'a figure with two paragraphs',
      '::exemple{id=vente}',
      ':::chiffre{valeur=3}\nUn\n\nDeux\n:::',
      [
        'chapitres/accueil.md:13:1 erreur directive-contenu | « chiffre » ne contient pas ce qui est attendu. | Écrivez-y un seul paragraphe, court, qui explique le chiffre.',
      ],
    ],
    [
      'a grid without list',
      '::exemple{id=vente}',
      ':::grille\nTexte\n:::',
      [
        'chapitres/accueil.md:13:1 erreur directive-contenu | « grille » ne contient pas ce qui est attendu. | Écrivez-y une seule liste, dont chaque élément commence par « - ».',
      ],
    ],
    [
      'steps without heading',
      '::exemple{id=vente}',
      ':::etapes\nTexte\n:::',
      [
        'chapitres/accueil.md:13:1 erreur directive-contenu | « etapes » ne contient pas ce qui est attendu. | Écrivez-y chaque étape sous un titre : « ### Titre de l’étape ».',
      ],
    ],
    [
      'a space before the braces',
      '::exemple{id=vente}',
      '::exemple {id=vente}',
      [
        'chapitres/accueil.md:13:1 erreur directive-incomplete | Cette ligne ressemble à une directive, mais elle n’en est pas une. | Écrivez-la seule sur sa ligne et sans espace : « ::graphique{id=…} » ou « :::encadre{titre="…"} ».',
      ],
    ],
    [
      'a single colon',
      '::exemple{id=vente}',
      ':exemple{id=vente}',
      [
        'chapitres/accueil.md:13:1 erreur directive-incomplete | Cette ligne ressemble à une directive, mais elle n’en est pas une. | Écrivez-la seule sur sa ligne et sans espace : « ::graphique{id=…} » ou « :::encadre{titre="…"} ».',
      ],
    ],
    [
      'a fence that closes nothing',
      '::exemple{id=vente}',
      'Texte\n:::',
      [
        'chapitres/accueil.md:14:1 erreur directive-incomplete | « ::: » ne ferme aucune directive. | Retirez cette ligne, ou ouvrez plus haut la directive qu’elle ferme.',
      ],
    ],
  ])('refuses %s', async (_case, from, to, expected) => {
    await using guide = new GuideBuilder().replace(ACCUEIL, from, to);
    expect(await said(guide)).toEqual(expected);
  });

  it('have no place in a rubric', async () => {
    await using guide = new GuideBuilder().replace(
      ALPHA,
      '    - Les clients',
      '\n    ::graphique{id=annees}\n\n    - Les clients',
    );
    expect(await said(guide)).toEqual([
      'outils/alpha.yaml:16:5 erreur directive-interdite | La directive « graphique » n’a sa place que dans un chapitre. | Retirez-la de ce texte.',
    ]);
  });
});
