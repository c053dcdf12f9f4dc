/** rehype plugin: French hyphenation of paragraphs, list items and table cells. */
import type { Root } from 'hast';
import { type HyphenationOptions, hyphenateMarked } from './hyphenate.ts';
import { inlineRuns, rewriteRun } from './inline-runs.ts';

const DIVIDED = new Set(['p', 'li', 'td', 'dd']);
const WHOLE = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'dt', 'caption', 'figcaption']);

/**
 * Puts soft hyphens into the text of a tree, in place, inside p, li, td and dd. Headings, code and
 * links that show their own address stay whole. To be used after `rehypeFrench`.
 */
export function rehypeHyphenate(options: HyphenationOptions = {}) {
  return (tree: Root): void => {
    for (const run of inlineRuns(tree)) {
      const { blocks } = run;
      if (blocks.some((name) => WHOLE.has(name))) continue;
      if (!blocks.some((name) => DIVIDED.has(name))) continue;
      rewriteRun(run, (source) => hyphenateMarked(source, options));
    }
  };
}
