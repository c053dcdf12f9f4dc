/** The lists that cards refer to: criteria, categories and rubrics, each in a file of content/. */
import * as z from 'zod';
import { identifiant, texte } from './common.ts';

const groupe = z.strictObject({
  id: identifiant.meta({ description: 'Nom court du groupe, que les critères citent.' }),
  titre: texte.meta({ description: 'Titre du groupe, au-dessus de ses colonnes.' }),
});

const critere = z.strictObject({
  id: identifiant.meta({
    description: 'Nom court du critère : la clé des fiches, sous « synthese ».',
  }),
  titre: texte.meta({ description: 'Titre du critère, en tête de sa colonne.' }),
  titre_court: texte.max(16).meta({
    description: 'Titre pour le relevé des fiches : seize caractères au plus.',
  }),
  precision: texte.optional().meta({
    description: 'Quelques mots sous le titre, en plus petit.',
    examples: ['magasins, restaurants collectifs...'],
  }),
  groupe: identifiant.meta({ description: 'Le groupe du critère : un « id » de « groupes ».' }),
  definition: texte.meta({ description: 'Ce que veut dire « oui », en une phrase.' }),
  besoin: texte.max(80).meta({
    description:
      'Le même critère, dit par la ferme, à l’infinitif : quatre-vingts caractères au plus.',
    examples: ['Vendre à des magasins ou à des restaurants collectifs'],
  }),
});

export const criteresSchema = z
  .strictObject({
    groupes: z.array(groupe).min(1).meta({
      description: 'Groupes de critères, dans l’ordre des colonnes de la matrice.',
    }),
    criteres: z.array(critere).min(1).max(40).meta({
      description: 'Critères de la synthèse, dans l’ordre des colonnes de la matrice.',
    }),
  })
  .meta({
    title: 'Critères de la synthèse',
    description: 'Les critères selon lesquels le guide compare les outils.',
  });

export const COULEURS = ['leaf', 'clay', 'plum', 'lake'] as const;
export const FORMES = ['cercle', 'losange', 'carre'] as const;

const categorie = z.strictObject({
  id: identifiant.meta({
    description: 'Nom court de la catégorie, que les fiches et les plans citent.',
  }),
  titre: texte.meta({ description: 'Titre de la catégorie, en entier.' }),
  titre_court: texte.max(16).meta({
    description: 'Titre pour l’onglet des pages : seize caractères au plus.',
  }),
  couleur: z.enum(COULEURS).meta({
    description: 'Couleur de la catégorie, prise dans la palette du guide.',
    enumDescriptions: ['Vert feuille.', 'Terre cuite.', 'Prune.', 'Bleu lac.'],
  }),
  forme: z.enum(FORMES).meta({
    description: 'Forme qui la distingue sans la couleur, pour qui imprime en noir.',
    enumDescriptions: ['Un cercle.', 'Un losange.', 'Un carré.'],
  }),
  introduction: texte.optional().meta({
    description: 'Une phrase qui dit ce que ces outils ont en commun.',
  }),
});

export const categoriesSchema = z.array(categorie).min(1).meta({
  title: 'Catégories d’outils',
  description: 'Les catégories d’outils, dans l’ordre du guide.',
});

const rubrique = z.strictObject({
  id: identifiant.meta({
    description: 'Nom court de la rubrique : la clé des fiches, sous « rubriques ».',
  }),
  titre: texte.meta({ description: 'Titre de la rubrique, tel qu’il est imprimé.' }),
  precision: texte.optional().meta({
    description: 'Quelques mots sous le titre, en plus petit.',
    examples: ['prise en main, maintenance, etc.'],
  }),
  icone: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .meta({
      description: 'Dessin devant le titre : un nom de https://lucide.dev/icons.',
      examples: ['sprout', 'tractor', 'euro'],
      patternErrorMessage:
        'Le nom d’une icône Lucide : minuscules sans accent, chiffres et tirets seulement.',
    }),
  page: z.enum(['gauche', 'droite']).meta({
    description: 'La page de la fiche où elle est imprimée.',
    enumDescriptions: ['La page de gauche.', 'La page de droite.'],
  }),
});

export const rubriquesSchema = z.array(rubrique).min(1).meta({
  title: 'Rubriques des fiches',
  description: 'Les rubriques d’une fiche, dans l’ordre d’impression.',
});

export type Criteres = z.infer<typeof criteresSchema>;
export type Critere = Criteres['criteres'][number];
export type Categorie = z.infer<typeof categoriesSchema>[number];
export type Rubrique = z.infer<typeof rubriquesSchema>[number];
