import { describe, expect, it } from 'vitest';
import { said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import {
  ALPHA,
  ANNEES,
  BETA,
  CATEGORIES,
  CRITERES,
  EDITION,
  METHODE,
  RUBRIQUES,
  VENTE,
} from '../support/small-guide.ts';

describe('files that must be there', () => {
  it('says which lists and that no edition is there', async () => {
    await using guide = new GuideBuilder();
    guide.remove(CRITERES).remove(CATEGORIES).remove(RUBRIQUES).remove('content/editions');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "categories.yaml erreur fichier-absent | Le fichier « categories.yaml » manque : il dit les catégories d’outils. | Reprenez celui d’une version antérieure du guide.",
        "criteres.yaml erreur fichier-absent | Le fichier « criteres.yaml » manque : il dit les critères de la synthèse. | Reprenez celui d’une version antérieure du guide.",
        "editions erreur edition-absente | Il n’y a pas d’édition. | Créez « content/editions/<nom>/edition.yaml » : elle dit le titre, les crédits et le plan du guide.",
        "rubriques.yaml erreur fichier-absent | Le fichier « rubriques.yaml » manque : il dit les rubriques des fiches. | Reprenez celui d’une version antérieure du guide.",
      ]
    `);
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
    expect(lines).toMatchInlineSnapshot(`
      [
        "categories.yaml:6:7 erreur identifiant-en-double | L’identifiant « ferme » est déjà pris, ligne 1. | Donnez à chaque élément un identifiant à lui.",
        "criteres.yaml:3:11 erreur identifiant-en-double | L’identifiant « vente » est déjà pris, ligne 2. | Donnez à chaque élément un identifiant à lui.",
        "criteres.yaml:11:9 erreur identifiant-en-double | L’identifiant « autonomie » est déjà pris, ligne 5. | Donnez à chaque élément un identifiant à lui.",
        "rubriques.yaml:2:9 erreur identifiant-en-double | L’identifiant « principe » est déjà pris, ligne 1. | Donnez à chaque élément un identifiant à lui.",
      ]
    `);
  });

  it('refuses an identifier with capitals, accents or spaces', async () => {
    await using guide = new GuideBuilder().replace(CATEGORIES, 'id: ferme', 'id: À la Ferme');
    const lines = (await said(guide)).filter((line) => line.includes('categories.yaml'));
    expect(lines).toMatchInlineSnapshot(`
      [
        "categories.yaml:1:7 erreur identifiant | « id » : « À la Ferme » n’est pas un identifiant (minuscules sans accent, chiffres, tirets). | Écrivez plutôt « a-la-ferme ».",
      ]
    `);
  });

  it('refuses file names that differ by case only', async () => {
    await using guide = new GuideBuilder();
    guide.write(
      'content/outils/Alpha.yaml',
      guide.read(ALPHA).replace('nom: Alpha', 'nom: Alpha 2'),
    );
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "outils/Alpha.yaml:1:1 erreur identifiant | Le nom « Alpha » n’est pas un identifiant (minuscules sans accent, chiffres, tirets). | Renommez-le en « alpha ».",
        "outils/Alpha.yaml:1:1 avertissement hors-plan | La fiche « Alpha » n’est dans le plan d’aucune édition : elle ne sera pas imprimée. | Ajoutez-la au plan, dans « edition.yaml », si elle doit l’être.",
      ]
    `);
  });

  it('refuses two cards for one name, whatever its accents and case', async () => {
    await using guide = new GuideBuilder().replace(BETA, 'nom: Beta', 'nom: ÀLPHA');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "outils/beta.yaml:1:6 erreur nom-en-double | L’outil « ÀLPHA » a déjà une fiche : content/outils/alpha.yaml. | Réunissez les deux fiches, ou corrigez le nom de l’une.",
      ]
    `);
  });

  it('refuses a chapter that is named like a tool or a part', async () => {
    await using guide = new GuideBuilder();
    guide.write('content/chapitres/alpha.md', guide.read(METHODE));
    guide.write('content/chapitres/sommaire.md', guide.read(METHODE));
    guide.replace(EDITION, '[accueil, methode]', '[accueil, methode, alpha, sommaire]');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "chapitres/alpha.md:2:1 erreur identifiant-en-double | Ce chapitre a le même nom que l’outil « alpha ». | Renommez le fichier du chapitre.",
        "chapitres/sommaire.md:2:1 erreur identifiant-en-double | « sommaire » est le nom d’une partie du guide, ce ne peut être celui d’un chapitre. | Renommez le fichier du chapitre.",
      ]
    `);
  });

  it('refuses a document that a card names twice', async () => {
    await using guide = new GuideBuilder().append(ALPHA, "  - titre: Site de l'outil alpha\n");
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "outils/alpha.yaml:24:12 erreur document-en-double | Le document « Site de l'outil alpha » est cité deux fois. | Retirez-en un, ou précisez leurs titres.",
      ]
    `);
  });
});

describe('lists', () => {
  it('refuses a group that does not exist', async () => {
    await using guide = new GuideBuilder().replace(CRITERES, 'groupe: argent', 'groupe: argents');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "criteres.yaml:14:13 erreur groupe-inconnu | Groupe inconnu : « argents ». | Vouliez-vous dire « argent » ?",
      ]
    `);
  });

  it('refuses an icon that does not exist', async () => {
    await using guide = new GuideBuilder().replace(RUBRIQUES, 'icone: sprout', 'icone: sproot');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "rubriques.yaml:1:43 erreur icone-inconnue | Icône inconnue : « sproot ». | Vouliez-vous dire « sprout » ?",
      ]
    `);
  });

  it('refuses a short title that is not short', async () => {
    await using guide = new GuideBuilder().replace(
      CRITERES,
      'titre_court: En ligne',
      'titre_court: Le paiement en ligne',
    );
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "criteres.yaml:13:18 erreur texte-trop-long | « criteres.titre_court » compte 20 caractères, 16 au plus. | Raccourcissez ce texte de 4 caractères.",
      ]
    `);
  });

  it('refuses a value that is not one of a few', async () => {
    await using guide = new GuideBuilder().replace(CATEGORIES, 'couleur: clay', 'couleur: rouge');
    guide.replace(RUBRIQUES, 'page: droite', 'page: doite');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "categories.yaml:9:12 erreur valeur-inconnue | « couleur » : valeur inconnue « rouge ». | Valeurs possibles : leaf, clay, plum, lake.",
        "rubriques.yaml:2:47 erreur valeur-inconnue | « page » : valeur inconnue « doite ». | Valeurs possibles : gauche, droite. Vouliez-vous dire « droite » ?",
      ]
    `);
  });
});

describe('worked examples', () => {
  it('refuses a published amount that is not quantity times unit cost', async () => {
    await using guide = new GuideBuilder().replace(VENTE, 'avant: 50', 'avant: 51.5');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "exemples/vente.yaml:9:22 erreur montant-publie | 51,5 € publiés, mais 100 km à 0,5 € font 50 €. | Corrigez les quantités, les coûts unitaires ou la valeur publiée.",
      ]
    `);
  });

  it('refuses a published total that is not the sum', async () => {
    await using guide = new GuideBuilder().replace(VENTE, 'apres: 106', 'apres: 1106');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "exemples/vente.yaml:15:30 erreur montant-publie | 1 106 € publiés, mais 40 € + 66 € font 106 €. | Corrigez les quantités, les coûts unitaires ou la valeur publiée.",
      ]
    `);
  });

  it('refuses a published share that is not the cost over the turnover', async () => {
    await using guide = new GuideBuilder().replace(VENTE, 'apres: 8.8', 'apres: 8.83');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "exemples/vente.yaml:16:29 erreur montant-publie | 8,83 % publiés, mais 106 € sur 1 200 € font 8,8 %. | Corrigez les quantités, les coûts unitaires ou la valeur publiée.",
      ]
    `);
  });

  it('refuses figures that are texts, negative or null', async () => {
    await using guide = new GuideBuilder();
    guide
      .replace(VENTE, 'cout_unitaire: 0.5', 'cout_unitaire: 0,5')
      .replace(VENTE, 'avant: 1000', 'avant: 0');
    guide.replace(VENTE, 'avant: 10,', 'avant: -10,').replace(VENTE, 'apres: 5.5', 'apres: 5 h');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "exemples/vente.yaml:3:28 erreur nombre-hors-limites | « chiffre_affaires.avant » : 0 est trop petit. | Écrivez un nombre plus grand que 0.",
        "exemples/vente.yaml:7:20 erreur type-inattendu | « lignes.cout_unitaire » : un nombre est attendu, pas le texte « 0,5 ». | Écrivez 0.5, avec un point et sans espace.",
        "exemples/vente.yaml:13:24 erreur nombre-hors-limites | « lignes.quantite.avant » : -10 est trop petit. | Écrivez un nombre de 0 au moins.",
        "exemples/vente.yaml:13:36 erreur type-inattendu | « lignes.quantite.apres » : un nombre est attendu, pas le texte « 5 h ». | Écrivez le nombre sans unité, avec un point : 0.5.",
      ]
    `);
  });
});

describe('charts', () => {
  it('must have data or say what is missing', async () => {
    await using guide = new GuideBuilder().replace(ANNEES, /donnees:[\s\S]*$/, '');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "graphiques/annees.yaml:1:1 erreur graphique-sans-donnees | Ce graphique n’a pas de données et ne dit pas ce qui manque. | Ajoutez « donnees: », ou « manque: » et une phrase pour les éditeurs.",
      ]
    `);
  });

  it('without data give a point to verify', async () => {
    await using guide = new GuideBuilder();
    guide.replace(ANNEES, /donnees:[\s\S]*$/, "manque: Le nombre\n  d'outils.\n");
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "graphiques/annees.yaml:5:9 a-verifier donnees-manquantes | Le nombre d'outils. | Concerne « donnees » ; rien n’est imprimé à la place du graphique.",
      ]
    `);
  });

  it('need two data', async () => {
    await using guide = new GuideBuilder().replace(ANNEES, /\n.*2020.*/, '');
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "graphiques/annees.yaml:6:3 erreur longueur-liste | « donnees » compte 1 élément, 2 au moins. | Écrivez-y au moins 2 éléments.",
      ]
    `);
  });
});

