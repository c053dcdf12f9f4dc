/** Small drawings as inline SVG: marks of the matrix, shapes of the categories, icons, QR codes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { encode } from 'uqr';
import { keptByText } from '../memory/kept-by-text.ts';
import type { Note } from '../validate/schemas.ts';

/** What each mark says, to a screen reader and in the legend. */
export const MARK_LABELS: Readonly<Record<Note, string>> = {
  oui: 'oui',
  partiel: 'en partie',
  non: 'non',
};

// The three differ in shape and in weight, so that they hold without colour.
const MARK_PATHS: Readonly<Record<Note, string>> = {
  oui: '<path d="M4.6 12.6 9.8 17.8 19.6 6.6" stroke-width="3.6"/>',
  partiel:
    '<path d="M5.2 3.6C1.6 8.6 1.6 15.4 5.2 20.4M18.8 3.6C22.4 8.6 22.4 15.4 18.8 20.4" stroke-width="1.6"/><path d="M7.8 12.4 11 15.6 16.6 8.6" stroke-width="2.3"/>',
  non: '<path d="M8 8 16 16M16 8 8 16" stroke-width="1.3"/>',
};

/** The mark of a note: a drawing that reads "oui", "en partie" or "non". */
export function mark(note: Note): string {
  return `<svg class="marque marque-${note}" viewBox="0 0 24 24" role="img" aria-label="${MARK_LABELS[note]}">${MARK_PATHS[note]}</svg>`;
}

const SHAPES: Readonly<Record<string, string>> = {
  cercle: '<circle cx="12" cy="12" r="10"/>',
  losange: '<path d="M12 .8 23.2 12 12 23.2.8 12Z"/>',
  carre: '<path d="M2.6 2.6h18.8v18.8H2.6z"/>',
};

/** The shape of a category, beside its name: decorative, since the name says it. */
export function shape(forme: string): string {
  return `<svg class="forme" viewBox="0 0 24 24" aria-hidden="true">${SHAPES[forme] ?? ''}</svg>`;
}

/** The markup of a shape alone, in a box of 24 by 24, for drawings that hold it. */
export function shapeMarkup(forme: string): string {
  return SHAPES[forme] ?? '';
}

const iconFolder = join(
  dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')),
  'icons',
);
const icons = new Map<string, string>();

/**
 * A Lucide icon by name, decorative.
 * @throws when lucide-static has no icon of that name: validation refuses it before.
 */
export function icon(name: string): string {
  const known = icons.get(name);
  if (known) return known;
  const source = readFileSync(join(iconFolder, `${name}.svg`), 'utf8');
  const shapes = source.slice(source.indexOf('>', source.indexOf('<svg')) + 1);
  const body = shapes.replace('</svg>', '').replace(/\s*\n\s*/g, '');
  const svg = `<svg class="icone" viewBox="0 0 24 24" aria-hidden="true">${body}</svg>`;
  icons.set(name, svg);
  return svg;
}

/** In characters: the addresses of several guides. A code takes some hundred times the room of its address. */
const KEPT = 20_000;

/**
 * A QR code with its quiet zone of four modules, error correction M; its side is in `--cote` where it is
 * not 18 mm. Decorative: the address stands beside it, as a link.
 */
export const qrCode: (address: string) => string = keptByText(KEPT, drawCode);

/** In mm: least and greatest side of a code with its quiet zone, and the side of a module. */
const CODE = { least: 18, most: 22, module: 0.4 } as const;

function drawCode(address: string): string {
  // Readers take bytes for Latin letters or for UTF-8 as they please: there are none to mistake.
  const plain = /^[!-~]*$/.test(address) ? address : new URL(address).href;
  const { data, size } = encode(plain, { ecc: 'M', border: 4 });
  const rows = data.map((row, y) => darkRuns(row, y));
  const side = Math.min(CODE.most, Math.ceil(size * CODE.module));
  const larger = side > CODE.least ? ` style="--cote:${side}mm"` : '';
  return `<svg class="qr"${larger} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true"><path d="${rows.join('')}"/></svg>`;
}

/** One row of modules as a path: a rectangle for each run of dark ones. */
function darkRuns(row: readonly boolean[], y: number): string {
  const modules = row.map((dark) => (dark ? '1' : '0')).join('');
  return [...modules.matchAll(/1+/g)]
    .map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('');
}
