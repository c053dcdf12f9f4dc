/** The pages of the print shop, printed and finished: those of the screen, with colour beyond the trim. */
import { beforeAll, describe, expect, it } from 'vitest';
import { finishPress } from '../../scripts/press/finish-press.ts';
import { BLEED } from '../../scripts/print/beyond-trim.ts';
import { printGuide } from '../../scripts/print/print.ts';
import { borrowedTab } from '../support/built-guide.ts';
import { FULL_GUIDE } from '../support/full-guide.ts';
import { type PdfReader, readPdf } from '../support/pdf-reader.ts';
import { renderPage } from '../support/render-pages.ts';
import { htmlOf } from '../support/rendered.ts';

const MM = 72 / 25.4;
const DPI = 72;
const SLUG = 10;

/** Each piece of text of a page, and where it begins, in pt from the lower left corner. */
async function placesOf({ document }: PdfReader, number: number) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ text: item.str, x: item.transform[4], y: item.transform[5] }]
      : [],
  );
}

const lettersOf = (pieces: readonly { text: string }[]): string =>
  pieces.map(({ text }) => text.replace(/\s/g, '')).join('');

describe('the pages of the print shop', () => {
  let screen: PdfReader;
  let press: PdfReader;
  let pageOf: (id: string) => number;

  beforeAll(async () => {
    const tab = await borrowedTab();
    const printed = await printGuide(
      await tab.firstPage(),
      htmlOf(FULL_GUIDE),
      new AbortController().signal,
      { bleed: BLEED.usual },
    );
    expect(printed.faults).toEqual([]);
    await tab.close();
    const options = {
      bleed: BLEED.usual,
      version: '1.0.0',
      date: new Date('2024-05-04T10:00:00Z'),
    };
    const finished = await finishPress(printed.press ?? new Uint8Array(), FULL_GUIDE, options);
    expect(finished.diagnostics).toEqual([]);
    screen = await readPdf(printed.pdf);
    press = await readPdf(finished.pdf);
    pageOf = (id) => printed.facts.sections.find((one) => one.id === id)?.firstPage ?? 0;
  });

  it('hold every text where it is on the page of the screen', async () => {
    expect(press.pageCount).toBe(screen.pageCount);
    for (let page = 1; page <= screen.pageCount; page += 1) {
      const [before, after] = [await placesOf(screen, page), await placesOf(press, page)];
      // Tags cut the text of the screen into more pieces.
      expect(lettersOf(after)).toBe(lettersOf(before));
      for (const { text, x, y } of after) {
        // The screen page is 841.92 pt high, and measured from the top.
        const [left, down] = [x - SLUG * MM, (297 + SLUG) * MM - y];
        const same = before.some(
          (one) => Math.abs(one.x - left) < 0.1 && Math.abs(841.92 - one.y - down) < 0.1,
        );
        expect(same, `${text} on page ${page}`).toBe(true);
      }
    }
  });

  const pictures = new Map<number, ReturnType<typeof renderPage>>();
  const drawn = (page: number) => {
    const picture = pictures.get(page) ?? renderPage(press, page, DPI);
    pictures.set(page, picture);
    return picture;
  };

  /** The colour, as three numbers, of a place of a page, in mm from the upper left corner of the trim. */
  const colourAt = async (page: number, x: number, y: number) => {
    const { data, width } = await drawn(page);
    const [column, row] = [x, y].map((place) => Math.round(((place + SLUG) * DPI) / 25.4));
    const at = ((row ?? 0) * width + (column ?? 0)) * 4;
    return [...data.subarray(at, at + 3)];
  };
  const WHITE = [255, 255, 255];
  const OUT = BLEED.usual / 2;

  it('have the colour of bands, covers and tabs in the bleed, and white outside it', async () => {
    const sheet = pageOf(
      FULL_GUIDE.parties.flatMap((part) => (part.kind === 'fiche' ? part.id : []))[0] ?? '',
    );
    const band = await colourAt(sheet, 20, 5);
    expect(band).not.toEqual(WHITE);
    for (const [x, y] of [
      [-OUT, -OUT],
      [105, -OUT],
      [210 + OUT, -OUT],
      [-OUT, 30],
      [210 + OUT, 30],
    ] as const) {
      expect(await colourAt(sheet, x, y)).toEqual(band);
      expect(await colourAt(sheet + 1, x, Math.min(y, 2))).toEqual(band);
    }
    expect(await colourAt(sheet, -BLEED.usual - 1, 30)).toEqual(WHITE);
    for (const [x, y] of [
      [-OUT, -OUT],
      [210 + OUT, 297 + OUT],
    ] as const) {
      expect(await colourAt(1, x, y)).not.toEqual(WHITE);
      expect(await colourAt(press.pageCount, x, y)).not.toEqual(WHITE);
    }
  });

  it('have no annotation', async () => {
    for (let page = 1; page <= press.pageCount; page += 1) {
      expect(await (await press.document.getPage(page)).getAnnotations()).toEqual([]);
    }
  });
});
