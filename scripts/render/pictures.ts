/** Pictures of the content as data addresses. */
import type { InlinePicture } from '../markdown/pictures.ts';
import type { Image } from '../validate/content.ts';

const MEDIA_TYPES: Readonly<Record<Image['type'], string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

const known = new WeakMap<Image, InlinePicture>();

export function inlinePicture(image: Image): InlinePicture {
  const found = known.get(image);
  if (found) return found;
  const { type, width, height, bytes } = image;
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const picture = { src: `data:${MEDIA_TYPES[type]};base64,${data}`, width, height };
  known.set(image, picture);
  return picture;
}
