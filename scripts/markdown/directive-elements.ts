/** How each directive becomes elements: remark-rehype handlers, one function per directive. */
import type { Element, ElementContent } from 'hast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Handlers, State } from 'mdast-util-to-hast';

/** The HTML of what a leaf directive places, by identifier. */
export interface Figures {
  readonly graphique: (id: string) => string;
  readonly exemple: (id: string) => string;
}

type Children = readonly ElementContent[];

const h = (tagName: string, className: readonly string[], children: Children = []): Element => ({
  type: 'element',
  tagName,
  properties: className.length > 0 ? { className: [...className] } : {},
  children: [...children],
});

const raw = (html: string): ElementContent => ({ type: 'raw', value: html }) as never;

const isElement = (node: ElementContent): node is Element => node.type === 'element';

function chiffre(node: ContainerDirective, children: Children): Element {
  const valeur: ElementContent = { type: 'text', value: node.attributes?.valeur ?? '' };
  // Figure and explanation make one sentence, so that it is heard as one.
  const [first] = children.filter(isElement);
  const explanation = first?.children ?? [];
  return h(
    'p',
    ['chiffre'],
    [
      h('span', ['chiffre-valeur'], [valeur]),
      { type: 'text', value: ' ' },
      h('span', ['chiffre-texte'], explanation),
    ],
  );
}

function encadre(node: ContainerDirective, children: Children): Element {
  const titre = node.attributes?.titre;
  const heading = titre ? [h('h2', ['encadre-titre'], [{ type: 'text', value: titre }])] : [];
  const ton = node.attributes?.ton === 'attention' ? ['encadre', 'encadre-attention'] : ['encadre'];
  return h('aside', ton, [...heading, ...children]);
}

/** An element that stands where another does. */
const at = ({ position }: Element, made: Element): Element =>
  position ? { ...made, position } : made;

/** Each heading opens a step; what stands before the first one stays above the list. */
function etapes(children: Children): Element {
  const before: ElementContent[] = [];
  const steps: Element[] = [];
  for (const child of children) {
    if (isElement(child) && /^h[1-6]$/.test(child.tagName))
      steps.push(at(child, h('li', ['etape'], [child])));
    else (steps.at(-1)?.children ?? before).push(child);
  }
  const list = h('ol', ['etapes'], steps);
  return before.length > 0 ? h('div', [], [...before, list]) : list;
}

function container(node: ContainerDirective, children: Children): Element | undefined {
  if (node.name === 'chiffre') return chiffre(node, children);
  if (node.name === 'encadre') return encadre(node, children);
  if (node.name === 'etapes') return etapes(children);
  if (node.name === 'grille') return h('div', ['grille'], children);
  return undefined;
}

/** Handlers for remark-rehype. Unknown directives were refused before: here they yield nothing. */
export function directiveHandlers(figures: Figures): Handlers {
  return {
    containerDirective(state: State, node: ContainerDirective) {
      const children = state.all(node).filter((child) => child.type !== 'text') as ElementContent[];
      const element = container(node, children);
      if (element) state.patch(node, element);
      return element;
    },
    leafDirective(_state: State, node: LeafDirective) {
      const id = node.attributes?.id ?? '';
      if (node.name === 'graphique') return raw(figures.graphique(id));
      if (node.name === 'nouvelle-page') return h('div', ['nouvelle-page']);
      if (node.name === 'exemple') return raw(figures.exemple(id));
      return undefined;
    },
  };
}
