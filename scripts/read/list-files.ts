/** Lists the files of a folder and of its subfolders, leaving out what editors and systems leave behind. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface ListedFile {
  /** Path relative to the listed folder, with `/`. */
  readonly path: string;
  readonly kind: 'file' | 'link' | 'other';
}

/** Hidden files, backups, lock files and thumbnails: no editor's text. */
const LEFT_BEHIND = /^\.|~$|^~\$|^#.*#$|\.(?:sw[a-p]|bak|orig|tmp)$|^(?:Thumbs\.db|desktop\.ini)$/i;

/**
 * Files under `folder`, in order of their paths, whatever the order on disk. Folders that are links
 * are listed as links and not entered. Throws the file system's error if `folder` cannot be listed.
 */
export async function listFiles(folder: string): Promise<readonly ListedFile[]> {
  const files = await walk(folder, '');
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function walk(folder: string, prefix: string): Promise<ListedFile[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter((entry) => !LEFT_BEHIND.test(entry.name))
      .map((entry): Promise<ListedFile[]> | ListedFile[] => {
        const path = prefix ? `${prefix}/${entry.name}` : entry.name;
        if (entry.isDirectory()) return walk(folder, path);
        const kind = entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other';
        return [{ path, kind }];
      }),
  );
  return found.flat();
}
