/** Pictures in Markdown: in a text that has room for them, described, and printable. */
import type { Nodes } from 'mdast';
import type { MarkdownContext, NodeProblem, Rule } from './rule.ts';

export const pictureRule: Rule = function* (node, context): Generator<NodeProblem> {
  const picture = pictureOf(node, context);
  if (!picture) return;
  if (context.text.kind === 'ligne') {
    yield {
      code: 'image-interdite',
      message: 'Une image n’a pas sa place dans un texte court.',
      hint: 'Mettez-la dans une rubrique ou dans un chapitre.',
    };
    return;
  }
  const problem = context.shelf.take(picture.url);
  if (problem) yield problem;
  if (!picture.alt?.trim()) {
    yield {
      severity: 'avertissement',
      code: 'image-sans-description',
      message: 'Cette image n’est pas décrite pour ceux qui ne la voient pas.',
      hint: 'Décrivez-la entre les crochets : ![description](fichier.jpg).',
    };
  }
};

function pictureOf(node: Nodes, context: MarkdownContext) {
  if (node.type === 'image') return { url: node.url, alt: node.alt };
  if (node.type !== 'imageReference') return undefined;
  return { url: context.definition(node.identifier) ?? '', alt: node.alt };
}
