/** The outline (bookmarks) of a PDF, in reading order (ISO 32000-1, 12.3.3). */
import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { dictAt, textAt } from './objects.ts';

export interface Bookmark {
  readonly title: string;
  /** Counted from 1. */
  readonly level: number;
  readonly dict: PDFDict;
}

export function outlineOf(pdf: PDFDocument): readonly Bookmark[] {
  const bookmarks: Bookmark[] = [];
  const seen = new Set<PDFDict>();
  const waiting: (readonly [PDFDict, number])[] = [];
  const push = (dict: PDFDict | undefined, level: number) => {
    if (dict && !seen.has(dict)) waiting.push([dict, level]);
  };
  push(dictAt(dictAt(pdf.catalog, 'Outlines'), 'First'), 1);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [dict, level] = next;
    if (seen.has(dict)) continue;
    seen.add(dict);
    bookmarks.push({ title: textAt(dict, 'Title') ?? '', level, dict });
    push(dictAt(dict, 'Next'), level);
    push(dictAt(dict, 'First'), level + 1);
  }
  return bookmarks;
}
