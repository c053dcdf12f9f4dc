/** PDF bytes -> PDF bytes: what Chromium leaves out of a guide, added without touching its pages. */
import {
  ParseSpeeds,
  type PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
} from '@cantoo/pdf-lib';
import { type Metadata, setInformation } from './metadata.ts';

/** Pages that bear a name and not a number, by page counted from 1. */
export type NamedPages = ReadonlyMap<number, string>;

export type { PDFDocument };

/**
 * In one go, unless others wait for this thread: the pauses take longer than the work.
 * @param givingWay whether to let others work now and then
 */
export async function openPdf(bytes: Uint8Array, { givingWay = false } = {}): Promise<PDFDocument> {
  const parseSpeed = givingWay ? ParseSpeeds.Medium : ParseSpeeds.Fastest;
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed });
}

/** Sets metadata and page labels, and saves. Tags, outline and destinations stay as they were. */
export async function finishPdf(
  pdf: PDFDocument,
  metadata: Metadata,
  namedPages: NamedPages,
): Promise<Uint8Array> {
  setInformation(pdf, metadata);
  pdf.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
  pdf.setLanguage(metadata.language);
  pdf.catalog.set(PDFName.of('PageLabels'), pageLabels(pdf, namedPages));
  return pdf.save({ useObjectStreams: true, objectsPerTick: Number.POSITIVE_INFINITY });
}

/**
 * The number tree that names each page as it is printed: a name for the covers, a decimal number,
 * equal to the page's place, for the others (PDF 32000-1, 12.4.2).
 */
function pageLabels(pdf: PDFDocument, namedPages: NamedPages): PDFDict {
  const { context } = pdf;
  const entries: (PDFNumber | PDFDict)[] = [];
  let numbering = false;
  for (let page = 1; page <= pdf.getPageCount(); page += 1) {
    const name = namedPages.get(page);
    if (name === undefined && numbering) continue;
    const label =
      name === undefined
        ? context.obj({ S: 'D', St: page })
        : context.obj({ P: PDFHexString.fromText(name) });
    entries.push(PDFNumber.of(page - 1), label);
    numbering = name === undefined;
  }
  return context.obj({ Nums: entries });
}
