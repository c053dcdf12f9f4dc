/** Runs inside the page: what the paginated document looks like at the moment it is printed. */

/** A part of the guide as it was paginated; pages count from 1. */
export interface PrintedSection {
  readonly id: string;
  readonly source: string;
  readonly firstPage: number;
  readonly pages: number;
  /** Pages it must take, where that is fixed. */
  readonly expectedPages?: number;
  /** Whether it must begin on a left (even) page. */
  readonly left: boolean;
}

/** An element that is not printed as it should be. */
export interface LayoutFault {
  readonly kind: 'trop-large' | 'coupe' | 'imprimeur';
  readonly what: string;
  readonly source: string;
}

export interface PrintFacts {
  readonly pageCount: number;
  readonly sections: readonly PrintedSection[];
  /** Page of each element whose page number is printed, by identifier. */
  readonly folios: Readonly<Record<string, number>>;
  /** Width of the document, and of the page it must fit, in CSS px: more means Chromium shrank it. */
  readonly width: number;
}

/**
 * Listens for printing. When it starts, Chromium has the document already paginated: the root has one
 * rectangle per page. Page numbers are written into their text nodes there, in the one print, and what
 * was seen is kept for `printFacts`. Reads come first, writes last: a write would lay out again.
 */
export function watchPrint(): void {
  const root = document.documentElement;
  const observe = () => {
    const boxes = [...root.getClientRects()];
    // Of a part that is shown alone: see show-alone.ts.
    const before = (globalThis as { guidePagesBefore?: number }).guidePagesBefore ?? 0;
    const pageAt = (top: number): number => {
      let page = 0;
      while (page < boxes.length && (boxes[page]?.top ?? 0) <= top + 0.5) page += 1;
      return Math.max(1, page) + before;
    };
    const sourceOf = (element: Element): string =>
      element.closest('[data-source]')?.getAttribute('data-source') ?? '';
    const sections = [
      ...document.querySelectorAll<HTMLElement>('main > section:not(.verifications)'),
    ].flatMap((section) => {
      const rects = [...section.getClientRects()].filter((rect) => rect.height > 0);
      if (rects.length === 0) return [];
      const first = pageAt(rects[0]?.top ?? 0);
      const last = pageAt(rects.at(-1)?.top ?? 0);
      const expected = section.dataset.pages;
      return {
        id: section.id,
        source: sourceOf(section),
        firstPage: first,
        pages: last - first + 1,
        ...(expected ? { expectedPages: Number(expected) } : {}),
        left: section.dataset.parite === 'gauche',
      };
    });
    const numbers = [...document.querySelectorAll<HTMLElement>('[data-page-de]')].map((element) => {
      const id = element.dataset.pageDe ?? '';
      const target = document.getElementById(id);
      const rect = target?.getClientRects()[0];
      return { text: element.firstChild, id, page: rect ? pageAt(rect.top) : undefined };
    });
    const facts: PrintFacts = {
      pageCount: boxes.length,
      sections,
      folios: Object.fromEntries(numbers.flatMap(({ id, page }) => (page ? [[id, page]] : []))),
      width: Math.max(...boxes.map((box) => box.width), root.scrollWidth),
    };
    for (const { text, page } of numbers) {
      if (text instanceof Text && page) text.data = String(page);
    }
    Object.assign(globalThis, { guidePrintFacts: facts });
  };
  matchMedia('print').addEventListener('change', (event) => {
    if (event.matches) observe();
  });
}

/** What the last print looked like. */
export function printFacts(): PrintFacts {
  return (globalThis as unknown as { guidePrintFacts: PrintFacts }).guidePrintFacts;
}
