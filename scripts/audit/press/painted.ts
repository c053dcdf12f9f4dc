/** What the pages of a press PDF paint: every colour, rule, text and picture, with its page. */
import { PDFDict, type PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import type { Inks } from '../../colours/inks.ts';
import type { Colour } from '../../pdf/colour.ts';
import { decoded, pageContent, resource } from '../../pdf/content.ts';
import { numbersIn } from '../../pdf/entries.ts';
import { type Box, IDENTITY, type Matrix, matrixOf, product } from '../../pdf/geometry.ts';
import { type GraphicsEvent, graphicsOf } from '../../pdf/graphics.ts';
import { familyOf } from '../../press/inks/colour-spaces.ts';
import { resolutionOf } from '../../press/inks/ink-picture.ts';
import { heaviestPixel, inksOf, stopsOf } from './inks-found.ts';

const name = PDFName.of;

/** In pt: what is thicker is no rule. */
export const THICKEST_RULE = 1.5;

/** One colour of things of a kind: `inks` of a process colour, or the family of another space. */
export interface PaintedColour {
  readonly page: number;
  readonly what: 'text' | 'path' | 'gradient';
  /** How many things: those of a kind that follow one operator of colour are told together. */
  readonly times: number;
  readonly inks?: Inks | undefined;
  readonly family: string;
  /** Bounds on the page, in pt, of a path in a spot colour, which may be a mark outside the bleed. */
  readonly box?: Box | undefined;
  /** In pt, of the thinnest: a stroke, or a filled rectangle. All are rules, or none is. */
  readonly thickness?: number | undefined;
}

export interface PaintedPicture {
  readonly page: number;
  readonly picture: PDFStream;
  readonly family: string;
  readonly dpi: number;
  /** Of the pixel with most, in a picture in inks. */
  readonly inks?: Inks | undefined;
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

type Painting = Extract<GraphicsEvent, { kind: 'path' | 'text' }>;
type Group = { -readonly [Key in keyof PaintedColour]: PaintedColour[Key] };
/** Things that were painted in a stream, by the very colour that was set for them. */
type Groups = Map<Colour | undefined, Partial<Record<'text' | 'path' | 'rule', Group>>>;

class Walk implements Painted {
  readonly colours: PaintedColour[] = [];
  readonly pictures: PaintedPicture[] = [];
  readonly groups: { page: number; family: string }[] = [];
  readonly inlinePictures: number[] = [];
  readonly foreign: number[] = [];
  page = 0;
  /** Forms that are being walked: one that shows itself would never end. */
  readonly #open = new Set<unknown>();
  readonly #pixels = new Map<PDFStream, Inks | undefined>();

  group(holder: PDFDict): void {
    const group = holder.lookupMaybe(name('Group'), PDFDict);
    if (group?.has(name('CS')))
      this.groups.push({ page: this.page, family: familyOf(group.lookup(name('CS'))) });
  }

  stream(bytes: Uint8Array, ctm: Matrix, resources: PDFDict | undefined): void {
    const groups: Groups = new Map();
    for (const event of graphicsOf(bytes, ctm)) {
      const { state } = event;
      if (event.kind === 'path' || event.kind === 'text') this.#paint(event, resources, groups);
      else if (event.kind === 'inline-image') this.inlinePictures.push(this.page);
      else if (event.kind === 'xobject') this.#show(event.name, state.ctm, resources);
      else if (event.kind === 'shading') {
        this.#shading(resource(resources, 'Shading', event.name).value);
      } else if (event.kind === 'state') this.#softMask(event.name, resources);
    }
  }

  #paint(event: Painting, resources: PDFDict | undefined, groups: Groups): void {
    const { kind, state, paints } = event;
    for (const target of paints) {
      const colour = state[target];
      let thickness: number | undefined;
      if (kind === 'path') {
        thickness = target === 'stroke' ? state.lineWidth * scaleOf(state.ctm) : event.thinnest;
      }
      const isRule = thickness !== undefined && thickness < THICKEST_RULE;
      const kinds = groups.get(colour) ?? {};
      const group = isRule ? 'rule' : kind;
      const former = kinds[group];
      if (former) {
        former.times += 1;
        former.thickness = least(former.thickness, thickness);
        continue;
      }
      const painted = this.#colour(colour, kind, resources);
      if (!painted) continue;
      const one = { ...painted, thickness };
      if (one.family === 'Separation' && kind === 'path') {
        this.colours.push({ ...one, box: event.box });
        continue;
      }
      this.colours.push(one);
      groups.set(colour, { ...kinds, [group]: one });
    }
  }

  /** Undefined for a pattern, whose own colours are told. */
  #colour(
    colour: Colour | undefined,
    what: 'text' | 'path',
    resources: PDFDict | undefined,
  ): Group | undefined {
    const { page } = this;
    if (!colour) return { page, what, times: 1, family: 'DeviceGray', inks: [0, 0, 0, 100] };
    if (colour.pattern !== undefined) {
      this.#pattern(resource(resources, 'Pattern', colour.pattern).value);
      return undefined;
    }
    const { value } = resource(resources, 'ColorSpace', colour.space);
    const family = value === undefined ? colour.space : familyOf(value);
    return { page, what, times: 1, family, inks: inksOf(family, colour.values) };
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
      this.colours.push({ page: this.page, what: 'gradient', times: 1, family, inks });
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
      const inks = family === 'DeviceCMYK' ? this.#heaviest(value) : undefined;
      this.pictures.push({ page: this.page, picture: value, family, dpi, inks });
    }
    const isKnown = kind === name('Form') || kind === name('Image');
    const hasMore = ['Alternates', 'OPI', 'Ref', 'PS'].some((one) => value.dict.has(name(one)));
    if (!isKnown || hasMore) this.foreign.push(this.page);
  }

  #heaviest(picture: PDFStream): Inks | undefined {
    if (!this.#pixels.has(picture)) this.#pixels.set(picture, heaviestPixel(picture));
    return this.#pixels.get(picture);
  }

  #form(form: PDFStream, ctm: Matrix, outer: PDFDict | undefined): void {
    if (this.#open.has(form)) return;
    this.#open.add(form);
    this.group(form.dict);
    const resources = form.dict.lookupMaybe(name('Resources'), PDFDict) ?? outer;
    this.stream(decoded(form), product(matrixOf(numbersIn(form.dict, 'Matrix')), ctm), resources);
    this.#open.delete(form);
  }

  #softMask(key: string, resources: PDFDict | undefined): void {
    const { value } = resource(resources, 'ExtGState', key);
    const mask = value instanceof PDFDict ? value.lookup(name('SMask')) : undefined;
    const form = mask instanceof PDFDict ? mask.lookup(name('G')) : undefined;
    if (form instanceof PDFStream) this.#form(form, IDENTITY, resources);
  }
}

const least = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);

const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c));
