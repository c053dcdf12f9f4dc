/** The inks of colours, gradients and pictures of a PDF, as the file says them. */
import { PDFArray, PDFDict, PDFName, type PDFStream } from '@cantoo/pdf-lib';
import type { Inks } from '../../colours/inks.ts';
import { decoded } from '../../pdf/content.ts';
import { numbersIn } from '../../pdf/entries.ts';

const name = PDFName.of;

/** @returns undefined for the families of screens and of spot colours */
export function inksOf(family: string, values: readonly number[]): Inks | undefined {
  if (family === 'DeviceCMYK' || family === 'ICCBased4') {
    const [c = 0, m = 0, y = 0, k = 0] = values.map((value) => value * 100);
    return [c, m, y, k];
  }
  const [grey = 0] = values;
  return family === 'DeviceGray' || family === 'ICCBased1' || family === 'CalGray'
    ? [0, 0, 0, (1 - grey) * 100]
    : undefined;
}

/** The colours at the stops of a gradient. */
export function stopsOf(fn: unknown): readonly (readonly number[])[] {
  if (!(fn instanceof PDFDict)) return [];
  const parts = fn.lookupMaybe(name('Functions'), PDFArray);
  const inner = parts?.asArray().flatMap((_, index) => stopsOf(parts.lookup(index))) ?? [];
  const own = ['C0', 'C1'].map((key) => numbersIn(fn, key)).filter((stop) => stop.length > 0);
  return [...inner, ...own];
}

/** The inks of the pixel that has most of them, of a picture of ours: raw samples of four bytes. */
export function heaviestPixel(picture: PDFStream): Inks | undefined {
  if (picture.dict.lookup(name('Filter')) === name('DCTDecode')) return undefined;
  const samples = decoded(picture);
  const byte = (at: number) => samples[at] ?? 0;
  let most = 0;
  let place = 0;
  for (let at = 0; at + 3 < samples.length; at += 4) {
    const total = byte(at) + byte(at + 1) + byte(at + 2) + byte(at + 3);
    if (total <= most) continue;
    most = total;
    place = at;
  }
  return [
    byte(place) / 2.55,
    byte(place + 1) / 2.55,
    byte(place + 2) / 2.55,
    byte(place + 3) / 2.55,
  ];
}
