/**
 * Edits to a text that is spread over several nodes.
 *
 * A paragraph such as `<strong>Prix</strong> : 3 €` is typeset as one string, with a mark where
 * each node ends. Edits move the marks along, so the result can be cut up again.
 */

/** Replaces `[start, end)` (UTF-16 offsets) by `by`; `start === end` inserts. */
export type Edit = { readonly start: number; readonly end: number; readonly by: string };

/** A border between two nodes; text put exactly there goes to the node on that `side`. */
export type Mark = { readonly at: number; readonly side: 'left' | 'right' };

export type MarkedText = { readonly text: string; readonly marks: readonly Mark[] };

/** Applies `edits`, in ascending order and without overlaps, and moves the marks. */
export function applyEdits(source: MarkedText, edits: readonly Edit[]): MarkedText {
  if (edits.length === 0) return source;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, by } of edits) {
    pieces.push(source.text.slice(from, start), by);
    from = end;
  }
  pieces.push(source.text.slice(from));
  return { text: pieces.join(''), marks: moveMarks(source.marks, edits) };
}

function moveMarks(marks: readonly Mark[], edits: readonly Edit[]): readonly Mark[] {
  let shift = 0;
  let floor = 0;
  let next = 0;
  return marks.map(({ at, side }) => {
    let edit = edits[next];
    while (edit && edit.end <= at && !(edit.start === at && side === 'right')) {
      shift += edit.by.length - (edit.end - edit.start);
      edit = edits[++next];
    }
    const inner = edit && edit.start < at ? edit : undefined;
    const place = inner ? inner.start + (side === 'left' ? inner.by.length : 0) : at;
    // Marks inside one edit may lean to different sides: they must not cross.
    floor = Math.max(floor, place + shift);
    return { at: floor, side };
  });
}
