/** Pictures in inks, through the profile; their transparency stays as it is. */
import { deflateSync } from 'node:zlib';
import { type PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFStream } from '@cantoo/pdf-lib';
import { decoded } from '../../pdf/content.ts';
import type { Matrix } from '../../pdf/geometry.ts';
import { isRgbSpace } from './colour-spaces.ts';
import type { InkProfile } from './ink-profile.ts';

const name = PDFName.of;

/** Dots per inch that a printed picture needs. */
export const ENOUGH_DPI = 300;

/** Whether a picture has too few; a hundredth less is a matter of rounding. */
export const isCoarse = ({ dpi }: { readonly dpi: number }): boolean => dpi < ENOUGH_DPI * 0.99;

/** A picture where a page shows it. */
export interface PlacedPicture {
  readonly picture: PDFStream;
  readonly page: number;
  /** The lower of its two resolutions, in dots per inch. */
  readonly dpi: number;
}

export function pictureSize({ dict }: PDFStream): {
  readonly width: number;
  readonly height: number;
} {
  const size = (key: string) => dict.lookupMaybe(name(key), PDFNumber)?.asNumber() ?? 0;
  return { width: size('Width'), height: size('Height') };
}

/** @param ctm of the unit square that the picture fills, in pt */
export function resolutionOf(picture: PDFStream, [a, b, c, d]: Matrix): number {
  const { width, height } = pictureSize(picture);
  return Math.min((width * 72) / Math.hypot(a, b), (height * 72) / Math.hypot(c, d));
}

export function isRgbPicture({ dict }: PDFStream): boolean {
  return isRgbSpace(dict.lookup(name('ColorSpace')));
}

/**
 * The picture in DeviceCMYK, with the same dictionary. Without loss: what a JPEG puts in of its own would go
 * beyond the ink limit.
 * @throws when its samples are not 8 bits each, which the browser never makes
 */
export async function inkPicture(picture: PDFStream, profile: InkProfile): Promise<PDFStream> {
  const { default: sharp } = await import('sharp');
  const { width, height } = pictureSize(picture);
  const isJpeg = picture.dict.lookup(name('Filter')) === name('DCTDecode');
  const source =
    isJpeg && picture instanceof PDFRawStream
      ? sharp(picture.contents)
      : sharp(decoded(picture), { raw: { width, height, channels: 3 } });
  const samples = await profile.convert(source);
  const { dict } = picture;
  for (const key of ['DecodeParms', 'Decode', 'Intent']) dict.delete(name(key));
  dict.set(name('ColorSpace'), name('DeviceCMYK'));
  dict.set(name('Filter'), name('FlateDecode'));
  const mask = dict.lookup(name('SMask'));
  // A matte is a colour of the picture that it was blended with: it would be one of the screen.
  if (mask instanceof PDFRawStream) mask.dict.delete(name('Matte'));
  return PDFRawStream.of(dict as PDFDict, deflateSync(samples));
}
