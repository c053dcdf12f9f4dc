import {
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFRawStream,
  type PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeBooklet } from '../../scripts/booklet/make-booklet.ts';
import { decoded, pageContent } from '../../scripts/pdf/content.ts';
import { operandText, operationsOf } from '../../scripts/pdf/operations.ts';

/** A4 as Chromium rounds it. */
const A4 = { width: 594.96, height: 841.92 };
const SHEET = { width: 841.8898, height: 595.2756 };

/** A guide whose pages draw their number as the width of a line, linked to each other, all with one font. */
async function guideOf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle('Le guide');
  pdf.setLanguage('fr');
  pdf.setModificationDate(new Date('2023-11-15T12:00:00Z'));
  // What cannot be compressed, as large as a font, for copies to show in the size.
  const font = pdf.context.register(
    pdf.context.stream(
      Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 251),
      {
        StructParents: 1,
      },
    ),
  );
  for (let number = 1; number <= pages; number += 1) {
    const page = pdf.addPage([A4.width, A4.height]);
    page.node.set(PDFName.of('Resources'), pdf.context.obj({ Properties: { F: font } }));
    page.node.set(
      PDFName.of('Contents'),
      pdf.context.register(pdf.context.flateStream(`${number} w`)),
    );
    const action = { S: 'URI', URI: PDFString.of('https://exemple.fr') };
    const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: action };
    page.node.set(PDFName.of('Annots'), pdf.context.obj([link]));
  }
  return pdf.save({ useObjectStreams: false });
}

async function instructionsOf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < pages; page += 1) pdf.addPage([841.92, 594.96]);
  return pdf.save();
}

interface Placed {
  /** Number of the page of the guide. */
  readonly page: number;
  readonly matrix: readonly number[];
}

const numbers = (text: string) => text.split(/\s+/).map(Number);

/** The pages of the guide on each page of a booklet, read back from its operations. */
function placedOn(pdf: PDFDocument): readonly (readonly Placed[])[] {
  return pdf.getPages().map((page) => {
    const bytes = pageContent(page);
    const operations = [...operationsOf(bytes)];
    return operations.flatMap((operation, index) => {
      if (operation.operator !== 'Do') return [];
      const name = operandText(bytes, operation).slice(1);
      const forms = page.node.Resources()?.lookup(PDFName.of('XObject'), PDFDict);
      const form = forms?.lookup(PDFName.of(name)) as PDFRawStream;
      const before = operations[index - 1];
      return [
        {
          page: Number.parseInt(Buffer.from(decoded(form)).toString('latin1'), 10),
          matrix: before ? numbers(operandText(bytes, before)) : [],
        },
      ];
    });
  });
}

const booklet = async (pages: number, folded = true) =>
  PDFDocument.load(
    await makeBooklet(await guideOf(pages), await instructionsOf(folded ? 2 : 1), { folded }),
    { updateMetadata: false },
  );

describe('a folded booklet', () => {
  let made: PDFDocument;
  beforeAll(async () => {
    made = await booklet(8);
  });

  it('begins with both sides of the instructions, then has the fronts and backs of its sheets', () => {
    const pages = placedOn(made).map((placed) => placed.map(({ page }) => page));
    expect(pages).toEqual([[], [], [8, 1], [2, 7], [6, 3], [4, 5]]);
  });

  it('has landscape A4 pages only', () => {
    for (const page of made.getPages()) {
      expect(page.getWidth()).toBeCloseTo(SHEET.width, 2);
      expect(page.getHeight()).toBeCloseTo(SHEET.height, 2);
    }
  });

  it('shows pages at the scale from A4 to A5, meeting in the fold and centred from head to foot', () => {
    const scale = 1 / Math.sqrt(2);
    const y = (SHEET.height - A4.height * scale) / 2;
    for (const [left, right] of placedOn(made).slice(2)) {
      const expected = [
        [scale, 0, 0, scale, SHEET.width / 2 - A4.width * scale, y],
        [scale, 0, 0, scale, SHEET.width / 2, y],
      ];
      for (const [side, placed] of [left, right].entries()) {
        expect(placed?.matrix).toHaveLength(6);
        for (const [index, value] of (placed?.matrix ?? []).entries()) {
          expect(value).toBeCloseTo(expected[side]?.[index] ?? Number.NaN, index < 4 ? 5 : 2);
        }
      }
    }
  });

  it('names its pages as the sheets that they print', () => {
    const labels = made.catalog.lookup(PDFName.of('PageLabels'))?.toString();
    const text = (label: string) =>
      `<${Buffer.from(`\ufeff${label}`, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
    for (const label of ['Mode d’emploi', 'Feuille 1, recto', 'Feuille 2, verso']) {
      expect(labels).toContain(text(label));
    }
  });

  it('asks the printer for both sides, turned on the short edge, at full size', () => {
    const preferences = made.catalog.getViewerPreferences();
    expect(preferences?.getDuplex()).toBe('DuplexFlipShortEdge');
    expect(preferences?.getPrintScaling()).toBe('None');
  });

  it('says in its metadata that it is to be printed, and where the accessible file is', () => {
    expect(made.getTitle()).toBe('Le guide : livret à imprimer');
    expect(made.getSubject()).toContain('la version accessible est le PDF du guide');
    expect(made.getModificationDate()).toEqual(new Date('2023-11-15T12:00:00Z'));
    const xmp = made.catalog.lookup(PDFName.of('Metadata')) as PDFStream;
    const text = Buffer.from(decoded(xmp)).toString('utf8');
    expect(text).toContain('Le guide : livret à imprimer');
    expect(text).toContain('<rdf:li>fr</rdf:li>');
    expect(text).not.toContain('pdfuaid:part');
  });

  it('has no link and no place in a structure that it does not have', () => {
    const kinds = made.context
      .enumerateIndirectObjects()
      .map(([, object]) => object.toString())
      .filter((text) => /\/Annots|\/URI|\/Link|\/StructParents/.test(text));
    expect(kinds).toEqual([]);
  });

  it('holds what pages share once, and nothing of what they were', async () => {
    const [screen, size] = [
      (await guideOf(40)).length,
      (await booklet(40).then((pdf) => pdf.save())).length,
    ];
    expect(size).toBeLessThan(screen + 30_000);
    const pages = made.context
      .enumerateIndirectObjects()
      .filter(([, object]) => /\/Type \/Page\b/.test(object.toString()));
    expect(pages).toHaveLength(6);
  });
});

describe('a booklet of pages that are no multiple of four', () => {
  it('has the back cover on the outside, and blanks before it', async () => {
    const pages = placedOn(await booklet(6)).map((placed) => placed.map(({ page }) => page));
    expect(pages).toEqual([[], [], [6, 1], [2], [3], [4, 5]]);
  });
});

describe('a guide of two pages a sheet', () => {
  it('has its pages in reading order after one page of instructions, on one side', async () => {
    const made = await booklet(5, false);
    const pages = placedOn(made).map((placed) => placed.map(({ page }) => page));
    expect(pages).toEqual([[], [1, 2], [3, 4], [5]]);
    expect(made.catalog.getViewerPreferences()?.getDuplex()).toBe('Simplex');
  });

  it('has no mark of a fold', async () => {
    const bytes = pageContent((await booklet(4, false)).getPage(1));
    expect([...operationsOf(bytes)].map(({ operator }) => operator)).not.toContain('S');
  });
});
