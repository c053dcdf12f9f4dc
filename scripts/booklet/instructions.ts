/** The page of instructions at the head of a booklet: how to print, fold and staple it. */
import type { Page } from 'puppeteer-core';
import type { GuideDocument } from '../compose/document.ts';
import { type AssetFolders, bookletStyles, cutsOf, fontFaces } from '../render/assets.ts';
import { colourRules } from '../render/colours.ts';
import { CONTENT_SECURITY_POLICY } from '../render/render.ts';
import { templatesOf } from '../render/templates.ts';
import { typeRules } from '../render/typefaces.ts';
import { foldedSides, type Side, twoUpSides } from './order.ts';

export interface InstructionFacts {
  /** Of the guide. */
  readonly pages: number;
  readonly folded: boolean;
}

/**
 * The instructions as one HTML document. Those of a folded booklet take a sheet of their own, front and back,
 * so that the sheets that follow keep their fronts in front.
 */
export function renderInstructions(
  document: GuideDocument,
  { pages, folded }: InstructionFacts,
  folders: AssetFolders,
): string {
  const sides = folded ? foldedSides(pages) : twoUpSides(pages);
  const own = folded ? 2 : 1;
  const sheets = folded ? sides.length / 2 : sides.length;
  const data = {
    guide: document,
    cibles: document.cibles,
    politique: CONTENT_SECURITY_POLICY,
    pages,
    plie: folded,
    feuilles: sheets,
    pluriel: sheets > 1,
    // Pages of the file without those of the instructions.
    etendue: `${own + 1}-${own + sides.length}`,
    recto: sides[0],
    milieu: sides.at(-1),
    ordre: folded && sheets <= LISTED.most ? pairs(sides) : [],
    serre: sheets > LISTED.airy,
  };
  const styles = [
    colourRules(document.couleurs),
    bookletStyles(folders),
    typeRules(document.caracteres),
  ];
  const template = templatesOf(folders.templates)('livret');
  const faces = fontFaces([template(data)], cutsOf(document.caracteres.titres));
  return template({ ...data, styles: [faces, ...styles] });
}

/** Sheets whose order the page has room to list, in large type and at all. */
const LISTED = { airy: 18, most: 36 } as const;

/** Front and back of each sheet. */
const pairs = (sides: readonly Side[]) =>
  sides.flatMap((recto, index) =>
    index % 2 === 0 ? [{ feuille: index / 2 + 1, recto, verso: sides[index + 1] }] : [],
  );

/** Prints the instructions, in the tab that printed the guide. */
export async function printInstructions(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false });
}
