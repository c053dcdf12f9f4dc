/**
 * The numbers of lists and steps, which style sheets draw before their items: Chromium paints them without
 * a tag. Each becomes content of its item, and so its label (lists.ts).
 */
import type { PDFRef } from '@cantoo/pdf-lib';
import { FOOT } from './mark.ts';
import type { Paint } from './scan.ts';
import { isMarked, isTag, type Marked, type Tag } from './tags.ts';

/** An item of a list and its place in it, from 1. */
interface Item {
  readonly item: Tag;
  readonly place: number;
}

/** The item that each content stands in, the innermost one. */
export function itemsIn(root: Tag): ReadonlyMap<Marked, Item> {
  const items = new Map<Marked, Item>();
  const visit = (tag: Tag, around: Item | undefined): void => {
    let place = 0;
    for (const kid of tag.kids) {
      if (isMarked(kid) && around) items.set(kid, around);
      if (!isTag(kid)) continue;
      const isItem = tag.role === 'L' && kid.role === 'LI';
      if (isItem) place += 1;
      visit(kid, isItem ? { item: kid, place } : around);
    }
  };
  visit(root, undefined);
  return items;
}

/** How many paints further on the item of a number is looked for. */
const NEAR = 6;

/** @param numbers what the numbers of a page stand for, to which those found are added */
export function joinNumbers(
  paints: readonly Paint[],
  page: PDFRef,
  numbers: Map<number, Marked>,
  items: ReadonlyMap<Marked, Item>,
): void {
  const itemOf = ({ mcid }: Paint): Item | undefined => {
    const content = mcid === undefined ? undefined : numbers.get(mcid);
    return content && items.get(content);
  };
  for (const [index, paint] of paints.entries()) {
    const isFolio = (paint.height ?? 0) < FOOT;
    if (paint.mcid !== undefined || isFolio || !/^\d+\.?$/.test(paint.text)) continue;
    const around = Array.from({ length: NEAR }, (_, step) => [index + step + 1, index - step - 1])
      .flat()
      .flatMap((at) => paints[at] ?? []);
    const place = Number.parseInt(paint.text, 10);
    const found = around.map(itemOf).find((item) => item?.place === place);
    if (!found) continue;
    const mcid = Math.max(-1, ...numbers.keys()) + 1;
    const content: Marked = { page, mcid, text: '', drawn: false, places: [] };
    numbers.set(mcid, content);
    paint.mcid = mcid;
    found.item.kids.unshift(content);
  }
}
