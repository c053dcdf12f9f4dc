import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { firstDifference } from '../../scripts/manifest/first-difference.ts';

/** A PDF of one page and one text object. */
async function pdf(text: string): Promise<Uint8Array> {
  const made = await PDFDocument.create({ updateMetadata: false });
  made.addPage([100, 100]);
  made.catalog.set(PDFName.of('Note'), made.context.register(PDFString.of(text)));
  return made.save();
}

describe('the first difference of two PDFs', () => {
  it('is none where they hold the same', async () => {
    expect(await firstDifference(await pdf('un'), await pdf('un'))).toBeUndefined();
  });

  it('is the object that differs, as each has it', async () => {
    const found = await firstDifference(await pdf('un texte'), await pdf('un tapis'));
    expect(found).toMatchObject({ one: '(un texte)', other: '(un tapis)' });
    expect(found?.object).toMatch(/^\d+ 0 R$/);
  });
});
