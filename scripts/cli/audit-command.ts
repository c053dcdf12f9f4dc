/** `guide audit`: whether a PDF can be read by all, or printed by a print shop, check by check. */
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { reportAsText } from '../audit/as-text.ts';
import { auditAccessibility, auditFile } from '../audit/audit.ts';
import { AuditFileError } from '../audit/open.ts';
import { auditPress } from '../audit/press/audit-press.ts';
import { isConform } from '../audit/report.ts';
import type { Console } from './console.ts';
import { EXIT } from './exit-codes.ts';

export interface AuditOptions {
  readonly json: boolean;
  /** Whether the file is meant for the print shop. */
  readonly imprimeur: boolean;
}

/**
 * @param file path, from the folder in which the command was given
 * @returns the exit code: `content` where a check found an error
 * @throws AuditFileError where the file cannot be read
 */
export async function auditCommand(
  file: string,
  { json, imprimeur }: AuditOptions,
  { stdout, root, signal }: Console,
): Promise<number> {
  const bytes = await contentOf(resolve(root, file), file);
  signal.throwIfAborted();
  const audit = imprimeur ? auditPress : auditAccessibility;
  const report = await auditFile(bytes, basename(file), audit);
  if (json)
    stdout.write(`${JSON.stringify({ file, conform: isConform(report), ...report }, null, 2)}\n`);
  else stdout.write(reportAsText(report, { colour: stdout.isTTY, file }));
  return isConform(report) ? EXIT.ok : EXIT.content;
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'n’existe pas : vérifiez le chemin',
  EISDIR: 'est un dossier : donnez un fichier PDF',
  EACCES: 'ne peut pas être ouvert : vérifiez vos droits',
};

async function contentOf(path: string, said: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code ?? '';
    throw new AuditFileError(`« ${said} » ${FAULTS[code] ?? 'ne peut pas être lu'}.`);
  }
}
