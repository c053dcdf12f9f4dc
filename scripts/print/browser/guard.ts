/** Work with a browser that may end meanwhile: what waits for it must not wait for ever. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { BrowserLostError } from './errors.ts';

/** In ms. */
const MOMENT = 300;

/**
 * What guards work with a page.
 * @param page whose end counts as well: its process may be lost (memory ran out), and the browser stay
 * @param signal its reason is thrown if it is aborted
 */
export function guardIn(
  browser: Browser,
  page: Promise<Page> | undefined,
  signal: AbortSignal | undefined,
) {
  return async <T>(work: Promise<T>): Promise<T> => {
    // It may fail before anyone waits for it.
    work.catch(() => undefined);
    const opened = await page?.catch(() => undefined);
    const loss = lossOf(browser, opened);
    try {
      return await Promise.race([work, loss.promise]);
    } catch (cause) {
      signal?.throwIfAborted();
      if (!(await loss.soon())) throw cause;
      throw new BrowserLostError(
        'Le navigateur s’est arrêté en plein travail. Fermez d’autres programmes pour libérer de la mémoire, puis relancez la commande.',
        { cause },
      );
    } finally {
      loss.forget();
    }
  };
}

/** Rejects when the browser, or the page, is lost: what was asked of a page that crashed is never answered. */
function lossOf(browser: Browser, page: Page | undefined) {
  let fail: () => void = () => undefined;
  const promise = new Promise<never>((_, reject) => {
    fail = () => reject(new BrowserLostError('lost'));
  });
  promise.catch(() => undefined);
  browser.once('disconnected', fail);
  page?.once('error', fail);
  if (!browser.connected) fail();
  return {
    promise,
    /** Work may fail for the loss a moment before the loss is heard of. */
    soon: () => Promise.race([promise.catch(() => true), pause(MOMENT, false, { ref: false })]),
    forget() {
      browser.off('disconnected', fail);
      page?.off('error', fail);
    },
  };
}
