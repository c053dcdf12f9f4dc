/** Crop marks at the corners of the trim, outside the bleed, in all inks (PDF 32000-1, 14.11.3). */
import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { PT_PER_MM } from '../pdf/units.ts';
import { MARK, pressGeometry, TRIM, written } from './boxes.ts';

/** Of the lines, in pt. */
const WIDTH = 0.25;
const REGISTRATION = 'Registration';

/** @param bleed in mm */
export function drawCropMarks(pdf: PDFDocument, bleed: number): void {
  const { slug, marksAt } = pressGeometry(bleed);
  const end = marksAt + MARK.length * PT_PER_MM;
  const lines = [
    { x: slug, outwards: -1 },
    { x: slug + TRIM.width, outwards: 1 },
  ].flatMap(({ x, outwards: right }) =>
    [
      { y: slug, outwards: -1 },
      { y: slug + TRIM.height, outwards: 1 },
    ].flatMap(({ y, outwards: up }) => [
      `${written([x + right * marksAt, y])} m ${written([x + right * end, y])} l`,
      `${written([x, y + up * marksAt])} m ${written([x, y + up * end])} l`,
    ]),
  );
  const drawing = `q /${REGISTRATION} CS 1 SCN ${WIDTH} w 0 J [] 0 d\n${lines.join('\n')}\nS Q`;
  const { context } = pdf;
  const marks = context.register(context.flateStream(drawing));
  const colour = context.register(registrationColour(pdf));
  for (const { node } of pdf.getPages()) {
    node.addContentStream(marks);
    const { Resources: resources } = node.normalizedEntries();
    const spaces = resources.lookupMaybe(PDFName.of('ColorSpace'), PDFDict) ?? context.obj({});
    spaces.set(PDFName.of(REGISTRATION), colour);
    resources.set(PDFName.of('ColorSpace'), spaces);
  }
}

/** `All`: every plate of the press, whatever its inks (PDF 32000-1, 8.6.6.4). */
function registrationColour({ context }: PDFDocument) {
  return context.obj([
    'Separation',
    'All',
    'DeviceCMYK',
    { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 },
  ]);
}
