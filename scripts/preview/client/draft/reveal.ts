/** Scrolling to what is looked for, and pointing at it. */

/** Scrolls only as far as it takes for a box to be well in sight; lengths in CSS px of the window. */
export function bringIntoView(window: Window, { top, bottom, left, right }: DOMRect): void {
  const { innerHeight, innerWidth } = window;
  const margin = innerHeight / 6;
  const isSeen = top >= margin / 2 && bottom <= innerHeight - margin / 2;
  const isTall = bottom - top > innerHeight - 2 * margin;
  const down = isSeen ? 0 : isTall ? top - margin / 2 : (top + bottom - innerHeight) / 2;
  const isBeside = left < 0 || right > innerWidth;
  const across = isBeside ? left - Math.max(16, (innerWidth - (right - left)) / 2) : 0;
  if (down !== 0 || across !== 0) {
    window.scrollBy({ top: down, left: across, behavior: 'instant' });
  }
}

/** The first box of an element: one that goes on over pages has several. */
export function firstRect(element: Element | Range): DOMRect {
  const rects = [...element.getClientRects()];
  return rects.find(({ height }) => height > 0) ?? element.getBoundingClientRect();
}
