/** HTML -> PDF bytes and what was seen of them: one print, or a few where sheets or blanks move pages. */
import type { Page } from 'puppeteer-core';
import { isSameLayout, printBeyondTrim } from './beyond-trim.ts';
import type { PrintPhase } from './browser/print-job.ts';
import { type Fit, PAGE } from './copyfit.ts';
import { findClipped } from './in-page/find-clipped.ts';
import { findTooWide } from './in-page/find-too-wide.ts';
import { nameForTags } from './in-page/name-for-tags.ts';
import type { LayoutFault, PrintFacts } from './in-page/watch-print.ts';
import { loadGuide, printSettled } from './loaded-guide.ts';

export interface Printed {
  readonly pdf: Uint8Array;
  readonly facts: PrintFacts;
  readonly fits: readonly Fit[];
  readonly faults: readonly LayoutFault[];
  /** How many times the document was printed. */
  readonly passes: number;
  /** The same pages, reaching beyond their trim, where they were asked for: see printBeyondTrim. */
  readonly press?: Uint8Array;
}

export interface PrintRequest {
  /** Prints once more for the print shop, with so much bleed, in mm. */
  readonly bleed?: number | undefined;
  /** Told what is being done. */
  readonly begins?: (phase: PrintPhase) => void;
}

const PRESS_DIFFERS: LayoutFault = { kind: 'imprimeur', what: '', source: '' };

/**
 * Prints a self-contained HTML document on A4, tagged and with its outline.
 * @throws what Puppeteer throws when the browser is lost, and the signal's reason when it is aborted
 */
export async function printGuide(
  page: Page,
  html: string,
  signal: AbortSignal,
  { bleed, begins = () => undefined }: PrintRequest = {},
): Promise<Printed> {
  const guide = await loadGuide(page, html);
  await page.evaluate(nameForTags);
  const faults = await page.evaluate(findClipped);
  begins('impression');
  const made = await printSettled(guide, { tagged: true, outline: true }, signal);
  const shrunk = made.facts.width > PAGE.width + 1;
  const culprits = shrunk ? await page.evaluate(findTooWide, PAGE.textWidth) : [];
  const printed = { ...made, fits: guide.fits, faults: [...faults, ...culprits] };
  if (bleed === undefined) return printed;
  signal.throwIfAborted();
  begins('imprimeur');
  const press = await printBeyondTrim(guide, bleed);
  const moved = isSameLayout(made.facts, press.facts, bleed) ? [] : [PRESS_DIFFERS];
  return { ...printed, press: press.pdf, faults: [...printed.faults, ...moved] };
}
