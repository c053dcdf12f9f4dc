/**
 * Chromium's headless shell out of the npm package @sparticuz/chromium: the default where it runs, so
 * that everyone prints with the same browser and installs nothing.
 */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { BrowserLaunchError } from '../errors.ts';
import { checkArchive, unpackFolder, unpackProgram } from '../unpack/archives.ts';
import { inCacheFolder } from '../unpack/cache-folder.ts';
import { fontEnvironment, unpackFonts } from '../unpack/fonts.ts';
import { type ChromiumPackage, locatePackage } from '../unpack/package.ts';
import { PINNED } from '../unpack/pinned.ts';
import { provide } from '../unpack/store.ts';
import { hasGlibc, hasSystemLibraries } from '../unpack/system-libraries.ts';
import type { BrowserLocation, BrowserPlace, SearchContext } from './place.ts';

/** Fewer processes: a quarter off the launch, and the renderer, which reads the page, stays apart. */
const FLAGS = ['--in-process-gpu', '--enable-features=NetworkServiceInProcess2'];

export const packaged: BrowserPlace = packagedWith(hasSystemLibraries);

/** @param hasLibraries whether the machine has the libraries that the browser needs */
export function packagedWith(hasLibraries: () => boolean): BrowserPlace {
  return {
    async find(context) {
      if (context.platform !== 'linux' || context.arch !== 'x64' || !hasGlibc()) return undefined;
      const chromium = await locatePackage();
      if (!chromium) return undefined;
      if (chromium.version !== PINNED.version) throw otherVersion(chromium.version);
      try {
        return await inCacheFolder(chromium.version, context, (folder) =>
          unpack(chromium, folder, hasLibraries(), context),
        );
      } catch (cause) {
        context.signal?.throwIfAborted();
        if (cause instanceof BrowserLaunchError) throw cause;
        throw new BrowserLaunchError(
          'unpack',
          `Le navigateur fourni avec le programme n’a pas pu être préparé (${(cause as Error).message}). Vérifiez qu’il reste 250 Mo sur le disque, puis relancez « npm ci ».`,
          { cause },
        );
      }
    },
  };
}

async function unpack(
  chromium: ChromiumPackage,
  folder: string,
  hasLibraries: boolean,
  { environment, log, signal }: SearchContext,
): Promise<BrowserLocation> {
  const provideFrom = (
    name: 'program' | 'fonts' | 'libraries',
    stored: string,
    unpackTo: (path: string) => Promise<void>,
  ) => {
    const { archive, content } = PINNED[name];
    const fill = async (path: string) => {
      await checkArchive(chromium[name], archive, signal);
      await unpackTo(path);
    };
    return provide(folder, { name: stored, digest: content, fill }, log);
  };
  const [executable, fonts, libraries] = await Promise.all([
    provideFrom('program', 'headless-shell', (path) => {
      log('Préparation du navigateur, une fois pour toutes…');
      return unpackProgram(chromium.program, path, signal);
    }),
    provideFrom('fonts', 'fonts', (path) => unpackFonts(chromium, path, signal)),
    hasLibraries
      ? undefined
      : provideFrom('libraries', 'libraries', (path) =>
          unpackFolder(chromium.libraries, path, chromium.extract(), signal),
        ),
  ]);
  // A home may be mounted so that nothing in it runs: another folder may do then.
  await access(executable, constants.X_OK);
  const searchPath = libraries && [join(libraries, 'lib'), environment.LD_LIBRARY_PATH];
  return {
    executable,
    environment: {
      ...fontEnvironment(fonts, folder),
      ...(searchPath && { LD_LIBRARY_PATH: searchPath.filter(Boolean).join(':') }),
    },
    flags: FLAGS,
  };
}

/** Another browser would print otherwise than what was tested, and nothing vouches for it. */
function otherVersion(version: string): BrowserLaunchError {
  return new BrowserLaunchError(
    'unpack',
    `Le navigateur installé avec le programme est en version ${version}, au lieu de ${PINNED.version}. Relancez « npm ci ».`,
  );
}
