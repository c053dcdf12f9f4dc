/** A page of a PDF as a canvas and, over it, its text to be selected and heard. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { pdfJs } from './pdf-documents.ts';

export interface DrawnPage {
  readonly canvas: HTMLCanvasElement;
  readonly text: HTMLElement;
}

/** In pixels: Safari draws nothing on a larger canvas. */
const MOST_PIXELS = 16_000_000;

/**
 * Draws out of sight.
 * @param width of the page on screen, in CSS px
 */
export async function drawPage(page: PDFPageProxy, width: number): Promise<DrawnPage> {
  const { TextLayer } = await pdfJs();
  const paper = page.getViewport({ scale: 1 });
  const scale = width / paper.width;
  const most = Math.sqrt(MOST_PIXELS / (paper.width * paper.height));
  const viewport = page.getViewport({ scale: Math.min(scale * devicePixelRatio, most) });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  canvas.ariaHidden = 'true';
  const text = document.createElement('div');
  text.className = 'pdf-texte';
  const layer = new TextLayer({
    textContentSource: page.streamTextContent(),
    container: text,
    viewport: page.getViewport({ scale }),
  });
  // As for print: else it draws a little for each frame of the screen, and takes as long again.
  const drawn = page.render({ canvas, viewport, intent: 'print' }).promise;
  await Promise.all([drawn, layer.render()]);
  page.cleanup();
  return { canvas, text };
}
