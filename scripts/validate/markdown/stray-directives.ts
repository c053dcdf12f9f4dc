/** Lines that were meant as directives and are none: they would be printed as they stand. */
import { DIRECTIVES } from '../../markdown/directives.ts';
import type { NodeProblem, Rule } from './rule.ts';

/** Two colons or more at the start of a line, or one before the name of a directive. */
const STRAY = new RegExp(`^(?::{2,}|:(?:${Object.keys(DIRECTIVES).join('|')})(?=[{[]))`);

export const strayDirectiveRule: Rule = function* (node, context): Generator<NodeProblem> {
  if (node.type !== 'paragraph') return;
  const [first] = node.children;
  if (first?.type !== 'text') return;
  for (const [index, line] of context.sourceOf(first).split('\n').entries()) {
    const text = line.trim();
    if (!STRAY.test(text)) continue;
    yield {
      line: index,
      code: 'directive-incomplete',
      message: /^:+$/.test(text)
        ? `« ${text} » ne ferme aucune directive.`
        : 'Cette ligne ressemble à une directive, mais elle n’en est pas une.',
      hint: /^:+$/.test(text)
        ? 'Retirez cette ligne, ou ouvrez plus haut la directive qu’elle ferme.'
        : 'Écrivez-la seule sur sa ligne et sans espace : « ::graphique{id=…} » ou « :::encadre{titre="…"} ».',
    };
  }
};
