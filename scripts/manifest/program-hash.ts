/** What tells one state of the program from another, be they of one version: a hash of all that it is made of. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROGRAM_ROOT } from '../program.ts';
import { listFiles } from '../read/list-files.ts';

/** What else lies in assets/ is content. */
const FOLDERS = ['scripts', 'templates', 'assets/illustrations'];
const FILES = ['assets/profils/FOGRA39.icc', 'package-lock.json'];

let known: Promise<string> | undefined;

/**
 * SHA-256 of the sources, the layouts, the program's own drawings and profile, and package-lock.json, which
 * names each dependency with a hash of its own. Worked out once: nothing of it changes while a build runs.
 */
export function programHash(): Promise<string> {
  known ??= hashOf(PROGRAM_ROOT);
  return known;
}

async function hashOf(root: string): Promise<string> {
  const listed = await Promise.all(
    FOLDERS.map(async (folder) =>
      (await listFiles(join(root, folder))).map(({ path }) => `${folder}/${path}`),
    ),
  );
  const paths = [...listed.flat(), ...FILES];
  const contents = await Promise.all(paths.map((path) => readFile(join(root, path))));
  const hash = createHash('sha256');
  for (const [index, content] of contents.entries()) {
    hash.update(`${paths[index]} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}
