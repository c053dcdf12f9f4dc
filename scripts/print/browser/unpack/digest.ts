/** SHA-256 of files and folders that must be ours, and whether they are still what they were. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ownedName } from '../../../temporary/owner.ts';

/** In bytes. */
const CHUNK = 1024 * 1024;
/** What begins so may be removed once it is old: see store.ts. */
export const TEMPORARY = '.temporary';

export async function digestOfFile(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: CHUNK }), hash, { signal });
  return hash.digest('hex');
}

/**
 * SHA-256 of a file's bytes, or of the names and digests of all that a folder holds.
 * @returns undefined for what is absent, not ours, or neither file nor folder, be it deep in the folder
 */
export async function digestOf(path: string): Promise<string | undefined> {
  try {
    const info = await lstat(path);
    if (process.getuid && info.uid !== process.getuid()) return undefined;
    if (info.isFile()) return await digestOfFile(path);
    if (!info.isDirectory()) return undefined;
    const hash = createHash('sha256');
    for (const name of (await readdir(path)).sort()) {
      const digest = await digestOf(join(path, name));
      if (digest === undefined) return undefined;
      hash.update(`${name}\0${digest}\0`);
    }
    return hash.digest('hex');
  } catch (error) {
    // Another process may be replacing it just now.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Whether a file or folder has a digest. To read 190 MB takes a fifth of a second, too long for every
 * build: a file that was read once is read again only when its stamp is another.
 */
export async function isIntact(path: string, digest: string): Promise<boolean> {
  const stamp = await stampOf(path);
  if (stamp !== undefined) {
    const known = await readFile(stampFile(path), 'utf8').catch(() => undefined);
    if (known === `${digest} ${stamp}`) return true;
  }
  if ((await digestOf(path)) !== digest) return false;
  // Taken before the file was read: a change meanwhile shows at the next start.
  if (stamp !== undefined) await keepStamp(path, `${digest} ${stamp}`);
  return true;
}

const stampFile = (path: string): string => `${path}.stamp`;

/**
 * What no program can leave as it was when it changes a file: ctime is set by the system alone.
 * @returns undefined for what is no file of ours
 */
async function stampOf(path: string): Promise<string | undefined> {
  const info = await lstat(path, { bigint: true }).catch(() => undefined);
  if (!info?.isFile()) return undefined;
  if (process.getuid && info.uid !== BigInt(process.getuid())) return undefined;
  return [info.dev, info.ino, info.size, info.mtimeNs, info.ctimeNs].join(' ');
}

async function keepStamp(path: string, stamp: string): Promise<void> {
  const temporary = join(path, '..', `${ownedName(TEMPORARY)}${randomBytes(8).toString('hex')}`);
  try {
    await writeFile(temporary, stamp, { flag: 'wx', mode: 0o600 });
    await rename(temporary, stampFile(path));
  } catch {
    // The disk is full: the file is read again the next time.
    await rm(temporary, { force: true });
  }
}