describe('notes', () => {
  it('are handed on as points to verify', async () => {
    await using guide = new GuideBuilder();
    guide.append(
      ALPHA,
      'a_verifier:\n  - champ: documents.0.url\n    note: >-\n      Vérifier\n      ce lien.\n  - note: Relire.\n',
    );
    guide.replace(
      METHODE,
      'titre_court: Choisir\n',
      'titre_court: Choisir\na_verifier:\n  - champ: corps\n    note: À relire.\n',
    );
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "chapitres/methode.md:6:11 a-verifier a-verifier | À relire. | Concerne « corps ».",
        "outils/alpha.yaml:26:11 a-verifier a-verifier | Vérifier ce lien. | Concerne « documents.0.url ».",
        "outils/alpha.yaml:29:11 a-verifier a-verifier | Relire. | -",
      ]
    `);
  });

  it('name a field that exists', async () => {
    await using guide = new GuideBuilder();
    guide.append(
      ALPHA,
      'a_verifier:\n  - champ: synthese.payement\n    note: a\n  - champ: documents.7\n    note: b\n  - champ: constructor\n    note: c\n',
    );
    expect(await said(guide)).toMatchInlineSnapshot(`
      [
        "outils/alpha.yaml:25:12 erreur champ-inconnu | Le champ « synthese.payement » n’existe pas dans ce fichier. | Vouliez-vous dire « synthese.paiement » ?",
        "outils/alpha.yaml:26:11 a-verifier a-verifier | a | -",
        "outils/alpha.yaml:27:12 erreur champ-inconnu | Le champ « documents.7 » n’existe pas dans ce fichier. | Vouliez-vous dire « documents.0 » ?",
        "outils/alpha.yaml:28:11 a-verifier a-verifier | b | -",
        "outils/alpha.yaml:29:12 erreur champ-inconnu | Le champ « constructor » n’existe pas dans ce fichier. | Écrivez ses clés séparées par des points, par exemple « rubriques.cout ».",
        "outils/alpha.yaml:30:11 a-verifier a-verifier | c | -",
      ]
    `);
  });
});
