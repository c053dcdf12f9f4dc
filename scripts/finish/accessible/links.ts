/**
 * Links: each annotation says what its text says and where it leads (ISO 14289-1, 7.18.5), and boxes of one
 * link that touch are one annotation.
 */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PageOf } from './contents.ts';
import { type Annotation, isAnnotation, type Tag, tagsIn, textOf } from './tags.ts';

const name = (text: string): PDFName => PDFName.of(text);
const RECT = name('Rect');

/** In pt: boxes of a line that are no further apart are one. */
const TOUCHING = 2;

export function nameLinks(pdf: PDFDocument, root: Tag, pageOf: PageOf): void {
  for (const link of tagsIn(root)) {
    if (link.role !== 'Link') continue;
    const merged = mergeBoxes(pdf, link);
    if (!link.kids.some(isAnnotation)) link.role = 'Span';
    for (const annotation of link.kids.filter(isAnnotation)) {
      const dict = pdf.context.lookup(annotation.annotation, PDFDict);
      const page = pageOf(annotation);
      const text = described(spoken(link, page), dict, page);
      dict.set(name('Contents'), PDFHexString.fromText(text));
    }
    removeAnnotations(pdf, merged);
  }
}

/** The text of a link, without the page number that stands at its end. */
function spoken({ kids }: Tag, page: number | undefined): string {
  const words = kids.map((kid) => textOf(kid).replace(/\s+/g, ' '));
  const folio = words.findLastIndex((word) => word.trim() !== '');
  if (words[folio]?.trim() === String(page)) words.splice(folio);
  return words.join('').trim();
}

/** What a link says and where it leads: « Page 12 : Cagette », « Site exemple.fr/aide : Aide ». */
function described(text: string, dict: PDFDict, page: number | undefined): string {
  const after = (words: string) => (words === '' ? '' : ` : ${words}`);
  if (page !== undefined) return `Page ${page}${after(text)}`;
  const uri = dict.lookupMaybe(name('A'), PDFDict)?.lookup(name('URI'));
  const address = uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : '';
  const [, scheme = '', rest = address] = /^(\w+):(?:\/\/)?(.*?)\/?$/.exec(address) ?? [];
  const bare = (written: string) => written.replace(/\s|^\w+:\/\/|^www\.|\/$/g, '');
  const words = bare(text) === bare(rest) ? '' : text;
  const kind = { mailto: 'Courriel', tel: 'Téléphone' }[scheme] ?? 'Site';
  return rest === '' ? text : `${kind} ${rest}${after(words)}`;
}

/** @returns the annotations that others have taken in */
function mergeBoxes(pdf: PDFDocument, link: Tag): readonly Annotation[] {
  const merged: Annotation[] = [];
  let last: { readonly page: PDFRef; readonly rect: PDFArray; box: Box } | undefined;
  for (const kid of link.kids.filter(isAnnotation)) {
    const rect = pdf.context.lookup(kid.annotation, PDFDict).lookup(RECT, PDFArray);
    const box = boxOf(rect);
    if (last?.page === kid.page && touch(last.box, box)) {
      last.box = around(last.box, box);
      for (const [index, side] of last.box.entries()) last.rect.set(index, PDFNumber.of(side));
      merged.push(kid);
    } else last = { page: kid.page, rect, box };
  }
  link.kids = link.kids.filter((kid) => !isAnnotation(kid) || !merged.includes(kid));
  return merged;
}

function removeAnnotations(pdf: PDFDocument, gone: readonly Annotation[]): void {
  for (const { page, annotation } of gone) {
    const annotations = pdf.context.lookup(page, PDFDict).lookup(name('Annots'), PDFArray);
    const index = annotations.asArray().indexOf(annotation);
    if (index >= 0) annotations.remove(index);
    pdf.context.delete(annotation);
  }
}

/** Left, bottom, right, top, in pt. */
type Box = readonly [number, number, number, number];

function boxOf(rect: PDFArray): Box {
  const [a = 0, b = 0, c = 0, d = 0] = rect
    .asArray()
    .map((_, index) => rect.lookup(index, PDFNumber).asNumber());
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** Whether two boxes stand on one line beside each other, or one on the other with the same sides. */
function touch(one: Box, other: Box): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) <= TOUCHING;
  const meet = (low: 0 | 1) =>
    one[low] <= other[low === 0 ? 2 : 3] + TOUCHING &&
    other[low] <= one[low === 0 ? 2 : 3] + TOUCHING;
  const sameLine = near(one[1], other[1]) && near(one[3], other[3]);
  const sameSides = near(one[0], other[0]) && near(one[2], other[2]);
  return (sameLine && meet(0)) || (sameSides && meet(1));
}

const around = (one: Box, other: Box): Box => [
  Math.min(one[0], other[0]),
  Math.min(one[1], other[1]),
  Math.max(one[2], other[2]),
  Math.max(one[3], other[3]),
];
