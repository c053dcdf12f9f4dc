import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What the packaged browser links to besides glibc and libgcc (`readelf -d`). */
const NEEDED = ['libnss3.so', 'libnssutil3.so', 'libnspr4.so', 'libexpat.so.1'];

/** Where 64-bit libraries lie: Debian and its kin, then the others. */
const FOLDERS = [
  '/usr/lib/x86_64-linux-gnu',
  '/lib/x86_64-linux-gnu',
  '/usr/lib64',
  '/lib64',
] as const;

/** Whether the machine has the libraries that the packaged browser needs. */
export function hasSystemLibraries(folders: readonly string[] = FOLDERS): boolean {
  return NEEDED.every((name) => folders.some((folder) => existsSync(join(folder, name))));
}

/** Whether programs linked to glibc run here; they do not on Alpine, for one. */
export function hasGlibc(): boolean {
  return existsSync('/lib64/ld-linux-x86-64.so.2');
}
