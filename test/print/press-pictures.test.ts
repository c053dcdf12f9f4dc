/** Pictures of editors in a real print for the print shop. */
import { PDFName, PDFStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPress } from '../../scripts/audit/press/audit-press.ts';
import { paintedBy } from '../../scripts/audit/press/painted.ts';
import { totalOf } from '../../scripts/colours/inks.ts';
import { openPdf, type PDFDocument } from '../../scripts/finish/finish.ts';
import { decoded } from '../../scripts/pdf/content.ts';
import { type Build, build } from '../support/built-guide.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { ACCUEIL, EDITION } from '../support/small-guide.ts';

const DARK = '#04000a';

/** Left half dark and opaque, right half clear. */
async function halfClear(size: number): Promise<Buffer> {
  const half = { width: size / 2, height: size, channels: 4, background: DARK } as const;
  return sharp({ create: half })
    .extend({ right: size / 2, background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer();
}

const photograph = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: DARK } })
    .jpeg()
    .toBuffer();

describe('the pictures of a print for the print shop', () => {
  let guide: GuideBuilder;
  let made: Build;
  let pdf: PDFDocument;

  beforeAll(async () => {
    guide = new GuideBuilder()
      .write('assets/photos/marche.jpg', await photograph(600, 400))
      .write('assets/photos/feuille.png', await halfClear(400))
      .write('assets/logos/reseau.png', await halfClear(200))
      .append(ACCUEIL, '\n![Un marché](photos/marche.jpg)\n\n![Une feuille](photos/feuille.png)\n')
      .replace(EDITION, "nom: Réseau d'essai", "nom: Réseau d'essai, logo: logos/reseau.png");
    made = await build({ root: guide.root, variants: ['imprimeur'] });
    pdf = await openPdf(await made.file('imprimeur'));
  });
  afterAll(async () => {
    await made[Symbol.asyncDispose]();
    await guide[Symbol.asyncDispose]();
  });

  it('are all in inks, and within 300 %', () => {
    const { pictures } = paintedBy(pdf);
    expect(pictures.length).toBeGreaterThanOrEqual(3);
    expect(new Set(pictures.map(({ family }) => family))).toEqual(new Set(['DeviceCMYK']));
    for (const { inks } of pictures) {
      expect(totalOf(inks ?? [])).toBeGreaterThan(200);
      expect(totalOf(inks ?? [])).toBeLessThanOrEqual(300);
    }
  });

  it('keep what is clear in them', () => {
    const masks = paintedBy(pdf).pictures.flatMap(({ picture }) => {
      const mask = picture.dict.lookup(PDFName.of('SMask'));
      return mask instanceof PDFStream ? [[...new Set(decoded(mask))].sort()] : [];
    });
    expect(masks.length).toBeGreaterThanOrEqual(2);
    for (const levels of masks) {
      expect(levels).toContain(0);
      expect(levels).toContain(255);
    }
  });

  it('are named by their files where they are too coarse', () => {
    const coarse = made.result.diagnostics.filter(({ code }) => code === 'image-peu-fine');
    expect(coarse.map(({ message }) => message).join('\n')).toMatch(
      /« photos\/marche\.jpg » \(page \d+\) est imprimée à \d+ points par pouce/,
    );
  });

  it('leave the audit nothing to find but their resolution', () => {
    const found = auditPress(pdf).checks.filter(({ findings }) => findings.length > 0);
    expect(found.map(({ id }) => id)).toEqual(['resolution']);
  });
});
