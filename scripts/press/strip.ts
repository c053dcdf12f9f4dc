/** What a print shop has no use for, and PDF/X-4 forbids or frowns on: links, actions, scripts, tags, outline. */
import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { removeUnreachable } from '../pdf/unreachable.ts';

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
