/** Where an editor should look for an error: at what was opened, rather than where the parser gave up. */
import { type Document, isCollection, isScalar, type Node, visit, type YAMLError } from 'yaml';

export function openedAt(error: YAMLError, document: Document, text: string): number {
  const [offset, end] = error.pos;
  if (/closing/.test(error.message)) return lastNode(document, end, isQuoted) ?? offset;
  if (/must end with|and end with a/.test(error.message)) {
    return lastNode(document, end, (node) => isCollection(node) && node.flow === true) ?? offset;
  }
  if (isOverLines(error, text)) return lastLine(text, offset, end);
  return Math.min(offset, Math.max(0, text.trimEnd().length - 1));
}

const isQuoted = (node: Node): boolean => isScalar(node) && /^QUOTE/.test(node.type ?? '');

/** Start of the last node of a kind before `end`: the one that was left open. */
function lastNode(document: Document, end: number, kind: (node: Node) => boolean) {
  let found: number | undefined;
  visit(document, {
    Node(_key, node) {
      const start = (node as Node).range?.[0];
      if (start !== undefined && start <= end && kind(node as Node)) found = start;
    },
  });
  return found;
}

/**
 * Whether the value of a key and the line below were taken for one key, spread over lines: then it is
 * the line below that is out of place.
 */
export function isOverLines({ code, pos: [offset, end] }: YAMLError, text: string): boolean {
  if (code !== 'MULTILINE_IMPLICIT_KEY') return false;
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /:\s+$/.test(before) && text.slice(offset, end).trimEnd().includes('\n');
}

/** Two lines taken for one key: the second is the one that is out of place. */
function lastLine(text: string, offset: number, end: number): number {
  const covered = text.slice(offset, end).trimEnd();
  const feed = covered.lastIndexOf('\n');
  if (feed < 0) return offset;
  return offset + feed + 1 + (/^\s*/.exec(covered.slice(feed + 1))?.[0].length ?? 0);
}
