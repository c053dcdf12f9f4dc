import { describe, expect, it } from 'vitest';
import { mergeTexts } from '../support/overlays.ts';

const BASE = `nom: Alpha
categorie: ferme
en_bref: { creation: 2019, statut: association }
rubriques:
  principe: |
    Un paragraphe.

    - Un point.
    - Deux points.
  cout: Gratuit.
  vide:
documents:
  - { titre: Site, url: https://a.fr }
  - { titre: Notice, url: https://b.fr }
plan:
  - partie: couverture
  - { partie: chapitres, titre: Introduction, chapitres: [essor] }
  - { partie: outils, categorie: ferme, outils: [a, b, c] }
  - partie: dos
a_verifier:
  - note: Un.
`;

/** What the base holds, with what one overlay or several make of it. */
const merged = (...overlays: string[]) => {
  const { value, said } = mergeTexts(BASE, ...overlays);
  expect(said).toEqual([]);
  return value as Record<string, unknown>;
};

describe('a partial card', () => {
  it('changes the keys that it has and keeps the others', () => {
    expect(merged('en_bref: { statut: SAS }').en_bref).toEqual({ creation: 2019, statut: 'SAS' });
    expect(merged('rubriques: { cout: 10 € }').rubriques).toMatchObject({
      cout: '10 €',
      principe: expect.stringContaining('Un point'),
    });
  });

  it('adds keys that the base lacks', () => {
    expect(merged('rubriques: { presence: Ici. }').rubriques).toHaveProperty('presence', 'Ici.');
    expect(merged('contact: a@b.fr').contact).toBe('a@b.fr');
  });

  it('replaces a list as a whole', () => {
    expect(merged('documents: [{ titre: Autre }]').documents).toEqual([{ titre: 'Autre' }]);
  });

  it('removes a key that is left empty, an empty one too', () => {
    expect(Object.keys(merged('rubriques: { cout: , vide: }').rubriques as object)).toEqual([
      'principe',
    ]);
  });

  it('keeps the empty rubrics of its base, which print "Non communiqué"', () => {
    expect(merged('nom: Beta').rubriques).toHaveProperty('vide', null);
  });

  it('keeps the notes of its base beside its own', () => {
    expect(merged('a_verifier: [{ note: Deux. }]', 'a_verifier: [{ note: Trois. }]')).toMatchObject(
      {
        a_verifier: [{ note: 'Un.' }, { note: 'Deux.' }, { note: 'Trois.' }],
      },
    );
  });
});

describe('adding to a text', () => {
  const rubrics = (over: string) => merged(`rubriques: { ${over} }`).rubriques;

  it('adds a paragraph to a rubric', () => {
    expect(rubrics('cout: { ajouter: "Sauf ici." }')).toHaveProperty(
      'cout',
      'Gratuit.\n\nSauf ici.',
    );
  });

  it('adds an item to the list at the end of a rubric', () => {
    expect(rubrics('principe: { ajouter: "- Trois points." }')).toHaveProperty(
      'principe',
      'Un paragraphe.\n\n- Un point.\n- Deux points.\n- Trois points.',
    );
  });

  it('adds a sentence to a text on one line', () => {
    expect(merged('nom: { ajouter: "le bon" }').nom).toBe('Alpha le bon');
  });

  it('may be done by several editions in turn', () => {
    const over = (text: string) => `rubriques: { cout: { ajouter: "${text}" } }`;
    expect(merged(over('Un.'), over('Deux.')).rubriques).toHaveProperty(
      'cout',
      'Gratuit.\n\nUn.\n\nDeux.',
    );
  });

  it('begins a rubric that is there without text', () => {
    expect(rubrics('vide: { ajouter: "Enfin." }')).toHaveProperty('vide', 'Enfin.');
  });
});

