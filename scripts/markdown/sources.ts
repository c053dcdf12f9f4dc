/** rehype plugin: where the blocks of a text were written. */
import type { Element, Root } from 'hast';

/**
 * Gives each block at the top of a tree, and each step of a list of steps, the place of its first line.
 * @param lines "file:line" of each line of the Markdown
 */
export function rehypeSources(lines: readonly string[]) {
  return (tree: Root): void => {
    if (lines.length > 0) markBlocks(tree, lines);
  };
}

function markBlocks({ children }: Root | Element, lines: readonly string[]): void {
  for (const child of children) {
    if (child.type !== 'element') continue;
    const source = lines[(child.position?.start.line ?? 0) - 1];
    if (source !== undefined) child.properties.dataSource = source;
    if (child.tagName === 'div' || isSteps(child)) markBlocks(child, lines);
  }
}

const isSteps = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes('etapes');
