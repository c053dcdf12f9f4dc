/** What tells that a file is still the one that was looked at, without opening it. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inTurn } from './in-turn.ts';
import { listFiles } from './list-files.ts';

/** By path relative to the project, with `/`. Two of the same file are equal unless it was written in between. */
export type Stamps = ReadonlyMap<string, string>;

/** Of all files under content/ and assets/. */
export async function contentStamps(root: string): Promise<Stamps> {
  const listed = await Promise.all(
    ['content', 'assets'].map(async (folder) => {
      const files = await listFiles(join(root, folder)).catch(() => []);
      return files.map(({ path }) => `${folder}/${path}`);
    }),
  );
  return new Map(
    await inTurn(listed.flat(), async (file) => [file, await stampOf(join(root, file))]),
  );
}

/** A file that is replaced by another has another number; the system sets the second time, and nobody else. */
async function stampOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  } catch (fault) {
    return String((fault as NodeJS.ErrnoException).code);
  }
}

/** The files that came, went or were written between two looks, in order. */
export function changedFiles(before: Stamps, after: Stamps): readonly string[] {
  const files = new Set([...before.keys(), ...after.keys()]);
  return [...files].sort().filter((file) => before.get(file) !== after.get(file));
}
