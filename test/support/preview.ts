/** The preview for tests in a real browser: a server in this process, and pages that look at it. */
import type { Browser, ElementHandle, Frame, Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { foldersFrom } from '../../scripts/cli/folders.ts';
import { type PreviewServer, startPreview } from '../../scripts/preview/server/preview-server.ts';
import { type BrowserSession, launchBrowser } from '../../scripts/print/browser/launch.ts';
import { findBrowser } from '../../scripts/print/browser/places/find-browser.ts';
import type { BrowserPlace } from '../../scripts/print/browser/places/place.ts';
import type { GuideBuilder } from './guide-builder.ts';
import './worker-end.ts';

/** In ms, for anything that is awaited: machines may be busy. */
const PATIENTLY = { timeout: 15_000, interval: 30 };

/** Asks again and again until the answer is as it should be. */
export const eventually = <T>(answer: () => T | Promise<T>, message?: string) =>
  expect.poll(answer, { ...PATIENTLY, ...(message === undefined ? {} : { message }) });

/** The same where no test is running. */
export const until = (isSo: () => Promise<boolean>, what: string): Promise<void> =>
  vi.waitFor(async () => {
    if (!(await isSo())) throw new Error(`not yet: ${what}`);
  }, PATIENTLY);

export interface PreviewChoice {
  /** 0 for any. */
  readonly port?: number;
  /** Whether it has a browser that prints: tests of drafts alone are quicker without. */
  readonly prints?: boolean;
}

export const previewOf = (
  { root }: GuideBuilder,
  { port = 0, prints = true }: PreviewChoice = {},
): Promise<PreviewServer> =>
  startPreview({
    root,
    folders: foldersFrom(root),
    port,
    host: '127.0.0.1',
    log: () => undefined,
    launch: (options) =>
      prints
        ? launchBrowser({ ...options, inBackground: false })
        : Promise.reject(new Error('Cet essai n’imprime pas.')),
  });

/** The browser that prints reaches no address: this one reaches those of this machine. */
const seeing: BrowserPlace = {
  find: async (context) => {
    const found = await findBrowser(context);
    const rules = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';
    return { ...found, flags: [...found.flags, rules] };
  },
};

let viewer: Promise<BrowserSession> | undefined;

/** The browser in which all tests of a process look at previews; it ends with the process. */
async function sharedViewer(): Promise<Browser> {
  viewer ??= launchBrowser({ places: [seeing] });
  return (await viewer).browser;
}

export interface LookOptions {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  /** Folder for the files that are downloaded. */
  readonly downloads?: string;
}

export type OwnPage = Page & AsyncDisposable;

/** A page of a reader's own: nothing that another one chose is known to it. */
export async function openPage({
  width = 1440,
  height = 900,
  scheme = 'light',
  downloads,
}: LookOptions = {}): Promise<OwnPage> {
  const context = await (await sharedViewer()).createBrowserContext(
    downloads === undefined
      ? {}
      : { downloadBehavior: { policy: 'allow', downloadPath: downloads } },
  );
  const page = await context.newPage();
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  return Object.assign(page, { [Symbol.asyncDispose]: () => context.close() });
}

/** A page at a draft, once the draft can be seen. */
export async function openDraft(
  url: string,
  { edition = 'essai', ...look }: LookOptions & { readonly edition?: string } = {},
): Promise<Reader> {
  const page = await openPage(look);
  await page.goto(`${url}edition/${edition}`);
  const reader = readerOf(page);
  await reader.ready();
  return reader;
}

export type Reader = ReturnType<typeof readerOf>;

/** Text without what is there for typography alone. */
const clean = (text: string | null | undefined): string =>
  (text ?? '').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();

/** What a reader sees and does, in terms of what stands on the page. Lengths of the draft are its own CSS px. */
export function readerOf(page: OwnPage) {
  /** The document of the draft. */
  const draft = (): Frame => {
    const found = page.frames().findLast((frame) => frame.url().includes('/brouillon/'));
    if (!found) throw new Error('there is no draft');
    return found;
  };
  const textIn = async (document: Page | Frame, selector: string) =>
    clean(
      await document.evaluate(
        (one) => globalThis.document.querySelector(one)?.textContent,
        selector,
      ),
    );

  const reader = {
    page,
    draft,
    /** Until the draft is shown. */
    ready: () =>
      until(
        () =>
          page.evaluate(() => {
            const frame = document.querySelector('iframe');
            const isShown = frame !== null && getComputedStyle(frame).visibility === 'visible';
            return isShown && document.querySelector('.etat-bon') !== null;
          }),
        'a draft is shown',
      ),
    /** What stands around the pages. */
    text: (selector: string) => textIn(page, selector),
    texts: async (selector: string) =>
      (await page.$$eval(selector, (all) => all.map(({ textContent }) => textContent))).map(clean),
    exists: async (selector: string) => (await page.$(selector)) !== null,
    draftText: (selector: string) => textIn(draft(), selector),
    scrolled: () => draft().evaluate(() => scrollY),
    scrollTo: (top: number) =>
      draft().evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), top),
    /** How far an element of the draft stands under the top of the window. */
    topOf: (selector: string) =>
      draft().$eval(selector, (element) => element.getBoundingClientRect().top),
    /** Whether an element of the draft can be seen without scrolling. */
    sees: (selector: string) =>
      draft().$eval(selector, (element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      }),
    /** Where an element of the draft is to be clicked: Puppeteer knows nothing of a frame's scale. */
    pointOf: async (selector: string) => {
      const within = await draft().$eval(selector, (element) => {
        const [rect = element.getBoundingClientRect()] = element.getClientRects();
        return { x: rect.x + Math.min(rect.width / 2, 30), y: rect.y + rect.height / 2 };
      });
      return page.$eval(
        'iframe',
        (frame, { x, y }) => {
          const around = frame.getBoundingClientRect();
          const scale = around.width / frame.offsetWidth;
          return { x: around.x + scale * x, y: around.y + scale * y };
        },
        within,
      );
    },
    clickInDraft: async (selector: string) => {
      const { x, y } = await reader.pointOf(selector);
      await page.mouse.click(x, y);
    },
    /** Clicks the button of that name, once it is there. */
    press: async (name: string) => {
      const named = (wanted: string) =>
        [...document.querySelectorAll('button')].find(
          (one) => (one.ariaLabel ?? one.innerText.trim()) === wanted && one.offsetWidth > 0,
        );
      await until(async () => {
        const found = (
          await page.evaluateHandle(named, name)
        ).asElement() as ElementHandle<Element> | null;
        await found?.click();
        return found !== null;
      }, `a button “${name}”`);
    },
    /** The entry of the contents at which the reader is. */
    current: () =>
      page.evaluate(
        () => document.querySelector<HTMLElement>('.sommaire [aria-current]')?.dataset.cible,
      ),
    /** Goes to a part by the menu of contents. */
    goTo: async (part: string) => {
      await page.click(`.sommaire [data-cible="${part}"]`);
      await until(async () => (await reader.current()) === part, `the reader is at ${part}`);
    },
    [Symbol.asyncDispose]: () => page[Symbol.asyncDispose](),
  };
  return reader;
}
