/** Stands in until there is one that shows the printed pages. */
import type { PrintState } from '../../protocol.ts';
import type { GuideView, Place } from '../view.ts';

export interface PdfView extends GuideView {
  show(state: PrintState): Promise<void>;
}

export function createPdfView(_options: { readonly edition: string }): PdfView {
  const element = document.createElement('div');
  let at: Place | undefined;
  return {
    element,
    async show({ pages }) {
      element.replaceChildren(...pages.map((_, index) => new Text(`Page ${index + 1} `)));
    },
    place: () => at,
    goTo: (place) => {
      at = place;
    },
    setLayout: () => undefined,
    setZoom: () => undefined,
    fittingZoom: () => 1,
    onMove: () => undefined,
    close: () => element.remove(),
  };
}
