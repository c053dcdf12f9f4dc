/** Tables of prose on a screen: each in a box of its own, which scrolls where the page is narrower. */
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Rehype plugin: a table that is wider than the page scrolls by itself, with the keyboard too. */
export function rehypeScrollingTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || parent === undefined || index === undefined) return undefined;
      parent.children[index] = scrollingBox(node);
      return SKIP;
    });
  };
}

const scrollingBox = (table: Element): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['defile'], role: 'group', tabIndex: 0, ariaLabel: 'Tableau' },
  children: [table],
});
