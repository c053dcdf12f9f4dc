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
  // From the end on, so that what follows is known.
  let next = '';
  for (const { node, parent, text } of segments.toReversed()) {
    const own = node?.value ?? text;
    const parts = node && splitOrdinals(own, next);
    if (parts && parent) parent.children.splice(parent.children.indexOf(node), 1, ...parts);
    next = own || next;
  }
}
