import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { auditAccessibility, auditFile } from '../../scripts/audit/audit.ts';
import { AuditFileError, openForAudit } from '../../scripts/audit/open.ts';
import { isConform } from '../../scripts/audit/report.ts';
import { taggedPdf } from '../support/tagged-pdf.ts';

async function untagged(): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText('Bonjour');
  return pdf;
}

const refusal = (bytes: Uint8Array) =>
  openForAudit(bytes, 'a.pdf').catch((fault: unknown) => fault);

describe('opening any PDF', () => {
  it('says that something else is no PDF', async () => {
    expect(await refusal(Buffer.from('Bonjour'))).toEqual(
      new AuditFileError('« a.pdf » n’est pas un fichier PDF.'),
    );
  });

  it('says that a PDF with a password needs to be saved without', async () => {
    const pdf = await untagged();
    await pdf.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
    expect(String(await refusal(await pdf.save()))).toContain('protégé par un mot de passe');
  });

  it('reads a protected PDF that opens without a password', async () => {
    const pdf = await untagged();
    await pdf.encrypt({ userPassword: '', ownerPassword: 'secret' });
    const report = auditAccessibility(await openForAudit(await pdf.save(), 'a.pdf'));
    const [found] = report.checks.filter(({ id }) => id === 'trace-non-balise');
    expect(found?.findings[0]?.message).toContain('Page 1 : un texte n’est ni balisé');
  });

  it('says that a PDF that ends after its first bytes is damaged', async () => {
    const bytes = await (await untagged()).save();
    expect(String(await refusal(bytes.slice(0, 40)))).toContain('est endommagé');
  });

  it('says so of pages that contain themselves', async () => {
    const pdf = await untagged();
    const pages = pdf.catalog.Pages();
    const ref = pdf.catalog.get(PDFName.of('Pages'));
    if (ref) pages.Kids().push(ref);
    expect(String(await refusal(await pdf.save()))).toContain('est endommagé');
  });

  it('answers, whatever byte of a file is damaged', { timeout: 60_000 }, async () => {
    const bytes = await (await taggedPdf()).pdf.save({ useObjectStreams: false });
    for (let at = 10; at < bytes.length; at += 97) {
      const damaged = Uint8Array.from(bytes);
      damaged.fill(0x20, at, at + 12);
      const answer = await auditFile(damaged, 'a.pdf').catch((fault: unknown) => fault);
      if (answer instanceof Error) expect(answer).toBeInstanceOf(AuditFileError);
      else expect(answer).toHaveProperty('checks');
    }
  });

  it('finds the same in a file that was saved and read again', async () => {
    const bytes = await (await taggedPdf()).pdf.save();
    expect(isConform(auditAccessibility(await openForAudit(bytes, 'a.pdf')))).toBe(true);
  });
});
