/** Markdown text to its tree: CommonMark, GFM and directives, parsed once for checking and rendering. */
import type { Paragraph, PhrasingContent, Root, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { keptByText } from '../memory/kept-by-text.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .freeze();

/** In characters: the texts of some ten large guides. A tree takes some ten times the room of its text. */
const KEPT = 4_000_000;

/**
 * The mdast tree of a Markdown text. Trees are memoised by their text and shared: read them, and copy
 * before changing anything. Directives in running text (`:nom`) are no part of the guide's Markdown:
 * a colon before a word stays a colon.
 */
export const parseMarkdown: (text: string) => Readonly<Root> = keptByText(KEPT, parse);

function parse(text: string): Root {
  // The parser drops this mark and counts all places from the character after it: another that has no width is counted.
  const tree = processor.parse(text.replace(/^\ufeff/, '\u200b'));
  visit(tree, 'textDirective', (node: TextDirective, index, parent) => {
    if (index === undefined || !parent) return undefined;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    const literal: Text = { type: 'text', value: text.slice(start, end) };
    if (node.position) literal.position = node.position;
    parent.children.splice(index, 1, literal);
    return [SKIP, index + 1];
  });
  return tree;
}

/** The phrasing content of a short text, for titles, labels and table cells: no blocks. */
export function parseInline(text: string): readonly PhrasingContent[] {
  const blocks = parseMarkdown(text).children;
  const [first] = blocks;
  if (blocks.length === 1 && first?.type === 'paragraph') return (first as Paragraph).children;
  return [{ type: 'text', value: text }];
}
