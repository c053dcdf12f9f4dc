/** The files of @sparticuz/chromium. Its own code is not loaded: it changes the environment. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ExtractTar } from './archives.ts';

export interface ChromiumPackage {
  readonly version: string;
  readonly program: string;
  readonly libraries: string;
  readonly fonts: string;
  /** tar-fs, a dependency of the package and not of ours: it may lie in the package's own folder. */
  readonly extract: () => ExtractTar;
}

/** @returns `undefined` where the package is not installed */
export async function locatePackage(): Promise<ChromiumPackage | undefined> {
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  } catch {
    return undefined;
  }
  // The entry is build/<kind of module>/<file>; package.json is not exported.
  const root = dirname(dirname(dirname(entry)));
  const archive = (name: string) => join(root, 'bin', `${name}.br`);
  if (!existsSync(archive('chromium'))) return undefined;
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return {
    version: manifest.version,
    program: archive('chromium'),
    libraries: archive('al2023.tar'),
    fonts: archive('fonts.tar'),
    extract: () => createRequire(entry)('tar-fs').extract,
  };
}
