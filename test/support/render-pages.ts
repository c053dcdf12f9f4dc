/** Pages of a PDF as pixels, drawn by pdf.js: another engine than the one that printed them. */
import { PNG } from 'pngjs';
import type { PdfReader } from './pdf-reader.ts';

/** What pdf.js makes canvases with in Node: a drop-in for the browser's. */
interface CanvasFactory {
  create(width: number, height: number): { canvas: object; context: CanvasRenderingContext2D };
}

/**
 * One page as an opaque picture.
 * @param number page, counted from 1
 * @param dpi 72 gives one pixel a point
 */
export async function renderPage(
  { document }: PdfReader,
  number: number,
  dpi: number,
): Promise<PNG> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: dpi / 72 });
  const width = Math.round(viewport.width);
  const height = Math.round(viewport.height);
  const { canvas, context } = (document.canvasFactory as CanvasFactory).create(width, height);
  await page.render({ canvas: canvas as HTMLCanvasElement, canvasContext: context, viewport })
    .promise;
  const picture = new PNG({ width, height });
  picture.data = Buffer.from(context.getImageData(0, 0, width, height).data);
  return picture;
}
