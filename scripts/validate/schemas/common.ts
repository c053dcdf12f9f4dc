/**
 * Values that several files share. What `meta` says of a schema goes into schemas/, where editors of
 * text find it: `description` and `examples`; `enumDescriptions`, one for each value; `type`, `pattern`
 * and `patternErrorMessage`, where zod's own would not do.
 */
import * as z from 'zod';

/** Identifier of a card, chapter, criterion...: what a file is named by and what links point to. */
export const identifiant = z
  .string()
  .regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/)
  .meta({
    type: ['string', 'number'],
    patternErrorMessage:
      'Ce n’est pas un identifiant : minuscules sans accent, chiffres et tirets seulement.',
  });

/** Inline Markdown, not empty. */
export const texte = z.string().trim().min(1);
/** Markdown in blocks. */
export const prose = z.string();

/** In characters: more than browsers agree on, and than a QR code can hold. */
const LONGEST_ADDRESS = 2000;

export const adresse = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain })
  .max(LONGEST_ADDRESS)
  .meta({
    pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]+\\.[^\\s/?#.]{2,}',
    patternErrorMessage: 'Écrivez l’adresse entière, par exemple https://www.exemple.fr.',
    examples: ['https://www.exemple.fr'],
  });
export const courriel = z.email().meta({
  patternErrorMessage:
    'Écrivez l’adresse électronique seule, par exemple contact@exemple.fr, sans nom ni « mailto: ».',
  examples: ['contact@exemple.fr'],
});
export const image = texte.meta({
  pattern: '\\.(?:[Jj][Pp][Ee]?[Gg]|[Pp][Nn][Gg]|[Ww][Ee][Bb][Pp]|[Ss][Vv][Gg])$',
  patternErrorMessage: 'Une image est un fichier JPEG, PNG, WebP ou SVG.',
});
export const nombre = z.number().nonnegative();

const noteAVerifier = z.strictObject({
  champ: texte.optional().meta({
    description:
      'De quelle clé il s’agit, avec un point entre les niveaux. Facultatif. Dans un chapitre, « corps » désigne le texte.',
    examples: ['rubriques.cout', 'synthese.stocks'],
  }),
  note: texte.meta({ description: 'Le doute, ou ce qui manque, en une ou deux texte.' }),
});
export const a_verifier = z.array(noteAVerifier).default([]).meta({
  description:
    'Vos doutes et ce qu’il reste à demander. « npm run check » en fait la liste ; le guide publié ne les imprime pas.',
});
