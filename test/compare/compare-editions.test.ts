import { describe, expect, it } from 'vitest';
import type { Difference } from '../../scripts/compare/difference.ts';
import { compared, told, twoEditions } from '../support/compared.ts';
import { ACCUEIL, EDITION } from '../support/small-guide.ts';

const MANY = {
  'edition.yaml': `titre: Guide de la Drôme
editeurs:
  ajouter: [{ nom: Réseau de la Drôme, precision: tout le réseau }]
caracteres: { corps: 9.4 }
couleurs: { leaf: "#336600" }
plan:
  modifier:
    ferme: { outils: { ordre: [beta], ajouter: [delta] } }
    Introduction: { chapitres: { retirer: [methode] } }
`,
  'outils/alpha.yaml': `site:
en_bref: { region: 12 fermes }
synthese: { paiement: non }
rubriques:
  cout: { ajouter: Le réseau rembourse le premier mois. }
`,
  'outils/delta.yaml': `nom: Delta
categorie: ferme
synthese: { autonomie: oui, paiement: oui }
rubriques: { principe: Delta sert à vendre. }
`,
  'chapitres/accueil.md': '---\nchapeau: Bonjour.\ncorps: ajouter\n---\n\nBonne lecture.\n',
  'exemples/vente.yaml': 'source: une autre ferme\n',
  'criteres.yaml': 'criteres: { modifier: { paiement: { groupe: vente } } }\n',
  'rubriques.yaml': 'ordre: [cout]\n',
};

describe('two editions', () => {
  it('do not differ where one starts from the other and changes nothing', async () => {
    await using guide = twoEditions();
    expect(await told(guide)).toEqual([]);
  });

  it('do not differ from themselves', async () => {
    await using guide = twoEditions(MANY);
    expect(await told(guide, 'drome', 'drome')).toEqual([]);
  });

  it('are told apart section by section, with the place of what is local', async () => {
    await using guide = twoEditions(MANY);
    expect(await told(guide)).toEqual([
      'edition | Titre | = Guide | + de la Drôme | drome/edition.yaml:2',
      'edition | Éditeur « Réseau de la Drôme », seulement dans « drome » | + nom : Réseau de la Drôme ; précision : tout le réseau | drome/edition.yaml:4',
      'edition | Couleur « leaf », seulement dans « drome » | + #336600 | drome/edition.yaml:6',
      'edition | Corps du texte courant, seulement dans « drome » | + 9,4 | drome/edition.yaml:5',
      'plan Choisir | Chapitre « Choisir », seulement dans « essai » | - Introduction | drome/edition.yaml:10',
      'plan Delta | Outil « Delta », seulement dans « drome » | + Outils de la ferme | drome/edition.yaml:9',
      'plan | Ordre des outils de « Outils de la ferme » | - Alpha ; Beta | + Beta ; Alpha | drome/edition.yaml:8',
      'criterion Paiement en ligne | Groupe | - Paiement | + Vente | drome/criteres.yaml:1',
      'rubric | Ordre des rubriques | - Principe ; Coût ; Documents | + Coût ; Principe ; Documents | drome/rubriques.yaml:1',
      'tool Alpha | Site, seulement dans « essai » | - https://alpha.example.fr | drome/outils/alpha.yaml:1',
      'tool Alpha | En bref, Présence en région, seulement dans « drome » | + 12 fermes | drome/outils/alpha.yaml:2',
      'tool Alpha | Synthèse, « Paiement en ligne » | - partiel | + non | drome/outils/alpha.yaml:3',
      "tool Alpha | Rubrique « Coût » | = L'outil coûte **20 €/mois**. | + ¶ Le réseau rembourse le premier mois. | drome/outils/alpha.yaml:5",
      "chapter Bienvenue | Chapeau | - Un mot d'accueil. | + Bonjour. | drome/chapitres/accueil.md:2",
      'chapter Bienvenue | Texte | = Ce guide présente trois outils, dont [Alpha](#alpha). ¶ ::graphique{id=annees} ¶ ## Un exemple ¶ ::exemple{id=vente} | + ¶ Bonne lecture. | drome/chapitres/accueil.md:6',
      'example Vente n° 1 | Source | = une | + autre | = ferme | drome/exemples/vente.yaml:1',
    ]);
  });

  it('are the same two, the other way round', async () => {
    await using guide = twoEditions(MANY);
    const forth = await compared(guide, 'essai', 'drome');
    const back = await compared(guide, 'drome', 'essai');
    expect(back.editions).toEqual(['drome', 'essai']);
    expect(sorted(back.differences)).toEqual(sorted(forth.differences.map(mirrored)));
  });

  it('differ in values, not in the way they are written', async () => {
    await using guide = twoEditions({
      'outils/alpha.yaml': "rubriques:\n  cout: >-\n    L'outil\n    coûte **20 €/mois**.\n",
    });
    expect(await told(guide)).toEqual([]);
  });

  it('do not differ in points to verify, nor in the base, which are not printed', async () => {
    await using guide = twoEditions({
      'edition.yaml': 'a_verifier: [{ note: À relire. }]\n',
      'outils/alpha.yaml': 'a_verifier: [{ note: À relire. }]\n',
    });
    expect(await told(guide)).toEqual([]);
  });

  it('do not differ in what neither prints', async () => {
    await using guide = twoEditions({
      'edition.yaml': 'plan: { modifier: { ferme: { outils: { retirer: [beta] } } } }\n',
      'outils/beta.yaml': 'nom: Bêta\n',
    });
    expect(await told(guide)).toEqual([
      'plan Beta | Outil « Beta », seulement dans « essai » | - Outils de la ferme | drome/edition.yaml:2',
    ]);
  });

  it('tell an empty rubric from one that is taken out', async () => {
    await using guide = twoEditions({
      'outils/alpha.yaml': 'rubriques: { cout: "" }\n',
      'outils/beta.yaml': 'rubriques: { cout: }\n',
    });
    expect(await told(guide)).toEqual([
      "tool Alpha | Rubrique « Coût » | - L'outil coûte **20 €/mois**. | + (vide : « Non communiqué ») | drome/outils/alpha.yaml:1",
      "tool Beta | Rubrique « Coût », seulement dans « essai » | - L'outil coûte **20 €/mois**. | drome/outils/beta.yaml:1",
    ]);
  });
});

