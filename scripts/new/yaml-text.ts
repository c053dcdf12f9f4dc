/** Pieces of YAML with comments, as an editor would type them. */
import { stringify } from 'yaml';

/** A text as YAML takes it, between quotes only where they are needed. */
export function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}

/** Every line of a text as a comment, under `indent`. */
export function commented(text: string, indent = ''): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? `${indent}#` : `${indent}# ${line}`))
    .join('\n');
}

/** A text on one line, short enough for a comment. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
