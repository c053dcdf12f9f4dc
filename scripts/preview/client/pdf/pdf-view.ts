/** The view of the true pages: what the browser printed, drawn by pdf.js. */
import type { PrintState } from '../../protocol.ts';
import type { GuideView, Layout, Place } from '../view.ts';
import './pdf-view.css';
import { pdfSheets } from './pdf-sheets.ts';

export interface PdfView extends GuideView {
  /**
   * Shows a print in the place of the one before, at the same place in the guide.
   * @returns when what can be seen is drawn
   */
  show(state: PrintState): Promise<void>;
}

/** Width of a page in CSS px, at a zoom of 1. */
const PAPER = (210 * 96) / 25.4;
/** In CSS px: what is seen above a page that is gone to. */
const ABOVE = 8;
/** In ms: pages are drawn again when zooming has ended. */
const PAUSE = 150;

export function createPdfView({ edition }: { readonly edition: string }): PdfView {
  const element = document.createElement('div');
  element.className = 'pdf-view planches';
  element.tabIndex = 0;
  element.role = 'region';
  element.ariaLabel = 'Pages imprimées';
  const pages = document.createElement('div');
  pages.className = 'pdf-pages';
  element.append(pages);
  const sheets = pdfSheets(edition, element, pages);
  let sections: PrintState['sections'] = [];
  let layout: Layout = 'planches';
  /** Where we scrolled to ourselves, as opposed to the reader. */
  let ours = -1;
  let frame = 0;
  let pause = 0;

  const place = (): Place | undefined => {
    const top = element.scrollTop;
    const at = sheets.elements.findIndex((page) => page.offsetTop + page.offsetHeight > top + 2);
    const page = sheets.elements[at];
    // Pages of notes are no section: they are told by the one before them.
    const section = sections.findLast(({ firstPage }) => firstPage <= at + 1);
    if (!page || !section) return undefined;
    const offset = Math.max(0, (top - page.offsetTop) / page.offsetHeight);
    return { section: section.id, page: at + 1 - section.firstPage, offset };
  };
  const goTo = ({ section: id, page: number, offset }: Place) => {
    const section = sections.find((one) => one.id === id);
    const { elements } = sheets;
    // The lists at the end of a draft are no section: they follow the last one.
    const end = sections.at(-1);
    const first = section?.firstPage ?? (end ? end.firstPage + end.pages : 1);
    const page = elements[Math.min(elements.length, first + number) - 1];
    if (!page) return;
    element.scrollTop = page.offsetTop + (offset > 0 ? offset * page.offsetHeight : -ABOVE);
    ours = element.scrollTop;
  };
  /** Changes what is shown, and stays at the same place in the guide. */
  const steadily = (change: () => void) => {
    const at = place();
    change();
    if (at && sections.some(({ id }) => id === at.section)) goTo(at);
  };

  const sharpen = () => {
    clearTimeout(pause);
    pause = window.setTimeout(() => void sheets.sharpen(), PAUSE);
  };
  const moved = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (Math.abs(element.scrollTop - ours) < 1) return;
      ours = -1;
      const at = place();
      if (at) view.onMove(at);
    });
  };
  element.addEventListener('scroll', moved, { passive: true });
  window.addEventListener('resize', sharpen);

  const view: PdfView = {
    element,
    place,
    goTo,
    setLayout(next) {
      layout = next;
      steadily(() => element.classList.toggle('planches', layout === 'planches'));
    },
    setZoom(zoom) {
      steadily(() => element.style.setProperty('--zoom', String(zoom)));
      sharpen();
    },
    fittingZoom() {
      const { paddingLeft, paddingRight } = getComputedStyle(pages);
      const room =
        element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      return room / (layout === 'planches' ? 2 * PAPER : PAPER);
    },
    onMove: () => undefined,
    async show(state) {
      let drawn: Promise<void> | undefined;
      steadily(() => {
        sections = state.sections;
        drawn = sheets.show(state.pages);
      });
      await drawn;
    },
  };
  return view;
}
