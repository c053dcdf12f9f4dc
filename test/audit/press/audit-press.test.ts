import { type PDFDocument, PDFHeader, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { auditPress } from '../../../scripts/audit/press/audit-press.ts';
import { onePage, pressReady, stream } from '../../support/press-pdf.ts';

const failed = (pdf: PDFDocument): readonly string[] =>
  auditPress(pdf).checks.flatMap(({ id, findings }) => (findings.length > 0 ? [id] : []));

async function withContent(content: string, resources = {}): Promise<readonly string[]> {
  const pdf = await pressReady(content);
  pdf.getPage(0).node.set(PDFName.of('Resources'), pdf.context.obj(resources));
  return failed(pdf);
}

const name = PDFName.of;

describe('auditPress', () => {
  it('finds nothing against a PDF that is ready', async () => {
    expect(failed(await pressReady())).toEqual([]);
  });

  it('says what a page is measured at', async () => {
    const pdf = await pressReady('0.6 0.4 0.4 1 k 99 99 99 99 re f 0.3 w 9 9 m 99 9 l S');
    expect(
      Object.fromEntries((auditPress(pdf).mesures ?? []).map((one) => Object.values(one))),
    ).toEqual({
      'Format fini': '210 × 297 mm',
      'Avec le fond perdu': '216 × 303 mm',
      Feuille: '230,01 × 317,15 mm',
      'Condition d’impression': 'FOGRA39',
      'Encrage le plus fort': '240 %, page 1 (C 60, M 40, J 40, N 100)',
      Encres: 'cyan, magenta, jaune, noir',
      'Filet le plus fin': '0,3 point',
      'Résolution la plus basse': 'aucune image',
    });
  });

  it.each([
    ['a colour of the screen', '1 0 0 rg 0 0 9 9 re f', 'couleur-ecran'],
    ['black text in several inks', '0.7 0.6 0.6 0.9 k BT /F 9 Tf (a) Tj ET', 'noir-impur'],
    ['a black rule in several inks', '0.6 0.4 0.4 1 k 50 50 90 0.5 re f', 'noir-impur'],
    ['too much ink', '0.9 0.9 0.9 0.9 k 50 50 99 99 re f', 'encrage-total'],
    ['a thin stroke', '0.2 w 50 50 m 90 50 l S', 'filet-maigre'],
    ['a stroke that is made thin', '0.1 0 0 0.1 0 0 cm 1 w 600 600 m 900 600 l S', 'filet-maigre'],
    ['a thin rectangle', '50 50 100 0.1 re f', 'filet-maigre'],
  ])('finds %s', async (_, content, check) => {
    expect(await withContent(content)).toEqual([check]);
  });

  it('takes large areas of rich black, and marks of all inks outside the bleed', async () => {
    expect(await withContent('0.6 0.4 0.4 1 k 50 50 99 99 re f')).toEqual([]);
    const spaces = { All: ['Separation', 'All', 'DeviceCMYK', { FunctionType: 2, N: 1 }] };
    const marks = '/All CS 1 SCN 0.2 w 5 28 m 15 28 l 640 28 m 650 28 l S';
    expect(await withContent(marks, { ColorSpace: spaces })).toEqual([]);
  });

  it('finds gradients and forms in colours of the screen', async () => {
    const shading = { ShadingType: 2, ColorSpace: 'DeviceRGB', Function: { C0: [0, 0, 0] } };
    const pattern = { Pattern: { P: { PatternType: 2, Shading: shading } } };
    expect(await withContent('/Pattern cs /P scn 50 50 9 9 re f', pattern)).toEqual([
      'couleur-ecran',
    ]);
    const pdf = await pressReady('/X Do');
    const form = stream(
      pdf,
      { Subtype: 'Form', Group: { CS: 'DeviceRGB' } },
      '1 0 0 rg 9 9 9 9 re f',
    );
    pdf.getPage(0).node.set(name('Resources'), pdf.context.obj({ XObject: { X: form } }));
    expect(failed(pdf)).toEqual(['couleur-ecran', 'espace-de-fusion']);
  });

  it.each([
    ['few pixels', { ColorSpace: 'DeviceCMYK' }, 0x10, 'resolution'],
    ['too much ink', { ColorSpace: 'DeviceCMYK', Width: 999, Height: 999 }, 0xff, 'encrage-total'],
    [
      'colours of the screen',
      { ColorSpace: 'DeviceRGB', Width: 999, Height: 999 },
      0,
      'couleur-ecran',
    ],
    [
      'an alternate',
      { ColorSpace: 'DeviceGray', Width: 999, Height: 999, Alternates: [] },
      0,
      'objet-interdit',
    ],
  ])('finds a picture of %s', async (_, dict, sample, check) => {
    const pdf = await pressReady('72 0 0 72 50 50 cm /I Do');
    const all = { Subtype: 'Image', Width: 10, Height: 10, BitsPerComponent: 8, ...dict };
    const image = stream(pdf, all, Buffer.alloc(16, sample));
    pdf.getPage(0).node.set(name('Resources'), pdf.context.obj({ XObject: { I: image } }));
    expect(failed(pdf)).toEqual([check]);
  });

  const broken: readonly [string, (pdf: PDFDocument) => unknown, string][] = [
    ['no trim', (pdf) => pdf.getPage(1).node.delete(name('TrimBox')), 'boites'],
    ['a trim outside the bleed', (pdf) => pdf.getPage(1).setBleedBox(99, 99, 9, 9), 'boites'],
    ['two formats', (pdf) => pdf.getPage(1).setTrimBox(30, 30, 420, 595), 'format'],
    ['five pages', (pdf) => pdf.addPage(pdf.getPage(0)), 'nombre-de-pages'],
    [
      'an annotation',
      (pdf) => pdf.getPage(0).node.set(name('Annots'), pdf.context.obj([{}])),
      'interaction',
    ],
    ['an action', (pdf) => pdf.catalog.set(name('OpenAction'), pdf.context.obj({})), 'interaction'],
    [
      'a script',
      (pdf) => pdf.catalog.set(name('Names'), pdf.context.obj({ JavaScript: {} })),
      'interaction',
    ],
    ['no output intent', (pdf) => pdf.catalog.delete(name('OutputIntents')), 'intention-de-sortie'],
    ['no XMP', (pdf) => pdf.catalog.delete(name('Metadata')), 'metadonnees'],
    ['no word of trapping', (pdf) => delete pdf.context.trailerInfo.Info, 'metadonnees'],
    [
      'layers',
      (pdf) => pdf.catalog.set(name('OCProperties'), pdf.context.obj({})),
      'contenu-optionnel',
    ],
    [
      'a later version',
      (pdf) => (pdf.context.header = PDFHeader.forVersion(1, 7)),
      'version-du-pdf',
    ],
    ['encryption', (pdf) => (pdf.context.trailerInfo.Encrypt = pdf.context.obj({})), 'chiffrement'],
    [
      'a font that is not inside',
      (pdf) => pdf.context.register(pdf.context.obj({ Type: 'Font', Subtype: 'Type1' })),
      'polices',
    ],
    [
      'a font of Type 3',
      (pdf) => pdf.context.register(pdf.context.obj({ Type: 'Font', Subtype: 'Type3' })),
      'polices',
    ],
  ];
  it.each(broken)('finds %s', async (_, breakIt, check) => {
    const pdf = await pressReady();
    breakIt(pdf);
    expect(failed(pdf)).toEqual([check]);
  });

  it('finds fault with a PDF of the screen, page by page', async () => {
    const report = auditPress(await onePage('1 0 0 rg 0 0 9 9 re f'));
    expect(report.checks.find(({ id }) => id === 'couleur-ecran')?.findings).toEqual([
      {
        severity: 'error',
        page: 1,
        message:
          'Page 1 : 1 élément(s) en couleurs d’écran (DeviceRGB). Refaites le PDF pour l’imprimeur.',
      },
    ]);
  });
});
