/** The browser of a command: in place of one that was lost another is started, for all who ask. */
import type { BrowserSession } from './session.ts';

export interface RestartingBrowser extends AsyncDisposable {
  /** The one that starts or is at work; a new one if that could not start, or has ended. */
  session(): Promise<BrowserSession>;
}

/** @param launch called at once, since a browser takes longer to start than content to be read */
export function restartingBrowser(launch: () => Promise<BrowserSession>): RestartingBrowser {
  let current: Promise<BrowserSession>;
  let opened: BrowserSession | undefined;
  let failed = false;
  const start = () => {
    opened = undefined;
    failed = false;
    current = launch();
    const started = current;
    started.then(
      (session) => {
        if (current === started) opened = session;
      },
      () => {
        if (current === started) failed = true;
      },
    );
    return started;
  };
  current = start();
  const end = (browser: Promise<BrowserSession>) =>
    browser.then(
      (session) => session.close(),
      () => undefined,
    );
  return {
    async session() {
      if (!failed && (opened === undefined || opened.browser.connected)) return current;
      const [lost, next] = [current, start()];
      await end(lost);
      return next;
    },
    [Symbol.asyncDispose]: () => end(current),
  };
}
