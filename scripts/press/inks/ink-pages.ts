/**
 * A PDF as the browser printed it, in the colours of a screen -> the same in inks: pages, forms, patterns,
 * gradients, pictures, soft masks, and the spaces in which transparency blends (ISO 15930-7).
 */
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { decoded, pageContent, resource, setPageContent, withContent } from '../../pdf/content.ts';
import { numbersIn } from '../../pdf/entries.ts';
import { IDENTITY, type Matrix, matrixOf, product } from '../../pdf/geometry.ts';
import type { GraphicsEvent } from '../../pdf/graphics.ts';
import { isRgbSpace, rgbIn } from './colour-spaces.ts';
import { inkContent, type WriteColour } from './ink-content.ts';
import { inkPicture, isRgbPicture, type PlacedPicture, resolutionOf } from './ink-picture.ts';
import type { InkProfile } from './ink-profile.ts';
import { inkShading, spaceOf } from './ink-shading.ts';
import type { InkTable } from './ink-table.ts';

const name = PDFName.of;

/** Changes the PDF in place; gives the pictures where its pages show them. */
export async function inkPages(
  pdf: PDFDocument,
  table: InkTable,
  profile: InkProfile,
): Promise<readonly PlacedPicture[]> {
  const inking = new Inking(pdf, table);
  for (const [index, page] of pdf.getPages().entries()) {
    const resources = page.node.Resources();
    const write = inking.writer(index + 1);
    const bytes = inking.stream(pageContent(page), IDENTITY, resources, write, index + 1);
    setPageContent(pdf, page, bytes);
    page.node.set(
      name('Group'),
      pdf.context.obj({ Type: 'Group', S: 'Transparency', CS: 'DeviceCMYK' }),
    );
  }
  for (const [ref, picture] of inking.pictures) {
    pdf.context.assign(ref, await inkPicture(picture, profile));
  }
  return inking.placed;
}

/** Soft masks are a matter of lightness, not of ink (PDF 32000-1, 11.5.3): they stay grey. */
const greyOf: WriteColour = ([red = 0, green = 0, blue = 0]) => ({
  values: [0.3 * red + 0.59 * green + 0.11 * blue],
  operator: 'g',
});

class Inking {
  readonly placed: PlacedPicture[] = [];
  /** Those to convert, by the place of each in the file. */
  readonly pictures = new Map<PDFRef, PDFStream>();
  readonly #pdf: PDFDocument;
  readonly #table: InkTable;
  readonly #done = new Set<unknown>();

  constructor(pdf: PDFDocument, table: InkTable) {
    this.#pdf = pdf;
    this.#table = table;
  }

  writer(page: number): WriteColour {
    return (channels, use) => {
      const inks = this.#table.inksOf(channels, use, page);
      return { values: inks.map((ink) => ink / 100), operator: 'k' };
    };
  }

  /** A content stream in inks, and all that it names. */
  stream(
    bytes: Uint8Array,
    ctm: Matrix,
    resources: PDFDict | undefined,
    write: WriteColour,
    page: number,
  ): Uint8Array {
    const visit = (event: GraphicsEvent) => {
      if (event.kind !== 'xobject') return;
      const { ref, value } = resource(resources, 'XObject', event.name);
      if (!(value instanceof PDFStream)) return;
      const { ctm: place } = event.state;
      if (value.dict.lookup(name('Subtype')) === name('Form')) {
        this.#form(ref, value, place, resources, write, page);
      } else {
        this.#picture(ref, value, place, page);
      }
    };
    const inked = inkContent(bytes, ctm, write, rgbIn(resources), visit);
    this.#resources(resources, write, page);
    return inked;
  }

  #form(
    ref: PDFRef | undefined,
    form: PDFStream,
    ctm: Matrix,
    outer: PDFDict | undefined,
    write: WriteColour,
    page: number,
  ): void {
    if (!ref || this.#done.has(ref)) return;
    this.#done.add(ref);
    const group = form.dict.lookupMaybe(name('Group'), PDFDict);
    group?.set(name('CS'), name(spaceOf(write)));
    const matrix = product(matrixOf(numbersIn(form.dict, 'Matrix')), ctm);
    const resources = form.dict.lookupMaybe(name('Resources'), PDFDict) ?? outer;
    const inked = this.stream(decoded(form), matrix, resources, write, page);
    this.#pdf.context.assign(ref, withContent(form, inked));
  }

  #picture(ref: PDFRef | undefined, picture: PDFStream, ctm: Matrix, page: number): void {
    this.placed.push({ picture, page, dpi: resolutionOf(picture, ctm) });
    if (ref && isRgbPicture(picture)) this.pictures.set(ref, picture);
  }

  #resources(resources: PDFDict | undefined, write: WriteColour, page: number): void {
    if (!resources || this.#done.has(resources)) return;
    this.#done.add(resources);
    for (const { ref, value } of entries(resources, 'Pattern'))
      this.#pattern(ref, value, write, page);
    for (const { value } of entries(resources, 'Shading')) this.#shading(value, write);
    for (const { value } of entries(resources, 'ExtGState')) this.#softMask(value, page);
    const spaces = resources.lookupMaybe(name('ColorSpace'), PDFDict);
    for (const [key] of spaces?.entries() ?? []) {
      if (isRgbSpace(spaces?.lookup(key))) spaces?.set(key, name(spaceOf(write)));
    }
  }

  #pattern(ref: PDFRef | undefined, pattern: unknown, write: WriteColour, page: number): void {
    if (pattern instanceof PDFDict) this.#shading(pattern.lookup(name('Shading')), write);
    if (!(pattern instanceof PDFStream) || !ref) return;
    this.#form(ref, pattern, IDENTITY, undefined, write, page);
  }

  #shading(shading: unknown, write: WriteColour): void {
    const dict = shading instanceof PDFStream ? shading.dict : shading;
    if (!(dict instanceof PDFDict) || this.#done.has(dict)) return;
    this.#done.add(dict);
    if (isRgbSpace(dict.lookup(name('ColorSpace')))) inkShading(dict, write);
  }

  #softMask(state: unknown, page: number): void {
    const mask = state instanceof PDFDict ? state.lookup(name('SMask')) : undefined;
    if (!(mask instanceof PDFDict)) return;
    const ref = mask.get(name('G'));
    const form = mask.lookup(name('G'));
    if (!(ref instanceof PDFRef) || !(form instanceof PDFStream)) return;
    const byLightness = mask.lookup(name('S')) === name('Luminosity');
    const backdrop = mask.lookupMaybe(name('BC'), PDFArray);
    if (byLightness && backdrop?.size() === 3) {
      mask.set(
        name('BC'),
        this.#pdf.context.obj([...greyOf(numbersIn(mask, 'BC'), 'detail').values]),
      );
    }
    const write = byLightness ? greyOf : this.writer(page);
    this.#form(ref, form, IDENTITY, undefined, write, page);
  }
}

function entries(resources: PDFDict, category: string): readonly ReturnType<typeof resource>[] {
  const named = resources.lookupMaybe(name(category), PDFDict);
  return (named?.keys() ?? []).map((key) => resource(resources, category, key.decodeText()));
}
