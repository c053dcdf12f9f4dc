/**
 * Whether a PDF is ready for a print shop: what PDF/X-4 asks (ISO 15930-7), as far as it can be seen here, and
 * what printers ask besides.
 */
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Box } from '../../pdf/geometry.ts';
import { PT_PER_MM } from '../../pdf/units.ts';
import type { AuditReport } from '../report.ts';
import { documentChecks } from './document-checks.ts';
import { french, inkChecks, inkMeasures } from './ink-checks.ts';
import { conditionOf } from './output-intent.ts';
import { type BoxName, boxOf } from './page-boxes.ts';
import { paintedBy } from './painted.ts';

const NOWHERE: Box = { left: 0, bottom: 0, right: 0, top: 0 };

export function auditPress(pdf: PDFDocument): AuditReport {
  const painted = paintedBy(pdf);
  const pages = pdf.getPages();
  const bleeds = pages.map((page) => boxOf(page, 'BleedBox') ?? boxOf(page, 'MediaBox') ?? NOWHERE);
  return {
    norme: 'PDF/X-4',
    pages: pages.length,
    checks: [...documentChecks(pdf), ...inkChecks(painted, bleeds)],
    mesures: [
      ...(['TrimBox', 'BleedBox', 'MediaBox'] as const).map((box) => ({
        titre: BOXES[box],
        valeur: sizeInWords(pages[0] && boxOf(pages[0], box)),
      })),
      { titre: 'Condition d’impression', valeur: conditionOf(pdf) ?? 'aucune' },
      ...inkMeasures(painted, bleeds),
    ],
  };
}

const BOXES: Readonly<Record<BoxName, string>> = {
  TrimBox: 'Format fini',
  BleedBox: 'Avec le fond perdu',
  MediaBox: 'Feuille',
};

function sizeInWords(box: Box | undefined): string {
  if (!box) return 'non dit';
  const { left, bottom, right, top } = box;
  return `${french((right - left) / PT_PER_MM)} × ${french((top - bottom) / PT_PER_MM)} mm`;
}