describe('changing a list element by element', () => {
  it('removes, changes, adds in one go', () => {
    const over = `documents:
  retirer: [Site]
  modifier: { Notice: { url: https://c.fr } }
  ajouter: [{ titre: Vidéo }]`;
    expect(merged(over).documents).toEqual([
      { titre: 'Notice', url: 'https://c.fr' },
      { titre: 'Vidéo' },
    ]);
  });

  it('replaces an element at its place', () => {
    expect(
      merged('documents: { remplacer: { Site: { titre: Accueil } } }').documents,
    ).toMatchObject([{ titre: 'Accueil' }, { titre: 'Notice' }]);
  });

  it('goes down into the parts of a plan', () => {
    const over = `plan:
  modifier:
    ferme: { outils: { retirer: [a], ajouter_apres: { b: [x] }, ordre: [c] } }
    Introduction: { chapitres: { ajouter: [suite] } }
  ajouter_avant: { Introduction: [{ partie: chapitres, titre: Avant, chapitres: [mot] }] }`;
    expect(merged(over).plan).toEqual([
      { partie: 'couverture' },
      { partie: 'chapitres', titre: 'Avant', chapitres: ['mot'] },
      { partie: 'chapitres', titre: 'Introduction', chapitres: ['essor', 'suite'] },
      { partie: 'outils', categorie: 'ferme', outils: ['c', 'b', 'x'] },
      { partie: 'dos' },
    ]);
  });

  it('begins a list that the base lacks', () => {
    expect(merged('tarifs: { ajouter: [{ valeur: 1 € }] }').tarifs).toEqual([{ valeur: '1 €' }]);
  });

  it('works on what the edition below has made of the list', () => {
    expect(
      merged('documents: { ajouter: [{ titre: Vidéo }] }', 'documents: { retirer: [Vidéo, Site] }')
        .documents,
    ).toEqual([{ titre: 'Notice', url: 'https://b.fr' }]);
  });
});

describe('what cannot be applied', () => {
  it.each([
    [
      'rubriques: { cout: { ajoute: "Deux." } }',
      '1:14 erreur instruction-inconnue | « rubriques.cout » est un texte, pas un groupe de clés. | Écrivez le nouveau texte après la clé, ou « ajouter: » et le texte qui complète celui de la base.',
    ],
    [
      'rubriques: { prix: { ajouter: "Deux." } }',
      '1:14 erreur sans-base | « rubriques.prix » n’existe pas dans la base : il n’y a rien à compléter ni à changer. | Écrivez le texte ou la liste directement après la clé, ou corrigez la clé.',
    ],
    [
      'tarifs: { retirer: [Mensuel] }',
      '1:1 erreur sans-base | « tarifs » n’existe pas dans la base : il n’y a rien à compléter ni à changer. | Écrivez le texte ou la liste directement après la clé, ou corrigez la clé.',
    ],
    [
      'rubriques: { prix: }',
      '1:14 erreur rien-a-retirer | « prix » est vide : la clé serait retirée, mais la base ne l’a pas. | Écrivez sa valeur, ou effacez cette ligne. Pour imprimer « Non communiqué », écrivez "".',
    ],
    [
      'rubriques: { couts: }',
      '1:14 erreur rien-a-retirer | « couts » est vide : la clé serait retirée, mais la base ne l’a pas. | Vouliez-vous dire « cout » ?',
    ],
    [
      'documents: { retirer: [Sites] }',
      '1:24 erreur element-inconnu | « Sites » n’est pas un élément de la liste de base. | Vouliez-vous dire « Site » ?',
    ],
    [
      'documents: { ordre: [Vidéo] }',
      '1:22 erreur element-inconnu | « Vidéo » n’est pas un élément de la liste de base. | Éléments de la liste : Site, Notice.',
    ],
    [
      'documents: { retirer: Site }',
      '1:23 erreur type-inattendu | « documents.retirer » : une liste est attendue. | Écrivez chaque élément sur sa ligne, précédé de « - ».',
    ],
    [
      'documents: { enlever: [Site] }',
      '1:14 erreur instruction-inconnue | « documents » est une liste : « enlever » n’est pas une façon de la changer. | Écrivez la liste entière, ou l’une de ces clés : remplacer, modifier, ajouter_avant, ajouter_apres, ajouter, retirer, ordre.',
    ],
    [
      'documents: { modifier: { Site: } }',
      '1:26 erreur valeur-vide | « Site » : rien n’est écrit après ce nom. | Écrivez ce qui le concerne ; pour retirer l’élément, écrivez « retirer: [Site] ».',
    ],
    [
      'documents: { modifier: [Site] }',
      '1:24 erreur type-inattendu | « documents.modifier » : le nom d’un élément de la liste est attendu. | Écrivez en dessous, en retrait, le nom d’un élément, un deux-points et ce qui le concerne.',
    ],
    [
      'plan: { retirer: [b] }',
      '1:19 erreur element-inconnu | « b » n’est pas un élément de la liste de base. | Il est dans la partie « ferme » : écrivez « modifier: { ferme: { outils: { retirer: [b] } } } ».',
    ],
  ])('%s', (over, wanted) => {
    expect(mergeTexts(BASE, over).said).toEqual([`editions/e1/outils/alpha.yaml:${wanted}`]);
  });
});
