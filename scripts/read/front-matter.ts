/** Splits a chapter into its front matter, between two lines of `---`, and its Markdown body. */
import type { BodyPart } from './source.ts';

export interface SplitChapter {
  /** The YAML between the two lines; undefined if the chapter does not start with `---`. */
  readonly head: BodyPart | undefined;
  readonly body: BodyPart;
  /** Whether the second line of `---` is there. */
  readonly closed: boolean;
}

const FENCE = /^---[ \t]*$/;

export function splitFrontMatter(text: string): SplitChapter {
  const lines = text.split('\n');
  if (!FENCE.test(lines[0] ?? '')) {
    return { head: undefined, body: { text, firstLine: 1 }, closed: false };
  }
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end < 0) {
    const head = { text: lines.slice(1).join('\n'), firstLine: 2 };
    return { head, body: { text: '', firstLine: lines.length }, closed: false };
  }
  return {
    head: { text: lines.slice(1, end).join('\n'), firstLine: 2 },
    body: { text: lines.slice(end + 1).join('\n'), firstLine: end + 2 },
    closed: true,
  };
}
