/** What stands at the top of the window, and how it comes back there. */
import type { Place } from '../view.ts';
import type { PageBox } from './arrange.ts';
import type { Pages } from './pages.ts';
import { PAPER } from './paper.ts';

/** A page shown long stands for several: how many. */
function pagesIn(pages: Pages, box: PageBox): number {
  const extent = pages.extents.find(({ id }) => id === box.section);
  return extent?.long === undefined ? 1 : extent.pages;
}

/**
 * @param aimed part that the reader last went to: of two pages side by side, its own is the one that is
 * looked at
 */
export function placeOf(window: Window, pages: Pages, aimed = ''): Place | undefined {
  const top = window.scrollY + PAPER.gap;
  const first = pages.arrangement.pages.find((page) => page.top + page.height > top + 1);
  if (!first) return undefined;
  const isBeside = ({ top, section }: PageBox) => top === first.top && section === aimed;
  const box = pages.arrangement.pages.find(isBeside) ?? first;
  const count = pagesIn(pages, box);
  const down = (Math.max(0, top - box.top) / box.height) * count;
  const within = Math.min(count - 1, Math.floor(down));
  return { section: box.section, page: box.index + within, offset: Math.min(1, down - within) };
}

export function scrollToPlace(window: Window, pages: Pages, place: Place): void {
  const { section, page, offset } = place;
  const own = pages.arrangement.pages.filter((box) => box.section === section);
  const box = own[Math.min(page, own.length - 1)];
  if (!box) return;
  const count = pagesIn(pages, box);
  const down = (Math.min(count - 1, Math.max(0, page - box.index)) + offset) / count;
  window.scrollTo({ top: box.top + down * box.height - PAPER.gap, behavior: 'instant' });
}

/**
 * Makes a change with what is read kept in its place. Pages are fixed boxes: the page at the top of the
 * window stays where it is, whatever its text does. A part shown as one long page has no such boxes: there
 * the block at the top stays.
 */
export function keepingPlace(window: Window, pages: Pages, change: () => void): void {
  const before = placeOf(window, pages);
  const box = pages.arrangement.pages.find(({ section }) => section === before?.section);
  const isLong = box !== undefined && pagesIn(pages, box) > 1;
  const block = isLong && before ? blockAtTop(window.document, before.section) : undefined;
  const from = window.scrollY;
  change();
  const found = block && findBlock(window.document, block.key);
  if (found && block) {
    const moved = found.getBoundingClientRect().top - block.top;
    if (moved !== 0) window.scrollTo({ top: window.scrollY + moved, behavior: 'instant' });
    return;
  }
  const after = placeOf(window, pages);
  const isSame = after?.section === before?.section && after?.page === before?.page;
  if (before && !(isSame && window.scrollY === from)) scrollToPlace(window, pages, before);
}

/** The block of a part that is at the top of the window, named so that it is found again. */
function blockAtTop(doc: Document, section: string) {
  const part = doc.getElementById(section);
  const blocks = [...(part?.querySelectorAll('[id], [data-source]') ?? [])];
  const tops = blocks.map((block) => block.getBoundingClientRect().top);
  const at = tops.findIndex((top) => top >= 0);
  const block = blocks[at];
  return block && { key: { section, id: block.id, at }, top: tops[at] ?? 0 };
}

function findBlock(
  doc: Document,
  { section, id, at }: { section: string; id: string; at: number },
) {
  const named = id === '' ? null : doc.getElementById(id);
  return named ?? doc.getElementById(section)?.querySelectorAll('[id], [data-source]')[at];
}
