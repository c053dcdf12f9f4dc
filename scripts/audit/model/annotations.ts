/** The annotations of the pages of a PDF (ISO 32000-1, 12.5). */
import type { PDFDict, PDFPage } from '@cantoo/pdf-lib';
import { asDict, itemsAt, nameAt, numberAt } from './objects.ts';

export interface Annotation {
  readonly dict: PDFDict;
  readonly subtype: string;
  /** Counted from 1. */
  readonly page: number;
  /** Shown to nobody: its Hidden flag is set, or it lies wholly outside the page's crop box. */
  readonly hidden: boolean;
}

export function annotationsOf(pages: readonly PDFPage[]): readonly Annotation[] {
  return pages.flatMap((page, index) =>
    itemsAt(page.node, 'Annots').flatMap(({ value }): Annotation[] => {
      const dict = asDict(value);
      if (!dict) return [];
      const hidden = ((numberAt(dict, 'F') ?? 0) & HIDDEN) !== 0 || isOutside(dict, page);
      return [{ dict, subtype: nameAt(dict, 'Subtype') ?? '', page: index + 1, hidden }];
    }),
  );
}

const HIDDEN = 2;

function isOutside(annotation: PDFDict, page: PDFPage): boolean {
  const corners = itemsAt(annotation, 'Rect').map(({ value }) => Number(String(value)));
  const [x1, y1, x2, y2] = corners;
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return false;
  const { x, y, width, height } = page.getCropBox();
  return (
    Math.max(x1, x2) < x ||
    Math.min(x1, x2) > x + width ||
    Math.max(y1, y2) < y ||
    Math.min(y1, y2) > y + height
  );
}
