/**
 * The shape of every file an editor writes, as zod schemas. Keys are French, in snake_case; a text is
 * inline Markdown, a prose is Markdown in blocks. Every object is strict: an unknown key is an error.
 */
import * as z from 'zod';

/** Identifier of a card, chapter, criterion...: what a file is named by and what links point to. */
export const identifiant = z.string().regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/);

const texte = z.string().trim().min(1);
const prose = z.string();
const adresse = z.url({ protocol: /^https?$/, hostname: z.regexes.domain });
const nombre = z.number().nonnegative();

const noteAVerifier = z.strictObject({
  champ: texte.optional(),
  note: texte,
});
const a_verifier = z.array(noteAVerifier).default([]);

export const note = z.enum(['oui', 'partiel', 'non']);

/** Keys of the identity card, in the order in which they are printed, with their labels. */
export const EN_BREF = {
  creation: 'Création',
  statut: 'Statut',
  gouvernance: 'Gouvernance',
  licence: 'Licence',
  equipe: 'Équipe',
  utilisateurs: 'Utilisateurs',
  region: 'Présence en région',
  partenaires: 'Partenaires',
} as const;
const cleEnBref = z.enum(Object.keys(EN_BREF) as [keyof typeof EN_BREF]);

export const ficheSchema = z.strictObject({
  nom: texte.max(80),
  categorie: identifiant,
  site: adresse.optional(),
  contact: z.email().optional(),
  logo: texte.optional(),
  en_bref: z.partialRecord(cleEnBref, texte).default({}),
  synthese: z.record(identifiant, note),
  rubriques: z.record(identifiant, prose.nullable()),
  tarifs: z
    .array(z.strictObject({ valeur: texte.max(12), detail: texte.max(60) }))
    .max(4)
    .default([]),
  documents: z.array(z.strictObject({ titre: texte, url: adresse.optional() })).default([]),
  a_verifier,
});

export const criteresSchema = z.strictObject({
  groupes: z.array(z.strictObject({ id: identifiant, titre: texte })).min(1),
  criteres: z
    .array(
      z.strictObject({
        id: identifiant,
        titre: texte,
        titre_court: texte.max(16),
        precision: texte.optional(),
        groupe: identifiant,
        definition: texte,
        besoin: texte.max(80),
      }),
    )
    .min(1),
});

export const COULEURS = ['leaf', 'clay', 'plum', 'lake'] as const;
export const FORMES = ['cercle', 'losange', 'carre'] as const;

export const categoriesSchema = z
  .array(
    z.strictObject({
      id: identifiant,
      titre: texte,
      titre_court: texte.max(16),
      couleur: z.enum(COULEURS),
      forme: z.enum(FORMES),
      introduction: texte.optional(),
    }),
  )
  .min(1);

export const rubriquesSchema = z
  .array(
    z.strictObject({
      id: identifiant,
      titre: texte,
      precision: texte.optional(),
      icone: z.string().regex(/^[a-z0-9-]+$/),
      page: z.enum(['gauche', 'droite']),
    }),
  )
  .min(1);

export const chapitreSchema = z.strictObject({
  titre: texte,
  titre_court: texte.max(30),
  chapeau: texte.optional(),
  a_verifier,
});

const avantApres = z.strictObject({ avant: nombre, apres: nombre });

export const exempleSchema = z.strictObject({
  titre: texte,
  source: texte.optional(),
  chiffre_affaires: z.strictObject({ avant: nombre.positive(), apres: nombre.positive() }),
  lignes: z
    .array(
      z.strictObject({
        poste: texte,
        unite: texte,
        cout_unitaire: nombre,
        quantite: avantApres,
        publie: avantApres.optional(),
      }),
    )
    .min(1),
  publie: z.strictObject({ cout: avantApres.optional(), part: avantApres.optional() }).optional(),
  a_verifier,
});

export const graphiqueSchema = z.strictObject({
  titre: texte,
  type: z.enum(['colonnes', 'barres']),
  unite: texte,
  source: texte,
  donnees: z
    .array(z.strictObject({ libelle: texte, valeur: nombre }))
    .min(2)
    .optional(),
  manque: texte.optional(),
  en_mots: prose.optional(),
  a_verifier,
});

const partieSchema = z.discriminatedUnion('partie', [
  z.strictObject({ partie: z.literal('couverture') }),
  z.strictObject({ partie: z.literal('credits') }),
  z.strictObject({ partie: z.literal('sommaire') }),
  z.strictObject({
    partie: z.literal('chapitres'),
    titre: texte,
    chapitres: z.array(identifiant).min(1),
  }),
  z.strictObject({ partie: z.literal('synthese') }),
  z.strictObject({
    partie: z.literal('outils'),
    categorie: identifiant,
    outils: z.array(identifiant).min(1),
  }),
  z.strictObject({ partie: z.literal('dos') }),
]);

const organisme = z.strictObject({
  nom: texte,
  precision: texte.optional(),
  /** A picture, by its path under content/ or assets/. */
  logo: texte.optional(),
});
const couleur = z.string().regex(/^#[0-9a-f]{6}$/i);

/** The families of the guide in which an edition may set its titles. */
export const TITRES = ['bricolage-grotesque', 'source-sans-3'] as const;

export const editionSchema = z.strictObject({
  /** The edition that this one starts from, and changes. */
  base: identifiant.optional(),
  titre: texte.max(60),
  sous_titre: texte.max(90),
  annee: z.int().min(2000).max(2100),
  territoire: texte.max(60),
  langue: z.literal('fr').default('fr'),
  resume: texte,
  editeurs: z.array(organisme).min(1),
  financeurs: z.array(organisme).default([]),
  contacts: z.array(organisme).default([]),
  credits: z.array(z.strictObject({ titre: texte, texte })).default([]),
  couleurs: z
    .partialRecord(z.enum(['ink', 'paper', 'leaf', 'clay', 'plum', 'lake', 'wheat']), couleur)
    .default({}),
  caracteres: z
    .strictObject({
      titres: z.enum(TITRES).optional(),
      /** Size of running text in pt; sheets are fitted to their pages whatever it is. */
      corps: z.number().min(9.2).max(9.6).optional(),
    })
    .default({}),
  synthese: z
    .strictObject({ titre: texte, note: texte.optional() })
    .default({ titre: 'Synthèse des outils présentés' }),
  plan: z.array(partieSchema).min(1),
  a_verifier,
});

export type Note = z.infer<typeof note>;
export type Fiche = z.infer<typeof ficheSchema>;
export type Criteres = z.infer<typeof criteresSchema>;
export type Critere = Criteres['criteres'][number];
export type Categorie = z.infer<typeof categoriesSchema>[number];
export type Rubrique = z.infer<typeof rubriquesSchema>[number];
export type Chapitre = z.infer<typeof chapitreSchema>;
export type Exemple = z.infer<typeof exempleSchema>;
export type Graphique = z.infer<typeof graphiqueSchema>;
export type EditionFile = z.infer<typeof editionSchema>;
export type Partie = EditionFile['plan'][number];
