/** What the pages of a press PDF paint: every colour, rule, text and picture, with its page. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFStream,
} from '@cantoo/pdf-lib';
import { type Inks, NO_INK, totalOf } from '../../colours/inks.ts';
import { decoded, pageContent, resource } from '../../pdf/content.ts';
import {
  type Box,
  type Colour,
  graphicsOf,
  IDENTITY,
  type Matrix,
  matrixOf,
  product,
} from '../../pdf/graphics.ts';
import { familyOf } from '../../press/inks/colour-spaces.ts';
import { resolutionOf } from '../../press/inks/ink-picture.ts';

const name = PDFName.of;

/** One colour of one thing: `inks` of a process colour, or the family of another space. */
export interface PaintedColour {
  readonly page: number;
  readonly what: 'text' | 'path' | 'gradient';
  readonly inks?: Inks | undefined;
  readonly family: string;
  /** Bounds on the page, in pt, of a path. */
  readonly box?: Box | undefined;
  /** Of a rule, in pt: a stroke, or a filled rectangle. */
  readonly thickness?: number | undefined;
}

export interface PaintedPicture {
  readonly page: number;
  readonly picture: PDFStream;
  readonly family: string;
  readonly dpi: number;
}

export interface Painted {
  readonly colours: readonly PaintedColour[];
  readonly pictures: readonly PaintedPicture[];
  /** Spaces in which groups blend, and inline pictures, which no resource names. */
  readonly groups: readonly { readonly page: number; readonly family: string }[];
  readonly inlinePictures: readonly number[];
  /** External objects other than forms and pictures, or with alternates. */
  readonly foreign: readonly number[];
}

export function paintedBy(pdf: PDFDocument): Painted {
  const walk = new Walk();
  for (const [index, page] of pdf.getPages().entries()) {
    walk.page = index + 1;
    walk.group(page.node);
    walk.stream(pageContent(page), IDENTITY, page.node.Resources());
  }
  return walk;
}

class Walk implements Painted {
  readonly colours: PaintedColour[] = [];
  readonly pictures: PaintedPicture[] = [];
  readonly groups: { page: number; family: string }[] = [];
  readonly inlinePictures: number[] = [];
  readonly foreign: number[] = [];
  page = 0;
  /** Forms that are being walked: one that shows itself would never end. */
  readonly #open = new Set<unknown>();

  group(holder: PDFDict): void {
    const group = holder.lookupMaybe(name('Group'), PDFDict);
    if (group?.has(name('CS')))
      this.groups.push({ page: this.page, family: familyOf(group.lookup(name('CS'))) });
  }

  stream(bytes: Uint8Array, ctm: Matrix, resources: PDFDict | undefined): void {
    for (const event of graphicsOf(bytes, ctm)) {
      const { state } = event;
      if (event.kind === 'path' || event.kind === 'text') {
        for (const target of event.paints) {
          const rule =
            event.kind === 'text'
              ? undefined
              : target === 'stroke'
                ? state.lineWidth * scaleOf(state.ctm)
                : event.thinnest;
          const box = event.kind === 'path' ? event.box : undefined;
          this.#paint(state[target], resources, { what: event.kind, box, thickness: rule });
        }
      } else if (event.kind === 'inline-image') this.inlinePictures.push(this.page);
      else if (event.kind === 'xobject') this.#show(event.name, state.ctm, resources);
      else if (event.kind === 'shading') {
        this.#shading(resource(resources, 'Shading', event.name).value);
      } else if (event.kind === 'state') this.#softMask(event.name, resources);
    }
  }