describe('two plans', () => {
  const plan = (...parts: readonly string[]) =>
    `plan:\n${['{ partie: couverture }', ...parts].map((part) => `  - ${part}\n`).join('')}`;

  it('tell which parts only one has, and which stand elsewhere', async () => {
    await using guide = twoEditions({
      'edition.yaml': plan(
        '{ partie: sommaire }',
        '{ partie: credits }',
        '{ partie: outils, categorie: ferme, outils: [alpha, beta] }',
        '{ partie: chapitres, titre: Introduction, chapitres: [accueil, methode] }',
        '{ partie: outils, categorie: tiers, outils: [gamma] }',
        '{ partie: dos }',
      ),
    });
    expect(await told(guide)).toEqual([
      'plan | Partie « Synthèse », seulement dans « essai » | - Synthèse | drome/edition.yaml:3',
      "plan | Ordre des parties | - Couverture ; Crédits ; Sommaire ; Introduction ; Outils de la ferme ; Outils d'un tiers ; Dos | + Couverture ; Sommaire ; Crédits ; Outils de la ferme ; Introduction ; Outils d'un tiers ; Dos | drome/edition.yaml:3",
    ]);
  });

  it('know a part of chapters under another title', async () => {
    await using guide = twoEditions({
      'edition.yaml': 'plan: { modifier: { Introduction: { titre: Pour commencer } } }\n',
    });
    expect(await told(guide)).toEqual([
      'plan | Titre d’une partie | - Introduction | + Pour commencer | drome/edition.yaml:2',
    ]);
  });

  it('tell a tool that stands in another part', async () => {
    await using guide = twoEditions({
      'edition.yaml': `plan:
  modifier:
    ferme: { outils: { retirer: [beta] } }
    tiers: { outils: { ajouter: [beta] } }
`,
      'outils/beta.yaml': 'categorie: tiers\n',
    });
    expect(await told(guide)).toEqual([
      "plan Beta | Outil « Beta » | - Outils de la ferme | + Outils d'un tiers | drome/edition.yaml:5",
      "tool Beta | Catégorie | - Outils de la ferme | + Outils d'un tiers | drome/outils/beta.yaml:1",
    ]);
  });
});

