/** A part of an edition's plan. */
import * as z from 'zod';
import { identifiant, texte } from './common.ts';

const partie = <Nom extends string>(nom: Nom, description: string) =>
  z.literal(nom).meta({ description });

export const partieSchema = z.discriminatedUnion('partie', [
  z.strictObject({ partie: partie('couverture', 'La couverture, en tête du plan.') }),
  z.strictObject({ partie: partie('credits', 'Les crédits.') }),
  z.strictObject({ partie: partie('sommaire', 'Le sommaire.') }),
  z.strictObject({
    partie: partie('chapitres', 'Des chapitres, sous un même titre.'),
    titre: texte.meta({
      description: 'Titre qui réunit ces chapitres.',
      examples: ['Introduction'],
    }),
    chapitres: z.array(identifiant).min(1).meta({
      description: 'Les chapitres, dans l’ordre : les noms de leurs fichiers, sans « .md ».',
    }),
  }),
  z.strictObject({ partie: partie('synthese', 'La matrice, les besoins et les définitions.') }),
  z.strictObject({
    partie: partie('outils', 'Les fiches d’une catégorie d’outils.'),
    categorie: identifiant.meta({
      description: 'La catégorie de ces outils : l’une de celles de « categories.yaml ».',
    }),
    outils: z.array(identifiant).min(1).meta({
      description: 'Les outils, dans l’ordre : les noms de leurs fiches, sans « .yaml ».',
    }),
  }),
  z.strictObject({
    partie: partie(
      'lecture',
      'Comment lire une fiche : une page entière, à la place de l’encadré du sommaire.',
    ),
  }),
  z.strictObject({
    partie: partie(
      'index',
      'Les outils par ordre alphabétique, puis les critères et leurs outils.',
    ),
  }),
  z.strictObject({
    partie: partie('glossaire', 'Le glossaire : tous les mots de « glossaire.yaml ».'),
  }),
  z.strictObject({ partie: partie('dos', 'Le dos, à la fin du plan.') }),
]);

export type Partie = z.infer<typeof partieSchema>;