  #paint(
    colour: Colour | undefined,
    resources: PDFDict | undefined,
    thing: Pick<PaintedColour, 'what' | 'box' | 'thickness'>,
  ): void {
    const { page } = this;
    if (!colour) {
      this.colours.push({ page, ...thing, family: 'DeviceGray', inks: [0, 0, 0, 100] });
      return;
    }
    if (colour.pattern !== undefined) {
      this.#pattern(resource(resources, 'Pattern', colour.pattern).value);
      return;
    }
    const { value } = resource(resources, 'ColorSpace', colour.space);
    const family = value === undefined ? colour.space : familyOf(value);
    this.colours.push({ page, ...thing, family, inks: inksOf(family, colour.values) });
  }

  #pattern(pattern: unknown): void {
    if (pattern instanceof PDFDict) this.#shading(pattern.lookup(name('Shading')));
    if (pattern instanceof PDFStream) this.#form(pattern, IDENTITY, undefined);
  }

  #shading(shading: unknown): void {
    const dict = shading instanceof PDFStream ? shading.dict : shading;
    if (!(dict instanceof PDFDict)) return;
    const family = familyOf(dict.lookup(name('ColorSpace')));
    const stops = stopsOf(dict.lookup(name('Function')));
    for (const stop of stops.length > 0 ? stops : [undefined]) {
      const inks = stop && inksOf(family, stop);
      this.colours.push({ page: this.page, what: 'gradient', family, inks });
    }
  }

  #show(key: string, ctm: Matrix, resources: PDFDict | undefined): void {
    const { value } = resource(resources, 'XObject', key);
    if (!(value instanceof PDFStream)) return;
    const kind = value.dict.lookup(name('Subtype'));
    if (kind === name('Form')) this.#form(value, ctm, resources);
    if (kind === name('Image') && value.dict.lookup(name('ImageMask'))?.toString() !== 'true') {
      const family = familyOf(value.dict.lookup(name('ColorSpace')));
      const dpi = resolutionOf(value, ctm);
      this.pictures.push({ page: this.page, picture: value, family, dpi });
    }
    const isKnown = kind === name('Form') || kind === name('Image');
    const hasMore = ['Alternates', 'OPI', 'Ref', 'PS'].some((one) => value.dict.has(name(one)));
    if (!isKnown || hasMore) this.foreign.push(this.page);
  }

  #form(form: PDFStream, ctm: Matrix, outer: PDFDict | undefined): void {
    if (this.#open.has(form)) return;
    this.#open.add(form);
    this.group(form.dict);
    const resources = form.dict.lookupMaybe(name('Resources'), PDFDict) ?? outer;
    this.stream(decoded(form), product(matrixOf(numbers(form.dict, 'Matrix')), ctm), resources);
    this.#open.delete(form);
  }

  #softMask(key: string, resources: PDFDict | undefined): void {
    const { value } = resource(resources, 'ExtGState', key);
    const mask = value instanceof PDFDict ? value.lookup(name('SMask')) : undefined;
    const form = mask instanceof PDFDict ? mask.lookup(name('G')) : undefined;
    if (form instanceof PDFStream) this.#form(form, IDENTITY, resources);
  }
}

function inksOf(family: string, values: readonly number[]): Inks | undefined {
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
function stopsOf(fn: unknown): readonly (readonly number[])[] {
  if (!(fn instanceof PDFDict)) return [];
  const parts = fn.lookupMaybe(name('Functions'), PDFArray);
  const inner = parts?.asArray().flatMap((_, index) => stopsOf(parts.lookup(index))) ?? [];
  const own = ['C0', 'C1'].map((key) => numbers(fn, key)).filter((stop) => stop.length > 0);
  return [...inner, ...own];
}

export function numbers(dict: PDFDict, key: string): readonly number[] {
  const values = dict.lookupMaybe(name(key), PDFArray)?.asArray() ?? [];
  return values.map((value) => (value instanceof PDFNumber ? value.asNumber() : 0));
}

const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c));

/** The inks of the pixel that has most of them, of a picture of ours: raw samples of four bytes. */
export function heaviestPixel(picture: PDFStream): Inks | undefined {
  if (picture.dict.lookup(name('Filter')) === name('DCTDecode')) return undefined;
  const samples = decoded(picture);
  let most: Inks = NO_INK;
  for (let at = 0; at + 3 < samples.length; at += 4) {
    const [c = 0, m = 0, y = 0, k = 0] = samples.subarray(at, at + 4);
    if (c + m + y + k <= totalOf(most) * 2.55) continue;
    most = [c / 2.55, m / 2.55, y / 2.55, k / 2.55];
  }
  return most;
}
