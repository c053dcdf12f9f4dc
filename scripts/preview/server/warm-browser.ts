/** A browser that stays open: started when it is first needed, and again, a few times, if it ends. */
import {
  type BrowserSession,
  type LaunchOptions,
  launchBrowser,
} from '../../print/browser/launch.ts';

/** How many times a browser is started in all: one that always ends is not started for ever. */
const STARTS = 5;

export interface WarmBrowser {
  /** The browser at work. @throws with a French message where none can be had */
  session(): Promise<BrowserSession>;
  close(): Promise<void>;
}

export interface WarmBrowserOptions {
  /** Told, in French, what happens to the browser. */
  readonly log: (message: string) => void;
  readonly launch?: (options: LaunchOptions) => Promise<BrowserSession>;
}

export function warmBrowser({ log, launch = launchBrowser }: WarmBrowserOptions): WarmBrowser {
  const ending = new AbortController();
  const { signal } = ending;
  let current: Promise<BrowserSession> | undefined;
  let starts = 0;

  const start = async (): Promise<BrowserSession> => {
    const session = await launch({ signal, log, inBackground: true });
    session.browser.once('disconnected', () => {
      current = undefined;
      // Its profile is still there.
      void session.close();
      if (!signal.aborted) log('Le navigateur qui imprime l’aperçu s’est arrêté.');
    });
    return session;
  };

  return {
    async session() {
      if (!current && starts === STARTS) {
        throw new Error(
          'Le navigateur qui imprime s’est arrêté plusieurs fois. Fermez d’autres programmes pour libérer de la mémoire, puis relancez l’aperçu.',
        );
      }
      if (!current) {
        starts += 1;
        current = start();
        current.catch(() => {
          current = undefined;
        });
      }
      return current;
    },
    async close() {
      const last = current;
      ending.abort(new Error('the preview ends'));
      await last?.then(
        (session) => session.close(),
        () => undefined,
      );
    },
  };
}
