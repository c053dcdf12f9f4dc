/** Brotli archives of @sparticuz/chromium -> files and folders, flushed to the disk. */
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { BrowserLaunchError } from '../errors.ts';
import { digestOfFile } from './digest.ts';

/** In bytes. Node's 16 KB take a tenth longer for 190 MB. */
const CHUNK = 1024 * 1024;

/**
 * Before anything is made of an archive: nothing that was altered reaches the decompressor, or tar.
 * @param digest SHA-256 of its bytes
 * @throws BrowserLaunchError
 */
export async function checkArchive(
  archive: string,
  digest: string,
  signal?: AbortSignal,
): Promise<void> {
  if ((await digestOfFile(archive, signal)) === digest) return;
  throw new BrowserLaunchError(
    'unpack',
    `Le navigateur fourni avec le programme a été modifié : « ${basename(archive)} » n’est pas celui qui a été publié. Relancez « npm ci », qui le reprend intact.`,
  );
}

/** Makes the program `target` from `archive`. */
export async function unpackProgram(
  archive: string,
  target: string,
  signal?: AbortSignal,
): Promise<void> {
  await pipeline(
    createReadStream(archive, { highWaterMark: CHUNK }),
    createBrotliDecompress({ chunkSize: CHUNK }),
    createWriteStream(target, { flags: 'wx', mode: 0o700, flush: true }),
    { signal },
  );
}

/** What is used of tar-fs, which @sparticuz/chromium brings along without types. */
export type ExtractTar = (folder: string, options: { chown: boolean }) => NodeJS.WritableStream;

/** Makes the folder `target` from the tar file in `archive`. */
export async function unpackFolder(
  archive: string,
  target: string,
  extract: ExtractTar,
  signal?: AbortSignal,
): Promise<void> {
  // To root, tar would give the owner that the files had where they were packed.
  const tar = extract(target, { chown: false });
  await pipeline(createReadStream(archive), createBrotliDecompress(), tar, { signal });
  for (const entry of await readdir(target, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = await open(join(entry.parentPath, entry.name));
    await file.sync().finally(() => file.close());
  }
}
