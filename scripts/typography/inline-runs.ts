/**
 * Runs of inline text: what a reader sees as one flow, though it is spread over several nodes
 * (`<strong>Prix</strong> : 3 €`). Block elements end a run; code, drawings and addresses are part
 * of it as one opaque character.
 */
import type { Parents, Root, Text } from 'hast';
import type { Mark, MarkedText } from './edits.ts';
import { showsOwnAddress } from './own-address.ts';
import { OPAQUE } from './protected-spans.ts';

/** A piece of a run; without `node`, it stands for something that is not to be written. */
type Segment = {
  readonly text: string;
  readonly depth: number;
  readonly node?: Text;
  readonly parent?: Parents;
};

/** `blocks`: tag names of the block elements around the run, outermost first. */
export type InlineRun = { readonly blocks: readonly string[]; readonly segments: Segment[] };

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const INLINE = names(
  'a abbr b bdi bdo cite data del dfn em i ins label mark q s small span strong time u var',
);
// A superscript is opaque too: as text, the note call of "2020¹" would make one number with it.
const OPAQUE_INLINE = names('code kbd samp svg math img input sup sub');
const SILENT = names('script style template wbr');
const SKIPPED_BLOCK = names('pre textarea title option');
const LINE_BREAK: Segment = { text: '\u2028', depth: 0 };

/** Lists the runs of `tree`, in its order. */
export function inlineRuns(tree: Root): readonly InlineRun[] {
  const runs: InlineRun[] = [];
  let run: InlineRun | undefined;

  const add = (segment: Segment, blocks: readonly string[]): void => {
    if (!run) {
      run = { blocks, segments: [] };
      runs.push(run);
    }
    run.segments.push(segment);
  };

  const walk = (parent: Parents, depth: number, blocks: readonly string[]): void => {
    for (const node of parent.children) {
      if (node.type === 'text') add({ text: node.value, depth, node, parent }, blocks);
      if (node.type !== 'element' || SILENT.has(node.tagName)) continue;
      const { tagName } = node;
      if (tagName === 'br') add(LINE_BREAK, blocks);
      else if (OPAQUE_INLINE.has(tagName) || showsOwnAddress(node))
        add({ text: OPAQUE, depth }, blocks);
      else if (INLINE.has(tagName)) walk(node, depth + 1, blocks);
      else {
        run = undefined;
        if (!SKIPPED_BLOCK.has(tagName)) walk(node, 0, [...blocks, tagName]);
        run = undefined;
      }
    }
  };

  walk(tree, 0, []);
  return runs;
}

/** Passes the text of a run through `transform` and writes the result back to its nodes. */
export function rewriteRun(
  { segments }: InlineRun,
  transform: (source: MarkedText) => MarkedText,
): void {
  const source = markedText(segments);
  const result = transform(source);
  if (result.text === source.text) return;
  let start = 0;
  segments.forEach(({ node }, index) => {
    const end = result.marks[index]?.at ?? result.text.length;
    if (node) node.value = result.text.slice(start, end);
    start = end;
  });
}

function markedText(segments: readonly Segment[]): MarkedText {
  const marks: Mark[] = [];
  let at = 0;
  segments.forEach((left, index) => {
    at += left.text.length;
    const right = segments[index + 1];
    if (right) marks.push({ at, side: leansLeft(left, right) ? 'left' : 'right' });
  });
  return { text: segments.map(({ text }) => text).join(''), marks };
}

/** A new space goes outside the inner element: the underline of a link ends at its last word. */
const leansLeft = (left: Segment, right: Segment): boolean =>
  left.node !== undefined && (right.node === undefined || left.depth < right.depth);
