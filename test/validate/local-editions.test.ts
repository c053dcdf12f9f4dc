import { describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/read/read-content.ts';
import { validateEdition } from '../../scripts/validate/validate.ts';
import { asLine, check, said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ALPHA, EDITION } from '../support/small-guide.ts';

const LOCAL = 'content/editions/local';

/** The small guide with an edition `local` that starts from `essai`; files by their place in its folder. */
function localGuide(files: Readonly<Record<string, string>>): GuideBuilder {
  const guide = new GuideBuilder().write(`${LOCAL}/edition.yaml`, 'base: essai\n');
  for (const [path, text] of Object.entries(files)) guide.write(`${LOCAL}/${path}`, text);
  return guide;
}

/** The content as the edition `local` prints it. */
async function localContent(guide: GuideBuilder) {
  const { editions, diagnostics } = await check(guide);
  expect(diagnostics.filter(({ severity }) => severity === 'erreur')).toEqual([]);
  return editions.get('local')?.content;
}

describe('a local edition', () => {
  it('is its base, without a word of its own', async () => {
    await using guide = localGuide({});
    const { editions, diagnostics } = await check(guide);
    expect(diagnostics).toEqual([]);
    const [own, base] = ['local', 'essai'].map((id) => editions.get(id)?.content);
    expect(own?.edition.value).toEqual({ ...base?.edition.value, base: 'essai' });
    expect(own?.outils.get('alpha')?.value).toEqual(base?.outils.get('alpha')?.value);
  });

  it('changes only what it says, and only for itself', async () => {
    await using guide = localGuide({
      'edition.yaml': 'base: essai\nterritoire: Loire\n',
      'outils/alpha.yaml': 'en_bref: { statut: SAS }\n',
    });
    const { editions } = await check(guide);
    const statut = (id: string) =>
      editions.get(id)?.content?.outils.get('alpha')?.value.en_bref.statut;
    expect([statut('local'), statut('essai')]).toEqual(['SAS', 'association']);
    expect(editions.get('local')?.content?.edition.value.territoire).toBe('Loire');
    expect(editions.get('essai')?.content?.edition.value.territoire).not.toBe('Loire');
  });

  it('follows a correction of the common card', async () => {
    await using guide = localGuide({ 'outils/alpha.yaml': 'en_bref: { statut: SAS }\n' });
    guide.replace(ALPHA, 'creation: "2019"', 'creation: "2018"');
    const content = await localContent(guide);
    expect(content?.outils.get('alpha')?.value.en_bref).toEqual({
      creation: '2018',
      statut: 'SAS',
    });
  });

  it('may start from an edition that starts from another', async () => {
    await using guide = localGuide({ 'outils/alpha.yaml': 'en_bref: { statut: SAS }\n' });
    guide.write('content/editions/canton/edition.yaml', 'base: local\nterritoire: Pilat\n');
    guide.write('content/editions/canton/outils/alpha.yaml', 'nom: Alpha du Pilat\n');
    const { editions } = await check(guide);
    const content = editions.get('canton')?.content;
    expect(content?.chain).toEqual(['essai', 'local', 'canton']);
    expect(content?.outils.get('alpha')?.value).toMatchObject({
      nom: 'Alpha du Pilat',
      en_bref: { creation: '2019', statut: 'SAS' },
    });
  });

  it('has cards, chapters, examples, charts, criteria, rubrics of its own', async () => {
    await using guide = localGuide({
      'edition.yaml': `base: essai
plan:
  modifier: { ferme: { outils: { ajouter: [delta] } } }
  ajouter_apres: { sommaire: [{ partie: chapitres, titre: Avant-propos, chapitres: [mot] }] }
`,
      'criteres.yaml': `criteres:
  ajouter:
    - { id: bio, titre: Tout bio, titre_court: Bio, groupe: vente, definition: D., besoin: Vendre bio }
`,
      'rubriques.yaml':
        'ajouter_apres: { cout: [{ id: ici, titre: Ici, icone: map-pin, page: droite }] }\n',
      'outils/delta.yaml':
        'nom: Delta\ncategorie: ferme\nsynthese: { autonomie: oui, paiement: non, bio: oui }\nrubriques: { ici: , principe: P. }\n',
      ...Object.fromEntries(
        ['alpha', 'beta', 'gamma'].map((id) => [`outils/${id}.yaml`, 'synthese: { bio: non }\n']),
      ),
      'chapitres/mot.md':
        '---\ntitre: Un mot\ntitre_court: Un mot\n---\n\n::graphique{id=fermes}\n\n::exemple{id=panier}\n',
      'exemples/panier.yaml':
        'titre: Panier\nchiffre_affaires: { avant: 1, apres: 2 }\nlignes: [{ poste: P, unite: h, cout_unitaire: 1, quantite: { avant: 1, apres: 1 } }]\n',
      'graphiques/fermes.yaml':
        'titre: Fermes\ntype: barres\nunite: fermes\nsource: Nous\ndonnees: [{ libelle: A, valeur: 1 }, { libelle: B, valeur: 2 }]\n',
    });
    const content = await localContent(guide);
    expect(content?.outils.get('delta')?.value.rubriques).toEqual({ ici: null, principe: 'P.' });
    expect(content?.criteres.criteres.map(({ id }) => id)).toEqual([
      'autonomie',
      'paiement',
      'bio',
    ]);
    expect(content?.rubriques.map(({ id }) => id)).toEqual([
      'principe',
      'cout',
      'ici',
      'documents',
    ]);
    expect(content?.exemples.has('panier')).toBe(true);
    expect(content?.graphiques.has('fermes')).toBe(true);
  });

  it('goes on from the text of a common chapter, or replaces it, or keeps it', async () => {
    const body = async (text: string) => {
      await using guide = localGuide({ 'chapitres/methode.md': text });
      const content = await localContent(guide);
      return content?.chapitres.get('methode')?.value;
    };
    const added = await body('---\ncorps: ajouter\n---\n\nEt chez nous.\n');
    expect(added?.corps).toMatch(/^\n## Les étapes[\s\S]*Choisissez\.\n:::\n\n\nEt chez nous\.\n$/);
    expect(await body('---\ntitre: Bien choisir\n---\n')).toMatchObject({
      titre: 'Bien choisir',
      titre_court: 'Choisir',
      corps: expect.stringContaining('Lisez les fiches.'),
    });
    expect((await body('---\ntitre_court: X\n---\nTout autre.\n'))?.corps).toBe('Tout autre.\n');
  });

  it('leaves out a criterion and a rubric, though the cards of its base have them', async () => {
    await using guide = localGuide({
      'criteres.yaml': 'criteres: { retirer: [paiement] }\n',
      'rubriques.yaml': 'retirer: [cout]\n',
    });
    expect(await said(guide)).toEqual([]);
  });

  it('may write its lists anew', async () => {
    await using guide = localGuide({
      'rubriques.yaml': '- { id: principe, titre: Le principe, icone: sprout, page: gauche }\n',
    });
    expect(await said(guide)).toEqual([]);
  });

  it('may be a file of comments', async () => {
    await using guide = localGuide({ 'outils/alpha.yaml': '# nom: …\n' });
    expect(await said(guide)).toEqual([]);
  });

  it('prints without their links the texts of its base that lead to tools it leaves out', async () => {
    await using guide = localGuide({
      'edition.yaml':
        'base: essai\nplan: { modifier: { ferme: { outils: { retirer: [alpha] } } } }\n',
    });
    expect(await said(guide)).toEqual([]);
  });

  it('does not suffer from what is wrong in another', async () => {
    await using guide = localGuide({ 'outils/alpha.yaml': 'prix: 10 €\n' });
    const { editions } = await check(guide);
    expect(editions.get('essai')?.content).toBeDefined();
    expect(editions.get('local')?.content).toBeUndefined();
  });
});

describe('a value of a local edition', () => {
  it('knows the file and the line that it comes from', async () => {
    await using guide = localGuide({
      'outils/alpha.yaml':
        '# Alpha chez nous\nen_bref:\n  statut: SAS\nrubriques:\n  cout:\n    ajouter: |\n      Et chez nous.\n',
    });
    const fiche = (await localContent(guide))?.outils.get('alpha');
    const place = (path: readonly (string | number)[]) => {
      const { file, line } = fiche?.source.at(path) ?? {};
      return `${file}:${line}`;
    };
    expect(place(['en_bref', 'statut'])).toBe(`${LOCAL}/outils/alpha.yaml:3`);
    expect(place(['en_bref', 'creation'])).toBe(`${ALPHA}:5`);
    expect(fiche?.source.within(['rubriques', 'cout'], 1, 1)).toMatchObject({
      file: ALPHA,
      line: 17,
    });
    expect(fiche?.source.within(['rubriques', 'cout'], 3, 4)).toEqual({
      file: `${LOCAL}/outils/alpha.yaml`,
      line: 7,
      column: 10,
    });
  });
});

const CASES: readonly [what: string, files: Record<string, string>, wanted: readonly string[]][] = [
  [
    'a base that does not exist',
    { 'edition.yaml': 'base: essais\n' },
    [
      'edition.yaml:1:7 erreur base-inconnue | L’édition de base « essais » n’existe pas. | Vouliez-vous dire « essai » ?',
    ],
  ],
  [
    'an edition that is its own base',
    { 'edition.yaml': 'base: local\n' },
    [
      'edition.yaml:1:7 erreur base-en-boucle | L’édition « local » ne peut pas être sa propre base. | Retirez « base: » de l’édition qui ne part d’aucune autre.',
    ],
  ],
  [
    'a key that cannot be removed',
    { 'edition.yaml': 'base: essai\nterritoire:\n' },
    [
      'edition.yaml:2:1 erreur cle-obligatoire | « territoire » est obligatoire : une édition ne peut pas le retirer. | Écrivez une valeur après la clé, ou effacez cette ligne pour garder celle de la base.',
    ],
  ],
  [
    'a key that does not exist, though its neighbour is in the base',
    { 'edition.yaml': 'base: essai\nterritoir: Loire\n' },
    [
      'edition.yaml:2:1 erreur cle-inconnue | Clé inconnue « territoir ». | Vouliez-vous dire « territoire » ?',
    ],
  ],
  [
    'a tool that does not exist',
    { 'outils/alfa.yaml': 'rubriques: { cout: 10 € }\n' },
    [
      'outils/alfa.yaml:1:1 erreur sans-base | Il n’y a pas de fiche « alfa » à modifier, et ce fichier n’en est pas une entière : « nom » manque. | Renommez-le en « alpha.yaml », si c’est ce qu’il modifie.',
    ],
  ],
  [
    'a rubric, a criterion and a mark that do not exist',
    {
      'outils/alpha.yaml':
        'rubriques: { couts: 10 € }\nsynthese: { autonomi: oui, paiement: bof }\n',
    },
    [
      'outils/alpha.yaml:1:14 erreur rubrique-inconnue | Rubrique inconnue : « couts ». | Vouliez-vous dire « cout » ?',
      'outils/alpha.yaml:2:13 erreur critere-inconnu | Critère inconnu : « autonomi ». | Vouliez-vous dire « autonomie » ?',
      'outils/alpha.yaml:2:38 erreur valeur-inconnue | « synthese.paiement » : valeur inconnue « bof ». | Valeurs possibles : oui, partiel, non.',
    ],
  ],
  [
    'a criterion of its own without marks: once, where the criterion is',
    {
      'criteres.yaml':
        'criteres:\n  ajouter:\n    - { id: bio, titre: Bio, titre_court: Bio, groupe: vente, definition: D., besoin: B }\n',
      'outils/beta.yaml': 'synthese: { bio: oui }\n',
    },
    [
      'criteres.yaml:3:13 erreur critere-sans-note | Le critère « bio » n’a pas de note pour : alpha, gamma. | Écrivez « synthese: { bio: oui } » (ou partiel, ou non) dans content/editions/local/outils/alpha.yaml, et ainsi pour chacun.',
    ],
  ],
  [
    'a part after the back, and one that the base has already',
    {
      'edition.yaml':
        'base: essai\nplan:\n  ajouter: [{ partie: outils, categorie: ferme, outils: [beta] }]\n',
    },
    [
      'edition.yaml:3:23 erreur plan | Le dos doit être la dernière partie. | Écrivez la partie ajoutée sous « ajouter_avant: », « dos: ».',
      'edition.yaml:3:42 erreur plan-en-double | « ferme » est déjà dans le plan, ligne 14 de content/editions/essai/edition.yaml. | Retirez l’un des deux.',
      'edition.yaml:3:58 erreur plan-en-double | « beta » est déjà dans le plan, ligne 14 de content/editions/essai/edition.yaml. | Retirez l’un des deux.',
    ],
  ],
  [
    'a tool that it puts into another category than its place in the plan',
    { 'outils/beta.yaml': 'categorie: tiers\n' },
    [
      'outils/beta.yaml:1:12 erreur outil-mal-range | « beta » est dans la partie « ferme », mais sa fiche dit « tiers ». | Corrigez « categorie », ou déplacez l’outil dans le plan : « retirer » d’une partie, « ajouter » à l’autre.',
    ],
  ],
  [
    'a tool that its base has already',
    {
      'edition.yaml':
        'base: essai\nplan: { modifier: { ferme: { outils: { ajouter_avant: { alpha: [beta] } } } } }\n',
    },
    [
      'edition.yaml:2:65 erreur plan-en-double | « beta » est déjà dans le plan, ligne 14 de content/editions/essai/edition.yaml. | Retirez l’un des deux.',
    ],
  ],
  [
    'a dead link in what it adds to a rubric',
    { 'outils/beta.yaml': 'rubriques:\n  cout:\n    ajouter: |\n      Voir [la fiche](#gama).\n' },
    [
      'outils/beta.yaml:4:12 erreur lien-mort | Le lien « #gama » ne mène nulle part. | Vouliez-vous dire « #gamma » ?',
    ],
  ],
  [
    'a link of its own to a tool that it does not print',
    {
      'edition.yaml':
        'base: essai\nplan: { modifier: { ferme: { outils: { retirer: [alpha] } } } }\n',
      'outils/beta.yaml': 'rubriques: { cout: { ajouter: "Voir [Alpha](#alpha)." } }\n',
    },
    [
      'outils/beta.yaml:1:31 erreur lien-hors-edition | Le lien « #alpha » mène à « alpha », qui n’est pas dans l’édition « local ». | Retirez le lien, ou ajoutez au plan de l’édition ce à quoi il mène.',
    ],
  ],
  [
    'a note on a field that does not exist',
    { 'outils/beta.yaml': 'a_verifier: [{ champ: rubriques.coute, note: N. }]\n' },
    [
      'outils/beta.yaml:1:23 erreur champ-inconnu | Le champ « rubriques.coute » n’existe pas dans ce fichier. | Vouliez-vous dire « rubriques.cout » ?',
      'outils/beta.yaml:1:46 a-verifier a-verifier | N. | -',
    ],
  ],
  [
    'the name of another tool',
    { 'outils/beta.yaml': 'nom: Alpha\n' },
    [
      'outils/beta.yaml:1:6 erreur nom-en-double | L’outil « Alpha » a déjà une fiche : content/outils/alpha.yaml. | Réunissez les deux fiches, ou corrigez le nom de l’une.',
    ],
  ],
  [
    'a new card that no plan names',
    {
      'outils/delta.yaml':
        'nom: Delta\ncategorie: ferme\nsynthese: { autonomie: oui, paiement: non }\nrubriques: {}\n',
    },
    [
      'outils/delta.yaml:1:1 avertissement hors-plan | La fiche « delta » n’est dans le plan d’aucune édition : elle ne sera pas imprimée. | Ajoutez-la au plan, dans « edition.yaml », si elle doit l’être.',
    ],
  ],
  [
    'a change of a tool that it does not print',
    {
      'edition.yaml':
        'base: essai\nplan: { modifier: { ferme: { outils: { retirer: [beta] } } } }\n',
      'outils/beta.yaml': 'nom: Bêta\n',
    },
    [
      'outils/beta.yaml:1:1 avertissement hors-plan | Ce fichier modifie la fiche « beta », que l’édition n’imprime pas. | Ajoutez « beta » au plan de l’édition, ou retirez ce fichier.',
    ],
  ],
  [
    'front matter that says something else of the body than to add it',
    { 'chapitres/accueil.md': '---\ncorps: remplacer\n---\n\nUne suite.\n' },
    [
      'chapitres/accueil.md:2:1 erreur cle-inconnue | Clé inconnue « corps ». | Clés possibles ici : titre, titre_court, chapeau, a_verifier.',
    ],
  ],
];

describe('what is wrong in a local edition is said at its line', () => {
  it.each(CASES)('%s', async (_, files, wanted) => {
    await using guide = localGuide(files);
    const lines = wanted.map((line) => `editions/local/${line}`);
    expect(await said(guide)).toEqual(lines);
    // Looked at by itself it is told the same, but for what no edition uses.
    const { diagnostics } = validateEdition(await readContent(guide.root), 'local');
    expect(diagnostics.map(asLine)).toEqual(lines.filter((line) => !line.includes(' hors-plan ')));
  });

  it.each(['outil', 'loire-brouillon'])('a name that means something else: %s', async (name) => {
    await using guide = new GuideBuilder().write(
      `content/editions/${name}/edition.yaml`,
      'base: essai\n',
    );
    expect(await said(guide)).toEqual([
      `editions/${name}/edition.yaml:1:1 erreur identifiant-reserve | Une édition ne peut pas s’appeler « ${name} ». | Renommez son dossier : ni « outil », ni un nom qui finit par « -brouillon ».`,
    ]);
  });

  it('a loop of bases, at each of them', async () => {
    await using guide = localGuide({ 'edition.yaml': 'base: autre\n' });
    guide.write('content/editions/autre/edition.yaml', 'base: local\n');
    const loop = (a: string, b: string) =>
      `editions/${a}/edition.yaml:1:7 erreur base-en-boucle | Ces éditions partent l’une de l’autre : ${b} → ${a} → ${b}. | Retirez « base: » de l’édition qui ne part d’aucune autre.`;
    expect(await said(guide)).toEqual([loop('autre', 'local'), loop('local', 'autre')]);
  });

  it('a folder without edition.yaml', async () => {
    await using guide = localGuide({ 'outils/alpha.yaml': 'nom: X\n' }).remove(
      `${LOCAL}/edition.yaml`,
    );
    expect(await said(guide)).toEqual([
      'editions/local/outils/alpha.yaml avertissement fichier-ignore | Ce fichier n’est pas lu : « local » n’a pas de fichier « edition.yaml ». | Créez ce fichier (« guide new » en écrit un), ou retirez le dossier.',
    ]);
  });

  it('what is wrong in the common content is said once', async () => {
    await using guide = localGuide({}).replace(ALPHA, 'categorie: ferme', 'categorie: fermes');
    expect((await said(guide)).filter((line) => line.includes('fermes'))).toHaveLength(1);
    expect(guide.read(EDITION)).toContain('plan');
  });
});
