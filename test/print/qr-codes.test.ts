/** The codes of the reference edition, read back from its pages as pixels. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../scripts/compose/compose.ts';
import type { SheetPart } from '../../scripts/compose/document.ts';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { readContent } from '../../scripts/read/read-content.ts';
import { resolveEdition } from '../../scripts/resolve/resolve.ts';
import { validateEdition } from '../../scripts/validate/validate.ts';
import { referenceBuild } from '../support/built-guide.ts';
import { readPdf } from '../support/pdf-reader.ts';
import { codesOf, type ReadCode } from '../support/qr-reader.ts';

const addressesOf = ({ site, documents, adresses }: SheetPart): readonly string[] =>
  [site, ...(documents?.liens ?? []).map(({ url }) => url), ...adresses.map(({ url }) => url)]
    .filter((url) => url !== undefined)
    .sort();

describe('the codes of the reference edition', () => {
  let sheets: readonly { readonly sheet: SheetPart; readonly codes: readonly ReadCode[] }[];

  beforeAll(async () => {
    const { result, pdf } = await referenceBuild();
    const reader = await readPdf(await pdf());
    const { content } = validateEdition(await readContent(PROGRAM_ROOT), 'aura-2023');
    if (!content) throw new Error('the reference content has errors');
    const parts = compose(resolveEdition(content)).parties.filter(({ kind }) => kind === 'fiche');
    sheets = await Promise.all(
      (parts as SheetPart[]).map(async (sheet) => {
        const first =
          result.built?.facts.sections.find(({ id }) => id === sheet.id)?.firstPage ?? 0;
        const pages = [await codesOf(reader, first), await codesOf(reader, first + 1)];
        return { sheet, codes: pages.flat() };
      }),
    );
  });

  it('are those of all addresses of each sheet: of its site, its documents and its texts', () => {
    const read = sheets.map(({ sheet, codes }) => [sheet.id, codes.map(({ text }) => text).sort()]);
    expect(read).toEqual(sheets.map(({ sheet }) => [sheet.id, addressesOf(sheet)]));
    expect(sheets.flatMap(({ sheet }) => sheet.adresses)).toHaveLength(6);
  });

  it('have sides of 18 mm at least, modules of 0.4 mm, correction M and white around them', () => {
    const codes = sheets.flatMap((one) => one.codes);
    // A pixel is 0.127 mm.
    expect(Math.min(...codes.map(({ side }) => side))).toBeGreaterThan(17.85);
    expect(Math.min(...codes.map(({ module }) => module))).toBeGreaterThan(0.395);
    expect(codes.filter(({ correction }) => correction !== 'M')).toEqual([]);
    expect(codes.filter(({ isApart }) => !isApart)).toEqual([]);
  });
});
