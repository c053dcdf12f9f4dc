/** A browser at work: its process and Puppeteer's connection to it. */
import type { Browser, Page } from 'puppeteer-core';
import { TemporaryFolderError } from '../../temporary/temporary-folder.ts';
import { type BrowserProcess, type ProcessOptions, startProcess } from './browser-process.ts';
import { BrowserLaunchError } from './errors.ts';
import { guardIn } from './guard.ts';
import type { BrowserLocation } from './places/place.ts';

/** What one document is printed with. */
export interface PrintTab {
  /** Whether Chromium's own sandbox keeps the page from the machine. */
  readonly sandboxed: boolean;
  /** A tab that no other document uses, always the same: ids in the PDF want one page per document. */
  firstPage(): Promise<Page>;
  /** The result of work with the tab. @throws BrowserLostError as soon as the browser, or the page, has ended */
  guard<T>(work: Promise<T>): Promise<T>;
  /** Resolves when the browser answers: one that hangs never does. */
  answers(): Promise<void>;
  /** Ends the browser, whoever else uses it. */
  endBrowser(): Promise<void>;
  /** Ends what was opened for the document. May be called again. */
  close(): Promise<void>;
}

/** Its first tab is the one that is open from the start; closing it ends the browser at once. */
export interface BrowserSession extends PrintTab, AsyncDisposable {
  readonly browser: Browser;
  /** Such as 147.0.7727.0. */
  readonly version: string;
  readonly executable: string;
  /** Another tab. */
  open(): Promise<Page>;
  /** As `guard`, for another tab. */
  guardOf(page: Promise<Page>): PrintTab['guard'];
}

/** A tab of its own in a browser that others use too: closing it leaves the browser at work. */
export function tabIn(session: BrowserSession): PrintTab {
  const page = session.open();
  return {
    sandboxed: session.sandboxed,
    firstPage: () => page,
    guard: session.guardOf(page),
    answers: session.answers,
    endBrowser: session.endBrowser,
    close: async () => {
      const opened = await page.catch(() => undefined);
      if (opened && !opened.isClosed()) await opened.close().catch(() => undefined);
    },
  };
}

const REMEDY =
  'Installez Chrome, Chromium ou Edge, ou donnez dans PUPPETEER_EXECUTABLE_PATH le chemin d’un navigateur qui démarre.';

/**
 * Starts a browser and connects to it.
 * @param timeoutMs in ms, for the browser to answer
 * @param signal ends the browser when it is aborted, be it starting or at work
 * @throws BrowserLaunchError, the signal's reason
 */
export async function startSession(
  location: BrowserLocation,
  options: ProcessOptions,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<BrowserSession> {
  signal?.throwIfAborted();
  const running = start(location, options);
  const stop = () => void running.close();
  signal?.addEventListener('abort', stop, { once: true });
  const close = () => {
    signal?.removeEventListener('abort', stop);
    return running.close();
  };
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    running.kill();
  }, timeoutMs);
  try {
    // Puppeteer takes as long to load as the browser to start: both at once.
    const { connect } = await import('puppeteer-core');
    // Whoever waits for the browser has a time of his own; Puppeteer's are for those who have none.
    const browser = await connect({
      transport: running.transport,
      defaultViewport: null,
      protocolTimeout: timeoutMs,
    });
    const version = (await browser.version()).replace(/^.*\//, '');
    const guardOf = (page?: Promise<Page>) => guardIn(browser, page, signal);
    const prepare = (opening: Promise<Page>): Promise<Page> => {
      const page = guardOf()(opening.then((one) => withTimeout(one, timeoutMs)));
      // Its failure is for those who ask for the page.
      page.catch(() => undefined);
      return page;
    };
    const page = prepare(firstTab(browser, timeoutMs));
    return {
      browser,
      version,
      executable: location.executable,
      sandboxed: options.sandboxed,
      firstPage: () => page,
      guard: guardOf(page),
      answers: async () => void (await browser.version()),
      endBrowser: close,
      open: () => prepare(browser.newPage()),
      guardOf,
      close,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    const ended = await running.endsByItself();
    await close();
    signal?.throwIfAborted();
    const said = new Error(running.lastWords, { cause: error });
    if (late) {
      throw new BrowserLaunchError(
        'connect',
        `Le navigateur ${location.executable} n’a pas répondu en ${timeoutMs / 1000} s. Relancez la commande, ou donnez-lui plus de temps avec « --delai ». Si cela se répète : ${REMEDY}`,
        { cause: said, late },
      );
    }
    throw cannotStart(location, ended ? 'start' : 'connect', said);
  } finally {
    clearTimeout(timer);
  }
}

function start(location: BrowserLocation, options: ProcessOptions): BrowserProcess {
  try {
    return startProcess(location, options);
  } catch (error) {
    if (error instanceof TemporaryFolderError) throw error;
    // No process can be started at all.
    throw cannotStart(location, 'start', error as Error);
  }
}

function cannotStart(
  { executable }: BrowserLocation,
  phase: 'start' | 'connect',
  cause: Error,
): BrowserLaunchError {
  const lines = cause.message.split('\n');
  const reason = lines.find((line) => /FATAL|error/i.test(line)) ?? lines.at(-1);
  const detail = reason ? ` : ${reason.slice(0, 200)}` : '';
  return new BrowserLaunchError(
    phase,
    `Le navigateur ${executable} ne démarre pas${detail}\n${REMEDY}`,
    { cause },
  );
}

async function firstTab(browser: Browser, timeout: number): Promise<Page> {
  const target = await browser.waitForTarget((each) => each.type() === 'page', { timeout });
  return (await target.page()) ?? browser.newPage();
}

/** @param timeout in ms, for each step of the work with the page that has no limit of its own */
function withTimeout(page: Page, timeout: number): Page {
  page.setDefaultTimeout(timeout);
  return page;
}
