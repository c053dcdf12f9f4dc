/** Which file of content/ an editor's program is asked to open. */
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * @param source "file:line" or "file:line:column", relative to the project
 * @returns absolute path with line and column; undefined unless it is a file of content/
 */
export async function sourceFile(root: string, source: string): Promise<string | undefined> {
  const [, file, place = ''] = /^(content\/[^\0\\]*?)((?::\d{1,7}){0,2})$/.exec(source) ?? [];
  if (!file) return undefined;
  try {
    const [folder, path] = await Promise.all([
      realpath(join(root, 'content')),
      realpath(join(root, file)),
    ]);
    const isInside = path.startsWith(folder + sep);
    return isInside && (await stat(path)).isFile() ? `${path}${place}` : undefined;
  } catch {
    return undefined;
  }
}
