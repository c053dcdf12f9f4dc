/** Folders in the system's temporary folder that are gone when the process is, and if it was killed, at the next build. */
import { mkdtempSync, rmdirSync, statfsSync } from 'node:fs';
import { lstat, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAbandoned, ownedName } from './owner.ts';

/** The temporary folder cannot be used: says what to do, in French. */
export class TemporaryFolderError extends Error {
  override readonly name = 'TemporaryFolderError';
}

/** What the folders are for. */
export type TemporaryKind = 'profil' | 'encres' | 'navigateur';

/** In bytes; a browser that prints keeps some 10 MB there, and without them ends and does not say why. */
const ROOM: Readonly<Partial<Record<TemporaryKind, number>>> = { profil: 32_000_000 };

/**
 * A new folder, closed to others, that whoever asked for it removes.
 * @throws TemporaryFolderError
 */
export function temporaryFolder(kind: TemporaryKind): string {
  try {
    const folder = mkdtempSync(join(tmpdir(), ownedName(prefixOf(kind).slice(0, -1))));
    if (roomIn(folder) >= (ROOM[kind] ?? 0)) return folder;
    rmdirSync(folder);
    throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
  } catch (cause) {
    throw new TemporaryFolderError(message((cause as NodeJS.ErrnoException).code), { cause });
  }
}

/** @returns the folders of a kind whose process has ended without removing them */
export const abandonedFolders = (kind: TemporaryKind): Promise<readonly string[]> =>
  abandonedIn(tmpdir(), prefixOf(kind));

/**
 * The files and folders whose names begin with `prefix` that are left behind in `folder`, absolute: those of
 * this user whose process has ended. None where the folder cannot be read.
 */
export async function abandonedIn(folder: string, prefix: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    names
      .filter((name) => name.startsWith(prefix))
      .map(async (name) => {
        const path = join(folder, name);
        const info = await lstat(path).catch(() => undefined);
        const isOurs = info && (process.getuid === undefined || info.uid === process.getuid());
        return isOurs && isAbandoned(name, Date.now() - info.mtimeMs) ? [path] : [];
      }),
  );
  return found.flat();
}

/** Removes what was left behind; what resists is left to the next build. */
export async function removeAll(paths: readonly string[]): Promise<void> {
  await Promise.all(
    paths.map((path) => rm(path, { recursive: true, force: true }).catch(() => undefined)),
  );
}

/** In bytes, for this user. Some file systems of networks say nothing of it. */
function roomIn(folder: string): number {
  const { blocks, bavail, bsize } = statfsSync(folder);
  return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
}

const prefixOf = (kind: TemporaryKind): string => `guide-${kind}-`;

function message(code: string | undefined): string {
  const folder = `Le dossier temporaire « ${tmpdir()} »`;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `${folder} est plein. Libérez de la place, ou donnez un autre dossier dans la variable TMPDIR (TEMP sous Windows), puis relancez la commande.`;
    case 'ENOENT':
    case 'ENOTDIR':
      return `${folder} n’existe pas. Créez-le, ou donnez un autre dossier dans la variable TMPDIR (TEMP sous Windows).`;
    default:
      return `${folder} ne peut pas être écrit (${code ?? 'cause inconnue'}). Vérifiez vos droits sur ce dossier, ou donnez-en un autre dans la variable TMPDIR (TEMP sous Windows).`;
  }
}
