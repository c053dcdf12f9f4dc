/** Tells when something changed under some folders: by the system's events, and by looking now and then. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FSWatcher } from 'vite';

/** In ms. */
const SWEEP = 1500;

/**
 * Calls `changed` for each event of the watcher, and where a look at all files shows what no event told: a
 * folder that Git put in place of another, a network drive.
 * @param folders absolute
 */
export function watchFolders(
  watcher: FSWatcher,
  folders: readonly string[],
  changed: () => void,
): { readonly close: () => void } {
  for (const folder of folders) watcher.add(folder);
  const isInside = (path: string) => folders.some((folder) => path.startsWith(folder));
  watcher.on('all', (_event, path) => {
    if (isInside(path)) changed();
  });
  let last: string | undefined;
  let closed = false;
  const sweep = async () => {
    const seen = (await Promise.all(folders.map(signature))).join('\n');
    if (last !== undefined && seen !== last) changed();
    last = seen;
    if (!closed) timer = setTimeout(sweep, SWEEP).unref();
  };
  let timer = setTimeout(sweep, SWEEP).unref();
  return {
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
}

/** Names, sizes and times of all files under a folder. */
async function signature(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const stats = await Promise.all(
    names.map(async (name) => {
      const found = await stat(join(folder, name)).catch(() => undefined);
      return found ? `${name} ${found.size} ${found.mtimeMs} ${found.ino}` : name;
    }),
  );
  return stats.sort().join('\n');
}
