/** All that the checks look at, read once from a PDF. */
import type { PDFDict, PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import { type Annotation, annotationsOf } from './annotations.ts';
import { type Contents, contentsOf, markKey } from './content.ts';
import { textAt } from './objects.ts';
import { type Bookmark, outlineOf } from './outline.ts';
import { type Structure, type StructureElement, structureOf } from './structure.ts';
import { type Xmp, xmpOf } from './xmp.ts';

export interface AuditModel {
  readonly pdf: PDFDocument;
  readonly catalog: PDFDict;
  readonly pages: readonly PDFPage[];
  /** Number, counted from 1, of the page behind a reference (`12 0 R`). */
  readonly pageNumber: ReadonlyMap<string, number>;
  readonly structure: Structure;
  readonly contents: Contents;
  readonly annotations: readonly Annotation[];
  /** The element that holds an annotation or an XObject as a whole. */
  readonly owners: ReadonlyMap<PDFDict | undefined, StructureElement>;
  readonly outline: readonly Bookmark[];
  readonly xmp: Xmp | undefined;
}

/** @throws where the page tree or an object cannot be read at all */
export function modelOf(pdf: PDFDocument): AuditModel {
  const pages = pdf.getPages();
  const structure = structureOf(pdf);
  return {
    pdf,
    catalog: pdf.catalog,
    pages,
    pageNumber: new Map(pages.map((page, index) => [page.ref.tag, index + 1])),
    structure,
    contents: contentsOf(pages),
    annotations: annotationsOf(pages),
    owners: ownersOf(structure),
    outline: outlineOf(pdf),
    xmp: xmpOf(pdf),
  };
}

function ownersOf({ elements }: Structure): AuditModel['owners'] {
  return new Map(
    elements.flatMap((element) =>
      element.kids.flatMap((kid) => (kid.kind === 'object' ? [[kid.dict, element] as const] : [])),
    ),
  );
}

/** The first page that an element has something on. */
export function pageOf(model: AuditModel, element: StructureElement): number | undefined {
  for (const kid of element.kids) {
    const page = kid.kind === 'element' ? pageOf(model, kid) : model.pageNumber.get(kid.page ?? '');
    if (page !== undefined) return page;
  }
  return undefined;
}

/** The text of an element in reading order: what stands in its place (ActualText), or what is shown. */
export function textWithin(model: AuditModel, element: StructureElement): string {
  const instead = textAt(element.dict, 'ActualText');
  if (instead !== undefined) return instead;
  return element.kids
    .map((kid) => {
      if (kid.kind === 'element') return textWithin(model, kid);
      if (kid.kind === 'object') return '';
      return model.contents.marks.get(markKey(kid.container, kid.mcid))?.text ?? '';
    })
    .join('');
}
