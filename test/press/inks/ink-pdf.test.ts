import { PDFDict, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { heaviestPixel } from '../../../scripts/audit/press/inks-found.ts';
import { totalOf } from '../../../scripts/colours/inks.ts';
import { contentOf, inked, onePage, resourceOf, stream, written } from '../../support/press-pdf.ts';

const INK = '0.1137 0.1647 0.1412';
const LEAF = '0.1804 0.4902 0.2745';

async function content(text: string, facts = {}): Promise<string> {
  const pdf = await onePage(text);
  await inked(pdf, facts);
  return written(pdf);
}

describe('inkPdf, on what a page paints', () => {
  it('prints text in black alone', async () => {
    expect(await content(`${INK} rg BT /F 9 Tf (a) Tj ET`)).toBe('BT /F 9 Tf 0 0 0 1 k (a) Tj ET');
  });

  it('prints rules in black alone, filled or drawn', async () => {
    expect(await content(`${INK} rg ${INK} RG 0 0 300 0.5 re f 0 9 m 300 9 l S`)).toBe(
      '0 0 0 1 k 0 0 300 0.5 re f 0 0 0 1 K 0 9 m 300 9 l S',
    );
  });

  it('prints large areas of that colour in a rich black', async () => {
    expect(await content(`${INK} rg 0 0 300 300 re f`)).toBe('0.6 0.4 0.4 1 k 0 0 300 300 re f');
  });

  it('keeps codes in black alone, however large', async () => {
    expect(await content('0 0 0 rg 0 0 90 90 re f')).toBe('0 0 0 1 k 0 0 90 90 re f');
  });

  it('prints greys in black alone', async () => {
    expect(await content('0.3647 0.4078 0.3882 rg 0 0 9 9 re f')).toBe('0 0 0 0.7 k 0 0 9 9 re f');
    expect(await content('0.5 0.5 0.5 rg 0 0 9 9 re f')).toBe('0 0 0 0.5 k 0 0 9 9 re f');
  });

  it('prints white without ink', async () => {
    expect(await content('1 1 1 rg 0 0 9 9 re f')).toBe('0 0 0 0 k 0 0 9 9 re f');
  });

  it('prints a token in its inks, and a tint of it in the same share of each', async () => {
    expect(await content(`${LEAF} rg 0 0 9 9 re f`)).toBe('0.82 0.25 0.9 0.2 k 0 0 9 9 re f');
    expect(await content('0.9255 0.9529 0.9333 rg 0 0 9 9 re f')).toBe(
      '0.0738 0.0225 0.081 0.018 k 0 0 9 9 re f',
    );
  });

  it('prints a token in the inks that the edition gives', async () => {
    const facts = { couleurs: { leaf: '#102030' }, encres: { leaf: [80, 20, 90, 10] as const } };
    expect(await content('0.0627 0.1255 0.1882 rg 0 0 9 9 re f', facts)).toBe(
      '0.8 0.2 0.9 0.1 k 0 0 9 9 re f',
    );
  });

  it('gives a colour back to what follows a restored state', async () => {
    const text = `${LEAF} rg 0 0 9 9 re f q 1 1 1 rg 0 0 5 5 re f Q 0 0 7 7 re f`;
    expect(await content(text)).toBe(
      '0.82 0.25 0.9 0.2 k 0 0 9 9 re f q 0 0 0 0 k 0 0 5 5 re f Q 0 0 7 7 re f',
    );
  });

  it('leaves a stroke and a fill apart', async () => {
    expect(await content(`1 1 1 rg ${LEAF} RG 0 0 9 9 re B`)).toBe(
      '0 0 0 0 k 0.82 0.25 0.9 0.2 K 0 0 9 9 re B',
    );
  });

  it('lets transparency blend in inks', async () => {
    const pdf = await onePage('');
    await inked(pdf);
    const group = pdf.getPage(0).node.lookup(PDFName.of('Group'), PDFDict);
    expect(group.get(PDFName.of('CS'))).toBe(PDFName.of('DeviceCMYK'));
  });
});

describe('inkPdf, on colours without inks', () => {
  it('names a colour that is in no table, with its pages', async () => {
    const pdf = await onePage('0.8 0.1 0.9 rg 0 0 9 9 re f');
    expect(await inked(pdf)).toEqual([
      'La couleur #cc1ae6 (page 1) n’a pas d’encres choisies : elles sont calculées d’après le profil.',
    ]);
    expect(written(pdf)).not.toContain('rg');
  });

  it('says once which tokens of the edition have none, and computes them', async () => {
    const pdf = await onePage('0.0627 0.1255 0.1882 rg 0 0 9 9 re f');
    expect(await inked(pdf, { couleurs: { leaf: '#102030', plum: '#302010' } })).toEqual([
      'L’édition change ces couleurs sans donner leurs encres : « leaf », « plum ». Elles sont calculées d’après le profil.',
    ]);
    const inks = written(pdf).split(' k ')[0]?.split(' ').map(Number) ?? [];
    expect(totalOf(inks)).toBeGreaterThan(1.5);
    expect(totalOf(inks)).toBeLessThanOrEqual(3);
  });
});

describe('inkPdf, on what a page refers to', () => {
  it('prints forms in inks, and lets their groups blend in inks', async () => {
    const pdf = await onePage('/X Do');
    const form = stream(
      pdf,
      { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9], Group: { S: 'Transparency' } },
      `${LEAF} rg 0 0 9 9 re f`,
    );
    pdf.getPage(0).node.set(PDFName.of('Resources'), pdf.context.obj({ XObject: { X: form } }));
    await inked(pdf);
    const made = resourceOf(pdf, 'XObject', 'X');
    expect(contentOf(made)).toBe('0.82 0.25 0.9 0.2 k 0 0 9 9 re f');
    expect(String((made as PDFRawStream).dict)).toContain('/CS /DeviceCMYK');
  });

  it('prints gradients in inks, stop by stop', async () => {
    const stop = (C0: number[], C1: number[]) => ({
      FunctionType: 2,
      N: 1,
      Domain: [0, 1],
      C0,
      C1,
    });
    const pdf = await onePage('/Pattern cs /P scn 0 0 9 9 re f', {
      Pattern: {
        P: {
          PatternType: 2,
          Shading: {
            ShadingType: 2,
            ColorSpace: 'DeviceRGB',
            Coords: [0, 0, 0, 1],
            Function: {
              FunctionType: 3,
              Functions: [stop([1, 1, 1], [0.1804, 0.4902, 0.2745])],
            },
          },
        },
      },
    });
    await inked(pdf);
    const pattern = String(resourceOf(pdf, 'Pattern', 'P')).replace(/\s+/g, ' ');
    expect(pattern).toContain('/ColorSpace /DeviceCMYK');
    expect(pattern).toContain('/C0 [ 0 0 0 0 ] /C1 [ 0.82 0.25 0.9 0.2 ]');
  });

  it('keeps soft masks grey, by their lightness', async () => {
    const pdf = await onePage('/G gs');
    const mask = stream(
      pdf,
      { Subtype: 'Form', BBox: [0, 0, 9, 9], Group: { S: 'Transparency', CS: 'DeviceRGB' } },
      '0.5 0.5 0.5 rg 0 0 9 9 re f',
    );
    const states = { ExtGState: { G: { SMask: { S: 'Luminosity', G: mask } } } };
    pdf.getPage(0).node.set(PDFName.of('Resources'), pdf.context.obj(states));
    await inked(pdf);
    expect(contentOf(pdf.context.lookup(mask))).toBe('0.5 g 0 0 9 9 re f');
  });
});

