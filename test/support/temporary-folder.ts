/** A folder of its own for a test, removed when the test ends. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Path of a new empty folder; call it inside a test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'guide-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
