/** The printed pages as elements: those near the window are drawn, the others are white paper. */
import { ADDRESS, type PrintedPage } from '../../protocol.ts';
import { drawPage } from './draw-page.ts';
import { pdfDocuments } from './pdf-documents.ts';

export interface PdfSheets {
  /** One a page, in order. */
  readonly elements: readonly HTMLElement[];
  /**
   * Shows these pages; what was drawn stays until the new page is.
   * @returns when all that is near the window is drawn
   */
  show(pages: readonly PrintedPage[]): Promise<void>;
  /** Draws what is near the window again if it is shown at another size than it was drawn for. */
  sharpen(): Promise<void>;
}

interface Sheet {
  readonly element: HTMLElement;
  page: PrintedPage;
  isNear: boolean;
  /** What the element shows, as `wanted` names it. */
  drawn: string;
  /** What could not be drawn: a newer print is on its way. */
  failed: string;
}

/** In heights of the window: pages that far above or below it are drawn too. */
const NEAR = 0.75;

/**
 * @param scroller what scrolls
 * @param place where the pages stand
 */
export function pdfSheets(edition: string, scroller: HTMLElement, place: HTMLElement): PdfSheets {
  const documents = pdfDocuments();
  const sheets: Sheet[] = [];
  const byElement = new Map<Element, Sheet>();
  let drawing: Promise<void> | undefined;

  const wanted = ({ page, element }: Sheet) =>
    `${page.pdf} ${page.index} ${element.clientWidth * devicePixelRatio}`;
  const awaits = (sheet: Sheet) =>
    sheet.isNear && ![sheet.drawn, sheet.failed].includes(wanted(sheet));
  const clear = (sheet: Sheet) => {
    // Some browsers keep the pixels until the next collection.
    for (const canvas of sheet.element.querySelectorAll('canvas')) canvas.width = 0;
    sheet.element.replaceChildren();
    sheet.drawn = '';
  };
  const distance = ({ element }: Sheet) => {
    const { top, bottom } = element.getBoundingClientRect();
    const view = scroller.getBoundingClientRect();
    return Math.abs(top + bottom - view.top - view.bottom);
  };
  const isNear = ({ element }: Sheet) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    const view = scroller.getBoundingClientRect();
    const more = NEAR * view.height;
    return height > 0 && bottom > view.top - more && top < view.bottom + more;
  };
  /** What is read first is drawn first, both pages of a spread at once. */
  const next = (): readonly Sheet[] =>
    sheets
      .filter(awaits)
      .sort((a, b) => distance(a) - distance(b))
      .slice(0, 2);

  const draw = async (sheet: Sheet) => {
    const want = wanted(sheet);
    const { pdf, index } = sheet.page;
    try {
      const page = await documents.page(ADDRESS.pdf(edition, pdf), index);
      const { canvas, text } = await drawPage(page, sheet.element.clientWidth);
      if (!sheet.isNear || pdf !== sheet.page.pdf || index !== sheet.page.index) return;
      clear(sheet);
      sheet.element.append(canvas, text);
      sheet.drawn = want;
    } catch (fault) {
      console.warn(fault);
      if (want === wanted(sheet)) sheet.failed = want;
    }
  };
  const drawAll = async () => {
    for (let some = next(); some.length > 0; some = next()) {
      await Promise.all(some.map(draw));
    }
    drawing = undefined;
  };
  const pump = () => {
    // Later, even if there is nothing to draw: it ends by taking back what is set here.
    drawing ??= Promise.resolve().then(drawAll);
    return drawing;
  };

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const sheet = byElement.get(target);
        if (!sheet) continue;
        sheet.isNear = isIntersecting;
        if (!isIntersecting) clear(sheet);
      }
      void pump();
    },
    { root: scroller, rootMargin: `${NEAR * 100}% 0px` },
  );
  const add = (page: PrintedPage) => {
    const element = document.createElement('section');
    element.className = 'pdf-page';
    element.ariaLabel = `Page ${sheets.length + 1}`;
    const sheet = { element, page, isNear: false, drawn: '', failed: '' };
    sheets.push(sheet);
    byElement.set(element, sheet);
    place.append(element);
    observer.observe(element);
  };
  const remove = (sheet: Sheet) => {
    observer.unobserve(sheet.element);
    byElement.delete(sheet.element);
    clear(sheet);
    sheet.element.remove();
  };

  return {
    get elements() {
      return sheets.map(({ element }) => element);
    },
    show(pages) {
      for (const sheet of sheets.splice(pages.length)) remove(sheet);
      pages.forEach((page, at) => {
        const sheet = sheets[at];
        if (sheet) sheet.page = page;
        else add(page);
      });
      // The observer will say so too, but later.
      for (const sheet of sheets) sheet.isNear = isNear(sheet);
      documents.keep(new Set(pages.map(({ pdf }) => ADDRESS.pdf(edition, pdf))));
      return pump();
    },
    sharpen: pump,
  };
}