describe('worked examples and charts', () => {
  it('differ line by line', async () => {
    await using guide = twoEditions({
      'exemples/vente.yaml':
        'lignes: { modifier: { Distance: { cout_unitaire: 0.6, publie: } } }\npublie:\n',
      'graphiques/annees.yaml': 'donnees: { modifier: { "2019": { valeur: 4 } } }\n',
    });
    expect(await told(guide)).toEqual([
      'example Vente n° 1 | Ligne « Distance », coût unitaire | - 0,5 | + 0,6 | drome/exemples/vente.yaml:1',
      'example Vente n° 1 | Ligne « Distance », montants publiés, seulement dans « essai » | - avant : 50 ; après : 40 | drome/exemples/vente.yaml:1',
      'example Vente n° 1 | Montants publiés, seulement dans « essai » | - coût : (avant : 170 ; après : 106) ; part : (avant : 17 ; après : 8,8) | drome/exemples/vente.yaml:2',
      'chart En quelle année ? | Donnée « 2019 », valeur | - 3 | + 4 | drome/graphiques/annees.yaml:1',
    ]);
  });

  it('are in one edition only where the other has no chapter that places them', async () => {
    await using guide = twoEditions({
      'chapitres/accueil.md':
        '---\n---\n\nCe guide présente [Alpha](#alpha).\n\n::exemple{id=vente}\n',
    });
    expect((await told(guide)).at(-1)).toBe(
      'chart En quelle année ? | Graphique « En quelle année ? », seulement dans « essai »',
    );
  });
});

describe('editions without a common base', () => {
  it('give the place of both values', async () => {
    await using guide = twoEditions();
    guide.write(
      'content/editions/isere/edition.yaml',
      guide.read(EDITION).replace('annee: 2024', 'annee: 2025'),
    );
    expect(await told(guide, 'essai', 'isere')).toEqual([
      'edition | Année | - 2024 | + 2025 | essai/edition.yaml:3 | isere/edition.yaml:3',
    ]);
  });

  it('are both local over a third', async () => {
    await using guide = twoEditions({ 'chapitres/methode.md': '---\ntitre: Décider\n---\n' });
    guide
      .write('content/editions/isere/edition.yaml', 'base: essai\n')
      .write('content/editions/isere/chapitres/methode.md', '---\ntitre: Trier\n---\n');
    expect(await told(guide, 'drome', 'isere')).toEqual([
      'chapter Décider | Titre | - Décider | + Trier | drome/chapitres/methode.md:2 | isere/chapitres/methode.md:2',
    ]);
  });
});

describe('a difference', () => {
  it('has the values whole, and where each is written', async () => {
    await using guide = twoEditions({ 'outils/alpha.yaml': 'rubriques: { cout: 22 €. }\n' });
    const { differences } = await compared(guide);
    expect(differences).toEqual([
      {
        section: 'tool',
        id: 'alpha',
        name: 'Alpha',
        field: 'rubriques.cout',
        label: 'Rubrique « Coût »',
        kind: 'changed',
        before: "L'outil coûte **20 €/mois**.\n",
        after: '22 €.',
        beforeAt: { file: 'content/outils/alpha.yaml', line: 17, column: 5 },
        afterAt: { file: 'content/editions/drome/outils/alpha.yaml', line: 1, column: 20 },
      },
    ]);
  });

  it('of a chapter is placed at the first word that differs', async () => {
    await using guide = twoEditions();
    const body = guide.read(ACCUEIL).split('---\n')[2] ?? '';
    guide.write(
      'content/editions/drome/chapitres/accueil.md',
      `---\n---\n${body.replace('exemple\n', 'essai\n')}`,
    );
    const [{ beforeAt, afterAt } = {} as Partial<Difference>] = (await compared(guide)).differences;
    expect(beforeAt).toEqual({ file: ACCUEIL, line: 11, column: 7 });
    expect(afterAt).toMatchObject({ line: 8, column: 7 });
  });
});

const MIRROR = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const;

const mirrored = (one: Difference): Difference => ({
  ...one,
  kind: MIRROR[one.kind],
  before: one.after,
  after: one.before,
  beforeAt: one.afterAt,
  afterAt: one.beforeAt,
});

const sorted = (differences: readonly Difference[]) =>
  [...differences].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
