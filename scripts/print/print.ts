/** HTML -> PDF bytes and what was seen of them: one print, or a few where sheets or blanks move pages. */
import type { Page } from 'puppeteer-core';
import { blankPages } from './blank-pages.ts';
import { type Fit, PAGE, SETTINGS } from './copyfit.ts';
import { findClipped } from './in-page/find-clipped.ts';
import { findTooWide } from './in-page/find-too-wide.ts';
import { fitSheets } from './in-page/fit-sheets.ts';
import { insertNotes } from './in-page/insert-notes.ts';
import {
  type LayoutFault,
  type PrintFacts,
  printFacts,
  watchPrint,
} from './in-page/watch-print.ts';

export interface Printed {
  readonly pdf: Uint8Array;
  readonly facts: PrintFacts;
  readonly fits: readonly Fit[];
  readonly faults: readonly LayoutFault[];
  /** How many times the document was printed. */
  readonly passes: number;
}

/** A sheet set tighter, a page of notes added: what one pass learns, the next applies. */
const MAX_PASSES = 4;

/**
 * Prints a self-contained HTML document on A4, tagged and with its outline.
 * @throws what Puppeteer throws when the browser is lost, and the signal's reason when it is aborted
 */
export async function printGuide(page: Page, html: string, signal: AbortSignal): Promise<Printed> {
  await load(page, html);
  const tighter: Record<string, number> = {};
  let fits = await fitToPages(page, tighter);
  const faults = await page.evaluate(findClipped);
  await page.evaluate(watchPrint);
  let blanks: readonly string[] = [];
  for (let passes = 1; ; passes += 1) {
    signal.throwIfAborted();
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      waitForFonts: false,
    });
    const facts = await page.evaluate(printFacts);
    const sections = facts.sections.filter(({ id }) => id !== '');
    const overflowing = fits.filter(
      ({ id, over }) =>
        over === 0 && pagesOf(sections, id) > 2 && (tighter[id] ?? 0) < SETTINGS.length,
    );
    const wanted = blankPages(sections);
    const settled = overflowing.length === 0 && wanted.join() === blanks.join();
    if (settled || passes === MAX_PASSES) {
      const shrunk = facts.width > PAGE.width + 1;
      const culprits = shrunk ? await page.evaluate(findTooWide, PAGE.textWidth) : [];
      return { pdf, facts, fits, faults: [...faults, ...culprits], passes };
    }
    if (overflowing.length > 0) {
      for (const { id } of overflowing) tighter[id] = (tighter[id] ?? 0) + 1;
      fits = await fitToPages(page, tighter);
    }
    await page.evaluate(insertNotes, wanted);
    blanks = wanted;
  }
}

async function load(page: Page, html: string): Promise<void> {
  await page.setViewport({ width: PAGE.width, height: PAGE.height });
  await page.setContent(html, { waitUntil: 'load' });
  // esbuild names functions through a helper of its own, which functions sent to the page lack.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function fitToPages(page: Page, tighter: Readonly<Record<string, number>>): Promise<Fit[]> {
  return page.evaluate(fitSheets, {
    settings: SETTINGS,
    height: PAGE.sheetHeight,
    fillers: PAGE.fillers,
    tighter,
  });
}

function pagesOf(sections: PrintFacts['sections'], id: string): number {
  return sections.find((section) => section.id === id)?.pages ?? 0;
}
