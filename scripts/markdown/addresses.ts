/** The web addresses that a text prints, for paper to carry them as codes too. */
import { visit } from 'unist-util-visit';
import { parseMarkdown } from './parse.ts';

/** Addresses of the links to the web in a Markdown text, in its order, as they were typed. */
export function webAddresses(markdown: string): readonly string[] {
  const found: string[] = [];
  visit(parseMarkdown(markdown), (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    if (/^https?:/i.test(node.url)) found.push(node.url);
  });
  return found;
}
