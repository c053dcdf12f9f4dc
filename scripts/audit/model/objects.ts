/** Looks into PDF objects that may be missing or of the wrong kind: any program may have written the file. */
import {
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

type Found = PDFObject | undefined;

/** What a key holds, behind a reference or not. */
export function valueAt(dict: PDFDict | undefined, key: string): Found {
  const value = dict?.get(PDFName.of(key));
  return value instanceof PDFRef ? dict?.context.lookup(value) : value;
}

/** A dictionary, or that of a stream. */
export function asDict(value: Found): PDFDict | undefined {
  if (value instanceof PDFStream) return value.dict;
  return value instanceof PDFDict ? value : undefined;
}

export function asName(value: Found): string | undefined {
  return value instanceof PDFName ? value.decodeText() : undefined;
}

/** A text string, decoded. */
export function asText(value: Found): string | undefined {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return undefined;
  try {
    return value.decodeText();
  } catch {
    return undefined;
  }
}

export function asNumber(value: Found): number | undefined {
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

export const isTrue = (value: Found): boolean => value instanceof PDFBool && value.asBoolean();

export const dictAt = (dict: PDFDict | undefined, key: string): PDFDict | undefined =>
  asDict(valueAt(dict, key));
export const nameAt = (dict: PDFDict | undefined, key: string): string | undefined =>
  asName(valueAt(dict, key));
export const textAt = (dict: PDFDict | undefined, key: string): string | undefined =>
  asText(valueAt(dict, key));
export const numberAt = (dict: PDFDict | undefined, key: string): number | undefined =>
  asNumber(valueAt(dict, key));

/** The items of an array, each behind a reference or not; a single value counts as an array of one. */
export function itemsAt(dict: PDFDict | undefined, key: string): readonly Item[] {
  const value = valueAt(dict, key);
  if (value === undefined) return [];
  if (value instanceof PDFArray) return itemsOf(value);
  const raw = dict?.get(PDFName.of(key));
  return [{ ref: raw instanceof PDFRef ? raw.tag : undefined, value }];
}

export interface Item {
  /** `12 0 R`, where the item stands behind a reference. */
  readonly ref: string | undefined;
  readonly value: Found;
}

export function itemsOf(array: PDFArray): readonly Item[] {
  return array.asArray().map((raw, index) => ({
    ref: raw instanceof PDFRef ? raw.tag : undefined,
    value: raw instanceof PDFRef ? array.lookup(index) : raw,
  }));
}

/** What stands behind a key as a reference: `12 0 R`. */
export function refAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = dict?.get(PDFName.of(key));
  return value instanceof PDFRef ? value.tag : undefined;
}

/** The entries of a name tree or a number tree, in order (ISO 32000-1, 7.9.6 and 7.9.7). */
export function treeEntries(
  root: PDFDict | undefined,
  leaves: 'Names' | 'Nums',
): readonly (readonly [key: Found, item: Item])[] {
  const entries: (readonly [Found, Item])[] = [];
  const seen = new Set<PDFDict>();
  const waiting = root ? [root] : [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const items = itemsAt(node, leaves);
    for (let at = 0; at + 1 < items.length; at += 2) {
      const item = items[at + 1];
      if (item) entries.push([items[at]?.value, item]);
    }
    const kids = itemsAt(node, 'Kids').flatMap(({ value }) => asDict(value) ?? []);
    waiting.push(...kids.toReversed());
  }
  return entries;
}

/** Every dictionary of the file, those of streams and those written inside others too. */
export function* dictionariesOf(pdf: PDFDocument): Generator<PDFDict> {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) yield* dictionariesIn(object);
}

/** References are not followed: nothing written inside something else runs in a circle. */
function* dictionariesIn(object: PDFObject): Generator<PDFDict> {
  const dict = asDict(object);
  if (dict) yield dict;
  const inside = object instanceof PDFArray ? object.asArray() : (dict?.values() ?? []);
  for (const value of inside) {
    if (value instanceof PDFDict || value instanceof PDFArray) yield* dictionariesIn(value);
  }
}
