/** The screen PDF -> the booklet: sheets to print in the office, after a page that says how. */
import {
  Duplex,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PrintScaling,
} from '@cantoo/pdf-lib';
import { openPdf } from '../finish/finish.ts';
import { stripInteraction } from '../pdf/strip.ts';
import { setXmp } from '../pdf/xmp.ts';
import { imposeSides, SHEET } from './impose.ts';
import { foldedSides, type Side, twoUpSides } from './order.ts';
import { pageForms } from './page-forms.ts';

export interface BookletOptions {
  /** Whether sheets are printed on two sides and folded; two pages a sheet in reading order otherwise. */
  readonly folded: boolean;
}

/**
 * Puts the pages of a guide on sheets, in the place of the pages themselves: each stands once in the file, and
 * shares its fonts with the others. Links, tags and outline are left out; metadata are those of the guide.
 * @param screen the finished PDF of the guide
 * @param instructions the print of `printInstructions`
 */
export async function makeBooklet(
  screen: Uint8Array,
  instructions: Uint8Array,
  { folded }: BookletOptions,
): Promise<Uint8Array> {
  const [pdf, first] = await Promise.all([openPdf(screen), openPdf(instructions)]);
  const forms = pageForms(pdf);
  for (let left = pdf.getPageCount(); left > 0; left -= 1) pdf.removePage(left - 1);

  const guidance = await pdf.copyPages(first, first.getPageIndices());
  for (const page of guidance) pdf.addPage(page).setMediaBox(0, 0, SHEET.width, SHEET.height);
  const sides = folded ? foldedSides(forms.length) : twoUpSides(forms.length);
  imposeSides(pdf, forms, sides, folded);
  stripInteraction(pdf);
  setPageLabels(pdf, guidance.length, sides);
  describe(pdf, folded);
  return pdf.save({ useObjectStreams: true, objectsPerTick: Number.POSITIVE_INFINITY });
}

/** A label of its own for each page (PDF 32000-1, 12.4.2). */
function setPageLabels(pdf: PDFDocument, guidance: number, sides: readonly Side[]): void {
  const names = ['Mode d’emploi', 'Mode d’emploi, verso'].slice(0, guidance);
  const labels = [...names, ...sides.map(({ label }) => label)].flatMap((label, index) => [
    PDFNumber.of(index),
    pdf.context.obj({ P: PDFHexString.fromText(label) }),
  ]);
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: labels }));
}

/** Metadata that say what the file is for, and the settings that a printer's dialogue should begin with. */
function describe(pdf: PDFDocument, folded: boolean): void {
  const title = `${pdf.getTitle() ?? ''} : livret à imprimer`;
  const subject = `${folded ? 'Feuilles A4 à imprimer en recto verso et à plier.' : 'Deux pages par feuille A4.'} Ce fichier est fait pour l’imprimante ; la version accessible est le PDF du guide à lire à l’écran.`;
  const keywords = pdf.getKeywords();
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setSubject(subject);
  const preferences = pdf.catalog.getOrCreateViewerPreferences();
  preferences.setPrintScaling(PrintScaling.None);
  preferences.setDuplex(folded ? Duplex.DuplexFlipShortEdge : Duplex.Simplex);
  setXmp(pdf, {
    title,
    author: pdf.getAuthor() ?? '',
    subject,
    keywords: keywords === undefined ? [] : [keywords],
    language: pdf.getLanguage() ?? 'fr',
    creator: pdf.getCreator() ?? '',
    producer: pdf.getProducer() ?? '',
    date: pdf.getModificationDate() ?? new Date(0),
  });
}
