/** What a printed PDF really holds, read back from its objects, to be checked against what was asked. */
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';

export interface PdfFont {
  /** PostScript name, without the prefix of a subset. */
  readonly name: string;
  /** `Type3` means that glyphs are drawings: readers and print shops handle them badly. */
  readonly subtype: string;
  readonly embedded: boolean;
}

const name = (text: string): PDFName => PDFName.of(text);

/** Every font of the document, once. */
export function fontsOf(pdf: PDFDocument): readonly PdfFont[] {
  const fonts = new Map<string, PdfFont>();
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(name('Type')) !== name('Font')) continue;
    const subtype = object.get(name('Subtype'))?.toString().slice(1) ?? '';
    // A composite font is described by its descendant.
    if (subtype === 'Type0') continue;
    const base = object.get(name('BaseFont'))?.toString().slice(1) ?? `(${subtype})`;
    const descriptor = object.lookupMaybe(name('FontDescriptor'), PDFDict);
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) =>
      descriptor?.has(name(key)),
    );
    const font = { name: base.replace(/^[A-Z]{6}\+/, ''), subtype, embedded };
    fonts.set(`${font.name} ${subtype} ${embedded}`, font);
  }
  return [...fonts.values()];
}

/** The page, counted from 1, of each named destination. */
export function destinationsOf(pdf: PDFDocument): ReadonlyMap<string, number> {
  const pages = new Map(pdf.getPages().map((page, index) => [page.ref.tag, index + 1]));
  const found = new Map<string, number>();
  const destinations = pdf.catalog.lookupMaybe(name('Dests'), PDFDict);
  for (const [key, value] of destinations?.entries() ?? []) {
    const target = value instanceof PDFRef ? pdf.context.lookup(value) : value;
    const page = target instanceof PDFArray ? target.get(0) : undefined;
    const number = page instanceof PDFRef ? pages.get(page.tag) : undefined;
    if (number) found.set(key.decodeText(), number);
  }
  return found;
}
