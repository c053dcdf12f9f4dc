/** Tells when something changed under some folders: by the system's events, and by looking now and then. */
import { stat } from 'node:fs/promises';
import type { FSWatcher } from 'vite';

/** In ms. */
const LOOK = 1500;

export interface Watch {
  close(): void;
}

export interface WatchOptions {
  /** Whether to call now and then without any event. */
  readonly looks: boolean;
}

/** Whether a path is a folder, or something in it. */
export function isIn(folder: string, path: string): boolean {
  // Watchers write slashes on any system.
  const [whole, part] = [folder, path].map((one) => one.replaceAll('\\', '/')) as [string, string];
  return part === whole || part.startsWith(whole.endsWith('/') ? whole : `${whole}/`);
}

/**
 * Calls `changed` for each event of the watcher, and now and then without any: what no event tells (a network
 * drive, a folder that Git put in place of another) is found by whoever then looks.
 * @param folders absolute; they need not exist
 */
export function watchFolders(
  watcher: FSWatcher,
  folders: readonly string[],
  changed: () => void,
  { looks }: WatchOptions = { looks: true },
): Watch {
  const isInside = (path: string) => folders.some((folder) => isIn(folder, path));
  const onEvent = (_event: string, path: string) => {
    if (isInside(path)) changed();
  };
  // Comes before the watcher has looked for itself what the system's event means.
  const onRaw = (
    _event: string,
    path: string | null,
    { watchedPath }: { watchedPath?: string },
  ) => {
    if (isInside(watchedPath ?? path ?? '')) changed();
  };
  watcher.add([...folders]);
  watcher.on('all', onEvent).on('raw', onRaw);
  let known = new Map<string, number | undefined>();
  let isClosed = false;
  const look = async () => {
    const found = new Map(
      await Promise.all(
        folders.map(async (folder) => {
          const ino = await stat(folder).then(
            (stats) => stats.ino,
            () => undefined,
          );
          return [folder, ino] as const;
        }),
      ),
    );
    if (isClosed) return;
    for (const [folder, ino] of found) {
      // The system watches the folder that was there, wherever it went.
      if (known.has(folder) && known.get(folder) !== ino) watchAnew(watcher, folder);
    }
    known = found;
    if (looks) changed();
    timer = setTimeout(look, LOOK).unref();
  };
  let timer = setTimeout(look, LOOK).unref();
  return {
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      watcher.off('all', onEvent).off('raw', onRaw);
    },
  };
}

function watchAnew(watcher: FSWatcher, folder: string): void {
  watcher.unwatch(folder);
  watcher.add(folder);
}
