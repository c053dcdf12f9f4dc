/** An edition, content/editions/<id>/edition.yaml. */
import * as z from 'zod';
import { a_verifier, adresse, identifiant, image, texte } from './common.ts';
import { partieSchema } from './plan.ts';

const organisme = z.strictObject({
  nom: texte.meta({ description: 'Nom de l’organisme ou de la personne.' }),
  precision: texte.optional().meta({
    description: 'Quelques mots après le nom : nom développé, adresse, téléphone.',
  }),
  logo: image.optional().meta({
    description: 'Son logo, par son chemin dans « assets » ou dans « content ».',
    examples: ['logos/reseau.svg'],
  }),
});

const credit = z.strictObject({
  titre: texte.meta({
    description: 'De quoi il s’agit.',
    examples: ['Rédaction', 'Crédits photos'],
  }),
  texte: texte.meta({ description: 'Le crédit lui-même.' }),
});

const couleur = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/)
  .meta({
    patternErrorMessage:
      'Une couleur : « # » et six chiffres hexadécimaux entre guillemets, comme "#2f6b3a".',
    examples: ['#2f6b3a'],
  });
const nomDeCouleur = z.enum(['ink', 'paper', 'leaf', 'clay', 'plum', 'lake', 'wheat']).meta({
  enumDescriptions: [
    'Encre du texte.',
    'Fond des pages.',
    'Vert feuille, pour les catégories.',
    'Terre cuite, pour les catégories.',
    'Prune, pour les catégories.',
    'Bleu lac, pour l’introduction et la synthèse.',
    'Blé, fond des encadrés.',
  ],
});

const encre = z.number().min(0).max(100);
const encres = z
  .array(encre)
  .length(4)
  .meta({
    description: 'Cyan, magenta, jaune et noir, de 0 à 100 ; 300 en tout au plus.',
    examples: [[80, 20, 90, 10]],
  });
/** That of the text is not among them: it is printed in black alone. */
const couleurEnEncres = z.enum(['paper', 'leaf', 'clay', 'plum', 'lake', 'wheat']);

const imprimeur = z.strictObject({
  fond_perdu: z
    .number()
    .min(0)
    .max(10)
    .default(3)
    .meta({
      description: 'Fond perdu de chaque côté, en millimètres : de 0 à 10.',
      examples: [3, 5],
    }),
  profil: z
    .string()
    .regex(/\.ic[cm]$/i)
    .optional()
    .meta({
      description:
        'Profil ICC de l’imprimeur, par son chemin dans « assets » ou dans « content ». Sans lui, celui du guide (FOGRA39).',
      examples: ['profils/PSOcoated_v3.icc'],
      patternErrorMessage: 'Un fichier dont le nom finit par « .icc ».',
    }),
  condition: texte
    .max(40)
    .optional()
    .meta({
      description: 'Condition d’impression que ce profil décrit, comme l’imprimeur la nomme.',
      examples: ['FOGRA51'],
    }),
});

/** The families of the guide in which an edition may set its titles. */
export const TITRES = ['bricolage-grotesque', 'source-sans-3'] as const;

const caracteres = z.strictObject({
  titres: z
    .enum(TITRES)
    .optional()
    .meta({
      description: 'Police des titres.',
      enumDescriptions: ['Bricolage Grotesque, celle du guide.', 'Source Sans 3, celle du texte.'],
    }),
  /** Size of running text in pt; sheets are fitted to their pages whatever it is. */
  corps: z
    .number()
    .min(9.2)
    .max(9.6)
    .optional()
    .meta({
      description: 'Taille du texte courant, en points : de 9.2 à 9.6.',
      examples: [9.4],
    }),
});

/** What a guide is made as, in the order in which the files are made. */
export const VARIANTES = ['ecran', 'web', 'imprimeur', 'livret'] as const;
export type Variante = (typeof VARIANTES)[number];
/** All of them. */
export const TOUTES = 'toutes';

const variantes = z.array(
  z.enum([...VARIANTES, TOUTES]).meta({
    enumDescriptions: [
      'Le PDF à lire et à télécharger.',
      'La page web, index.html.',
      'Le PDF pour l’imprimeur, avec fonds perdus et traits de coupe.',
      'Le livret : des feuilles A4 à imprimer au bureau et à plier.',
      'Toutes les variantes.',
    ],
  }),
);

