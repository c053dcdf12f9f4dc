/** Runs inside the page: text that a box of fixed size hides or lets fall off the page. */
import type { LayoutFault } from './watch-print.ts';

/**
 * Looks, before printing, at every box that hides what overflows it and at the parts that fill
 * exactly one page, whose title and foot must not run into each other.
 */
export function findClipped(): LayoutFault[] {
  const TOLERANCE = 1.5;
  const fault = (element: Element): LayoutFault => ({
    kind: 'coupe',
    what: (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60),
    source: element.closest('[data-source]')?.getAttribute('data-source') ?? '',
  });
  const visible = (element: Element) =>
    !element.closest('[aria-hidden=true], svg, caption') &&
    (element.textContent ?? '').trim() !== '';

  const inside = (box: DOMRect, rect: DOMRect) =>
    rect.left >= box.left - TOLERANCE &&
    rect.right <= box.right + TOLERANCE &&
    rect.top >= box.top - TOLERANCE &&
    rect.bottom <= box.bottom + TOLERANCE;
  const contents = document.createRange();
  const inkOf = (element: Element): DOMRect => {
    contents.selectNodeContents(element);
    return contents.getBoundingClientRect();
  };
  const holdsText = (element: Element) =>
    visible(element) &&
    [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());

  const hidden = [...document.querySelectorAll<HTMLElement>('main *')]
    .filter((element) => visible(element) && getComputedStyle(element).overflow !== 'visible')
    .flatMap((clip) => {
      const box = clip.getBoundingClientRect();
      const texts = [clip, ...clip.querySelectorAll('*')].filter(holdsText);
      return texts.filter((text) => !inside(box, inkOf(text)));
    });
  const fallen = [...document.querySelectorAll<HTMLElement>('main > [data-pages="1"]')].flatMap(
    (part) => {
      const box = part.getBoundingClientRect();
      const blocks = [...part.children].filter((child) => visible(child));
      const rects = blocks.map((child) => child.getBoundingClientRect());
      return blocks.filter((_, index) => {
        const rect = rects[index];
        const next = rects[index + 1];
        if (!rect) return false;
        const collides = next && next.top < rect.bottom - TOLERANCE && next.bottom > rect.top;
        return !inside(box, rect) || collides;
      });
    },
  );
  // Words that would run into those beside them: nothing hides them, and nothing gives way.
  const crowded = [
    ...document.querySelectorAll('.matrice-groupe, .matrice-critere, .releve li'),
  ].filter((cell) => {
    const box = cell.getBoundingClientRect();
    const ink = inkOf(cell);
    return ink.left < box.left - TOLERANCE || ink.right > box.right + TOLERANCE;
  });
  return [...new Set([...hidden, ...fallen, ...crowded])].map(fault);
}
