import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printInstructions, renderInstructions } from '../../scripts/booklet/instructions.ts';
import { makeBooklet } from '../../scripts/booklet/make-booklet.ts';
import { borrowedTab, referenceBuild } from '../support/built-guide.ts';
import { guide } from '../support/edition.ts';
import { letters, type PdfReader, plain, readPdf } from '../support/pdf-reader.ts';
import { folders } from '../support/rendered.ts';

/** The fold, in pt. */
const MIDDLE = (297 / 25.4) * 36;

async function textOf(reader: PdfReader, page: number, within = (_x: number) => true) {
  const { items } = await (await reader.document.getPage(page)).getTextContent();
  return letters(
    items.map((item) => ('str' in item && within(item.transform[4]) ? item.str : '')).join(''),
  );
}

describe('the booklet of the reference edition', () => {
  let screen: PdfReader;
  let booklet: PdfReader;
  let sizes: readonly number[];

  beforeAll(async () => {
    const pdf = await (await referenceBuild()).pdf();
    const tab = await borrowedTab();
    const html = renderInstructions(guide(), { pages: 28, folded: true }, folders);
    const instructions = await tab.guard(printInstructions(await tab.firstPage(), html));
    await tab.close();
    const made = await makeBooklet(pdf, instructions, { folded: true });
    sizes = [pdf.length, made.length];
    [screen, booklet] = [await readPdf(pdf), await readPdf(made)];
  });

  afterAll(() => Promise.all([screen.close(), booklet.close()]));

  it('has on each half of each sheet the text of the page that must stand there', async () => {
    expect(booklet.pageCount).toBe(16);
    const text = new Map<string, number>();
    for (let page = 1; page <= 28; page += 1) text.set(await textOf(screen, page), page);
    expect(text.size).toBe(28);
    const halves: (number | undefined)[][] = [];
    for (let page = 3; page <= 16; page += 1) {
      const left = await textOf(booklet, page, (x) => x < MIDDLE);
      const right = await textOf(booklet, page, (x) => x >= MIDDLE);
      halves.push([text.get(left), text.get(right)]);
    }
    const sheets = Array.from({ length: 7 }, (_, sheet) => [
      [28 - 2 * sheet, 2 * sheet + 1],
      [2 * sheet + 2, 27 - 2 * sheet],
    ]);
    expect(halves).toEqual(sheets.flat());
  });

  it('tells in its first two pages, in our fonts, how to print it', async () => {
    expect(plain(await booklet.text(1))).toContain('retourner sur le bord court');
    expect(plain(await booklet.text(2))).toContain("n'imprime que d'un côté");
  });

  it('is about as large as the guide', () => {
    const [screenSize = 0, size = 0] = sizes;
    expect(size).toBeLessThan(1.1 * screenSize);
  });
});