describe('inkPdf, on pictures', () => {
  async function withPicture(picture: Buffer, size: number, dict = {}) {
    const pdf = await onePage(`${size} 0 0 ${size} 50 50 cm /I Do`);
    const all = { Subtype: 'Image', Width: 60, Height: 60, BitsPerComponent: 8, ...dict };
    const image = stream(pdf, { ...all, ColorSpace: 'DeviceRGB' }, picture);
    pdf.getPage(0).node.set(PDFName.of('Resources'), pdf.context.obj({ XObject: { I: image } }));
    return { pdf, picture: () => pdf.context.lookup(image) as PDFRawStream };
  }
  const dark = { width: 60, height: 60, channels: 3, background: '#050008' } as const;
  const raw = () => sharp({ create: dark }).raw().toBuffer();
  const jpeg = () => sharp({ create: dark }).jpeg().toBuffer();

  it('converts samples and JPEG through the profile, within 300 %', async () => {
    for (const { bytes, dict } of [
      { bytes: await raw(), dict: {} },
      { bytes: await jpeg(), dict: { Filter: 'DCTDecode' } },
    ]) {
      const { pdf, picture } = await withPicture(bytes, 10, dict);
      expect(await inked(pdf)).toEqual([]);
      expect(String(picture().dict)).toContain('/ColorSpace /DeviceCMYK');
      const total = totalOf(heaviestPixel(picture()) ?? []);
      expect(total).toBeGreaterThan(200);
      expect(total).toBeLessThanOrEqual(300);
    }
  });

  it('names a picture that is printed at less than 300 dpi, by its file', async () => {
    const bytes = await jpeg();
    const { pdf } = await withPicture(bytes, 72, { Filter: 'DCTDecode' });
    const image = {
      path: 'photos/marche.jpg',
      type: 'jpeg',
      width: 60,
      height: 60,
      bytes,
    } as const;
    expect(await inked(pdf, { images: new Map([[image.path, image]]) })).toEqual([
      'L’image « photos/marche.jpg » (page 1) est imprimée à 60 points par pouce : il en faut 300.',
    ]);
  });

  it('names it by its size where no file is known', async () => {
    const { pdf } = await withPicture(await raw(), 72);
    expect(await inked(pdf)).toEqual([
      'Une image de 60 × 60 pixels (page 1) est imprimée à 60 points par pouce : il en faut 300.',
    ]);
  });
});
