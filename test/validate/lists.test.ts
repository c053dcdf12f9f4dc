import { describe, expect, it } from 'vitest';
import { said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import {
  ALPHA,
  BETA,
  CATEGORIES,
  CRITERES,
  EDITION,
  METHODE,
  RUBRIQUES,
} from '../support/small-guide.ts';

describe('files that must be there', () => {
  it('says which lists and that no edition is there', async () => {
    await using guide = new GuideBuilder();
    guide.remove(CRITERES).remove(CATEGORIES).remove(RUBRIQUES).remove('content/editions');
    expect(await said(guide)).toEqual([
      'categories.yaml erreur fichier-absent | Le fichier « categories.yaml » manque : il dit les catégories d’outils. | Reprenez celui d’une version antérieure du guide.',
      'criteres.yaml erreur fichier-absent | Le fichier « criteres.yaml » manque : il dit les critères de la synthèse. | Reprenez celui d’une version antérieure du guide.',
      'editions erreur edition-absente | Il n’y a pas d’édition. | Créez « content/editions/<nom>/edition.yaml » : elle dit le titre, les crédits et le plan du guide.',
      'rubriques.yaml erreur fichier-absent | Le fichier « rubriques.yaml » manque : il dit les rubriques des fiches. | Reprenez celui d’une version antérieure du guide.',
    ]);
  });
});

describe('identifiers and names', () => {
  it('refuses identifiers given twice, in each list', async () => {
    await using guide = new GuideBuilder();
    guide
      .replace(CRITERES, 'id: argent', 'id: vente')
      .replace(CRITERES, 'groupe: argent', 'groupe: vente');
    guide.replace(CRITERES, 'id: paiement', 'id: autonomie');
    guide
      .replace(CATEGORIES, 'id: tiers', 'id: ferme')
      .replace(RUBRIQUES, 'id: cout', 'id: principe');
    const lines = (await said(guide)).filter((line) => line.includes('identifiant'));
    expect(lines).toEqual([
      'categories.yaml:6:7 erreur identifiant-en-double | L’identifiant « ferme » est déjà pris, ligne 1. | Donnez à chaque élément un identifiant à lui.',
      'criteres.yaml:3:11 erreur identifiant-en-double | L’identifiant « vente » est déjà pris, ligne 2. | Donnez à chaque élément un identifiant à lui.',
      'criteres.yaml:11:9 erreur identifiant-en-double | L’identifiant « autonomie » est déjà pris, ligne 5. | Donnez à chaque élément un identifiant à lui.',
      'rubriques.yaml:2:9 erreur identifiant-en-double | L’identifiant « principe » est déjà pris, ligne 1. | Donnez à chaque élément un identifiant à lui.',
    ]);
  });

  it('refuses an identifier with capitals, accents or spaces', async () => {
    await using guide = new GuideBuilder().replace(CATEGORIES, 'id: ferme', 'id: À la Ferme');
    const lines = (await said(guide)).filter((line) => line.includes('categories.yaml'));
    expect(lines).toEqual([
      'categories.yaml:1:7 erreur identifiant | « id » : « À la Ferme » n’est pas un identifiant (minuscules sans accent, chiffres, tirets). | Écrivez plutôt « a-la-ferme ».',
    ]);
  });

  it('refuses file names that differ by case only', async () => {
    await using guide = new GuideBuilder();
    guide.write(
      'content/outils/Alpha.yaml',
      guide.read(ALPHA).replace('nom: Alpha', 'nom: Alpha 2'),
    );
    expect(await said(guide)).toEqual([
      'outils/Alpha.yaml:1:1 erreur identifiant | Le nom « Alpha » n’est pas un identifiant (minuscules sans accent, chiffres, tirets). | Renommez-le en « alpha ».',
      'outils/Alpha.yaml:1:1 avertissement hors-plan | La fiche « Alpha » n’est dans le plan d’aucune édition : elle ne sera pas imprimée. | Ajoutez-la au plan, dans « edition.yaml », si elle doit l’être.',
      'outils/alpha.yaml erreur nom-de-fichier | Sous Windows et macOS, « alpha.yaml » et « content/outils/Alpha.yaml » sont un même fichier. | Renommez l’un des deux : leurs noms ne diffèrent que par une majuscule ou par la façon dont un accent est enregistré.',
    ]);
  });

  it('refuses two cards for one name, whatever its accents and case', async () => {
    await using guide = new GuideBuilder().replace(BETA, 'nom: Beta', 'nom: ÀLPHA');
    expect(await said(guide)).toEqual([
      'outils/beta.yaml:1:6 erreur nom-en-double | L’outil « ÀLPHA » a déjà une fiche : content/outils/alpha.yaml. | Réunissez les deux fiches, ou corrigez le nom de l’une.',
    ]);
  });

  it('refuses a chapter that is named like a tool or a part', async () => {
    await using guide = new GuideBuilder();
    guide.write('content/chapitres/alpha.md', guide.read(METHODE));
    guide.write('content/chapitres/sommaire.md', guide.read(METHODE));
    guide.replace(EDITION, '[accueil, methode]', '[accueil, methode, alpha, sommaire]');
    expect(await said(guide)).toEqual([
      'chapitres/alpha.md:2:1 erreur identifiant-en-double | Ce chapitre a le même nom que l’outil « alpha ». | Renommez le fichier du chapitre.',
      'chapitres/sommaire.md:2:1 erreur identifiant-reserve | « sommaire » est le nom d’une partie du guide : ni une fiche ni un chapitre ne peuvent le porter. | Renommez le fichier.',
    ]);
  });

  it('refuses a document that a card names twice', async () => {
    await using guide = new GuideBuilder().append(ALPHA, "  - titre: Site de l'outil alpha\n");
    expect(await said(guide)).toEqual([
      "outils/alpha.yaml:24:12 erreur document-en-double | Le document « Site de l'outil alpha » est cité deux fois. | Retirez-en un, ou précisez leurs titres.",
    ]);
  });
});

describe('lists', () => {
  it('refuses a group that does not exist', async () => {
    await using guide = new GuideBuilder().replace(CRITERES, 'groupe: argent', 'groupe: argents');
    expect(await said(guide)).toEqual([
      'criteres.yaml:14:13 erreur groupe-inconnu | Groupe inconnu : « argents ». | Vouliez-vous dire « argent » ?',
    ]);
  });

  it('refuses an icon that does not exist', async () => {
    await using guide = new GuideBuilder().replace(RUBRIQUES, 'icone: sprout', 'icone: sproot');
    expect(await said(guide)).toEqual([
      'rubriques.yaml:1:43 erreur icone-inconnue | Icône inconnue : « sproot ». | Vouliez-vous dire « sprout » ?',
    ]);
  });

  it('refuses a short title that is not short', async () => {
    await using guide = new GuideBuilder().replace(
      CRITERES,
      'titre_court: En ligne',
      'titre_court: Le paiement en ligne',
    );
    expect(await said(guide)).toEqual([
      'criteres.yaml:13:18 erreur texte-trop-long | « criteres.titre_court » compte 20 caractères, 16 au plus. | Raccourcissez ce texte de 4 caractères.',
    ]);
  });

  it('refuses a value that is not one of a few', async () => {
    await using guide = new GuideBuilder().replace(CATEGORIES, 'couleur: clay', 'couleur: rouge');
    guide.replace(RUBRIQUES, 'page: droite', 'page: doite');
    expect(await said(guide)).toEqual([
      'categories.yaml:9:12 erreur valeur-inconnue | « couleur » : valeur inconnue « rouge ». | Valeurs possibles : leaf, clay, plum, lake.',
      'rubriques.yaml:2:47 erreur valeur-inconnue | « page » : valeur inconnue « doite ». | Valeurs possibles : gauche, droite. Vouliez-vous dire « droite » ?',
    ]);
  });
});
