/** A PDF as a second reader, pdf.js, sees it: text, outline, labels, links and tags. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type PdfReader = Awaited<ReturnType<typeof readPdf>>;

export async function readPdf(bytes: Uint8Array) {
  const document = await getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
  }).promise;
  const pageText = async (number: number): Promise<string> => {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    return items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join('');
  };
  return {
    document,
    pageCount: document.numPages,
    /** Text of a range of pages, counted from 1, both included. */
    async text(first: number, last = first): Promise<string> {
      const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      return (await Promise.all(numbers.map(pageText))).join('\n');
    },
  };
}

/** Text as facts are compared: one kind of space, straight apostrophes, no soft hyphen, lower case. */
export function plain(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060]/g, '')
    .replace(/[’ʼ]/g, "'")
    .replaceAll('…', '...')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}
