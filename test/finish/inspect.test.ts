import { type PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../scripts/finish/finish.ts';
import { destinationsOf, fontsOf } from '../../scripts/finish/inspect.ts';
import { tinyPdf } from '../support/printed.ts';

/** A composite font as Chromium writes it, with its file or without. */
function addFont(pdf: PDFDocument, baseFont: string, { embedded = true } = {}): void {
  const { context } = pdf;
  const file = context.register(context.stream('glyphs'));
  const descriptor = context.register(
    context.obj({ Type: 'FontDescriptor', ...(embedded && { FontFile2: file }) }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: baseFont,
      FontDescriptor: descriptor,
    }),
  );
  context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: baseFont,
      DescendantFonts: [descendant],
    }),
  );
}

describe('the fonts of a PDF', () => {
  it('are named without the prefix of their subset, each once', async () => {
    const pdf = await tinyPdf(1);
    addFont(pdf, 'ABCDEF+SourceSans3-Regular');
    addFont(pdf, 'GHIJKL+SourceSans3-Regular');
    expect(fontsOf(pdf)).toEqual([
      { name: 'SourceSans3-Regular', subtype: 'CIDFontType2', embedded: true },
    ]);
  });

  it('are known not to be embedded where they have no file', async () => {
    const pdf = await tinyPdf(1);
    addFont(pdf, 'Arial', { embedded: false });
    await pdf.embedFont(StandardFonts.Helvetica);
    const reopened = await openPdf(await pdf.save());
    expect(fontsOf(reopened)).toEqual([
      { name: 'Arial', subtype: 'CIDFontType2', embedded: false },
      { name: 'Helvetica', subtype: 'Type1', embedded: false },
    ]);
  });

  it('have their type for name where their glyphs are drawings', async () => {
    const pdf = await tinyPdf(1);
    pdf.context.register(pdf.context.obj({ Type: 'Font', Subtype: 'Type3' }));
    expect(fontsOf(pdf)).toEqual([{ name: '(Type3)', subtype: 'Type3', embedded: false }]);
  });

  it('are none where there is no text', async () => {
    expect(fontsOf(await tinyPdf(1))).toEqual([]);
  });
});

describe('the destinations of a PDF', () => {
  it('are the page of each name, counted from 1', async () => {
    const pdf = await tinyPdf(3, { essor: 2, 'la-ruche': 3 });
    const reopened = await openPdf(await pdf.save());
    expect([...destinationsOf(reopened)]).toEqual([
      ['essor', 2],
      ['la-ruche', 3],
    ]);
  });

  it('are found where they stand in objects of their own', async () => {
    const pdf = await tinyPdf(2);
    const target = pdf.context.register(pdf.context.obj([pdf.getPage(1).ref, PDFName.of('Fit')]));
    pdf.catalog.set(PDFName.of('Dests'), pdf.context.obj({ essor: target }));
    expect([...destinationsOf(pdf)]).toEqual([['essor', 2]]);
  });

  it('are none where the PDF names none', async () => {
    const pdf = await tinyPdf(1);
    pdf.catalog.delete(PDFName.of('Dests'));
    expect(destinationsOf(pdf).size).toBe(0);
  });
});
