import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  abandonedFolders,
  abandonedIn,
  temporaryFolder as make,
  removeAll,
} from '../../scripts/temporary/temporary-folder.ts';
import { nameOfEnded } from '../support/ended-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The system's temporary folder for the rest of a test: os.tmpdir() reads it each time. */
async function ownTemporary(): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder);
  return folder;
}

describe('a temporary folder', () => {
  it('is new each time, and closed to others', async () => {
    const parent = await ownTemporary();
    const [one, other] = [make('profil'), make('profil')];
    expect(one).not.toBe(other);
    expect(basename(one)).toMatch(/^guide-profil-/);
    expect(await readdir(parent)).toHaveLength(2);
    if (process.platform !== 'win32') expect((await stat(one)).mode & 0o777).toBe(0o700);
  });

  it('says which folder is missing, and how to give another', async () => {
    const parent = await ownTemporary();
    vi.stubEnv('TMPDIR', join(parent, 'absent'));
    expect(() => make('encres')).toThrow(
      `Le dossier temporaire « ${join(parent, 'absent')} » n’existe pas. Créez-le, ou donnez un autre dossier dans la variable TMPDIR (TEMP sous Windows).`,
    );
  });
});

describe('what is left in the temporary folder', () => {
  it('is what ended processes made, of the kind that is asked for', async () => {
    const parent = await ownTemporary();
    const left = join(parent, nameOfEnded('guide-profil'));
    for (const path of [left, join(parent, nameOfEnded('guide-encres')), join(parent, 'photos')])
      await mkdir(path);
    make('profil');
    expect(await abandonedFolders('profil')).toEqual([left]);
  });

  it('is also what an older program left there days ago', async () => {
    const parent = await ownTemporary();
    const left = join(parent, 'guide-profil-a1B2c3');
    await mkdir(left);
    expect(await abandonedFolders('profil')).toEqual([]);
    await utimes(left, new Date(0), new Date(0));
    expect(await abandonedFolders('profil')).toEqual([left]);
  });

  it('is removed with all that it holds', async () => {
    const parent = await ownTemporary();
    const left = join(parent, nameOfEnded('guide-profil'));
    await mkdir(join(left, 'Default'), { recursive: true });
    await writeFile(join(left, 'Default', 'Cookies'), '');
    await removeAll(await abandonedFolders('profil'));
    expect(await readdir(parent)).toEqual([]);
  });

  it('is nothing where the folder cannot be listed', async () => {
    expect(await abandonedIn(join(await temporaryFolder(), 'absent'), 'x')).toEqual([]);
  });
});
