/** A chart, content/graphiques/<id>.yaml. */
import * as z from 'zod';
import { a_verifier, nombre, prose, texte } from './common.ts';

const donnee = z.strictObject({
  libelle: texte.meta({
    description: 'Ce que compte cette valeur.',
    examples: ['Commission', 'Abonnement'],
  }),
  valeur: nombre.meta({
    description: 'Un nombre avec un point, sans espace ni unité.',
    examples: [30, 12.5],
  }),
});

export const graphiqueSchema = z
  .strictObject({
    titre: texte.meta({ description: 'Titre du graphique : la question à laquelle il répond.' }),
    type: z.enum(['colonnes', 'barres']).meta({
      description: 'Dessin du graphique.',
      enumDescriptions: ['Pour des années.', 'Pour des catégories.'],
    }),
    unite: texte.meta({ description: 'Ce que comptent les valeurs.', examples: ['outils'] }),
    source: texte.meta({ description: 'D’où viennent les données.' }),
    donnees: z.array(donnee).min(2).optional().meta({
      description:
        'Les données, dans l’ordre où elles sont dessinées. À défaut, écrivez « manque ».',
    }),
    manque: texte.optional().meta({
      description:
        'Ce qui manque pour dessiner le graphique, et à qui le demander. Le guide publié ne l’imprime pas.',
    }),
    en_mots: prose.optional().meta({
      description: 'Ce que l’on sait déjà, en Markdown : imprimé tant que le graphique manque.',
    }),
    a_verifier,
  })
  .meta({
    title: 'Graphique',
    description: 'Les données d’un graphique, ou ce qui manque pour le dessiner.',
  });

export type Graphique = z.infer<typeof graphiqueSchema>;
