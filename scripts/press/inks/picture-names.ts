/** Which file a picture of a PDF comes from: the browser does not say, so its bytes or its size must tell. */
import { PDFRawStream, type PDFStream } from '@cantoo/pdf-lib';
import type { GuideDocument } from '../../compose/document.ts';
import { pictureSize } from './ink-picture.ts';

/** The path of the file, as editors write it; undefined where several may be it, or none is. */
export function nameOfPicture(
  picture: PDFStream,
  images: GuideDocument['images'],
): string | undefined {
  const all = [...images.values()];
  const bytes = picture instanceof PDFRawStream ? picture.contents : undefined;
  const same = bytes && all.find((image) => Buffer.compare(image.bytes, bytes) === 0);
  if (same) return same.path;
  const { width, height } = pictureSize(picture);
  const [first, ...others] = all.filter(
    (image) => image.type !== 'svg' && image.width === width && image.height === height,
  );
  return others.length === 0 ? first?.path : undefined;
}
