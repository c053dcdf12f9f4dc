/** Pictures of the content as data addresses. */
import type { InlinePicture } from '../markdown/pictures.ts';
import type { Image } from '../validate/content.ts';

const MEDIA_TYPES: Readonly<Record<Image['type'], string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

const known = new WeakMap<Uint8Array, InlinePicture>();

export function inlinePicture(image: Image): InlinePicture {
  const { type, width, height, bytes } = image;
  const found = known.get(bytes);
  if (found) return found;
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const picture = { src: `data:${MEDIA_TYPES[type]};base64,${data}`, width, height };
  known.set(bytes, picture);
  return picture;
}
