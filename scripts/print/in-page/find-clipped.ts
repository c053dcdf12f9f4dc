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
    page: 0,
  });
  const visible = (element: Element) =>
    !element.closest('[aria-hidden=true], svg, caption') &&
    (element.textContent ?? '').trim() !== '';

  const hidden = [...document.querySelectorAll<HTMLElement>('main *')].filter((element) => {
    if (!visible(element) || getComputedStyle(element).overflow === 'visible') return false;
    return (
      element.scrollWidth > element.clientWidth + TOLERANCE ||
      element.scrollHeight > element.clientHeight + TOLERANCE
    );
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
        const off = rect.top < box.top - TOLERANCE || rect.bottom > box.bottom + TOLERANCE;
        return (
          off ||
          (next !== undefined && next.top < rect.bottom - TOLERANCE && next.bottom > rect.top)
        );
      });
    },
  );
  return [...new Set([...hidden, ...fallen])].map(fault);
}
