/** What befalls a browser at work, and what the program makes of it. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BrowserLaunchError } from '../../../scripts/print/browser/errors.ts';
import { launchBrowser, type PrintTab } from '../../../scripts/print/browser/launch.ts';
import { printJob, type Workplace } from '../../../scripts/print/browser/print-job.ts';
import { restartingBrowser } from '../../../scripts/print/browser/restarting.ts';
import { type Harm, unrulyBrowser } from '../../support/unruly-browser.ts';

const PDF = /^%PDF-/;

async function printed({ page, begins }: Workplace): Promise<string> {
  await page.setContent('<p>Bonjour</p>');
  begins('impression');
  return Buffer.from(await page.pdf())
    .toString('latin1')
    .slice(0, 5);
}

/** Prints with a browser that comes to harm, and sets down what was said and how often one was started. */
async function printWith(harm: Harm, { delay = 20 }: { delay?: number } = {}) {
  await using location = await unrulyBrowser(harm);
  const said: string[] = [];
  const places = [{ find: async () => location }];
  await using browser = restartingBrowser(() => launchBrowser({ places, timeoutMs: delay * 1000 }));
  const job = printJob({
    open: () => browser.session(),
    delay,
    log: (message) => void said.push(message),
    pulse: { every: 100, patience: 700 },
  });
  const result = await job.inTab(printed).catch((fault: Error) => fault);
  const starts = (await readFile(location.starts, 'utf8')).length;
  return { result, said, starts };
}

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
  'a browser that comes to harm',
  { timeout: 30_000 },
  () => {
    it.each([
      [
        'killed while it prints',
        { deed: 'kill', method: 'Page.printToPDF' },
        'pendant l’impression',
      ],
      [
        'killed while it loads',
        { deed: 'kill', method: 'Page.setLifecycleEventsEnabled' },
        'à son démarrage',
      ],
      [
        'stopped while it prints',
        { deed: 'stop', method: 'Page.printToPDF' },
        'pendant l’impression',
      ],
      [
        'that loses the process of the page',
        { deed: 'kill-page', method: 'Page.printToPDF' },
        'pendant l’impression',
      ],
      ['that ends as it starts', { deed: 'exit' }, 'à son démarrage'],
    ] as const)('%s is replaced once, and it is said', async (_, harm, when) => {
      const { result, said, starts } = await printWith({ ...harm, times: 1 });
      expect(result).toMatch(PDF);
      expect(said).toEqual([`Le navigateur s’est arrêté ${when} : nouvel essai…`]);
      expect(starts).toBe(2);
    });

    it('is not replaced a second time', async () => {
      const { result, starts } = await printWith({
        deed: 'kill',
        method: 'Page.printToPDF',
        times: 9,
      });
      expect(String(result)).toMatch(
        /^BrowserLostError: Le navigateur s’est arrêté deux fois, la seconde pendant l’impression\. Fermez/,
      );
      expect(starts).toBe(2);
    });

    it('says why it does not start, when it does so twice', async () => {
      const { result, starts } = await printWith({ deed: 'exit', times: 9 });
      expect(result).toBeInstanceOf(BrowserLaunchError);
      expect(starts).toBe(2);
    });

    it.each([
      [
        'whose page hangs',
        { deed: 'stop-page', method: 'Page.printToPDF' },
        /pendant l’impression.*--delai 6/,
      ],
      ['that never answers', { deed: 'silent' }, /n’a pas (répondu|fini) en 3 s/],
    ] as const)('%s has its time and no more', async (_, harm, message) => {
      const { result, said, starts } = await printWith({ ...harm, times: 9 }, { delay: 3 });
      expect(String(result)).toMatch(message);
      expect(said).toEqual([]);
      expect(starts).toBe(1);
    });
  },
);

it('does not try work again that fails by itself', async () => {
  let tries = 0;
  const tab: PrintTab = {
    sandboxed: false,
    firstPage: async () => ({}) as Page,
    guard: (work) => work,
    answers: async () => undefined,
    endBrowser: async () => undefined,
    close: async () => undefined,
  };
  const job = printJob({ open: async () => tab, delay: 5, log: () => undefined });
  const work = async () => {
    tries += 1;
    throw new RangeError('wrong');
  };
  await expect(job.inTab(work)).rejects.toThrow(RangeError);
  expect(tries).toBe(1);
});
