/**
 * Files and folders that are made once and used by many processes. Each has the number of its bytes in
 * its name (`fonts.462976`), so what is truncated is known at sight, and is made under a temporary name,
 * so what is half made is never seen. Several processes may make the same thing at once.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { link, lstat, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { atExit } from '../../../temporary/at-exit.ts';
import { ownedName } from '../../../temporary/owner.ts';
import { abandonedIn, removeAll } from '../../../temporary/temporary-folder.ts';

const TEMPORARY = '.temporary';

/**
 * The path of `name` in `folder`, made by `fill` at the path it is given unless it is there already.
 * @throws what `fill` and the file system throw; nothing is left behind then
 */
export async function provide(
  folder: string,
  name: string,
  fill: (path: string) => Promise<void>,
): Promise<string> {
  const stored = await findStored(folder, name);
  if (stored !== undefined) return stored;
  await removeAll(await abandonedIn(folder, TEMPORARY));
  const temporary = join(folder, `${ownedName(TEMPORARY)}${randomBytes(8).toString('hex')}`);
  const forget = atExit(() => rmSync(temporary, { recursive: true, force: true }));
  try {
    await fill(temporary);
    return await putInPlace(temporary, folder, name);
  } finally {
    await rm(temporary, { recursive: true, force: true });
    forget();
  }
}

/** The path of `name` in `folder`, if it is there and whole. */
export async function findStored(folder: string, name: string): Promise<string | undefined> {
  for (const entry of await readdir(folder)) {
    const [, stem, bytes] = /^(.+)\.(\d+)$/.exec(entry) ?? [];
    if (stem !== name) continue;
    const path = join(folder, entry);
    if ((await measure(path)) === Number(bytes)) return path;
  }
  return undefined;
}

async function putInPlace(temporary: string, folder: string, name: string): Promise<string> {
  const bytes = await measure(temporary);
  if (Number.isNaN(bytes)) throw new Error(`${name} has files that are not ours`);
  const path = join(folder, `${name}.${bytes}`);
  const isFolder = (await lstat(temporary)).isDirectory();
  try {
    // Both fail if the name is taken; rename would for a file replace it.
    await (isFolder ? rename(temporary, path) : link(temporary, path));
  } catch (error) {
    if (!isTaken(error)) throw error;
    // Another process was faster, unless what has the name is damaged.
    if ((await measure(path)) === bytes) return path;
    if (isFolder) await rm(path, { recursive: true, force: true });
    await rename(temporary, path);
  }
  return path;
}

/**
 * Bytes of a file, or of all files of a folder.
 * @returns NaN for what is not ours, or neither file nor folder: it equals no size
 */
async function measure(path: string): Promise<number> {
  try {
    const info = await lstat(path);
    if (process.getuid && info.uid !== process.getuid()) return Number.NaN;
    if (info.isFile()) return info.size;
    if (!info.isDirectory()) return Number.NaN;
    const sizes = await Promise.all(
      (await readdir(path)).map((entry) => measure(join(path, entry))),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  } catch (error) {
    // Another process may be replacing it just now.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Number.NaN;
    throw error;
  }
}

function isTaken(error: unknown): boolean {
  return ['EEXIST', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? '');
}
