/** The browser of a command: started before all else, ended whatever becomes of the command. */
import type { RestartingBrowser } from '../print/browser/restarting.ts';
import type { Console } from './console.ts';
import { DELAY } from './delay-option.ts';
import { foldersFrom } from './folders.ts';
import { tidy } from './tidy.ts';

/**
 * Works with a browser that is still starting, since it takes longer to start than content to be read.
 * Its failure is heard where it is awaited, if the work lets it come to that.
 * @param delay in s, for it to start
 */
export async function withBrowser<T>(
  { signal, stderr, root }: Console,
  work: (browser: RestartingBrowser) => Promise<T>,
  delay = DELAY,
): Promise<T> {
  const { launchBrowser } = await import('../print/browser/launch.ts');
  const { restartingBrowser } = await import('../print/browser/restarting.ts');
  const log = (message: string) => void stderr.write(`${message}\n`);
  // Where the content is wrong, a browser that does not answer is not waited for.
  const ending = new AbortController();
  const either = AbortSignal.any([signal, ending.signal]);
  await using browser = restartingBrowser(() =>
    launchBrowser({ signal: either, log, timeoutMs: delay * 1000 }),
  );
  const tidied = tidy(foldersFrom(root).dist);
  try {
    return await work(browser);
  } finally {
    ending.abort(new Error('the command ends'));
    await tidied;
  }
}
