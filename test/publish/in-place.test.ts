import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finishPublications, putInPlace, stagingFolder } from '../../scripts/publish/in-place.ts';
import { nameOfEnded } from '../support/ended-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A dist/ with an edition made before. */
async function distWithFormer(): Promise<{ readonly dist: string; readonly target: string }> {
  const dist = await temporaryFolder();
  const target = join(dist, 'essai');
  await mkdir(target);
  await writeFile(join(target, 'guide.pdf'), 'ancien');
  return { dist, target };
}

async function fill(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

describe('what killed builds left in dist/', () => {
  it('is put in place where all of it was on the disk', async () => {
    const { dist, target } = await distWithFormer();
    // Killed after the first of three files was in place.
    await fill(join(target, '.a-publier'), { '001-index.html': 'neuf', '002-manifest.json': '{}' });
    await finishPublications(dist);
    expect((await readdir(target)).sort()).toEqual(['guide.pdf', 'index.html', 'manifest.json']);
    expect(await readFile(join(target, 'index.html'), 'utf8')).toBe('neuf');
  });

  it('is removed where it was not whole, and the former file stays', async () => {
    const { dist, target } = await distWithFormer();
    await fill(join(target, nameOfEnded('.en-cours')), { '000-guide.pdf': 'ne' });
    await finishPublications(dist);
    expect(await readdir(target)).toEqual(['guide.pdf']);
    expect(await readFile(join(target, 'guide.pdf'), 'utf8')).toBe('ancien');
  });

  it('goes with the folder of an edition that holds nothing else', async () => {
    const dist = await temporaryFolder();
    await fill(join(dist, 'essai', nameOfEnded('.en-cours')), { '000-guide.pdf': 'ne' });
    await finishPublications(dist);
    expect(await readdir(dist)).toEqual([]);
  });

  it('stays where the build is still at work', async () => {
    const { dist, target } = await distWithFormer();
    const staging = stagingFolder(target);
    await fill(staging, { '000-guide.pdf': 'ne' });
    await finishPublications(dist);
    expect(await readdir(staging)).toEqual(['000-guide.pdf']);
  });

  it('may be nothing at all: no dist/, or files beside editions', async () => {
    const { dist, target } = await distWithFormer();
    await finishPublications(join(dist, 'absent'));
    await writeFile(join(dist, 'notes.txt'), 'à moi');
    await finishPublications(dist);
    expect((await readdir(dist)).sort()).toEqual(['essai', 'notes.txt']);
    expect(await readdir(target)).toEqual(['guide.pdf']);
  });
});

describe('files put in place', () => {
  it('wait for those of a build that was killed, whose files they replace', async () => {
    const { target } = await distWithFormer();
    await fill(join(target, '.a-publier'), { '000-guide.pdf': 'tué', '001-autre.pdf': 'tué' });
    const staging = stagingFolder(target);
    await fill(staging, { '000-guide.pdf': 'neuf' });
    putInPlace(staging, target);
    expect((await readdir(target)).sort()).toEqual(['autre.pdf', 'guide.pdf']);
    expect(await readFile(join(target, 'guide.pdf'), 'utf8')).toBe('neuf');
  });

  it('are back where they were made if one of them cannot be put in place', async () => {
    const { target } = await distWithFormer();
    await mkdir(join(target, 'index.html'));
    const staging = stagingFolder(target);
    await fill(staging, { '000-index.html': 'neuf' });
    expect(() => putInPlace(staging, target)).toThrow(/EISDIR|ENOTEMPTY|EPERM/);
    expect(await readdir(staging)).toEqual(['000-index.html']);
  });
});
