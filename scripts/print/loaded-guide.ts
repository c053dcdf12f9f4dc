/** A guide in a tab of the browser: its sheets set and its pages of notes placed, as each print teaches. */
import type { Page, PDFOptions } from 'puppeteer-core';
import { blankPages } from './blank-pages.ts';
import { type Fit, PAGE, SETTINGS } from './copyfit.ts';
import { fitSheets } from './in-page/fit-sheets.ts';
import { insertNotes } from './in-page/insert-notes.ts';
import {
  type PrintedSection,
  type PrintFacts,
  printFacts,
  watchPrint,
} from './in-page/watch-print.ts';

export interface LoadedGuide {
  readonly page: Page;
  /** How each sheet is set. */
  fits: readonly Fit[];
  /** How many steps tighter than measured each sheet is set that ran over, by identifier. */
  tighter: Readonly<Record<string, number>>;
  /** Before which sections pages of notes stand: see blankPages. */
  blanks: readonly string[];
}

/** The bytes of a print, and what the document looked like then. */
export interface Print {
  readonly pdf: Uint8Array;
  readonly facts: PrintFacts;
}

/** A sheet set tighter, a page of notes added: what one pass learns, the next applies. */
const MAX_PASSES = 4;

const PRINTING: PDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  waitForFonts: false,
};

/** Loads a self-contained document, sets its sheets and listens for its prints. */
export async function loadGuide(page: Page, html: string): Promise<LoadedGuide> {
  await page.setViewport({ width: PAGE.width, height: PAGE.height });
  await page.setContent(html, { waitUntil: 'load' });
  // esbuild names functions through a helper of its own, which functions sent to the page lack.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate(watchPrint);
  const guide: LoadedGuide = { page, fits: [], tighter: {}, blanks: [] };
  await setSheets(guide);
  return guide;
}

/** Sets the sheets, or only those named. */
export async function setSheets(guide: LoadedGuide, only?: readonly string[]): Promise<void> {
  const made = await guide.page.evaluate(fitSheets, {
    settings: SETTINGS,
    height: PAGE.sheetHeight,
    fillers: PAGE.fillers,
    tighter: guide.tighter,
    ...(only && { only }),
  });
  const kept = only ? guide.fits.filter(({ id }) => !only.includes(id)) : [];
  guide.fits = [...kept, ...made];
}

/** Places pages of notes before the sections named, and nowhere else. */
export async function placeNotes(guide: LoadedGuide, blanks: readonly string[]): Promise<void> {
  await guide.page.evaluate(insertNotes, blanks);
  guide.blanks = blanks;
}

/** Prints the document as it stands. */
export async function print({ page }: LoadedGuide, options: PDFOptions): Promise<Print> {
  const pdf = await page.pdf({ ...PRINTING, ...options });
  return { pdf, facts: await page.evaluate(printFacts) };
}

/** Prints until every sheet holds and every part begins where it must, or it can be had no better. */
export async function printSettled(
  guide: LoadedGuide,
  options: PDFOptions,
  signal: AbortSignal,
): Promise<Print & { readonly passes: number }> {
  for (let passes = 1; ; passes += 1) {
    signal.throwIfAborted();
    const made = await print(guide, options);
    const learnt = lessons(guide, made.facts);
    if (!learnt || passes === MAX_PASSES) return { ...made, passes };
    if (learnt.overflowing.length > 0) {
      guide.tighter = { ...guide.tighter, ...Object.fromEntries(learnt.overflowing) };
      await setSheets(guide);
    }
    await placeNotes(guide, learnt.blanks);
  }
}

interface Lessons {
  /** Sheets that ran over, and how much tighter they are to be set. */
  readonly overflowing: readonly (readonly [id: string, tighter: number])[];
  readonly blanks: readonly string[];
}

/** What must be another way in the next print; nothing if all is as it should be. */
export function lessons(guide: LoadedGuide, facts: PrintFacts): Lessons | undefined {
  const sections = named(facts);
  const pagesOf = (id: string) => sections.find((section) => section.id === id)?.pages ?? 0;
  const overflowing = guide.fits.flatMap(({ id, over }) => {
    const steps = guide.tighter[id] ?? 0;
    const runsOver = over === 0 && pagesOf(id) > 2 && steps < SETTINGS.length;
    return runsOver ? [[id, steps + 1] as const] : [];
  });
  const blanks = blankPages(sections);
  const settled = overflowing.length === 0 && blanks.join() === guide.blanks.join();
  return settled ? undefined : { overflowing, blanks };
}

/** The sections that are parts of the guide: pages of notes have no identifier. */
export function named({ sections }: PrintFacts): readonly PrintedSection[] {
  return sections.filter(({ id }) => id !== '');
}
