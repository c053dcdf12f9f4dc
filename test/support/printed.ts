/** What a print yields, built in memory: a guide of a cover, a sheet on its spread and a back. */
import { PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import type { PrintedSection, PrintFacts } from '../../scripts/print/in-page/watch-print.ts';
import type { Printed } from '../../scripts/print/print.ts';

export function section(id: string, more: Partial<PrintedSection> = {}): PrintedSection {
  return {
    id,
    source: `content/outils/${id}.yaml:1`,
    firstPage: 2,
    pages: 2,
    expectedPages: 2,
    left: true,
    ...more,
  };
}

const cover = { source: 'content/editions/drome-2024/edition.yaml:1', pages: 1, left: false };

export const SECTIONS: readonly PrintedSection[] = [
  section('couverture', { ...cover, firstPage: 1, expectedPages: 1 }),
  section('socleo'),
  section('dos', { ...cover, firstPage: 4, expectedPages: 1 }),
];

export function printed(
  facts: Partial<PrintFacts> = {},
  more: Partial<Omit<Printed, 'facts'>> = {},
): Printed {
  return {
    pdf: new Uint8Array(),
    facts: {
      pageCount: 4,
      sections: SECTIONS,
      folios: { socleo: 2 },
      width: 794,
      ...facts,
    },
    fits: [],
    faults: [],
    passes: 1,
    ...more,
  };
}

/** A PDF of so many empty pages, with a named destination for each that is given. */
export async function tinyPdf(
  pages: number,
  destinations: Readonly<Record<string, number>> = {},
): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < pages; page += 1) pdf.addPage([595, 842]);
  const { context } = pdf;
  const entries = Object.entries(destinations).map(([id, page]): [string, PDFObject] => {
    const { ref } = pdf.getPage(page - 1);
    return [id, context.obj([ref, PDFName.of('XYZ'), 0, 842, 0])];
  });
  pdf.catalog.set(PDFName.of('Dests'), context.obj(Object.fromEntries(entries)));
  return pdf;
}
