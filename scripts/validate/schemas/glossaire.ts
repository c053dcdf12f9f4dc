/** The glossary, content/glossaire.yaml. */
import * as z from 'zod';
import { texte } from './common.ts';

const terme = z.strictObject({
  terme: texte.max(60).meta({
    description: 'Le mot ou le sigle, tel que le guide l’écrit : soixante caractères au plus.',
    examples: ['AMAP', 'Drive'],
  }),
  developpe: texte.optional().meta({
    description: 'Le sigle en toutes lettres.',
    examples: ['Association pour le maintien d’une agriculture paysanne'],
  }),
  definition: texte.meta({ description: 'Ce que le mot veut dire ici, en une ou deux phrases.' }),
  voir: z
    .array(texte)
    .min(1)
    .optional()
    .meta({
      description: 'D’autres mots du glossaire à lire avec celui-ci, écrits comme eux.',
      examples: [['SCIC']],
    }),
});

export const glossaireSchema = z.array(terme).min(1).meta({
  title: 'Glossaire',
  description: 'Les mots que le guide explique. Leur ordre n’importe pas : il est alphabétique.',
});

export type Terme = z.infer<typeof terme>;
