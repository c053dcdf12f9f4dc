/** The card of a tool, content/outils/<id>.yaml. */
import * as z from 'zod';
import { a_verifier, adresse, courriel, identifiant, image, prose, texte } from './common.ts';

export const note = z.enum(['oui', 'partiel', 'non']).meta({
  enumDescriptions: [
    'L’outil répond à ce critère.',
    'L’outil y répond en partie, ou sous conditions.',
    'L’outil n’y répond pas.',
  ],
});

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
const DESCRIPTIONS: Readonly<Record<keyof typeof EN_BREF, string>> = {
  creation: 'Année de création de l’outil.',
  statut: 'Statut juridique de qui édite l’outil : association, coopérative, société…',
  gouvernance: 'Qui dirige l’outil, et qui prend part aux décisions.',
  licence: 'Licence du logiciel : libre ou propriétaire.',
  equipe: 'Qui travaille à l’outil, et à quoi.',
  utilisateurs: 'Combien de fermes, de groupes ou de clients s’en servent.',
  region: 'Où l’outil sert dans le territoire du guide.',
  partenaires: 'Organismes avec lesquels l’outil travaille.',
};
const cleEnBref = z
  .enum(Object.keys(EN_BREF) as [keyof typeof EN_BREF])
  .meta({ enumDescriptions: Object.values(DESCRIPTIONS) });

const tarif = z.strictObject({
  valeur: texte.max(12).meta({
    description: 'Le prix, en grands chiffres : douze caractères au plus.',
    examples: ['20 €', '7,5 %', 'Gratuit'],
  }),
  detail: texte.max(60).meta({
    description: 'À quoi ce prix correspond : soixante caractères au plus.',
    examples: ['HT par mois', 'du montant HT des ventes'],
  }),
});

const document = z.strictObject({
  titre: texte.meta({ description: 'Titre du document ou de la vidéo.' }),
  url: adresse.optional().meta({
    description: 'Son adresse sur le web ; un code QR est imprimé à côté.',
  }),
});

export const ficheSchema = z
  .strictObject({
    nom: texte.max(80).meta({
      description: 'Nom de l’outil, tel qu’il s’écrit lui-même : quatre-vingts caractères au plus.',
    }),
    categorie: identifiant.meta({
      description: 'Catégorie de l’outil : l’une de celles de « categories.yaml ».',
    }),
    site: adresse.optional().meta({
      description: 'Adresse du site de l’outil ; un code QR est imprimé à côté.',
    }),
    contact: courriel.optional().meta({ description: 'Adresse électronique de l’outil.' }),
    logo: image.optional().meta({
      description:
        'Logo de l’outil, par son chemin dans « assets » ou dans « content ». Sans logo, un monogramme est composé.',
      examples: ['logos/panier.png'],
    }),
    en_bref: z.partialRecord(cleEnBref, texte).default({}).meta({
      description:
        'Carte d’identité de l’outil, dans une colonne étroite : soyez brefs. Une ligne que vous ignorez se retire.',
    }),
    synthese: z.record(identifiant, note).meta({
      description:
        'Ce que fait l’outil, critère par critère : « oui », « partiel » ou « non ». Tous les critères doivent y être.',
    }),
    rubriques: z.record(identifiant, prose.nullable()).meta({
      description:
        'Le texte de la fiche, rubrique par rubrique, en Markdown. Sans la clé, la rubrique n’est pas imprimée ; avec la clé et rien après, elle dit « Non communiqué ».',
    }),
    tarifs: z.array(tarif).max(4).default([]).meta({
      description: 'Grands chiffres du panneau des coûts : quatre au plus.',
    }),
    documents: z.array(document).default([]).meta({
      description: 'Documents et vidéos utiles : modes d’emploi, chartes, chaînes.',
    }),
    a_verifier,
  })
  .meta({
    title: 'Fiche d’un outil',
    description: 'La fiche d’un outil, imprimée sur une double page.',
  });

export type Note = z.infer<typeof note>;
export type Fiche = z.infer<typeof ficheSchema>;
