/** Values of PDF dictionaries, as plain values. */
import { PDFArray, type PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';

/** The numbers of an array; none where there is no array, and 0 for what is no number. */
export function numbersIn(dict: PDFDict, key: string): readonly number[] {
  const values = dict.lookupMaybe(PDFName.of(key), PDFArray)?.asArray() ?? [];
  return values.map((value) => (value instanceof PDFNumber ? value.asNumber() : 0));
}
