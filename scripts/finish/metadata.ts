/** What a PDF of a guide says of itself, whatever it is made for. */
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { GuideDocument } from '../compose/document.ts';

export interface Metadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly language: string;
  /** The program that made it. */
  readonly creator: string;
  /** Written as both creation and modification date. */
  readonly date: Date;
}

export function metadataOf(
  document: GuideDocument,
  { version, date }: { readonly version: string; readonly date: Date },
): Metadata {
  return {
    title: `${document.titre} ${document.sousTitre}, ${document.territoire}, ${document.annee}`,
    author: document.editeurs.map(({ nom }) => nom).join(', '),
    subject: document.resume,
    keywords: document.parties.flatMap((part) => (part.kind === 'fiche' ? [part.nom] : [])),
    language: document.langue,
    creator: `guide-comparatif ${version}`,
    date,
  };
}

/** Fills the dictionary of information (PDF 32000-1, 14.3.3). */
export function setInformation(pdf: PDFDocument, metadata: Metadata): void {
  pdf.setTitle(metadata.title);
  pdf.setAuthor(metadata.author);
  pdf.setSubject(metadata.subject);
  pdf.setKeywords([...metadata.keywords]);
  pdf.setCreator(metadata.creator);
  pdf.setCreationDate(metadata.date);
  pdf.setModificationDate(metadata.date);
}
