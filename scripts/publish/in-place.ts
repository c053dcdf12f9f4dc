/**
 * Files that are written whole to the place of their former ones, without a lock. They are made in a folder
 * of their own inside the target. Once all are on the disk, that folder takes a name that only one can have:
 * from then on they are published, and whoever comes by puts them in place, be it the process that made them,
 * another one that waits for the name, or the next build after a kill. Steps that may be done twice, or by
 * two at once: a file that is no longer there was moved by the other.
 */
import { existsSync, mkdtempSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { readdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ownedName } from '../temporary/owner.ts';
import { abandonedIn, removeAll } from '../temporary/temporary-folder.ts';

const STAGING = '.en-cours';
const READY = '.a-publier';
/** Builds of one edition that come by at once; each has put its files in place before the next tries again. */
const ATTEMPTS = 100;

/** A new folder inside `target`, for the files that are to go there. */
export const stagingFolder = (target: string): string =>
  mkdtempSync(join(target, ownedName(STAGING)));

/** The name that a file has there: it also says its turn. */
export const stagedName = (index: number, name: string): string =>
  `${String(index).padStart(3, '0')}-${name}`;

/**
 * Puts what was staged in place, in its order. Without a pause: no signal, and nothing else that this process
 * does, comes between two files.
 * @throws the file system's error; files that could not be put in place are back in `staging` then
 */
export function putInPlace(staging: string, target: string): void {
  const ready = join(target, READY);
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(staging, ready);
      break;
    } catch (fault) {
      if (attempt === ATTEMPTS || !existsSync(ready)) throw fault;
      moveReady(target);
    }
  }
  try {
    moveReady(target);
  } catch (fault) {
    renameSync(ready, staging);
    throw fault;
  }
}

/** What killed builds left in the folders of `dist`: put in place if it was whole, removed otherwise. */
export async function finishPublications(dist: string): Promise<void> {
  const entries = await readdir(dist, { withFileTypes: true }).catch(() => []);
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const target = join(dist, name);
    const unfinished = await abandonedIn(target, `${STAGING}-`);
    await removeAll(unfinished);
    try {
      moveReady(target);
    } catch {
      // Publishing this edition again will say why.
    }
    // Made by a first build that was killed; it stays if anything is in it.
    if (unfinished.length > 0) await rmdir(target).catch(() => undefined);
  }
}

function moveReady(target: string): void {
  const ready = join(target, READY);
  if (!existsSync(ready)) return;
  for (const staged of readdirSync(ready).sort()) {
    const name = staged.replace(/^\d+-/, '');
    unlessGone(() => renameSync(join(ready, staged), join(target, name)));
  }
  unlessGone(() => rmdirSync(ready));
}

/** Another process may have done it, and may already have put its own files there. */
function unlessGone(step: () => void): void {
  try {
    step();
  } catch (fault) {
    const { code = '' } = fault as NodeJS.ErrnoException;
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(code)) throw fault;
  }
}
