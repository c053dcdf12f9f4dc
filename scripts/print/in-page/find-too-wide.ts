/** Runs inside the page: what is wider than its page, before Chromium hides it by shrinking the guide. */
import type { LayoutFault } from './watch-print.ts';

/**
 * In print, Chromium widens every page until the widest element fits, then shrinks them all: nothing
 * is seen to overflow any more. So each part is laid out here, unpaginated, in the width of its page,
 * and the texts and pictures that reach beyond it are named.
 * @param textWidth width, in CSS px, of the pages of parts that do not bleed
 */
export function findTooWide(textWidth: number): LayoutFault[] {
  const TOLERANCE = 1.5;
  const BLEEDING = '.fiche, .ouverture, .couverture, .dos';
  const contents = document.createRange();
  const holdsInk = (element: Element) =>
    element.matches('img, svg') ||
    [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
  // Decoration may bleed; a drawing is bounded by its own box; a caption is heard, not seen.
  const counts = (element: Element) =>
    !element.closest('[aria-hidden=true], caption') && !element.parentElement?.closest('svg');

  const widerThan = (part: HTMLElement): Element[] => {
    const { left, right } = part.getBoundingClientRect();
    return [...part.querySelectorAll('*')].filter((element) => {
      if (!holdsInk(element) || !counts(element)) return false;
      contents.selectNode(element);
      const ink = contents.getBoundingClientRect();
      contents.selectNodeContents(element);
      const text = contents.getBoundingClientRect();
      return Math.max(ink.right, text.right) > right + TOLERANCE || ink.left < left - TOLERANCE;
    });
  };

  return [...document.querySelectorAll<HTMLElement>('main > section')].flatMap((part) => {
    if (!part.matches(BLEEDING)) part.style.width = `${textWidth}px`;
    const elements = widerThan(part);
    part.style.width = '';
    return elements.map(
      (element): LayoutFault => ({
        kind: 'trop-large',
        what: (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60),
        source: element.closest('[data-source]')?.getAttribute('data-source') ?? '',
      }),
    );
  });
}
