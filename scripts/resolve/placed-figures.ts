/** Which charts and worked examples a chapter places. */
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../markdown/parse.ts';

/** Identifiers of what `::graphique` or `::exemple` place in a Markdown text. */
export function placedFigures(markdown: string, directive: 'graphique' | 'exemple'): Set<string> {
  const placed = new Set<string>();
  visit(parseMarkdown(markdown), 'leafDirective', ({ name, attributes }) => {
    if (name === directive && attributes?.id) placed.add(attributes.id);
  });
  return placed;
}
