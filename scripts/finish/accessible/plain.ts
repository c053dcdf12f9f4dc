/**
 * A plainer tree: Chromium wraps each run of text and each box into a NonStruct. Runs go to what holds
 * them, boxes dissolve, and text that stands by itself becomes a paragraph.
 */
import { isInline, isTag, type Kid, type Tag, tag, textOf } from './tags.ts';

/** Roles that hold blocks, and no text of their own. */
const GROUPING = new Set(['Document', 'Sect', 'Div', 'Art', 'Aside', 'BlockQuote', 'NonStruct']);

/** What may be empty: a table has cells everywhere. */
const KEPT_EMPTY = new Set(['Document', 'TD', 'TH']);

export function makePlain(root: Tag): void {
  root.kids = root.kids.flatMap((kid) => (isMain(kid) ? kid.kids : [kid]));
  for (const part of root.kids) if (isTag(part) && part.role === 'NonStruct') part.role = 'Sect';
  plain(root);
}

/** The element that holds all parts. */
const isMain = (kid: Kid): kid is Tag =>
  isTag(kid) &&
  kid.role === 'NonStruct' &&
  kid.kids.every((part) => isTag(part) && part.role === 'NonStruct');

function plain(parent: Tag): void {
  const groups = GROUPING.has(parent.role);
  parent.kids = parent.kids.flatMap((kid): Kid[] => {
    if (!isTag(kid)) return [kid];
    if (kid.role === 'NonStruct' && isInline(kid)) {
      const isRun = kid.kids.every((inner) => !isTag(inner));
      kid.role = groups && !isRun ? 'P' : 'Span';
    }
    plain(kid);
    const dissolves = kid.role === 'NonStruct' || kid.role === 'Span';
    if (dissolves) return kid.kids;
    return kid.kids.length > 0 || KEPT_EMPTY.has(kid.role) ? [kid] : [];
  });
  if (groups) parent.kids = inParagraphs(parent.kids);
}

/** Text that stands among blocks, put into paragraphs. White space alone is none. */
function inParagraphs(kids: readonly Kid[]): Kid[] {
  const blocks: Kid[] = [];
  let run: Kid[] = [];
  const close = () => {
    if (run.some((kid) => isTag(kid) || textOf(kid).trim() !== '')) blocks.push(tag('P', run));
    run = [];
  };
  for (const kid of kids) {
    if (isInline(kid)) run.push(kid);
    else {
      close();
      blocks.push(kid);
    }
  }
  close();
  return blocks;
}
