/** Programs that are no browser, or whose browser leaves them: each is noticed at once, and ends whole. */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../../scripts/print/browser/launch.ts';
import { plainLocation } from '../../../scripts/print/browser/places/place.ts';

/** In ms: nothing here is to be waited for. */
const LONG = 20_000;

describe.skipIf(process.platform === 'win32')('launchBrowser', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guide-test-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function launch(script: string) {
    const executable = join(folder, 'pretended-browser');
    await writeFile(executable, `#!/bin/sh\n${script}\n`);
    await chmod(executable, 0o700);
    const place = { find: async () => plainLocation(executable) };
    return launchBrowser({ places: [place], timeoutMs: LONG });
  }

  it('answers at once to a program that says what no browser says', async () => {
    const start = performance.now();
    // It waits to be spoken to: before that, nobody reads.
    const launched = launch(`head -c 1 <&3 >/dev/null; printf 'bonjour\\000' >&4; exec sleep 30`);
    await expect(launched).rejects.toThrow('ne démarre pas');
    expect(performance.now() - start).toBeLessThan(LONG / 2);
  });

  it('answers at once to a program that ends, and ends what it left at work', async () => {
    const left = join(folder, 'left');
    const start = performance.now();
    const launched = launch(`sleep 30 & echo $! > "${left}"; exit 0`);
    await expect(launched).rejects.toThrow('ne démarre pas');
    expect(performance.now() - start).toBeLessThan(LONG / 2);
    const id = Number(await readFile(left, 'utf8'));
    await expect.poll(() => isAtWork(id)).toBe(false);
  });
});

/** Whether a process runs; one that has ended counts as such before anyone has asked how. */
async function isAtWork(id: number): Promise<boolean> {
  try {
    process.kill(id, 0);
  } catch {
    return false;
  }
  const status = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
  return !/\) Z /.test(status);
}
