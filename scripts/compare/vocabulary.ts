/** What editors call the things that differ. */
import type { Section } from './difference.ts';

export const SECTION_NAMES: Readonly<Record<Section, { one: string; many: string }>> = {
  edition: { one: 'Édition', many: 'Édition' },
  plan: { one: 'Plan', many: 'Plan' },
  group: { one: 'Groupe de critères', many: 'Groupes de critères' },
  criterion: { one: 'Critère', many: 'Critères' },
  category: { one: 'Catégorie', many: 'Catégories' },
  rubric: { one: 'Rubrique', many: 'Rubriques' },
  term: { one: 'Mot du glossaire', many: 'Mots du glossaire' },
  tool: { one: 'Fiche', many: 'Fiches' },
  chapter: { one: 'Chapitre', many: 'Chapitres' },
  example: { one: 'Exemple chiffré', many: 'Exemples chiffrés' },
  chart: { one: 'Graphique', many: 'Graphiques' },
};

/** Lists of which each element is told by its name. */
export const LISTS: Readonly<Record<string, { one: string; many: string }>> = {
  editeurs: { one: 'Éditeur', many: 'éditeurs' },
  financeurs: { one: 'Financeur', many: 'financeurs' },
  contacts: { one: 'Contact', many: 'contacts' },
  credits: { one: 'Crédit', many: 'crédits' },
  tarifs: { one: 'Tarif', many: 'tarifs' },
  documents: { one: 'Document', many: 'documents' },
  lignes: { one: 'Ligne', many: 'lignes' },
  donnees: { one: 'Donnée', many: 'données' },
};

export const FIELDS: Readonly<Record<string, string>> = {
  annee: 'année',
  apres: 'après',
  besoin: 'besoin',
  chiffre_affaires: 'chiffre d’affaires',
  cout: 'coût',
  cout_unitaire: 'coût unitaire',
  developpe: 'sigle développé',
  definition: 'définition',
  detail: 'détail',
  en_bref: 'en bref',
  en_mots: 'en toutes lettres',
  adresse_web: 'adresse de la page web',
  categorie: 'catégorie',
  icone: 'icône',
  libelle: 'libellé',
  manque: 'ce qui manque',
  precision: 'précision',
  publie: 'montants publiés',
  quantite: 'quantité',
  resume: 'résumé',
  sous_titre: 'sous-titre',
  titre_court: 'titre court',
  unite: 'unité',
  url: 'adresse',
};

/** The word for a key: most keys are that word already. */
export function fieldName(key: string): string {
  return FIELDS[key] ?? key.replaceAll('_', ' ');
}

/** Titles of the parts that have none of their own. */
export const PART_NAMES: Readonly<Record<string, string>> = {
  couverture: 'Couverture',
  credits: 'Crédits',
  sommaire: 'Sommaire',
  synthese: 'Synthèse',
  lecture: 'Comment lire une fiche',
  index: 'Index',
  glossaire: 'Glossaire',
  dos: 'Dos',
};

/** A title among our own words, with their apostrophe. */
export const quoted = (text: string): string => `« ${text.replaceAll("'", '’')} »`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
