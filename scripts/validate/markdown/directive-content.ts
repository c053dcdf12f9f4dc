/** What a directive encloses: closed by its fence, and of the kind that is printed. */
import type { BlockContent, DefinitionContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Directive } from '../../markdown/directives.ts';
import type { NodeProblem } from './rule.ts';

type Block = BlockContent | DefinitionContent;

/** What must be found in some directives, by name. */
const CONTENTS: Readonly<
  Record<string, { readonly holds: (blocks: readonly Block[]) => boolean; readonly hint: string }>
> = {
  chiffre: {
    holds: ([first, ...rest]) => first?.type === 'paragraph' && rest.length === 0,
    hint: 'Écrivez-y un seul paragraphe, court, qui explique le chiffre.',
  },
  grille: {
    holds: ([first, ...rest]) => first?.type === 'list' && rest.length === 0,
    hint: 'Écrivez-y une seule liste, dont chaque élément commence par « - ».',
  },
  etapes: {
    holds: (blocks) => blocks.some(({ type }) => type === 'heading'),
    hint: 'Écrivez-y chaque étape sous un titre : « ### Titre de l’étape ».',
  },
};

export function* contentProblem(
  node: ContainerDirective | LeafDirective,
  { kind }: Directive,
  source: string,
): Generator<NodeProblem> {
  if (kind !== `${node.type === 'leafDirective' ? 'leaf' : 'container'}`) return;
  if (hasLabel(node)) {
    yield {
      code: 'directive-etiquette',
      message: `« ${node.name} » n’accepte pas de texte entre crochets.`,
      hint: 'Mettez-le entre accolades, dans un attribut : {titre="…"}.',
    };
  }
  if (node.type === 'leafDirective') return;
  if (!CLOSING.test(source)) {
    yield {
      code: 'directive-non-fermee',
      message: `« ${node.name} » n’est pas refermé.`,
      hint: 'Ajoutez « ::: » seul sur une ligne, après le texte à entourer.',
    };
    return;
  }
  const content = CONTENTS[node.name];
  const blocks = node.children.filter((child) => !isLabel(child));
  if (blocks.length === 0 || (content && !content.holds(blocks))) {
    yield {
      code: 'directive-contenu',
      message:
        blocks.length === 0
          ? `« ${node.name} » est vide.`
          : `« ${node.name} » ne contient pas ce qui est attendu.`,
      hint: content?.hint ?? 'Écrivez le texte à entourer, ou retirez la directive.',
    };
  }
}

/** The last line of a container is its closing fence. */
const CLOSING = /\n[\s>]*:{3,}[ \t]*$/;

const isLabel = (child: Block): boolean =>
  child.type === 'paragraph' && child.data?.directiveLabel === true;

const hasLabel = (node: ContainerDirective | LeafDirective): boolean =>
  node.type === 'leafDirective' ? node.children.length > 0 : node.children.some(isLabel);
