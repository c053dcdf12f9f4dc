import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../scripts/finish/finish.ts';
import { decoded, pageContent } from '../../scripts/pdf/content.ts';
import { numbersOf, operationsOf } from '../../scripts/pdf/operations.ts';
import { finishPress } from '../../scripts/press/finish-press.ts';
import { BLEED, beyondTrim } from '../../scripts/print/beyond-trim.ts';
import { guide } from '../support/edition.ts';

const MM = 72 / 25.4;
const NOW = new Date('2024-05-04T10:00:00Z');

/** Pages as Chromium prints them: A4 and what is beyond, rounded to its dots. */
async function printed(bleed: number, pages = 4): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const beyond = beyondTrim(bleed) * 0.75;
  for (let page = 0; page < pages; page += 1) {
    pdf.addPage([594.96 + 2 * beyond, 841.92 + 2 * beyond]).drawSquare({ size: 9 });
  }
  return pdf;
}

async function finished(pdf: PDFDocument, bleed = 3) {
  const made = await finishPress(await pdf.save(), guide(), { bleed, version: '1.0.0', date: NOW });
  return { ...made, read: await openPdf(made.pdf) };
}

/** Four plain pages, finished once for each bleed. */
const plain = new Map<number, ReturnType<typeof finished>>();

function plainPages(bleed: number): ReturnType<typeof finished> {
  const made = plain.get(bleed) ?? printed(bleed).then((pdf) => finished(pdf, bleed));
  plain.set(bleed, made);
  return made;
}

describe('the PDF of the print shop', () => {
  it.each([0, BLEED.usual, BLEED.most])(
    'has exact boxes around A4 with a bleed of %d mm',
    async (bleed) => {
      const { read } = await plainPages(bleed);
      for (const page of read.getPages()) {
        const [media, trim, around] = [page.getMediaBox(), page.getTrimBox(), page.getBleedBox()];
        expect(trim.width).toBeCloseTo(210 * MM, 2);
        expect(trim.height).toBeCloseTo(297 * MM, 2);
        expect(around.x).toBeCloseTo(trim.x - bleed * MM, 2);
        expect(around.y).toBeCloseTo(trim.y - bleed * MM, 2);
        expect(around.width).toBeCloseTo((210 + 2 * bleed) * MM, 2);
        expect(around.height).toBeCloseTo((297 + 2 * bleed) * MM, 2);
        expect(media.width).toBeCloseTo(trim.width + 2 * trim.x, 2);
        expect(media.height).toBeCloseTo(trim.height + 2 * trim.y, 2);
        expect(around.x).toBeGreaterThan(0);
        expect(page.node.has(PDFName.of('CropBox'))).toBe(false);
      }
    },
  );

  it('puts the corner of what was printed beyond the trim, from the top left', async () => {
    const { read } = await plainPages(3);
    const [page] = read.getPages();
    if (!page) throw new Error('no page');
    const bytes = pageContent(page);
    const place = [...operationsOf(bytes)].find(({ operator }) => operator === 'cm');
    const [, , , , x = 0, y = 0] = place ? numbersOf(bytes, place) : [];
    const trim = page.getTrimBox();
    expect(x).toBeCloseTo(trim.x - 9, 3);
    expect(y + 841.92 + 18).toBeCloseTo(trim.y + trim.height + 9, 3);
  });

  it.each([0, 3, 5])('has crop marks of 0.25 pt outside a bleed of %d mm', async (bleed) => {
    const { read } = await plainPages(bleed);
    const [page] = read.getPages();
    if (!page) throw new Error('no page');
    const { x, y, width, height } = page.getBleedBox();
    const bytes = pageContent(page);
    const all = [...operationsOf(bytes)];
    const marks = all.slice(all.findIndex(({ operator }) => operator === 'SCN'));
    const ends = marks
      .filter(({ operator }) => operator === 'm' || operator === 'l')
      .map((operation) => numbersOf(bytes, operation));
    expect(ends).toHaveLength(16);
    for (const [left = 0, up = 0] of ends) {
      const within = left > x + 0.01 && left < x + width - 0.01;
      expect(within && up > y + 0.01 && up < y + height - 0.01).toBe(false);
    }
    const line = marks.find(({ operator }) => operator === 'w');
    expect(line && numbersOf(bytes, line)).toEqual([0.25]);
  });

  it('draws its marks on every plate', async () => {
    const { read } = await plainPages(3);
    const spaces = read.getPage(0).node.Resources()?.lookup(PDFName.of('ColorSpace'), PDFDict);
    const space = spaces?.lookup(PDFName.of('Registration'), PDFArray);
    expect(space?.asArray().slice(0, 2).map(String)).toEqual(['/Separation', '/All']);
  });

  it('has no link, action, tag or outline, nor what they were made of', async () => {
    const pdf = await printed(3);
    const action = pdf.context.obj({ S: 'URI', URI: 'x' });
    const link = pdf.context.register(
      pdf.context.obj({ Type: 'Annot', Subtype: 'Link', A: action }),
    );
    pdf.getPage(0).node.set(PDFName.of('Annots'), pdf.context.obj([link]));
    pdf.getPage(0).node.set(PDFName.of('AA'), pdf.context.obj({ O: action }));
    for (const key of ['StructTreeRoot', 'Outlines', 'OpenAction', 'Names']) {
      pdf.catalog.set(PDFName.of(key), pdf.context.register(pdf.context.obj({})));
    }
    const { read } = await finished(pdf);
    const keys = [...read.catalog.keys(), ...read.getPage(0).node.keys()].map(String);
    for (const key of ['Annots', 'AA', 'StructTreeRoot', 'Outlines', 'OpenAction', 'Names']) {
      expect(keys).not.toContain(`/${key}`);
    }
    const left = read.context.enumerateIndirectObjects().map(([, object]) => object);
    const isLink = (object: unknown) =>
      object instanceof PDFDict && object.get(PDFName.of('Subtype')) === PDFName.of('Link');
    expect(left.some(isLink)).toBe(false);
  });

  it('says that it is PDF/X-4 and that nothing is trapped, in both its metadata', async () => {
    const { read } = await plainPages(3);
    const info = read.context.lookup(read.context.trailerInfo.Info, PDFDict);
    expect(String(info.get(PDFName.of('Trapped')))).toBe('/False');
    expect(String(info.get(PDFName.of('GTS_PDFXVersion')))).toBe('(PDF/X-4)');
    const xmp = read.catalog.lookup(PDFName.of('Metadata'), PDFStream);
    const text = Buffer.from(decoded(xmp)).toString('utf8');
    expect(text).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>');
    expect(read.context.trailerInfo.ID).toBeInstanceOf(PDFArray);
  });

  it('must have a multiple of four pages', async () => {
    const { diagnostics } = await finished(await printed(3, 6));
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'erreur pages-imprimeur',
    ]);
    expect((await plainPages(3)).diagnostics).toEqual([]);
  });
});
