/** The boxes of pages, and the checks of them (PDF 32000-1, 14.11.2). */
import { PDFArray, type PDFDocument, PDFName, PDFNumber, type PDFPage } from '@cantoo/pdf-lib';
import type { Box } from '../../pdf/geometry.ts';
import { error } from '../check.ts';
import type { Finding } from '../report.ts';

/** In pt. */
const TOLERANCE = 0.01;

export type BoxName = 'MediaBox' | 'BleedBox' | 'TrimBox';

/** The box of a page in pt, inherited or not; undefined where the page has none. */
export function boxOf(page: PDFPage, box: BoxName): Box | undefined {
  const array = page.node.getInheritableAttribute(PDFName.of(box));
  if (!(array instanceof PDFArray) || array.size() !== 4) return undefined;
  const [x = 0, y = 0, X = 0, Y = 0] = array
    .asArray()
    .map((value) => (value instanceof PDFNumber ? value.asNumber() : 0));
  return {
    left: Math.min(x, X),
    bottom: Math.min(y, Y),
    right: Math.max(x, X),
    top: Math.max(y, Y),
  };
}

export function boxes(pdf: PDFDocument): Finding[] {
  return pdf.getPages().flatMap((page, index) => {
    const [media, bleed, trim] = (['MediaBox', 'BleedBox', 'TrimBox'] as const).map((one) =>
      boxOf(page, one),
    );
    const number = index + 1;
    if (!trim || !media) {
      return [
        error(`Page ${number} : la rogne (TrimBox) n’est pas dite. Refaites le PDF.`, number),
      ];
    }
    const isIn = (inner: Box, outer: Box) =>
      inner.left >= outer.left - TOLERANCE &&
      inner.bottom >= outer.bottom - TOLERANCE &&
      inner.right <= outer.right + TOLERANCE &&
      inner.top <= outer.top + TOLERANCE;
    const around = bleed ?? media;
    if (isIn(trim, around) && isIn(around, media)) return [];
    return [error(`Page ${number} : la rogne ou le fond perdu sort de la feuille.`, number)];
  });
}

export function formats(pdf: PDFDocument): Finding[] {
  const sizes = pdf.getPages().map((page) => {
    const box = boxOf(page, 'TrimBox');
    return box && [box.right - box.left, box.top - box.bottom];
  });
  const [first] = sizes;
  return sizes.flatMap((size, index) => {
    const isSame = size?.every((side, at) => Math.abs(side - (first?.[at] ?? 0)) <= TOLERANCE);
    return isSame === false
      ? [
          error(
            `Page ${index + 1} : son format fini n’est pas celui de la première page.`,
            index + 1,
          ),
        ]
      : [];
  });
}
