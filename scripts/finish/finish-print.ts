/** What Chromium printed -> the PDF that is published, checked against what was asked for. */
import type { GuideDocument } from '../compose/document.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fileOf } from '../diagnostics/place.ts';
import type { Printed } from '../print/print.ts';
import { FONT_CUTS } from '../render/assets.ts';
import { accessibilityFaults } from './accessibility.ts';
import { makeAccessible } from './accessible/make-accessible.ts';
import { finishPdf, openPdf, type PDFDocument } from './finish.ts';
import { destinationsOf, fontsOf } from './inspect.ts';
import { metadataOf } from './metadata.ts';
import { verifyPrint } from './verify.ts';

export interface Finished {
  readonly pdf: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a print back and compares it with what was asked for.
 * @param givingWay whether others wait for this thread: see openPdf
 */
export async function inspectPrint(
  printed: Printed,
  document: GuideDocument,
  { givingWay = false } = {},
): Promise<{ readonly pdf: PDFDocument; readonly diagnostics: readonly Diagnostic[] }> {
  const pdf = await openPdf(printed.pdf, { givingWay });
  const inspected = {
    pageCount: pdf.getPageCount(),
    fonts: fontsOf(pdf),
    destinations: destinationsOf(pdf),
  };
  const families = FONT_CUTS.map(({ family }) => family.replaceAll(' ', ''));
  return { pdf, diagnostics: verifyPrint(printed, inspected, families, fileOf(document.source)) };
}

export async function finishPrint(
  printed: Printed,
  document: GuideDocument,
  { version, date }: { readonly version: string; readonly date: Date },
): Promise<Finished> {
  const { pdf, diagnostics } = await inspectPrint(printed, document);
  const metadata = metadataOf(document, { version, date });
  makeAccessible(pdf, { ...metadata, producer: pdf.getProducer() ?? '' });
  const bytes = await finishPdf(pdf, metadata, namedPages(printed));
  // On the objects that were just written: reading the bytes again would take longer than the audit.
  return {
    pdf: bytes,
    diagnostics: [...diagnostics, ...accessibilityFaults(pdf, fileOf(document.source))],
  };
}

/** The covers bear their name, not a number. */
function namedPages({ facts }: Printed): Map<number, string> {
  const names = new Map<number, string>();
  for (const { id, firstPage } of facts.sections) {
    if (id === 'couverture') names.set(firstPage, 'Couverture');
    if (id === 'dos') names.set(firstPage, 'Dos');
  }
  return names;
}
