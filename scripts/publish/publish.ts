/** Files -> dist/<edition>/: made aside on the same disk, then each takes the place of its former one. */
import { rmSync } from 'node:fs';
import { access, constants, lstat, mkdir, open, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { atExit } from '../temporary/at-exit.ts';
import { putInPlace, stagedName, stagingFolder } from './in-place.ts';
import { PublishError, publishMessage } from './publish-error.ts';

export interface OutputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes the files of an edition to `dist/<folder>`, each in place of the one of its name; whatever else is
 * there stays. At every moment each file is whole, the former or the new one. A failure or an interruption
 * leaves the former ones; if the process is killed once all is on the disk, the next build goes on from there.
 * @param files put in place in this order
 * @returns the folder
 * @throws PublishError when dist/ cannot be written; the signal's reason
 */
export async function publish(
  dist: string,
  folder: string,
  files: readonly OutputFile[],
  signal: AbortSignal,
): Promise<string> {
  const target = join(dist, folder);
  try {
    await mkdir(target, { recursive: true });
    await expectWritable(target, files);
    await throughStaging(target, async (staging) => {
      for (const [index, { name, content }] of files.entries()) {
        await writeThrough(join(staging, stagedName(index, name)), content);
      }
      await flush(staging);
      signal.throwIfAborted();
      putInPlace(staging, target);
    });
    return target;
  } catch (cause) {
    // It was made for nothing, or something is in it and it stays.
    await rmdir(target).catch(() => undefined);
    if (signal.aborted) throw signal.reason;
    throw new PublishError(publishMessage(target, cause as Error), { cause });
  }
}

async function throughStaging(
  target: string,
  work: (staging: string) => Promise<void>,
): Promise<void> {
  const staging = stagingFolder(target);
  const forget = atExit(() => rmSync(staging, { recursive: true, force: true }));
  try {
    await work(staging);
  } finally {
    await rm(staging, { recursive: true, force: true });
    forget();
  }
}

/** Some files would be in place already when another one turns out not to go there. */
async function expectWritable(target: string, files: readonly OutputFile[]): Promise<void> {
  await access(target, constants.W_OK | constants.X_OK);
  for (const { name } of files) {
    const path = join(target, name);
    const former = await lstat(path).catch(() => undefined);
    if (former?.isDirectory()) {
      throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR', path });
    }
  }
}

/** To the disk, not to what the system means to write later: a name must never lead to half a file. */
async function writeThrough(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The names in a folder, too. Windows opens no folder, and needs no such thing. */
async function flush(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const opened = await open(folder);
  await opened.sync().finally(() => opened.close());
}
