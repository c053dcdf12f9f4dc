/** Reads one file of the project, if it is a file, small enough, and really inside its folders. */
import type { Stats } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/problem.ts';
import type { ListedFile } from './list-files.ts';

/** The two folders that content may come from: real paths, links resolved. */
export type Roots = readonly string[];

export interface Found {
  /** Path to open, links resolved. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /**
   * As long as it is the same, so is what the file holds. Absent for a file that was written just now: the
   * next writing might leave the same time and the same size.
   */
  readonly stamp?: string | undefined;
}

/** In ms: the coarsest clock of a file system that is in use, FAT's. */
const TICK = 2000;

function stampOf({ ino, size, mtimeMs, ctimeMs }: Stats): string | undefined {
  const isRecent = Date.now() - Math.max(mtimeMs, ctimeMs) < TICK;
  return isRecent ? undefined : `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}

export type Outcome<T> = { readonly value: T } | { readonly diagnostic: Diagnostic };

/** Path and size of a listed file under `folder`; a diagnostic if it is not one to be opened. */
export async function findFile(
  folder: string,
  listed: ListedFile,
  file: string,
  roots: Roots,
): Promise<Outcome<Found>> {
  try {
    let path = join(folder, listed.path);
    if (listed.kind === 'link') {
      path = await realpath(path);
      if (!roots.some((root) => isInside(root, path))) return refuse(file, LEAVES);
    }
    const stats = await stat(path);
    if (listed.kind === 'link' && stats.isDirectory()) return refuse(file, LINKED_FOLDER);
    if (!isRegular(stats)) return refuse(file, NOT_A_FILE);
    return { value: { path, size: stats.size, stamp: stampOf(stats) } };
  } catch (fault) {
    return unreadable(file, fault);
  }
}

/** Bytes of a file that was found, at most `limit` bytes. */
export async function readBytes(
  { path, size }: Found,
  limit: number,
  file: string,
): Promise<Outcome<Uint8Array>> {
  if (size > limit) return refuse(file, tooLarge(size, limit));
  try {
    return { value: await readFile(path) };
  } catch (fault) {
    return unreadable(file, fault);
  }
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !/^([a-z]:)?[\\/]/i.test(way);
}

const isRegular = (stats: Stats): boolean => stats.isFile();

const refuse = (
  file: string,
  problem: Parameters<typeof error>[1],
): { diagnostic: Diagnostic } => ({
  diagnostic: error({ file }, problem),
});

const LEAVES = {
  code: 'hors-dossier',
  message: 'Ce lien mène hors des dossiers « content » et « assets ».',
  hint: 'Remplacez le lien par une copie de ce à quoi il mène.',
};
const LINKED_FOLDER = {
  code: 'dossier-lie',
  message: 'Ce dossier est un lien : son contenu n’est pas lu.',
  hint: 'Remplacez le lien par le dossier lui-même.',
};
const NOT_A_FILE = {
  code: 'fichier-special',
  message: 'Ce n’est pas un fichier ordinaire : il n’est pas lu.',
  hint: 'Retirez-le du dossier.',
};

function tooLarge(size: number, limit: number) {
  return {
    code: 'fichier-trop-lourd',
    message: `Ce fichier pèse ${megabytes(size)}, ${megabytes(limit)} au plus.`,
    hint: 'Allégez-le, ou répartissez-le en plusieurs fichiers.',
  };
}

/** A size in bytes as French megabytes: `1,2 Mo`. */
export function megabytes(size: number): string {
  const value = Math.ceil(size / 1e5) / 10;
  return `${value.toLocaleString('fr-FR', { useGrouping: false })} Mo`;
}

/**
 * What the system said about a file that was listed but cannot be read; it is a matter of rights, or the
 * file was removed meanwhile. Anything without a system's code is a fault of ours and is thrown.
 */
function unreadable(file: string, fault: unknown): { diagnostic: Diagnostic } {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : undefined;
  if (code === undefined) throw fault;
  const message =
    code === 'ENOENT'
      ? 'Ce fichier a disparu, ou c’est un lien qui ne mène nulle part.'
      : `Ce fichier ne peut pas être lu (${code}).`;
  const hint =
    code === 'ENOENT'
      ? 'Relancez la commande ; retirez le lien s’il est rompu.'
      : 'Vérifiez que vous avez le droit de l’ouvrir.';
  return refuse(file, { code: 'fichier-illisible', message, hint });
}
