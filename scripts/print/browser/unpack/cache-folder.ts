/** Where the packaged browser is unpacked: the user's cache, or a folder for this process alone. */
import { rmSync } from 'node:fs';
import { chmod, lstat, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { atExit } from '../../../temporary/at-exit.ts';
import { temporaryFolder } from '../../../temporary/temporary-folder.ts';
import { BrowserLaunchError } from '../errors.ts';
import type { SearchContext } from '../places/place.ts';

let privateFolder: string | undefined;

/**
 * Does something in the cache folder of a version, and if that fails, in a private temporary folder
 * that is removed when the process exits.
 */
export async function inCacheFolder<T>(
  version: string,
  { environment, log, signal }: SearchContext,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = join(userCache(environment), 'guide-comparatif', `chromium-${version}`);
  try {
    await makePrivate(folder);
    return await work(folder);
  } catch (error) {
    signal?.throwIfAborted();
    // An altered package is no better elsewhere.
    if (error instanceof BrowserLaunchError) throw error;
    log(
      `Le navigateur ne peut pas être gardé dans ${folder} (${(error as Error).message}) : il est préparé pour cette fois dans un dossier temporaire.`,
    );
    privateFolder ??= makeTemporary();
    return work(privateFolder);
  }
}

/** As the XDG base directory specification has it: a relative path is to be ignored. */
function userCache({ XDG_CACHE_HOME: given, HOME: home }: SearchContext['environment']): string {
  return given && isAbsolute(given) ? given : join(home || homedir(), '.cache');
}

/** What lies there is run: nobody else may write to it. */
async function makePrivate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const info = await lstat(folder);
  if (!info.isDirectory() || info.uid !== process.getuid?.()) {
    throw new Error('le dossier appartient à quelqu’un d’autre');
  }
  await chmod(folder, 0o700);
}

function makeTemporary(): string {
  const folder = temporaryFolder('navigateur');
  atExit(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
