/** The content streams of a PDF: read decoded, written compressed. */
import { deflateSync, inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFContentStream,
  PDFDict,
  type PDFDocument,
  PDFFlateStream,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

const FILTER = PDFName.of('Filter');
const PARAMETERS = PDFName.of('DecodeParms');
const FLATE = PDFName.of('FlateDecode');

/**
 * The bytes of a stream, decoded. Through zlib where it can be: pdf-lib's own decoder takes ten times as long.
 * @throws when the stream is damaged or has a filter of pictures (DCTDecode...)
 */
export function decoded(stream: PDFStream): Uint8Array {
  if (stream instanceof PDFFlateStream || stream instanceof PDFContentStream) {
    return stream.getUnencodedContents();
  }
  if (!(stream instanceof PDFRawStream)) return stream.getContents();
  const { dict, contents } = stream;
  const onlyFlate = dict.lookup(FILTER) === FLATE && !dict.has(PARAMETERS);
  return onlyFlate && !stream.transform
    ? inflateSync(contents)
    : decodePDFRawStream(stream).decode();
}

/** A stream with the same dictionary and other bytes, compressed. */
export function withContent({ dict }: PDFStream, bytes: Uint8Array): PDFRawStream {
  dict.set(FILTER, FLATE);
  dict.delete(PARAMETERS);
  return PDFRawStream.of(dict, deflateSync(bytes));
}

/** The content of a page: its streams one after the other, as if they were one (PDF 32000-1, 7.8.2). */
export function pageContent({ node }: PDFPage): Uint8Array {
  const contents = node.Contents();
  if (contents instanceof PDFStream) return decoded(contents);
  if (!(contents instanceof PDFArray)) return new Uint8Array();
  const streams = contents.asArray().flatMap((_, index) => {
    const stream = contents.lookup(index);
    return stream instanceof PDFStream ? [decoded(stream), NEWLINE] : [];
  });
  return Buffer.concat(streams);
}

const NEWLINE = new Uint8Array([10]);

/** Puts one stream in the place of those that a page has. */
export function setPageContent(pdf: PDFDocument, { node }: PDFPage, bytes: Uint8Array): void {
  const former = node.get(PDFName.of('Contents'));
  const stream = pdf.context.stream(deflateSync(bytes), { Filter: 'FlateDecode' });
  if (former instanceof PDFRef && pdf.context.lookup(former) instanceof PDFStream) {
    pdf.context.assign(former, stream);
    return;
  }
  if (former instanceof PDFArray) {
    for (const part of former.asArray()) if (part instanceof PDFRef) pdf.context.delete(part);
  }
  node.set(PDFName.of('Contents'), pdf.context.register(stream));
}

/** Puts operations before and after what a page has, which is not touched. */
export function wrapPageContent(
  pdf: PDFDocument,
  { node }: PDFPage,
  before: string,
  after: string,
): void {
  const contents = node.get(PDFName.of('Contents'));
  const value = node.Contents();
  const former = value instanceof PDFArray ? value.asArray() : contents ? [contents] : [];
  const registered = (text: string) => pdf.context.register(pdf.context.stream(text));
  const all = [registered(before), ...former, registered(after)];
  node.set(PDFName.of('Contents'), pdf.context.obj(all));
}

/** What a name stands for in a category of resources (`XObject`, `ExtGState`, `ColorSpace`...), and its reference. */
export function resource(
  resources: PDFDict | undefined,
  category: string,
  name: string,
): { readonly ref: PDFRef | undefined; readonly value: unknown } {
  const names = resources?.lookupMaybe(PDFName.of(category), PDFDict);
  const value = names?.get(PDFName.of(name));
  return value instanceof PDFRef
    ? { ref: value, value: names?.context.lookup(value) }
    : { ref: undefined, value };
}
