/**
 * The shape of every file an editor writes, as zod schemas. Keys are French, in snake_case; a text is
 * inline Markdown, a prose is Markdown in blocks. Every object is strict: an unknown key is an error.
 */
export * from './schemas/chapitre.ts';
export { identifiant } from './schemas/common.ts';
export * from './schemas/edition.ts';
export * from './schemas/exemple.ts';
export * from './schemas/fiche.ts';
export * from './schemas/glossaire.ts';
export * from './schemas/graphique.ts';
export * from './schemas/listes.ts';
export type { Partie } from './schemas/plan.ts';
