/** What a print shop has no use for, and PDF/X-4 forbids or frowns on: links, actions, scripts, tags, outline. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

const OF_CATALOG = [
  'StructTreeRoot',
  'MarkInfo',
  'Outlines',
  'PageMode',
  'PageLabels',
  'ViewerPreferences',
  'Dests',
  'Names',
  'OpenAction',
  'AA',
  'AcroForm',
  'URI',
];
const OF_PAGE = ['Annots', 'AA', 'Tabs', 'StructParents', 'Dur', 'Trans'];

/** Removes all that is not page content, and the objects that nothing refers to any more. */
export function stripInteraction(pdf: PDFDocument): void {
  for (const key of OF_CATALOG) pdf.catalog.delete(PDFName.of(key));
  for (const { node } of pdf.getPages()) {
    for (const key of OF_PAGE) node.delete(PDFName.of(key));
  }
  removeUnreachable(pdf);
}

function removeUnreachable({ context }: PDFDocument): void {
  const reached = new Set<PDFRef>();
  const { Root, Info, Encrypt } = context.trailerInfo;
  const open: (PDFObject | undefined)[] = [Root, Info, Encrypt];
  while (open.length > 0) {
    const object = open.pop();
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      reached.add(object);
      open.push(context.lookup(object));
    } else if (object instanceof PDFDict) open.push(...object.values());
    else if (object instanceof PDFStream) open.push(...object.dict.values());
    else if (object instanceof PDFArray) open.push(...object.asArray());
  }
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) context.delete(ref);
  }
}
