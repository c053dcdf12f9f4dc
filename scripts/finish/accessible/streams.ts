/** The content streams of a document that hold marked content: those of its pages, and of forms on them. */
import {
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { decoded, pageContent, resource, setPageContent, withContent } from '../../pdf/content.ts';
import { type Glyphs, glyphsOf } from '../../pdf/to-unicode.ts';
import { type Scanned, scan } from './scan.ts';

export interface ScannedStream {
  readonly page: PDFRef;
  /** The form whose content it is, if it is not the page's own. */
  readonly form: PDFRef | undefined;
  /** The object that names the stream in the parent tree: form or page. */
  readonly owner: PDFRef;
  readonly scanned: Scanned;
  readonly replace: (bytes: Uint8Array) => void;
}

/** All of them, each page before its forms. A form with marks of its own is taken to be painted once. */
export function scanPages(pdf: PDFDocument): readonly ScannedStream[] {
  const glyphs = glyphsByFont();
  return pdf.getPages().flatMap((page) => scanPage(pdf, page, glyphs));
}

function scanPage(
  pdf: PDFDocument,
  page: PDFPage,
  glyphs: (font: unknown) => Glyphs,
): readonly ScannedStream[] {
  const streams: ScannedStream[] = [];
  const add = (
    bytes: Uint8Array,
    resources: PDFDict | undefined,
    form: PDFRef | undefined,
    replace: (bytes: Uint8Array) => void,
  ): void => {
    const formNamed = (name: string) => resource(resources, 'XObject', name);
    const scanned = scan(
      bytes,
      (name) => glyphs(resource(resources, 'Font', name).value),
      (name) => hasMarks(formNamed(name).value),
    );
    streams.push({ page: page.ref, form, owner: form ?? page.ref, scanned, replace });
    for (const { form: name } of scanned.paints) {
      const { ref, value } = formNamed(name ?? '');
      if (!ref || !(value instanceof PDFStream)) continue;
      const own = value.dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
      add(decoded(value), own, ref, (made) => pdf.context.assign(ref, withContent(value, made)));
    }
  };
  add(pageContent(page), page.node.Resources(), undefined, (made) =>
    setPageContent(pdf, page, made),
  );
  return streams;
}

function hasMarks(value: unknown): boolean {
  return (
    value instanceof PDFStream &&
    value.dict.get(PDFName.of('Subtype')) === PDFName.of('Form') &&
    Buffer.from(decoded(value)).includes('/MCID')
  );
}

/** A map of glyphs is read once for each font. */
function glyphsByFont(): (font: unknown) => Glyphs {
  const known = new Map<PDFDict, Glyphs>();
  return (font) => {
    if (!(font instanceof PDFDict)) return new Map();
    const glyphs = known.get(font) ?? glyphsOf(font);
    known.set(font, glyphs);
    return glyphs;
  };
}
