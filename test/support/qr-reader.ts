/** Reads the QR codes of a printed page back, as a telephone would from paper. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { PdfReader } from './pdf-reader.ts';
import { renderPage } from './render-pages.ts';

const require = createRequire(import.meta.url);
// Its own way would be to download this from the network.
const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

const DPI = 200;

export interface ReadCode {
  readonly text: string;
  readonly correction: string;
  /** Side in mm, with its quiet zone of four modules. */
  readonly side: number;
  /** In mm. */
  readonly module: number;
  /** Whether all around it is white, as far as the quiet zone goes. */
  readonly isApart: boolean;
}

/** Codes on paper stand upright, dark on white. */
const READING = { formats: ['QRCode' as const], tryRotate: false, tryInvert: false };

/** @param number page, counted from 1 */
export async function codesOf(pdf: PdfReader, number: number): Promise<readonly ReadCode[]> {
  const { width, height, data } = await renderPage(pdf, number, DPI);
  const picture = { width, height, data: new Uint8ClampedArray(data), colorSpace: 'srgb' as const };
  const found = await readBarcodes(picture, READING);
  const isWhite = (x: number, y: number) => {
    const at = 4 * (Math.round(y) * width + Math.round(x));
    return [0, 1, 2].every((channel) => (data[at + channel] ?? 0) > 245);
  };
  return found.map(({ text, ecLevel, version, position }) => {
    const modules = 17 + 4 * Number(version);
    const { topLeft, bottomRight } = position;
    const pixels = (bottomRight.x - topLeft.x) / modules;
    const edge = (share: number) => (modules + 7) * pixels * share - 3.5 * pixels;
    const around = Array.from({ length: 41 }, (_, step) => edge(step / 40)).flatMap((along) => [
      [along, edge(0)],
      [along, edge(1)],
      [edge(0), along],
      [edge(1), along],
    ]);
    const module = (pixels * 25.4) / DPI;
    return {
      text,
      correction: ecLevel,
      module,
      side: (modules + 8) * module,
      isApart: around.every(([x = 0, y = 0]) => isWhite(topLeft.x + x, topLeft.y + y)),
    };
  });
}
