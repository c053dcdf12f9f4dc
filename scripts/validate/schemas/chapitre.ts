/** The front matter of a chapter, content/chapitres/<id>.md. */
import * as z from 'zod';
import { a_verifier, texte } from './common.ts';

export const chapitreSchema = z
  .strictObject({
    titre: texte.meta({ description: 'Titre du chapitre.' }),
    titre_court: texte.max(30).meta({
      description: 'Titre pour le bas des pages : trente caractères au plus.',
    }),
    chapeau: texte.optional().meta({
      description: 'Une ou deux texte sous le titre, qui donnent envie de lire.',
    }),
    a_verifier,
  })
  .meta({
    title: 'En-tête d’un chapitre',
    description: 'Ce qui précède le texte d’un chapitre, entre deux lignes « --- ».',
  });

export type Chapitre = z.infer<typeof chapitreSchema>;
