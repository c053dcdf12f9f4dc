/** The fonts with which text is shown, and the codes that are shown in each. */
import { PDFArray, type PDFDict, PDFName } from '@cantoo/pdf-lib';
import { asDict, asName, nameAt, valueAt } from './objects.ts';
import { hasStandardEncoding, toUnicode } from './unicode.ts';

export interface UsedFont {
  readonly dict: PDFDict;
  /** PostScript name, without the prefix of a subset. */
  readonly name: string;
  readonly subtype: string;
  /** Of a composite font: the font that describes its glyphs. */
  readonly descendant: PDFDict | undefined;
  /** Undefined where there is no map. */
  readonly unicode: ReadonlyMap<number, string> | undefined;
  /** Whether an encoding that all readers know says what its codes stand for. */
  readonly named: boolean;
  /** First page, counted from 1, on which each code is shown. */
  readonly codes: Map<number, number>;
}

export function usedFont(dict: PDFDict): UsedFont {
  const kids = valueAt(dict, 'DescendantFonts');
  const descendant = kids instanceof PDFArray ? asDict(kids.lookup(0)) : undefined;
  const subtype = nameAt(dict, 'Subtype') ?? '';
  const name = (nameAt(dict, 'BaseFont') ?? `(${subtype})`).replace(/^[A-Z]{6}\+/, '');
  const named = descendant === undefined && hasStandardEncoding(dict);
  return { dict, name, subtype, descendant, unicode: readMap(dict), named, codes: new Map() };
}

function readMap(dict: PDFDict): ReadonlyMap<number, string> | undefined {
  try {
    return toUnicode(dict);
  } catch {
    return undefined;
  }
}

/** The codes in the bytes of a string: two bytes each in a composite font, as its CMaps have them. */
export function codesIn({ descendant }: UsedFont, bytes: readonly number[]): readonly number[] {
  if (!descendant) return bytes;
  const codes: number[] = [];
  for (let at = 0; at < bytes.length; at += 2) {
    codes.push(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  }
  return codes;
}

/** The text that codes stand for, as far as it is known. */
export function textOf({ unicode, named }: UsedFont, codes: readonly number[]): string {
  const one = (code: number) => unicode?.get(code) ?? (named ? String.fromCharCode(code) : '');
  return codes.map(one).join('');
}

/** Whether the program of the font is in the file; glyphs of a Type 3 font are drawn in it. */
export function isEmbedded({ dict, subtype, descendant }: UsedFont): boolean {
  if (subtype === 'Type3') return true;
  const descriptor = asDict(valueAt(descendant ?? dict, 'FontDescriptor'));
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)));
}

export const encodingName = ({ dict }: UsedFont): string | undefined =>
  asName(valueAt(dict, 'Encoding'));
