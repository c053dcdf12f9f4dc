import { describe, expect, it } from 'vitest';
import type { Kind, Step } from '../../scripts/compare/differ.ts';
import type { Section } from '../../scripts/compare/difference.ts';
import { fieldOf, labelOf } from '../../scripts/compare/labels.ts';

const NAMES = {
  rubrics: new Map([['cout', "Coût d'utilisation"]]),
  criteria: new Map([['autonomie', 'Vente en autonomie']]),
  groups: new Map<string, string>(),
  categories: new Map<string, string>(),
};

/** `tarifs [par mois] valeur` as steps. */
const steps = (path: string): readonly Step[] =>
  [...path.matchAll(/\[(.+?)\]|\S+/g)].map(([whole, element]) => ({
    name: element ?? whole,
    isElement: element !== undefined,
  }));

describe('a field in French', () => {
  it.each<[Section, string, string]>([
    ['tool', 'nom', 'Nom'],
    ['tool', 'en_bref region', 'En bref, Présence en région'],
    ['tool', 'rubriques cout', 'Rubrique « Coût d’utilisation »'],
    ['tool', 'rubriques autre', 'Rubrique « autre »'],
    ['tool', 'synthese autonomie', 'Synthèse, « Vente en autonomie »'],
    ['tool', 'tarifs [par mois]', 'Tarif « par mois »'],
    ['tool', 'tarifs [par mois] valeur', 'Tarif « par mois », valeur'],
    ['tool', 'documents [Site] url', 'Document « Site », adresse'],
    ['edition', 'sous_titre', 'Sous-titre'],
    ['edition', 'financeurs [CASDAR] logo', 'Financeur « CASDAR », logo'],
    ['edition', 'couleurs leaf', 'Couleur « leaf »'],
    ['edition', 'caracteres titres', 'Caractères des titres'],
    ['edition', 'caracteres corps', 'Corps du texte courant'],
    ['edition', 'synthese titre', 'Titre de la synthèse'],
    ['chapter', 'corps', 'Texte'],
    ['example', 'chiffre_affaires avant', 'Chiffre d’affaires, avant'],
    ['example', 'lignes [Temps] quantite apres', 'Ligne « Temps », quantité, après'],
    ['chart', 'donnees [2019] valeur', 'Donnée « 2019 », valeur'],
    ['criterion', 'definition', 'Définition'],
  ])('%s %s is %s', (section, path, label) => {
    expect(labelOf(section, steps(path), 'changed', NAMES)).toBe(label);
  });

  it.each<[string, Kind, string]>([
    ['documents', 'moved', 'Ordre des documents'],
    ['donnees', 'added', 'Données'],
  ])('a list as a whole, %s %s, is %s', (path, kind, label) => {
    expect(labelOf('tool', steps(path), kind, NAMES)).toBe(label);
  });
});

describe('a field for programs', () => {
  it('has keys with dots, and names of elements in brackets', () => {
    expect(fieldOf(steps('tarifs [par mois] valeur'))).toBe('tarifs[par mois].valeur');
    expect(fieldOf(steps('rubriques cout'))).toBe('rubriques.cout');
  });

  it('is nothing for the whole', () => {
    expect(fieldOf([])).toBeNull();
  });
});
