/** The pages of a guide as they were printed: most from a print of all, some from later prints of a few. */
import { randomUUID } from 'node:crypto';
import type { PrintedPage } from '../protocol.ts';

export interface PrintedFiles {
  readonly pages: readonly PrintedPage[];
  /** The files that `pages` name, by identifier. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export const NO_FILES: PrintedFiles = { pages: [], files: new Map() };

/**
 * The pages with those of a print in the place of their former ones.
 * @param shown which page of the guide, counted from 1, each page of the PDF is
 * @param count how many pages the guide has
 */
export function withPrint(
  former: PrintedFiles,
  pdf: Uint8Array,
  shown: readonly number[],
  count: number,
): PrintedFiles {
  const id = randomUUID();
  const made = new Map(
    shown.map((page, at): [number, PrintedPage] => [page, { pdf: id, index: at + 1 }]),
  );
  const pages = Array.from({ length: count }, (_, at) => made.get(at + 1) ?? former.pages[at]);
  const known = pages.filter((page) => page !== undefined);
  const used = new Set(known.map((page) => page.pdf));
  const files = [...former.files, [id, pdf] as const].filter(([name]) => used.has(name));
  return { pages: known, files: new Map(files) };
}
