/** The few properties of the XMP packet that PDF/UA speaks of (ISO 16684-1). */
import { type PDFDocument, PDFStream } from '@cantoo/pdf-lib';
import { decoded } from '../../pdf/content.ts';
import { valueAt } from './objects.ts';

export interface Xmp {
  readonly title: string | undefined;
  /** Of the PDF/UA identification schema. */
  readonly part: string | undefined;
}

/** Undefined where there is no packet. */
export function xmpOf(pdf: PDFDocument): Xmp | undefined {
  const packet = xmpPacketOf(pdf);
  if (!packet.includes('rdf:RDF')) return undefined;
  const [, titles] = /<dc:title[^>]*>(.*?)<\/dc:title>/s.exec(packet) ?? [];
  const [, title] = /<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(titles ?? '') ?? [];
  const [, element, attribute] =
    /<pdfuaid:part>\s*(\d+)\s*<|\bpdfuaid:part\s*=\s*["'](\d+)["']/.exec(packet) ?? [];
  return { title: title === undefined ? undefined : plain(title), part: element ?? attribute };
}

/** UTF-8, or UTF-16 as its byte order mark says; empty where there is none, or none that can be read. */
export function xmpPacketOf(pdf: PDFDocument): string {
  const stream = valueAt(pdf.catalog, 'Metadata');
  if (!(stream instanceof PDFStream)) return '';
  try {
    const bytes = Buffer.from(decoded(stream));
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le');
    return bytes.toString('utf8');
  } catch {
    return '';
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function plain(xml: string): string {
  return xml
    .replace(/&(?:#(\d+)|#x([0-9A-Fa-f]+)|(\w+));/g, (whole, decimal, hex, name) => {
      if (name) return ENTITIES[name] ?? whole;
      return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
    })
    .trim();
}
