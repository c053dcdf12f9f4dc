/** Small PDFs in memory, as a browser would print them or as a print shop would take them. */
import {
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFName,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { decoded, pageContent } from '../../scripts/pdf/content.ts';
import { setXmp } from '../../scripts/pdf/xmp.ts';
import { type InkFacts, inkPdf } from '../../scripts/press/inks/ink-pdf.ts';
import { profileOf, setOutputIntent } from '../../scripts/press/inks/output-intent.ts';

type Resources = Readonly<Record<string, unknown>>;

/** An A4 page with this content; names of resources stand for objects that pdf-lib makes of plain values. */
export async function onePage(content: string, resources: Resources = {}): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  addPage(pdf, content, resources);
  return pdf;
}

export function addPage(pdf: PDFDocument, content: string, resources: Resources = {}): PDFPage {
  const page = pdf.addPage([595.276, 841.89]);
  page.node.set(PDFName.of('Resources'), pdf.context.obj(resources as never));
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream(content)));
  return page;
}

/** A stream with these entries, as an object that others refer to. */
export function stream(pdf: PDFDocument, dict: Resources, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const dictionary: PDFDict = pdf.context.obj(dict as Record<string, string>);
  return pdf.context.register(PDFRawStream.of(dictionary, bytes));
}

/** Inks it with the profile of the guide; gives the messages. */
export async function inked(
  pdf: PDFDocument,
  facts: Partial<InkFacts> = {},
): Promise<readonly string[]> {
  const guide = { couleurs: {}, encres: {}, images: new Map(), source: 'edition.yaml:1', ...facts };
  const found = await inkPdf(pdf, guide, await profileOf({ imprimeur: { fondPerdu: 3 } }));
  return found.map(({ message }) => message);
}

/** The content of the first page, on one line. */
export function written(pdf: PDFDocument): string {
  return plain(pageContent(pdf.getPage(0)));
}

export const plain = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('latin1').replace(/\s+/g, ' ').trim();

/** The dictionary or stream that a resource of the first page stands for. */
export function resourceOf(pdf: PDFDocument, category: string, name: string): unknown {
  const resources = pdf.getPage(0).node.Resources();
  return resources?.lookup(PDFName.of(category), PDFDict).lookup(PDFName.of(name));
}

export function contentOf(value: unknown): string {
  return value instanceof PDFRawStream ? plain(decoded(value)) : '';
}

/** Four pages that a print shop takes, with nothing to be said against them. */
export async function pressReady(content = '0 0 0 1 k 100 100 200 10 re f'): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  for (const one of [content, '', '', '']) {
    const page = addPage(pdf, one);
    page.setMediaBox(0, 0, 652, 899);
    page.setBleedBox(19.84, 19.84, 612.28, 858.9);
    page.setTrimBox(28.35, 28.35, 595.276, 841.89);
  }
  pdf.context.header = PDFHeader.forVersion(1, 6);
  setOutputIntent(pdf, await profileOf({ imprimeur: { fondPerdu: 3 } }));
  const text = 'Essai';
  const facts = { title: text, author: text, subject: text, creator: text, producer: text };
  setXmp(pdf, {
    ...facts,
    keywords: [],
    language: 'fr',
    date: new Date(0),
    press: { version: 'PDF/X-4', documentId: 'uuid:0' },
  });
  const { trailerInfo } = pdf.context;
  trailerInfo.Info = pdf.context.register(pdf.context.obj({ Trapped: 'False' }));
  trailerInfo.ID = pdf.context.obj(['a', 'a']);
  return pdf;
}
