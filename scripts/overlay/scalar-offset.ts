/** Maps a point of a text to the place where YAML holds that text. */
import { Scalar } from 'yaml';

const IN_BLOCK: readonly (string | null | undefined)[] = [
  Scalar.BLOCK_LITERAL,
  Scalar.BLOCK_FOLDED,
];

/**
 * Offset in `source` of the point `line`, `column` (from 1) of the value of `node`. YAML takes away
 * indentation and folds lines, but leaves the other characters alone, so they are counted. A quoted
 * text may hold escapes: its start is given.
 */
export function offsetInScalar(source: string, node: Scalar, line: number, column: number): number {
  const [start = 0, end = source.length] = node.range ?? [];
  if (typeof node.value !== 'string') return start;
  const isBlock = IN_BLOCK.includes(node.type);
  if (!isBlock && node.type !== Scalar.PLAIN) return start;
  const first = isBlock ? source.indexOf('\n', start) + 1 : start;
  const before = solid(upTo(node.value, line, column));
  return first === 0 ? start : skipSolid(source, first, end, before);
}

/** The part of `text` before a point of it. */
function upTo(text: string, line: number, column: number): string {
  let start = 0;
  for (let left = line; left > 1; left -= 1) {
    const feed = text.indexOf('\n', start);
    if (feed < 0) break;
    start = feed + 1;
  }
  return text.slice(0, start + column - 1);
}

/** How many characters are not white space. */
const solid = (text: string): number => text.replace(/\s+/g, '').length;

/** Offset of the character that is not white space after `count` of them. */
function skipSolid(source: string, first: number, end: number, count: number): number {
  let left = count;
  for (let offset = first; offset < end; offset += 1) {
    if (/\s/.test(source.charAt(offset))) continue;
    if (left === 0) return offset;
    left -= 1;
  }
  return Math.max(first, end - 1);
}
