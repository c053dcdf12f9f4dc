/** Where the program is installed: the nearest folder above this file that holds its package.json. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, templates/ and assets/, whether the program runs compiled or not. */
export const PROGRAM_ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder));
}

export function programVersion(): string {
  const manifest = JSON.parse(readFileSync(join(PROGRAM_ROOT, 'package.json'), 'utf8'));
  return manifest.version;
}
