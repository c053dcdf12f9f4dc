/** The pages of the print shop: those of the screen print, each reaching beyond its trim on all four sides. */

import type { PrintFacts } from './in-page/watch-print.ts';
import { type LoadedGuide, type Print, print } from './loaded-guide.ts';

/** Bleeds in mm: the usual one, and the largest that pages and drawings are made for. */
export const BLEED = { usual: 3, most: 10 } as const;

const CSS_PX_PER_MM = 96 / 25.4;

/**
 * How far printed pages reach beyond the trim for a bleed in mm, in CSS px. It is a whole number of them,
 * so the bleed or a hair more: whatever Chromium rounds to its pixels is rounded as in the screen print.
 */
export function beyondTrim(bleed: number): number {
  return Math.ceil(bleed * CSS_PX_PER_MM);
}

/**
 * Prints a guide that has been printed and is settled. Nothing in it moves: the custom property
 * `--fond-perdu` makes pages larger, and colour that touches an edge longer.
 * @param bleed in mm
 */
export async function printBeyondTrim(guide: LoadedGuide, bleed: number): Promise<Print> {
  await guide.page.evaluate(
    (length) => document.documentElement.style.setProperty('--fond-perdu', length),
    `${beyondTrim(bleed)}px`,
  );
  return print(guide, { tagged: false, outline: false });
}

/** Whether all is on the same pages in both prints, and neither was shrunk more than the other. */
export function isSameLayout(screen: PrintFacts, press: PrintFacts, bleed: number): boolean {
  const places = ({ pageCount, sections, folios }: PrintFacts) =>
    JSON.stringify([pageCount, sections.map(({ id, firstPage }) => [id, firstPage]), folios]);
  const grown = press.width - screen.width;
  return places(screen) === places(press) && grown <= 2 * beyondTrim(bleed) + 1;
}
