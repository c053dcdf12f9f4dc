/** Markdown that has no form in print: it would appear in English, or as a box to tick. */
import type { NodeProblem, Rule } from './rule.ts';

export const unprintedRule: Rule = function* (node): Generator<NodeProblem> {
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
    yield {
      code: 'note-de-bas-de-page',
      message: `Les notes de bas de page ne sont pas prévues : « [^${node.identifier}] ».`,
      hint: 'Mettez la précision entre parenthèses, ou dans une phrase à part.',
    };
  }
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    yield {
      code: 'case-a-cocher',
      message: 'Les cases à cocher ne sont pas prévues dans une liste.',
      hint: 'Retirez « [ ] » ou « [x] » au début de la ligne.',
    };
  }
};
