/** A worked example, content/exemples/<id>.yaml. */
import * as z from 'zod';
import { a_verifier, nombre, texte } from './common.ts';

const avantApres = z.strictObject({
  avant: nombre.meta({ description: 'Avant que la ferme se serve de l’outil.' }),
  apres: nombre.meta({ description: 'Depuis qu’elle s’en sert.' }),
});

const ligne = z.strictObject({
  poste: texte.meta({
    description: 'Ce qui coûte.',
    examples: ['Distance parcourue', 'Temps de préparation'],
  }),
  unite: texte.meta({ description: 'Unité de la quantité.', examples: ['km', 'h'] }),
  cout_unitaire: nombre.meta({
    description: 'Coût d’une unité, en euros : un nombre avec un point, sans « € ».',
    examples: [0.5, 12],
  }),
  quantite: avantApres.meta({
    description: 'Quantités, sans unité. Les montants en sont calculés.',
  }),
  publie: avantApres.optional().meta({
    description: 'Montants déjà publiés, en euros, s’il y en a : ils sont comparés au calcul.',
  }),
});

export const exempleSchema = z
  .strictObject({
    titre: texte.meta({ description: 'Titre de l’exemple.', examples: ['Vente n° 1'] }),
    source: texte.optional().meta({ description: 'D’où viennent les chiffres.' }),
    chiffre_affaires: z
      .strictObject({
        avant: nombre
          .positive()
          .meta({ description: 'En euros, avant que la ferme se serve de l’outil.' }),
        apres: nombre.positive().meta({ description: 'En euros, depuis qu’elle s’en sert.' }),
      })
      .meta({ description: 'Chiffre d’affaires de la vente, en euros.' }),
    lignes: z.array(ligne).min(1).meta({ description: 'Coûts de la vente, un par ligne.' }),
    publie: z
      .strictObject({
        cout: avantApres.optional().meta({ description: 'Coût total publié, en euros.' }),
        part: avantApres.optional().meta({
          description: 'Part du coût dans le chiffre d’affaires, telle que publiée, en pour cent.',
        }),
      })
      .optional()
      .meta({ description: 'Totaux déjà publiés, s’il y en a : ils sont comparés au calcul.' }),
    a_verifier,
  })
  .meta({ title: 'Exemple chiffré', description: 'Les coûts d’une vente, avant et avec l’outil.' });

export type Exemple = z.infer<typeof exempleSchema>;