/** How the booklet is laid out. */
export const LIVRETS = ['plie', 'deux-par-page'] as const;

export const editionSchema = z
  .strictObject({
    /** The edition that this one starts from, and changes. */
    base: identifiant.optional().meta({
      description:
        'L’édition dont celle-ci part : le nom de son dossier. Seul ce qui change s’écrit alors ici.',
      examples: ['aura-2023'],
    }),
    titre: texte.max(60).meta({
      description: 'Titre du guide, en couverture : soixante caractères au plus.',
    }),
    sous_titre: texte.max(90).meta({
      description: 'Suite du titre : quatre-vingt-dix caractères au plus.',
    }),
    annee: z
      .int()
      .min(2000)
      .max(2100)
      .meta({
        description: 'Année de l’édition.',
        examples: [2026],
      }),
    /** Of publication, where the day is known. */
    date: z.iso
      .date()
      .optional()
      .meta({
        description:
          'Jour où l’édition paraît, s’il est connu : année, mois et jour. Sans lui, les fichiers sont datés du 1er janvier de l’année.',
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        patternErrorMessage: 'Une date : année, mois et jour, comme 2026-11-15.',
        examples: ['2026-11-15'],
      }),
    territoire: texte.max(60).meta({
      description: 'Région, département ou pays du guide : soixante caractères au plus.',
    }),
    langue: z.literal('fr').default('fr').meta({ description: 'Langue du guide : le français.' }),
    resume: texte.meta({
      description:
        'Le guide en une ou deux texte, pour les moteurs de recherche et les bibliothèques.',
    }),
    adresse_web: adresse.optional().meta({
      description: 'L’adresse où la page web du guide est publiée, si elle est connue.',
      examples: ['https://www.exemple.fr/guide/'],
    }),
    editeurs: z.array(organisme).min(1).meta({
      description: 'Qui publie le guide : en couverture et au dos.',
    }),
    financeurs: z.array(organisme).default([]).meta({
      description: 'Qui soutient le guide : en couverture, aux crédits et au dos.',
    }),
    contacts: z.array(organisme).default([]).meta({
      description: 'À qui s’adresser : imprimé au dos.',
    }),
    credits: z.array(credit).default([]).meta({
      description: 'Crédits, dans l’ordre d’impression.',
    }),
    couleurs: z.partialRecord(nomDeCouleur, couleur).default({}).meta({
      description: 'Couleurs qui remplacent celles du guide.',
    }),
    encres: z.partialRecord(couleurEnEncres, encres).default({}).meta({
      description: 'Encres d’imprimerie de ces couleurs. Sans elles, un profil les calcule.',
    }),
    imprimeur: imprimeur.default({ fond_perdu: 3 }).meta({
      description: 'Ce que demande l’imprimeur pour le PDF qui lui est destiné.',
    }),
    caracteres: caracteres.default({}).meta({ description: 'Polices et taille du texte.' }),
    synthese: z
      .strictObject({
        titre: texte.meta({ description: 'Titre de la synthèse.' }),
        note: texte.optional().meta({ description: 'Une remarque sous la matrice.' }),
      })
      .default({ titre: 'Synthèse des outils présentés' })
      .meta({ description: 'Titre et remarque de la synthèse.' }),
    variantes: variantes
      .min(1)
      .default(['ecran', 'web'])
      .meta({
        description: 'Ce que la fabrication produit : le PDF d’écran et la page web par défaut.',
        examples: [['ecran', 'web', 'livret']],
      }),
    livret: z
      .enum(LIVRETS)
      .default('plie')
      .meta({
        description: 'La forme du livret.',
        enumDescriptions: [
          'Feuilles recto verso, à plier et à agrafer.',
          'Deux pages par feuille, dans l’ordre, sans pliage.',
        ],
      }),
    plan: z.array(partieSchema).min(1).max(100).meta({
      description: 'Les parties du guide, dans l’ordre : la couverture d’abord, le dos à la fin.',
    }),
    a_verifier,
  })
  .meta({ title: 'Édition', description: 'Un guide publié : son titre, son année, son plan.' });

export type EditionFile = z.infer<typeof editionSchema>;
