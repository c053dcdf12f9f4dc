/** Opens a PDF that anybody may have made, to look at it. */
import { ParseSpeeds, PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { asDict, itemsAt } from './model/objects.ts';

/** The file cannot be audited; the message is a French answer. */
export class AuditFileError extends Error {
  override readonly name = 'AuditFileError';
}

/**
 * A file that is encrypted opens if it does without a password.
 * @param name of the file, for messages
 * @throws AuditFileError for what is not a PDF, is damaged, or opens with a password only
 */
export async function openForAudit(bytes: Uint8Array, name: string): Promise<PDFDocument> {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (!head.includes('%PDF-')) throw new AuditFileError(`« ${name} » n’est pas un fichier PDF.`);
  const pdf = await load(bytes, name);
  if (!hasPages(pdf)) throw damaged(name);
  return pdf;
}

async function load(bytes: Uint8Array, name: string): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fastest,
      preserveXFA: true,
      password: '',
    });
  } catch (fault) {
    if (/password|encrypt/i.test(String(fault))) {
      throw new AuditFileError(
        `« ${name} » est protégé par un mot de passe : enregistrez-le sans mot de passe, puis recommencez.`,
      );
    }
    throw damaged(name, fault);
  }
}

/** @param cause what went wrong in reading it, for developers */
export const damaged = (name: string, cause?: unknown): AuditFileError =>
  new AuditFileError(`« ${name} » est endommagé et ne peut pas être lu : refaites-le.`, { cause });

/** Whether the page tree has pages, each reached once: pdf-lib would walk a circle without end. */
function hasPages({ catalog }: PDFDocument): boolean {
  if (!(catalog instanceof PDFDict)) return false;
  const seen = new Set<PDFDict>();
  const root = itemsAt(catalog, 'Pages').map(({ value }) => asDict(value));
  const waiting = [...root];
  let pages = 0;
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) return false;
    seen.add(node);
    const kids = itemsAt(node, 'Kids').map(({ value }) => asDict(value));
    if (kids.includes(undefined)) return false;
    if (kids.length === 0) pages += 1;
    waiting.push(...kids);
  }
  return pages > 0;
}
