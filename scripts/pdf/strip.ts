/** What paper has no use for, and PDF/X-4 forbids or frowns on: links, actions, scripts, tags, outline. */
import { type PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { removeUnreachable } from './unreachable.ts';

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
  // Forms too know their place in the structure tree.
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) object.dict.delete(PDFName.of('StructParents'));
  }
  removeUnreachable(pdf);
}
