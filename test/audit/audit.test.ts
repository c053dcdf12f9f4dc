import { describe, expect, it } from 'vitest';
import { ACCESSIBILITY_CHECKS, auditAccessibility } from '../../scripts/audit/audit.ts';
import type { AuditReport } from '../../scripts/audit/report.ts';
import { type Breaking, taggedPdf } from '../support/tagged-pdf.ts';
import { BROKEN } from './broken.ts';

const audited = async (breaking?: Breaking): Promise<AuditReport> =>
  auditAccessibility((await taggedPdf(breaking)).pdf);

const failed = ({ checks }: AuditReport): readonly string[] =>
  checks.flatMap(({ id, findings }) => (findings.length > 0 ? id : []));

describe('an audit for PDF/UA-1', () => {
  it('finds nothing in a file that follows the standard', async () => {
    expect(failed(await audited())).toEqual([]);
  });

  it('has a broken file for each of its checks', () => {
    const broken = Object.entries(BROKEN).flatMap(([id, ways]) => (ways.length > 0 ? id : []));
    expect(broken.toSorted()).toEqual(ACCESSIBILITY_CHECKS.map(({ id }) => id).toSorted());
  });

  for (const [id, ways] of Object.entries(BROKEN)) {
    ways.forEach((breaking, way) => {
      it(`finds « ${id} » alone where only that is broken (${way + 1})`, async () => {
        expect(failed(await audited(breaking))).toEqual([id]);
      });
    });
  }
});
