import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { provide } from '../../../scripts/print/browser/unpack/store.ts';

describe('provide', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guide-test-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const never = () => Promise.reject(new Error('made again'));
  const aFile = (path: string) => writeFile(path, 'whole');
  const aFolder = async (path: string) => {
    await mkdir(join(path, 'inner'), { recursive: true });
    await writeFile(join(path, 'inner', 'file'), 'whole');
  };

  it.each([
    ['a file', aFile],
    ['a folder', aFolder],
  ])('makes %s once and uses it ever after', async (_, fill) => {
    const made = await provide(folder, 'thing', fill);
    expect(await provide(folder, 'thing', never)).toBe(made);
  });

  it.each([
    ['a file', aFile],
    ['a folder', aFolder],
  ])('lets two make %s at once, and both use the same', async (_, fill) => {
    const both = [provide(folder, 'thing', fill), provide(folder, 'thing', fill)];
    const [one, other] = await Promise.all(both);
    expect(one).toBe(other);
    expect(await readdir(folder)).toEqual(['thing.5']);
  });

  it('makes a truncated file again', async () => {
    await writeFile(join(folder, 'thing.5'), 'who');
    expect(await readFile(await provide(folder, 'thing', aFile), 'utf8')).toBe('whole');
  });

  it('makes a truncated folder again', async () => {
    await mkdir(join(folder, 'thing.5'));
    const made = await provide(folder, 'thing', aFolder);
    expect(await readFile(join(made, 'inner', 'file'), 'utf8')).toBe('whole');
  });

  it('leaves nothing behind when making fails', async () => {
    const failing = async (path: string) => {
      await writeFile(path, 'who');
      throw new Error('disk full');
    };
    await expect(provide(folder, 'thing', failing)).rejects.toThrow('disk full');
    expect(await readdir(folder)).toEqual([]);
  });

  it('removes what a killed process left long ago, and nothing of those at work', async () => {
    await aFile(join(folder, '.temporary-old'));
    await utimes(join(folder, '.temporary-old'), 0, 0);
    await aFile(join(folder, '.temporary-new'));
    await provide(folder, 'thing', aFile);
    expect((await readdir(folder)).sort()).toEqual(['.temporary-new', 'thing.5']);
  });
});
