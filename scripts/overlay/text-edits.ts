/** Adding to a text of the base: `cout: { ajouter: … }`. */
import type { Path } from './locator.ts';
import type { TracedScalar, TracedText } from './traced.ts';

/** Whether the text at a path is Markdown in blocks, to which a paragraph is added; else a sentence is. */
export function isProse(path: Path): boolean {
  return path[0] === 'rubriques' || path[0] === 'en_mots' || path.length === 0;
}

/** The base's text with another after it. */
export function appendText(
  base: TracedScalar | TracedText,
  added: TracedScalar,
  prose: boolean,
): TracedText {
  const before = String(base.value ?? '').trimEnd();
  const after = String(added.value);
  const between = prose ? blockGap(before, after) : ' ';
  const value = `${before}${between}${after}`;
  const start = `${before}${between}`.split('\n').length;
  return {
    kind: 'text',
    origin: base.origin,
    hides: base,
    value,
    parts: [...(base.kind === 'text' ? base.parts : [base]), added],
    starts: [...(base.kind === 'text' ? base.starts : [1]), start],
  };
}

/** An item added to a list belongs to it; a blank line would set all its items apart. */
function blockGap(before: string, after: string): string {
  const marker = /^(?:[-*+]|\d+[.)])\s/;
  const lastBlock = before.slice(before.lastIndexOf('\n\n') + 1).trimStart();
  return marker.test(lastBlock) && marker.test(after) ? '\n' : '\n\n';
}
