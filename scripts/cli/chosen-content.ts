/** What a command reads: the content of the folder, or an archive that it names in place of an edition. */
import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { readContent } from '../read/read-content.ts';
import type { ReadResult } from '../read/source.ts';

export interface ChosenContent {
  readonly read: ReadResult;
  /** The edition asked for; undefined for an archive, which holds one. */
  readonly edition: string | undefined;
}

/** The archive that a command names is not there, or cannot be opened. */
export class ArchiveFileError extends Error {
  override readonly name = 'ArchiveFileError';
}

/** No identifier of an edition has such a form. */
export const isArchivePath = (given: string): boolean => /[/\\]|\.json$/i.test(given);

/**
 * @param given name of an edition, or path of an archive from the folder `root`
 * @throws ArchiveFileError with a French message
 */
export async function readChosen(given: string | undefined, root: string): Promise<ChosenContent> {
  if (given === undefined || !isArchivePath(given)) {
    return { read: await readContent(root), edition: given };
  }
  const { readArchive } = await import('../archive/read-archive.ts');
  const path = resolve(root, given);
  const bytes = await bytesAt(path, given);
  return { read: readArchive(bytes, shownPath(given, root), root), edition: undefined };
}

/** As it was given, with `/`; from the folder of the command where that is shorter. */
export function shownPath(given: string, root: string): string {
  const way = relative(root, resolve(root, given));
  const isOutside = isAbsolute(way) || way.split(sep)[0] === '..';
  return (isOutside && isAbsolute(given) ? given : way).replaceAll(sep, '/');
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'n’existe pas : vérifiez le chemin',
  ENOTDIR: 'n’existe pas : vérifiez le chemin',
  EACCES: 'ne peut pas être ouverte : vérifiez vos droits',
};

async function bytesAt(path: string, given: string): Promise<Uint8Array> {
  const refuse = (reason: string) => new ArchiveFileError(`L’archive « ${given} » ${reason}.`);
  const { ARCHIVE_LIMIT } = await import('../archive/parse-archive.ts');
  try {
    const stats = await stat(path);
    if (!stats.isFile()) throw refuse('n’est pas un fichier : donnez celui de « guide archive »');
    if (stats.size > ARCHIVE_LIMIT) throw refuse('est trop lourde : plus de 100 Mo');
    return await readFile(path);
  } catch (fault) {
    if (fault instanceof ArchiveFileError) throw fault;
    throw refuse(FAULTS[(fault as NodeJS.ErrnoException).code ?? ''] ?? 'ne peut pas être lue');
  }
}
