/** Headings: only in chapters, from the second level on, without a gap. */
import type { NodeProblem, Rule } from './rule.ts';

/** A rule for one text: it remembers the heading before. */
export function headingRule(): Rule {
  // The chapter's title, in its front matter, is the first level.
  let before = 1;
  return function* (node, { text }): Generator<NodeProblem> {
    if (node.type !== 'heading') return;
    const { depth } = node;
    if (text.kind !== 'chapitre') {
      yield {
        code: 'titre-interdit',
        message: 'Un titre n’a pas sa place ici.',
        hint: 'Écrivez plutôt quelques mots en gras en tête du paragraphe : **Mots.** Suite.',
      };
    } else if (depth === 1) {
      yield {
        code: 'titre-niveau',
        message:
          'Le titre du chapitre est dans son en-tête : un titre du texte est d’un niveau plus bas.',
        hint: 'Commencez-le par « ## ».',
      };
    } else if (depth > before + 1) {
      yield {
        code: 'titre-niveau',
        message: `Ce titre de niveau ${depth} suit un titre de niveau ${before}.`,
        hint: `Commencez-le par « ${'#'.repeat(before + 1)} ».`,
      };
    }
    before = depth;
  };
}
