/** The web addresses that a text prints, for paper to carry them as codes too. */
import { visit } from 'unist-util-visit';
import { parseMarkdown } from './parse.ts';

/**
 * Bytes of the longest address whose code has modules of 0.4 mm on 22 mm, quiet zone included: version 7
 * with error correction M (ISO/IEC 18004, table 7). Smaller ones are hard to read from an office printer's
 * paper.
 */
export const LONGEST_CODED = 122;

/** Addresses of the links to the web in a Markdown text, in its order, as they were typed. */
export function webAddresses(markdown: string): readonly string[] {
  return addresses(markdown).filter((url) => /^https?:/i.test(url));
}

/** Identifiers of what the internal links of a Markdown text lead to: `kuupanda` of `[voir](#kuupanda)`. */
export function internalTargets(markdown: string): readonly string[] {
  return addresses(markdown).flatMap((url) => (url.startsWith('#') ? url.slice(1) : []));
}

function addresses(markdown: string): readonly string[] {
  const found: string[] = [];
  visit(parseMarkdown(markdown), (node) => {
    if (node.type === 'link' || node.type === 'definition') found.push(node.url);
  });
  return found;
}
