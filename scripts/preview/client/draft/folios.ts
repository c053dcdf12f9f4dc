/** The numbers of pages in the text of the draft. */
import type { Pages } from './pages.ts';

/** Writes them into their text nodes, as in print; those that are right stay untouched. */
export function writeFolios(doc: Document, pageOf: Pages['pageOf']): void {
  const numbers = [...doc.querySelectorAll<HTMLElement>('main [data-page-de]')].map((element) => {
    const target = doc.getElementById(element.dataset.pageDe ?? '');
    return { text: element.firstChild as Text | null, page: target && pageOf(target)?.folio };
  });
  for (const { text, page } of numbers) {
    if (text && page && text.data !== String(page)) text.data = String(page);
  }
}
