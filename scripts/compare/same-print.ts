/** Whether two texts are printed alike: lines broken elsewhere, or blanks at the end, make no difference. */
import type { Nodes } from 'mdast';
import { parseMarkdown } from '../markdown/parse.ts';

export function printedAlike(before: string, after: string): boolean {
  if (collapsed(before) !== collapsed(after)) return false;
  return shape(parseMarkdown(before)) === shape(parseMarkdown(after));
}

const collapsed = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** The tree without the places of its nodes, as a text. */
function shape(tree: Readonly<Nodes>): string {
  return JSON.stringify(tree, (key, value: unknown) => {
    if (key === 'position') return undefined;
    // The blanks of a code are printed.
    return key === 'value' && typeof value === 'string'
      ? value.replace(/[ \t]*\n[ \t]*/g, ' ')
      : value;
  });
}
