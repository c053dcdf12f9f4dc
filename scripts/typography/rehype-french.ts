/** rehype plugin: French micro-typography. */
import type { Root } from 'hast';
import { typesetFrench } from './french.ts';
import { type InlineRun, inlineRuns, rewriteRun } from './inline-runs.ts';
import { splitOrdinals } from './ordinals.ts';

/**
 * Typesets the text of a tree, in place, across the borders of inline elements; ordinals get
 * `<sup>`. Code, drawings and links that show their own address stay as they are. Applying it
 * twice changes nothing more.
 */
export function rehypeFrench() {
  return (tree: Root): void => {
    for (const run of inlineRuns(tree)) {
      rewriteRun(run, typesetFrench);
      raiseOrdinals(run);
    }
  };
}

function raiseOrdinals({ segments }: InlineRun): void {
  for (const { node, parent } of segments) {
    const parts = node && splitOrdinals(node.value);
    if (parts && parent) parent.children.splice(parent.children.indexOf(node), 1, ...parts);
  }
}
