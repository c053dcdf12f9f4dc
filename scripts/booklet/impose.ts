/** Sides of sheets as pages of a PDF: two A5 pages on a landscape A4. */
import { type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { PT_PER_MM } from '../pdf/units.ts';
import { foldMarks, type Marks, stapleMarks } from './marks.ts';
import type { Side } from './order.ts';
import type { PageForm } from './page-forms.ts';

/** Landscape A4, in pt. */
export const SHEET = { width: 297 * PT_PER_MM, height: 210 * PT_PER_MM } as const;

/** From A4 to A5. */
export const SCALE = Math.SQRT1_2;

/**
 * Adds a page for each side. Pages meet at the middle of the sheet, whatever their last tenth of a millimetre
 * is, so that what goes over a spread does not break there; from head to foot they are centred.
 * @param folded whether the sheets are folded and stapled, and bear marks for that
 */
export function imposeSides(
  pdf: PDFDocument,
  forms: readonly PageForm[],
  sides: readonly Side[],
  folded: boolean,
): void {
  for (const [index, { left, right }] of sides.entries()) {
    const page = pdf.addPage([SHEET.width, SHEET.height]);
    const placed = [
      { form: forms[(left ?? 0) - 1], side: 'left' as const },
      { form: forms[(right ?? 0) - 1], side: 'right' as const },
    ].flatMap(({ form, side }) => (form ? [{ form, side, name: `Page${side}` }] : []));
    for (const { form, name } of placed) page.node.setXObject(PDFName.of(name), form.ref);
    const content = [
      ...placed.map(({ form, side, name }) => `q ${matrix(form, side)} cm /${name} Do Q`),
      ...(folded ? marksOf(index) : []),
    ].join('\n');
    page.node.set(PDFName.of('Contents'), streamOf(pdf, content));
  }
}

/** Backs are inside when the sheet is folded: there the fold is marked, and the cover stays clean of it. */
function marksOf(index: number): Marks {
  if (index === 0) return stapleMarks(SHEET);
  return index % 2 === 1 ? foldMarks(SHEET) : [];
}

/** Where a page stands on its half of the sheet, as operands of `cm`. */
function matrix({ trim }: PageForm, side: 'left' | 'right'): string {
  const [width, height] = [trim.width * SCALE, trim.height * SCALE];
  const x = SHEET.width / 2 - (side === 'left' ? width : 0) - trim.x * SCALE;
  const y = (SHEET.height - height) / 2 - trim.y * SCALE;
  return [SCALE, 0, 0, SCALE, x, y].map((value) => Number(value.toFixed(6))).join(' ');
}

const streamOf = ({ context }: PDFDocument, content: string): PDFRef =>
  context.register(context.flateStream(content));
