/** Directives, `::graphique{id=x}` and `:::encadre` ... `:::`: known, complete, and in their place. */
import type { Nodes } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { suggestion } from '../../diagnostics/closest.ts';
import { DIRECTIVES, type Directive } from '../../markdown/directives.ts';
import { unknownName } from '../checks/references.ts';
import { contentProblem } from './directive-content.ts';
import type { MarkdownContext, NodeProblem, Rule } from './rule.ts';

type DirectiveNode = ContainerDirective | LeafDirective;

export const directiveRule: Rule = function* (node, context): Generator<NodeProblem> {
  if (!isDirective(node)) return;
  if (context.text.kind !== 'chapitre') {
    yield {
      code: 'directive-interdite',
      message: `La directive « ${node.name} » n’a sa place que dans un chapitre.`,
      hint: 'Retirez-la de ce texte.',
    };
    return;
  }
  const directive = Object.hasOwn(DIRECTIVES, node.name) ? DIRECTIVES[node.name] : undefined;
  if (!directive) {
    yield unknownName(
      'directive-inconnue',
      'Directive inconnue',
      node.name,
      Object.keys(DIRECTIVES),
    );
    return;
  }
  yield* kindProblem(node, directive);
  yield* attributeProblems(node, directive, context);
  yield* contentProblem(node, directive, context.sourceOf(node));
};

const isDirective = (node: Nodes): node is DirectiveNode =>
  node.type === 'containerDirective' || node.type === 'leafDirective';

function* kindProblem(node: DirectiveNode, { kind }: Directive): Generator<NodeProblem> {
  if (node.type === `${kind}Directive`) return;
  yield kind === 'leaf'
    ? {
        code: 'directive-forme',
        message: `« ${node.name} » s’écrit avec deux deux-points et n’entoure rien.`,
        hint: `Écrivez « ::${node.name}{…} » seul sur sa ligne.`,
      }
    : {
        code: 'directive-forme',
        message: `« ${node.name} » entoure un texte et s’écrit avec trois deux-points.`,
        hint: `Écrivez « :::${node.name} », le texte, puis « ::: » seul sur une ligne.`,
      };
}

function* attributeProblems(
  node: DirectiveNode,
  { attributes }: Directive,
  context: MarkdownContext,
): Generator<NodeProblem> {
  const written = node.attributes ?? {};
  const free = Object.keys(attributes).filter((name) => !Object.hasOwn(written, name));
  for (const name of Object.keys(written)) {
    if (Object.hasOwn(attributes, name)) continue;
    yield {
      code: 'attribut-inconnu',
      message: `« ${node.name} » : attribut inconnu « ${name} ».`,
      hint: suggestion(name, free, 'Attributs possibles') ?? 'Retirez-le.',
    };
  }
  for (const [name, { required, values, refersTo }] of Object.entries(attributes)) {
    const value = written[name];
    if (!value) {
      if (!required && !Object.hasOwn(written, name)) continue;
      yield {
        code: 'attribut-manquant',
        message: `« ${node.name} » : l’attribut « ${name} » ${value === '' ? 'est vide' : 'manque'}.`,
        hint: `Écrivez « ${node.type === 'leafDirective' ? '::' : ':::'}${node.name}{${name}="…"} ».`,
      };
    } else if (values && !values.includes(value)) {
      const what = `« ${node.name} », ${name} inconnu`;
      yield unknownName('attribut-valeur', what, value, values);
    } else if (refersTo && !context.drafts[refersTo].has(value)) {
      const what = refersTo === 'graphiques' ? 'Graphique inconnu' : 'Exemple inconnu';
      const known = [...context.drafts[refersTo].keys()];
      yield unknownName(`${refersTo.slice(0, -1)}-inconnu`, what, value, known);
    }
  }
}
