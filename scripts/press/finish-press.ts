/** What Chromium printed beyond its trim -> the PDF that goes to the print shop. */
import { createHash } from 'node:crypto';
import {
  PDFDict,
  type PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFString,
} from '@cantoo/pdf-lib';
import type { GuideDocument } from '../compose/document.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fileOf } from '../diagnostics/place.ts';
import { error } from '../diagnostics/problem.ts';
import { openPdf } from '../finish/finish.ts';
import type { Finished } from '../finish/finish-print.ts';
import { metadataOf, setInformation } from '../finish/metadata.ts';
import { stripInteraction } from '../pdf/strip.ts';
import { setXmp, type XmpFacts } from '../pdf/xmp.ts';
import { placeOnSheets } from './boxes.ts';
import { drawCropMarks } from './crop-marks.ts';
import { inkPdf } from './inks/ink-pdf.ts';
import { profileOf, setOutputIntent } from './inks/output-intent.ts';

export interface PressOptions {
  /** In mm, the one that was printed with. */
  readonly bleed: number;
  readonly version: string;
  /** Of the build. */
  readonly date: Date;
}

const PDF_X = 'PDF/X-4';

/**
 * Inks, boxes, crop marks and metadata of the print shop; neither links nor tags. A number of pages that cannot be
 * bound is an error.
 * @param press the print of `printGuide` with a bleed
 */
export async function finishPress(
  press: Uint8Array,
  document: GuideDocument,
  { bleed, version, date }: PressOptions,
): Promise<Finished> {
  const pdf = await openPdf(press);
  const profile = await profileOf(document);
  const diagnostics = [
    ...wrongPageCount(pdf.getPageCount(), document),
    ...(await inkPdf(pdf, document, profile)),
  ];
  setOutputIntent(pdf, profile);
  placeOnSheets(pdf, bleed);
  // The version that PDF/X-4 builds on; nothing that the browser writes needs a later one.
  pdf.context.header = PDFHeader.forVersion(1, 6);
  drawCropMarks(pdf, bleed);
  // Last: pdf-lib gives a page an empty list of annotations when it is drawn on.
  stripInteraction(pdf);

  const facts = {
    ...metadataOf(document, { version, date }),
    producer: pdf.getProducer() ?? '',
  };
  const id = identifier(facts);
  describe(pdf, facts, id);
  setXmp(pdf, { ...facts, press: { version: PDF_X, documentId: `uuid:${uuid(id)}` } });
  const bytes = await pdf.save({
    useObjectStreams: true,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  return { pdf: bytes, diagnostics };
}

/** Sheets of four pages, folded and stitched: no other number of pages can be bound. */
function wrongPageCount(pages: number, { source }: GuideDocument): Diagnostic[] {
  if (pages % 4 === 0) return [];
  return [
    error(fileOf(source), {
      code: 'pages-imprimeur',
      message: `Le guide a ${pages} pages, et l’imprimeur a besoin d’un multiple de quatre.`,
      hint: 'Relancez la fabrication ; si cela persiste, signalez-le aux développeurs du guide.',
    }),
  ];
}

/** The older dictionary of metadata, which must say the same as the XMP (ISO 15930-7). */
function describe(pdf: PDFDocument, facts: XmpFacts, id: string): void {
  setInformation(pdf, facts);
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
  info.set(PDFName.of('Trapped'), PDFName.of('False'));
  info.set(PDFName.of('GTS_PDFXVersion'), PDFString.of(PDF_X));
  const identifier = PDFHexString.of(id);
  pdf.context.trailerInfo.ID = pdf.context.obj([identifier, identifier]);
}

/** 32 hexadecimal digits, the same for the same guide of the same date. */
const identifier = ({ title, date }: XmpFacts): string =>
  createHash('sha256').update(`${title} ${date.toISOString()}`).digest('hex').slice(0, 32);

const uuid = (id: string): string =>
  id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
