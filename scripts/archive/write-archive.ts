/** An archive to its file: whole or not at all, and in the place of nothing but an archive of the edition. */
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ownedName } from '../temporary/owner.ts';
import { abandonedIn, removeAll } from '../temporary/temporary-folder.ts';
import { parseArchive } from './parse-archive.ts';

/** Something else stands where the archive would be written: says so in French. */
export class ArchiveTargetError extends Error {
  override readonly name = 'ArchiveTargetError';
}

/** The archive cannot be written: says why, in French. */
export class ArchiveWriteError extends Error {
  override readonly name = 'ArchiveWriteError';
}

/** `same`: the file held just this already, and was left alone. */
export type Written = 'new' | 'replaced' | 'same';

/**
 * @param path of the file, absolute; `shown` is what messages call it
 * @param edition that the archive is of
 * @throws ArchiveTargetError, ArchiveWriteError
 */
export async function writeArchive(
  path: string,
  bytes: Uint8Array,
  { edition, shown }: { readonly edition: string; readonly shown: string },
): Promise<Written> {
  const former = await formerAt(path, shown);
  if (former && !isArchiveOf(former, edition))
    throw new ArchiveTargetError(occupied(shown, edition));
  if (former && Buffer.compare(former, bytes) === 0) return 'same';
  const folder = dirname(path);
  // Beside the file: only there is a rename all or nothing.
  const hidden = `.${basename(path)}`;
  const draft = join(folder, `${ownedName(hidden)}tmp`);
  try {
    await mkdir(folder, { recursive: true });
    // What a process that was killed could not remove itself.
    await removeAll(await abandonedIn(folder, `${hidden}-`));
    const file = await open(draft, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (fault) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new ArchiveWriteError(reasonOf(fault, shown), { cause: fault });
  }
  return former ? 'replaced' : 'new';
}

async function formerAt(path: string, shown: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'EISDIR')
      throw new ArchiveTargetError(
        `« ${shown} » est un dossier : donnez un nom de fichier après « --sortie ».`,
      );
    throw new ArchiveWriteError(reasonOf(fault, shown), { cause: fault });
  }
}

function isArchiveOf(bytes: Uint8Array, edition: string): boolean {
  const parsed = parseArchive(bytes, '');
  return 'archive' in parsed && parsed.archive.edition === edition;
}

const occupied = (shown: string, edition: string): string =>
  `« ${shown} » existe et n’est pas une archive de l’édition « ${edition} » : rien n’a été écrit. Donnez un autre fichier avec « --sortie ».`;

function reasonOf(fault: unknown, shown: string): string {
  const { code = 'cause inconnue' } = fault as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return `Le disque est plein : « ${shown} » n’a pas été écrit. Libérez de la place et recommencez.`;
  }
  return `« ${shown} » n’a pas pu être écrit (${code}). Vérifiez vos droits sur ce dossier, ou donnez un autre fichier avec « --sortie ».`;
}
