/** The page boxes of the print shop, and what a page shows of each (ISO 15930-7; PDF 32000-1, 14.11.2). */
import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { wrapPageContent } from '../pdf/content.ts';
import { PT_PER_MM } from '../pdf/units.ts';
import { beyondTrim } from '../print/beyond-trim.ts';

const PT_PER_PX = 72 / 96;

/** A4, in pt. */
export const TRIM = { width: 210 * PT_PER_MM, height: 297 * PT_PER_MM } as const;

/** In mm: crop marks begin so far from the trim at least, are so long, and have so much paper around them. */
export const MARK = { distance: 3, length: 5, around: 2 } as const;

/** Lengths in pt, for a bleed in mm. */
export interface PressGeometry {
  readonly bleed: number;
  /** From the edge of the sheet to the trim, on each side. */
  readonly slug: number;
  /** From the trim to where crop marks begin. */
  readonly marksAt: number;
}

export function pressGeometry(bleed: number): PressGeometry {
  const marksAt = Math.max(bleed, MARK.distance);
  return {
    bleed: bleed * PT_PER_MM,
    marksAt: marksAt * PT_PER_MM,
    slug: (marksAt + MARK.length + MARK.around) * PT_PER_MM,
  };
}

/**
 * Places each page, printed beyond its trim, on a sheet with room for crop marks: MediaBox the sheet, TrimBox
 * exactly A4, BleedBox around it, to which the content is clipped.
 * @param bleed in mm, the one that was printed with
 */
export function placeOnSheets(pdf: PDFDocument, bleed: number): void {
  const { bleed: around, slug } = pressGeometry(bleed);
  const printedBeyond = beyondTrim(bleed) * PT_PER_PX;
  const sheet = { width: TRIM.width + 2 * slug, height: TRIM.height + 2 * slug };
  for (const page of pdf.getPages()) {
    // Chromium measures from the upper left corner, and rounds the size of the page at its other sides.
    const { height } = page.getMediaBox();
    const right = slug - printedBeyond;
    const up = slug + TRIM.height - (height - printedBeyond);
    const clip = [slug - around, slug - around, TRIM.width + 2 * around, TRIM.height + 2 * around];
    const before = `q ${written(clip)} re W n 1 0 0 1 ${written([right, up])} cm\n`;
    wrapPageContent(pdf, page, before, '\nQ');
    for (const box of ['CropBox', 'ArtBox']) page.node.delete(PDFName.of(box));
    page.setMediaBox(0, 0, sheet.width, sheet.height);
    page.setTrimBox(slug, slug, TRIM.width, TRIM.height);
    page.setBleedBox(
      slug - around,
      slug - around,
      TRIM.width + 2 * around,
      TRIM.height + 2 * around,
    );
  }
}

/** Numbers as operands: four decimals are a ten-thousandth of a point. */
export const written = (numbers: readonly number[]): string =>
  numbers.map((number) => String(Number(number.toFixed(4)))).join(' ');
