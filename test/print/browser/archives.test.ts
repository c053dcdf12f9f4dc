import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BrowserLaunchError } from '../../../scripts/print/browser/errors.ts';
import { checkArchive } from '../../../scripts/print/browser/unpack/archives.ts';
import { inCacheFolder } from '../../../scripts/print/browser/unpack/cache-folder.ts';
import { digestOfFile } from '../../../scripts/print/browser/unpack/digest.ts';

describe('checkArchive', () => {
  let folder: string;
  let archive: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guide-test-'));
    archive = join(folder, 'chromium.br');
    await writeFile(archive, 'as published');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('lets an archive pass that is as it was published', async () => {
    await expect(checkArchive(archive, await digestOfFile(archive))).resolves.toBeUndefined();
  });

  it('refuses one with a byte changed, and says what brings it back', async () => {
    const digest = await digestOfFile(archive);
    await writeFile(archive, 'as publisheD');
    const checked = checkArchive(archive, digest);
    await expect(checked).rejects.toThrow(BrowserLaunchError);
    await expect(checked).rejects.toThrow(/« chromium\.br » n’est pas celui.* « npm ci »/);
  });

  it('is not asked again in a temporary folder, where the archive would be the same', async () => {
    const told: string[] = [];
    const environment = { XDG_CACHE_HOME: folder };
    const log = (message: string) => void told.push(message);
    const context = { environment, platform: process.platform, arch: process.arch, log };
    const work = () => checkArchive(archive, 'another');
    await expect(inCacheFolder('1.2.3', context, work)).rejects.toThrow(BrowserLaunchError);
    expect(told).toEqual([]);
  });
});
