/** The pages of a PDF as form XObjects of the same PDF: they share its fonts and pictures, nothing is copied. */
import { deflateSync } from 'node:zlib';
import { type PDFDocument, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import { pageContent } from '../pdf/content.ts';

/** A page to be shown wherever it is wanted. */
export interface PageForm {
  readonly ref: PDFRef;
  /** Its trim in its own coordinates, in pt. */
  readonly trim: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** Content, resources and transparency of each page as a form that is cut at the trim (PDF 32000-1, 8.10). */
export function pageForms(pdf: PDFDocument): readonly PageForm[] {
  return pdf.getPages().map((page) => pageForm(pdf, page));
}

function pageForm({ context }: PDFDocument, page: PDFPage): PageForm {
  const trim = page.getTrimBox();
  const form = context.stream(deflateSync(pageContent(page)), {
    Type: 'XObject',
    Subtype: 'Form',
    Filter: 'FlateDecode',
    BBox: [trim.x, trim.y, trim.x + trim.width, trim.y + trim.height],
  });
  for (const key of ['Resources', 'Group'].map((name) => PDFName.of(name))) {
    const value = page.node.getInheritableAttribute(key);
    if (value) form.dict.set(key, value);
  }
  return { ref: context.register(form), trim };
}
