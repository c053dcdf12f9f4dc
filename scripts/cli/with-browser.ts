/** The browser of a command: started before all else, ended whatever becomes of the command. */
import type { BrowserSession } from '../print/browser/launch.ts';
import type { Console } from './console.ts';
import { foldersFrom } from './folders.ts';
import { tidy } from './tidy.ts';

/**
 * Works with a browser that is still starting, since it takes longer to start than content to be read.
 * Its failure is heard where it is awaited, if the work lets it come to that.
 */
export async function withBrowser<T>(
  { signal, stderr, root }: Console,
  work: (browser: Promise<BrowserSession>) => Promise<T>,
): Promise<T> {
  const { launchBrowser } = await import('../print/browser/launch.ts');
  const log = (message: string) => void stderr.write(`${message}\n`);
  const browser = launchBrowser({ signal, log });
  browser.catch(() => undefined);
  const tidied = tidy(foldersFrom(root).dist);
  try {
    return await work(browser);
  } finally {
    await browser.then(
      (session) => session.close(),
      () => undefined,
    );
    await tidied;
  }
}
