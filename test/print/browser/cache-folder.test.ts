import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchContext } from '../../../scripts/print/browser/places/place.ts';
import { inCacheFolder } from '../../../scripts/print/browser/unpack/cache-folder.ts';

describe.skipIf(process.platform === 'win32')('inCacheFolder', () => {
  let cache: string;
  let told: string[];
  const context = (): SearchContext => ({
    environment: { XDG_CACHE_HOME: cache },
    platform: 'linux',
    arch: 'x64',
    log: (message) => void told.push(message),
  });
  beforeEach(async () => {
    cache = await mkdtemp(join(tmpdir(), 'guide-test-'));
    told = [];
  });
  afterEach(() => rm(cache, { recursive: true }));

  it('works in a folder of the user’s cache that is named by version and closed to others', async () => {
    const folder = join(cache, 'guide-comparatif', 'chromium-1.2.3');
    await mkdir(folder, { recursive: true });
    await chmod(folder, 0o777);
    expect(await inCacheFolder('1.2.3', context(), async (given) => given)).toBe(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(told).toEqual([]);
  });

  it('works in a temporary folder, and says so, where the cache cannot be written', async () => {
    // A file where a folder should be stops root as well.
    await writeFile(join(cache, 'guide-comparatif'), '');
    const folder = await inCacheFolder('1.2.3', context(), async (given) => given);
    // It goes when the process exits; that of the tests is ended otherwise.
    await rm(folder, { recursive: true });
    expect(folder).toMatch(/guide-navigateur-/);
    expect(told).toEqual([expect.stringMatching(/ne peut pas être gardé dans .*guide-comparatif/)]);
  });
});
