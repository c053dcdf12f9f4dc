/** What surrounds a build and must not show in what it makes. */
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserLocation } from '../../scripts/print/browser/places/place.ts';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { listFiles } from '../../scripts/read/list-files.ts';

export interface Condition {
  readonly name: string;
  /** The project's folder, below the one that all conditions have. */
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** A program and its arguments that run the command given after them. */
  readonly through?: readonly string[];
  /** Whether all editions are built. */
  readonly all?: boolean;
  /** Whether a draft is built first. */
  readonly draftBefore?: boolean;
  /** Whether files are written from last to first, with other dates. */
  readonly reversed?: boolean;
  /** How many other programs keep the processor busy. */
  readonly load?: number;
}

const CLOCK = fileURLToPath(new URL('another-year.mjs', import.meta.url));
const LONG = `Éditions à relire/Guide comparatif (n° 2), ${'dossier très profond '.repeat(3)}/là`;

/** @param folder for what a condition needs of its own */
export async function conditions(
  folder: string,
  browser: BrowserLocation,
): Promise<readonly Condition[]> {
  const lean = join(folder, 'lean-browser');
  const flags = [...browser.flags, '--renderer-process-limit=1'].map((flag) => `'${flag}'`);
  await writeFile(lean, `#!/bin/sh\nexec '${browser.executable}' ${flags.join(' ')} "$@"\n`);
  await chmod(lean, 0o755);
  const home = join(folder, 'other-home');
  await mkdir(home);
  const shell = existsSync('/bin/sh');
  const taskset = existsSync('/usr/bin/taskset');
  return [
    { name: 'as it is' },
    { name: 'once more, in the same folder' },
    { name: 'a long path with accents and spaces', folder: LONG },
    { name: 'Kiritimati, UTC+14', environment: { TZ: 'Pacific/Kiritimati' } },
    {
      name: 'Newfoundland, UTC-3:30, in Turkish',
      environment: { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    },
    { name: 'no locale', environment: { LC_ALL: 'C', LANG: 'C', LANGUAGE: '' } },
    { name: 'in French', environment: { LANG: 'fr_FR.UTF-8', LANGUAGE: 'fr:de' } },
    { name: 'files written from last to first, of 2001', folder: 'reversed', reversed: true },
    ...(taskset ? [{ name: 'one core', through: ['taskset', '-c', '0'] }] : []),
    { name: 'one thread for files', environment: { UV_THREADPOOL_SIZE: '1' } },
    { name: 'beside all other editions', all: true },
    {
      name: 'another home and cache',
      environment: { HOME: home, XDG_CACHE_HOME: join(home, 'c') },
    },
    ...(shell
      ? [
          { name: 'umask 077', through: ['sh', '-c', 'umask 077; exec "$@"', 'sh'] },
          {
            name: 'all tabs in one process',
            all: true,
            environment: { ...browser.environment, PUPPETEER_EXECUTABLE_PATH: lean },
          },
        ]
      : []),
    { name: 'a busy machine', load: 4 },
    { name: 'a clock of another year', environment: { NODE_OPTIONS: `--import=${CLOCK}` } },
    { name: 'after a draft', folder: 'drafted', draftBefore: true },
  ];
}

/** Copies what editors wrote to a folder. */
export async function copyProject(to: string, reversed: boolean): Promise<void> {
  for (const top of ['content', 'assets']) {
    const files = await listFiles(join(PROGRAM_ROOT, top));
    for (const { path } of reversed ? files.toReversed() : files) {
      const target = join(to, top, path);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(join(PROGRAM_ROOT, top, path), target);
      if (reversed) await utimes(target, new Date('2001-01-01'), new Date('2001-02-03'));
    }
  }
}
