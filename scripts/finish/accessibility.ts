/**
 * What the audit finds in the PDF that is about to be published, as diagnostics. A guide that is published says
 * that it follows PDF/UA-1: one that does not would claim so falsely, and no sighted reader would notice.
 * So what breaks the standard is an error, and nothing is written.
 */
import type { PDFDocument } from '@cantoo/pdf-lib';
import { auditAccessibility } from '../audit/audit.ts';
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import { error, warning } from '../diagnostics/problem.ts';

/** One diagnostic for each check that found something, in the order of the checks. */
export function accessibilityFaults(pdf: PDFDocument, place: Position): readonly Diagnostic[] {
  return auditAccessibility(pdf).checks.flatMap(({ titre, regle, findings }): Diagnostic[] => {
    if (findings.length === 0) return [];
    const isBreach = findings.some(({ severity }) => severity === 'error');
    const say = isBreach ? error : warning;
    return [
      say(place, {
        code: 'accessibilite',
        message: findings.map(({ message }) => message).join(' '),
        hint: `C’est le contrôle « ${titre} » (${regle}) : voir docs/accessibilite.md.`,
      }),
    ];
  });
}
