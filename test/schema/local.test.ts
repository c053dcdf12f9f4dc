import { describe, expect, it } from 'vitest';
import { refusals } from '../support/json-schema.ts';

describe('what a local edition changes', () => {
  it.each([
    ['a few keys of a card', 'outil-local', 'nom: Autre nom\nrubriques:\n  cout: Gratuit.\n'],
    ['a key taken away', 'outil-local', 'site: null\nen_bref: { licence: null }\ntarifs:\n'],
    ['notes of its own, or none', 'outil-local', 'a_verifier: [{ note: Un doute. }]\nsite:\n'],
    ['a paragraph more', 'outil-local', 'rubriques: { cout: { ajouter: "Et un prix local." } }'],
    [
      'a criterion and a rubric of its own',
      'outil-local',
      'synthese: { drones: partiel }\nrubriques: { drones: Oui. }',
    ],
    ['a category of its own', 'outil-local', 'categorie: locale'],
    ['a list in place of another', 'outil-local', 'tarifs: [{ valeur: 12 €, detail: par mois }]'],
    [
      'all instructions for a list',
      'outil-local',
      `documents:
  remplacer: { Tarifs: { titre: Tarifs 2026 } }
  modifier: { Charte: { url: "https://www.exemple.fr", titre: Charte locale } }
  ajouter: [{ titre: Annexe }]
  ajouter_avant: { Tarifs: [{ titre: Avant }] }
  ajouter_apres: { Tarifs: [{ titre: Après }] }
  retirer: [Vidéo]
  ordre: [Annexe, 2026]
`,
    ],
    [
      'parts of the plan',
      'edition',
      'base: aura-2023\nplan: { modifier: { ferme: { outils: { retirer: [socleo] } } }, ajouter_avant: { dos: [{ partie: chapitres, titre: Annexes, chapitres: [annexe] }] } }',
    ],
    [
      'a title and a colour',
      'edition',
      'base: aura-2023\ntitre: Guide\ncouleurs: { leaf: "#2F6B3A", lake: null }\nfinanceurs:\n',
    ],
    [
      'a list that is a whole file',
      'rubriques-local',
      'ajouter: [{ id: eau, titre: Eau, icone: droplet, page: droite }]\nretirer: [resiliation]',
    ],
    [
      'a list written again',
      'categories-local',
      '- { id: a, titre: A, titre_court: A, couleur: leaf, forme: cercle }',
    ],
    [
      'criteria',
      'criteres-local',
      'criteres: { modifier: { stocks: { precision: null, definition: { ajouter: Voir plus loin. } } } }',
    ],
    [
      'an example',
      'exemple-local',
      'source: null\nlignes: { modifier: { Distance: { cout_unitaire: 0.6, publie: null } } }',
    ],
    ['a chart', 'graphique-local', 'donnees: { ajouter: [{ libelle: 2024, valeur: 3 }] }'],
    ['a body that is added', 'chapitre-local', 'corps: ajouter\nchapeau: null'],
  ])('may be %s', (_, schema, yaml) => {
    expect(refusals(schema, yaml)).toEqual([]);
  });

  it.each([
    ['an unknown key', 'outil-local', 'prix: 3', '/ additionalProperties'],
    ['the name of a tool taken away', 'outil-local', 'nom: null', '/nom type'],
    ['a wrong mark', 'outil-local', 'synthese: { stocks: peut-être }', '/synthese/stocks enum'],
    [
      'a wrong mark for a criterion of its own',
      'outil-local',
      'synthese: { drones: 3 }',
      '/synthese/drones enum',
    ],
    [
      'a rubric with a bad name',
      'outil-local',
      'rubriques: { Coût: x }',
      '/rubriques propertyNames',
    ],
    [
      'another instruction for a text',
      'outil-local',
      'rubriques: { cout: { ajoute: x } }',
      '/rubriques/cout additionalProperties',
    ],
    ['an instruction for an address', 'outil-local', 'site: { ajouter: x }', '/site type'],
    [
      'another instruction for a list',
      'outil-local',
      'tarifs: { enlever: [20 €] }',
      '/tarifs additionalProperties',
    ],
    [
      'an element that is not whole',
      'outil-local',
      'tarifs: { ajouter: [{ valeur: 3 € }] }',
      '/tarifs/ajouter/0 required',
    ],
    [
      'a change to an unknown key of an element',
      'outil-local',
      'documents: { modifier: { A: { lien: x } } }',
      '/documents/modifier/A additionalProperties',
    ],
    [
      'a change to texts',
      'edition',
      'base: a\nplan: { modifier: { ferme: { outils: { modifier: { a: b } } } } }',
      '/plan/modifier/ferme/outils additionalProperties',
    ],
    [
      'another kind of part',
      'edition',
      'base: a\nplan: { ajouter: [{ partie: annexe }] }',
      '/plan/ajouter/0/partie const',
    ],
    ['a wrong colour', 'edition', 'base: a\ncouleurs: { leaf: vert }', '/couleurs/leaf pattern'],
    ['a base that is no identifier', 'edition', 'base: Drôme 2024', '/base pattern'],
    ['another word for the body', 'chapitre-local', 'corps: remplacer', '/corps enum'],
  ])('may not be %s', (_, schema, yaml, expected) => {
    expect(refusals(schema, yaml)).toContain(expected);
  });
});
