/** Whether two texts are printed alike: lines broken elsewhere, or blanks at the end, make no difference. */
import type { Nodes, Text } from 'mdast';
import { parseMarkdown } from '../markdown/parse.ts';

export function printedAlike(before: string, after: string): boolean {
  if (collapsed(before) !== collapsed(after)) return false;
  return shape(parseMarkdown(before)) === shape(parseMarkdown(after));
}

const collapsed = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** The tree as a text, without the places of its nodes; in running text a line break is a blank. */
function shape(tree: Readonly<Nodes>): string {
  return JSON.stringify(tree, (key, value: unknown) => {
    if (key === 'position') return undefined;
    return isText(value) ? { ...value, value: value.value.replace(/\s+/g, ' ') } : value;
  });
}

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'text';
