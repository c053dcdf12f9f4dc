/** Bytes to a picture: its type, told by its first bytes whatever its name, and its size. */
import { createRequire } from 'node:module';
import type * as imageSizes from 'image-size';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Image } from '../content.ts';
import { svgProblem } from './svg.ts';
import { isWhole } from './whole.ts';

/** In pixels, either side: twice what fills an A4 page at 300 dpi, so that no picture is a bomb. */
const SIDE_LIMIT = 8000;

const ACCEPTED: Readonly<Record<string, Image['type']>> = {
  jpg: 'jpeg',
  png: 'png',
  webp: 'webp',
  svg: 'svg',
};

/** Orientations of EXIF that lay a photograph on its side; browsers turn it back. */
const TURNED = 5;

export function inspectPicture(
  path: string,
  bytes: Uint8Array,
): { readonly image: Image } | { readonly problem: Problem } {
  const type = typeOf(bytes);
  if (!type) return { problem: notAPicture(path, bytes) };
  if (type === 'svg') {
    const unsafe = svgProblem(path, new TextDecoder().decode(bytes));
    if (unsafe) return { problem: unsafe };
  }
  const size = sizeOf(bytes);
  if (!size) return { problem: damaged(path, type) };
  const { width, height } = size;
  if (Math.max(width, height) > SIDE_LIMIT) return { problem: tooLarge(path, width, height) };
  if (!isWhole(type, bytes)) return { problem: damaged(path, type) };
  return { image: { path, type, width, height, bytes } };
}

function typeOf(bytes: Uint8Array): Image['type'] | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return 'webp';
  const text = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?\s*</.test(text) && /<svg[\s>]/.test(text) ? 'svg' : undefined;
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  const { imageSize } = measures();
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    return orientation >= TURNED ? { width: height, height: width } : { width, height };
  } catch {
    // image-size throws on whatever it cannot measure.
    return undefined;
  }
}

let loaded: typeof imageSizes | undefined;

/** The library that measures, loaded with the first picture; each reader not needed is turned off. */
function measures(): typeof imageSizes {
  if (loaded) return loaded;
  loaded = createRequire(import.meta.url)('image-size') as typeof imageSizes;
  loaded.disableTypes(loaded.types.filter((type) => !Object.hasOwn(ACCEPTED, type)));
  return loaded;
}

function notAPicture(path: string, bytes: Uint8Array): Problem {
  return {
    code: 'image-illisible',
    message:
      bytes.length === 0
        ? `« ${path} » est un fichier vide.`
        : `« ${path} » n’est pas une image JPEG, PNG, WebP ou SVG.`,
    hint: 'Ouvrez-la dans un logiciel d’image et exportez-la en JPEG ou en PNG : changer son nom ne suffit pas.',
  };
}

function damaged(path: string, type: Image['type']): Problem {
  return {
    code: 'image-illisible',
    message: `L’image « ${path} » est abîmée ou ne dit pas ses dimensions.`,
    hint:
      type === 'svg'
        ? 'Donnez à sa balise « svg » un attribut « viewBox ».'
        : 'Ouvrez-la dans un logiciel d’image et enregistrez-la de nouveau.',
  };
}

function tooLarge(path: string, width: number, height: number): Problem {
  return {
    code: 'image-trop-grande',
    message: `L’image « ${path} » mesure ${width} × ${height} pixels, ${SIDE_LIMIT} au plus de côté.`,
    hint: 'Réduisez-la : 2480 pixels de large remplissent une page A4.',
  };
}
