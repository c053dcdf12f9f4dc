import { PDFDict, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { finishPdf, type NamedPages, openPdf } from '../../scripts/finish/finish.ts';
import { finishPrint, inspectPrint } from '../../scripts/finish/finish-print.ts';
import type { Metadata } from '../../scripts/finish/metadata.ts';
import { guide } from '../support/edition.ts';
import { readPdf } from '../support/pdf-reader.ts';
import { printed, tinyPdf } from '../support/printed.ts';

const METADATA: Metadata = {
  title: 'Guide comparatif des outils, Auvergne-Rhône-Alpes, 2023',
  author: 'FRAB AuRA, FNAB',
  subject: 'Neuf outils comparés.',
  keywords: ['Kuupanda', 'La Ruche qui dit Oui !'],
  language: 'fr',
  creator: 'guide-comparatif 0.1.0',
  date: new Date('2023-05-04T10:00:00Z'),
};

const finished = async (pages: number, namedPages: NamedPages = new Map()) =>
  finishPdf(await tinyPdf(pages), METADATA, namedPages);
const labels = async (pages: number, namedPages?: NamedPages) => {
  const { document } = await readPdf(await finished(pages, namedPages));
  return document.getPageLabels();
};

describe('a finished PDF', () => {
  it('says what it is, whose, on what, and when it was made', async () => {
    const pdf = await openPdf(await finished(1));
    expect(pdf.getTitle()).toBe(METADATA.title);
    expect(pdf.getAuthor()).toBe(METADATA.author);
    expect(pdf.getSubject()).toBe(METADATA.subject);
    expect(pdf.getKeywords()).toContain('Kuupanda');
    expect(pdf.getCreator()).toBe(METADATA.creator);
    expect(pdf.getCreationDate()).toEqual(METADATA.date);
    expect(pdf.getModificationDate()).toEqual(METADATA.date);
    expect(pdf.catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()).toBe('fr');
  });

  it('asks readers to show its title, not the name of its file', async () => {
    const pdf = await openPdf(await finished(1));
    const preferences = pdf.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    expect(preferences.get(PDFName.of('DisplayDocTitle'))?.toString()).toBe('true');
  });

  it('numbers its pages as they are printed, the covers by their names', async () => {
    const names = new Map([
      [1, 'Couverture'],
      [5, 'Dos'],
    ]);
    expect(await labels(5, names)).toEqual(['Couverture', '2', '3', '4', 'Dos']);
  });

  it('numbers its pages from 1 where none has a name', async () => {
    expect(await labels(3)).toEqual(['1', '2', '3']);
  });

  it('counts on, after a page in the middle that has a name', async () => {
    expect(await labels(3, new Map([[2, 'Encart']]))).toEqual(['1', 'Encart', '3']);
  });

  it('keeps tags, outline and destinations as they were', async () => {
    const pdf = await tinyPdf(2, { essor: 2 });
    const kept = ['StructTreeRoot', 'MarkInfo', 'Outlines', 'Dests'];
    for (const key of kept.slice(0, 3)) pdf.catalog.set(PDFName.of(key), pdf.context.obj({ A: 1 }));
    const before = kept.map((key) => pdf.catalog.lookup(PDFName.of(key))?.toString());
    const reopened = await openPdf(await finishPdf(pdf, METADATA, new Map()));
    expect(kept.map((key) => reopened.catalog.lookup(PDFName.of(key))?.toString())).toEqual(before);
  });

  it('is the same, byte for byte, when it is made twice at one time', async () => {
    expect(await finished(2)).toEqual(await finished(2));
  });
});

describe('finishing a print', () => {
  const now = new Date('2024-02-01T08:00:00Z');
  const print = async () => printed({}, { pdf: await (await tinyPdf(4, { socleo: 2 })).save() });

  it('takes the metadata from the guide, the version and the clock it is given', async () => {
    const { pdf } = await finishPrint(await print(), guide(), { version: '1.2.3', date: now });
    const opened = await openPdf(pdf);
    expect(opened.getTitle()).toBe('Guide comparatif des outils de vente en ligne, Drôme, 2024');
    expect(opened.getAuthor()).toBe('FRAB AuRA');
    expect(opened.getKeywords()).toBe('Panier du Vercors MaraîchVente La Halle en ligne');
    expect(opened.getCreator()).toBe('guide-comparatif 1.2.3');
    expect(opened.getCreationDate()).toEqual(now);
  });

  it('names the covers, where they really are', async () => {
    const { pdf } = await finishPrint(await print(), guide(), { version: '1.2.3', date: now });
    const { document } = await readPdf(pdf);
    expect(await document.getPageLabels()).toEqual(['Couverture', '2', '3', 'Dos']);
  });

  it('compares the print with what the PDF holds', async () => {
    const wrong = { ...(await print()), facts: printed({ folios: { socleo: 3 } }).facts };
    const { diagnostics } = await inspectPrint(wrong, guide());
    expect(diagnostics).toMatchObject([
      { code: 'folio-faux', file: 'content/editions/drome-2024/edition.yaml' },
    ]);
  });

  it('has nothing to say of a print as it was asked for', async () => {
    const { diagnostics } = await inspectPrint(await print(), guide());
    expect(diagnostics).toEqual([]);
  });
});
