/** Pictures that are bombs, broken, or not what they say. */

import sharp from 'sharp';
import { expect } from 'vitest';
import { hugePng, jpeg, png, svg, webp } from '../../support/pictures.ts';
import { ACCUEIL } from '../../support/small-guide.ts';
import type { HostileCase } from '../hostile-case.ts';
import { harmless, refused } from '../refused.ts';

const LINE = 15;

const placed = (name: string, bytes: string | Uint8Array): HostileCase['change'] => {
  return (guide) =>
    guide
      .write(`content/photos/${name}`, bytes)
      .append(ACCUEIL, `\n![Un champ au printemps](./photos/${name})\n`);
};

const no = (what: string, name: string, bytes: string | Uint8Array, code: string): HostileCase =>
  refused(what, placed(name, bytes), { file: 'chapitres/accueil.md', code, line: LINE });

const yes = (what: string, name: string, bytes: string | Uint8Array): HostileCase =>
  harmless(what, placed(name, bytes), ['accueil'], {
    check: ({ html }) => expect(html).toContain('alt="Un champ au printemps"'),
  });

const field = sharp({ create: { width: 80, height: 40, channels: 3, background: '#3a7d44' } });
const photo = await field.clone().jpeg().toBuffer();
const drawn = await field.clone().png().toBuffer();
const small = await field.clone().webp().toBuffer();
const inks = await field.clone().toColourspace('cmyk').jpeg().toBuffer();
const deep = await field.clone().toColourspace('rgb16').png().toBuffer();
const grey = await field.clone().greyscale().png().toBuffer();
const frames = await sharp(
  await Promise.all(
    ['#fff', '#000'].map((background) =>
      sharp({ create: { width: 20, height: 20, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  ),
  { join: { animated: true } },
);
const moving = await frames.clone().webp().toBuffer();
const gif = await frames.clone().gif().toBuffer();

const HTML = '<script>globalThis.HOSTILE = 1</script>';
const flipped = Buffer.from(drawn);
flipped.writeUInt8(flipped.readUInt8(60) ^ 0xff, 60);

export const pictures: readonly HostileCase[] = [
  no(
    'a PNG that says it has 2.5 thousand million pixels',
    'a.png',
    hugePng(50_000, 50_000),
    'image-trop-grande',
  ),
  no('a PNG 30,000 pixels wide', 'a.png', png(30_000, 1), 'image-trop-grande'),
  no('a JPEG 30,000 pixels high', 'a.jpg', jpeg(10, 30_000), 'image-trop-grande'),
  no('a WebP 16,000 pixels wide', 'a.webp', webp(16_000, 10), 'image-trop-grande'),
  no('a PNG without width', 'a.png', hugePng(0, 10), 'image-illisible'),
  no('a JPEG that is cut short', 'a.jpg', photo.subarray(0, photo.length - 20), 'image-illisible'),
  no('a JPEG of its head alone', 'a.jpg', photo.subarray(0, 8), 'image-illisible'),
  no('a PNG that is cut short', 'a.png', drawn.subarray(0, drawn.length - 20), 'image-illisible'),
  no('a PNG with a byte that was changed', 'a.png', flipped, 'image-illisible'),
  no('a WebP that is cut short', 'a.webp', small.subarray(0, small.length - 10), 'image-illisible'),
  no('an empty picture', 'a.png', '', 'image-illisible'),
  no('a page named as a picture', 'a.png', `<html>${HTML}</html>`, 'image-illisible'),
  no('a PDF named as a photograph', 'a.jpg', '%PDF-1.7\n%âãÏÓ\n', 'image-illisible'),
  no('a GIF that moves', 'a.gif', gif, 'image-absente'),
  no(
    'a GIF that is code, named as a PNG',
    'a.png',
    'GIF89a/*\0*/=1;globalThis.HOSTILE=1',
    'image-illisible',
  ),
  no('a TIFF named as a photograph', 'a.jpg', 'II*\0\b\0\0\0', 'image-illisible'),
  no('a drawing that is a page, too', 'a.svg', `<html>${svg('')}${HTML}</html>`, 'image-refusee'),
  no('a drawing without size', 'a.svg', svg('<rect/>', ''), 'image-illisible'),
  no(
    'a drawing without number',
    'a.svg',
    svg('<rect/>', 'viewBox="0 0 NaN -5"'),
    'image-illisible',
  ),
  no('a drawing without end', 'a.svg', svg('<rect/>', 'viewBox="0 0 1e9 1"'), 'image-trop-grande'),
  yes('a PNG that is followed by a page', 'a.png', Buffer.concat([drawn, Buffer.from(HTML)])),
  yes(
    'a JPEG that is followed by an archive',
    'a.jpg',
    Buffer.concat([photo, Buffer.from('PK\x03\x04')]),
  ),
  yes('a JPEG in inks', 'a.jpg', inks),
  yes('a JPEG named as a PNG', 'a.png', photo),
  yes('a PNG of 16 bits', 'a.png', deep),
  yes('a PNG in greys', 'a.png', grey),
  yes('a WebP that moves', 'a.webp', moving),
  yes('a drawing of many elements', 'a.svg', svg('<rect width="1" height="1"/>'.repeat(5_000))),
  yes('a drawing of groups in groups', 'a.svg', svg(`${'<g>'.repeat(500)}${'</g>'.repeat(500)}`)),
];
