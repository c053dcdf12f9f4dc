/**
 * Files and folders that are made once and used by many processes. Each is known by its digest, and
 * checked whenever it is asked for, so nothing is used that is truncated, damaged or somebody else's. It is
 * made under a temporary name, so what is half made is never seen. Several processes may make the same
 * thing at once.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { link, lstat, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { atExit } from '../../../temporary/at-exit.ts';
import { ownedName } from '../../../temporary/owner.ts';
import { abandonedIn, removeAll } from '../../../temporary/temporary-folder.ts';
import { digestOf, isIntact, TEMPORARY } from './digest.ts';

export interface Stored {
  readonly name: string;
  /** As `digestOf` has it. */
  readonly digest: string;
  /** Makes it at a path. */
  readonly fill: (path: string) => Promise<void>;
}

/**
 * The path of something in `folder`, made there unless it is there already, as it should be.
 * @param log told, in French, that what was there was not as it should be
 * @throws what `fill` and the file system throw, or that what was made is not what it should be; nothing is
 *   left behind then
 */
export async function provide(
  folder: string,
  { name, digest, fill }: Stored,
  log: (message: string) => void,
): Promise<string> {
  const path = join(folder, `${name}.${digest.slice(0, 16)}`);
  if (await isIntact(path, digest)) return path;
  if (existsSync(path)) {
    log(`« ${path} » a changé depuis que le programme l’a préparé : il est préparé de nouveau.`);
  }
  await removeAll(await abandonedIn(folder, TEMPORARY));
  const temporary = join(folder, `${ownedName(TEMPORARY)}${randomBytes(8).toString('hex')}`);
  const forget = atExit(() => rmSync(temporary, { recursive: true, force: true }));
  try {
    await fill(temporary);
    if ((await digestOf(temporary)) !== digest) throw new Error(`${name} n’est pas comme attendu`);
    await putInPlace(temporary, path, digest);
  } finally {
    await rm(temporary, { recursive: true, force: true });
    forget();
  }
  return path;
}

async function putInPlace(temporary: string, path: string, digest: string): Promise<void> {
  const isFolder = (await lstat(temporary)).isDirectory();
  try {
    // Both fail if the name is taken; rename would for a file replace it.
    await (isFolder ? rename(temporary, path) : link(temporary, path));
  } catch (error) {
    if (!isTaken(error)) throw error;
    // Another process was faster, unless what has the name is damaged.
    if ((await digestOf(path)) === digest) return;
    if (isFolder || (await lstat(path)).isDirectory())
      await rm(path, { recursive: true, force: true });
    await rename(temporary, path);
  }
}

function isTaken(error: unknown): boolean {
  return ['EEXIST', 'ENOTEMPTY', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}
