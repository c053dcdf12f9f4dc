/**
 * Whether a PDF follows PDF/UA-1, as far as a machine can tell: ISO 14289-1, by the failure conditions of the
 * Matterhorn Protocol 1.1. Any program may have made the file. What repairs our own shares nothing with this.
 */
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { AuditCheck } from './check.ts';
import { ANNOTATION_CHECKS } from './checks/annotations.ts';
import { CONTENT_CHECKS } from './checks/content.ts';
import { DOCUMENT_CHECKS } from './checks/document.ts';
import { FIGURE_CHECKS } from './checks/figures.ts';
import { FONT_CHECKS } from './checks/fonts.ts';
import { HEADING_CHECKS } from './checks/headings.ts';
import { LIST_CHECKS } from './checks/lists.ts';
import { OUTLINE_CHECKS } from './checks/outline.ts';
import { SAFETY_CHECKS } from './checks/safety.ts';
import { STRUCTURE_CHECKS } from './checks/structure.ts';
import { TABLE_CHECKS } from './checks/tables.ts';
import { TIE_CHECKS } from './checks/ties.ts';
import { modelOf } from './model/model.ts';
import { damaged, openForAudit } from './open.ts';
import type { AuditReport } from './report.ts';

/** In the order in which they are shown. */
export const ACCESSIBILITY_CHECKS: readonly AuditCheck[] = [
  ...DOCUMENT_CHECKS,
  ...SAFETY_CHECKS,
  ...STRUCTURE_CHECKS,
  ...TIE_CHECKS,
  ...CONTENT_CHECKS,
  ...HEADING_CHECKS,
  ...LIST_CHECKS,
  ...TABLE_CHECKS,
  ...FIGURE_CHECKS,
  ...ANNOTATION_CHECKS,
  ...FONT_CHECKS,
  ...OUTLINE_CHECKS,
];

/**
 * Changes nothing in the document.
 * @throws where an object is of a kind that cannot be: see auditFile for files of unknown origin
 */
export function auditAccessibility(pdf: PDFDocument): AuditReport {
  const model = modelOf(pdf);
  return {
    norme: 'PDF/UA-1',
    pages: model.pages.length,
    checks: ACCESSIBILITY_CHECKS.map(({ run, ...check }) => ({ ...check, findings: run(model) })),
  };
}

/**
 * Audits the bytes of any file.
 * @param name of the file, for messages
 * @param audit what is looked at: auditAccessibility, auditPress
 * @throws AuditFileError where it cannot be read
 */
export async function auditFile(
  bytes: Uint8Array,
  name: string,
  audit: (pdf: PDFDocument) => AuditReport = auditAccessibility,
): Promise<AuditReport> {
  const pdf = await openForAudit(bytes, name);
  try {
    return audit(pdf);
  } catch (fault) {
    throw damaged(name, fault);
  }
}
