/** Whether a picture was cut short or altered on its way: browsers draw what is left, in silence. */
import { crc32 } from 'node:zlib';
import type { Image } from '../content.ts';

export function isWhole(type: Image['type'], bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (type) {
    case 'jpeg':
      // In what follows the start of a scan, no marker stands by chance (ISO 10918-1, B.1.1.5).
      return (
        buffer.lastIndexOf('ffd9', undefined, 'hex') > buffer.lastIndexOf('ffda', undefined, 'hex')
      );
    case 'png':
      return isWholePng(buffer);
    case 'webp':
      return buffer.length >= buffer.readUInt32LE(4) + 8;
    case 'svg':
      return true;
  }
}

/** Chunks of a length, a type, data and a checksum, up to IEND (PNG, second edition, 5.3); what follows is not read. */
function isWholePng(buffer: Buffer): boolean {
  let at = 8;
  while (at + 12 <= buffer.length) {
    const end = at + 8 + buffer.readUInt32BE(at);
    if (end + 4 > buffer.length) return false;
    if (crc32(buffer.subarray(at + 4, end)) !== buffer.readUInt32BE(end)) return false;
    if (buffer.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    at = end + 4;
  }
  return false;
}
