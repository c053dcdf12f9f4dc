/** The web page in a real browser: what is reached, heard, sorted and filtered. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrintTab } from '../../scripts/print/browser/launch.ts';
import { borrowedTab } from '../support/built-guide.ts';
import { documentOfAllParts, webPageOf } from '../support/web.ts';

const ADDRESS = 'https://guide.test/index.html';
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let tab: PrintTab;
let page: Page;
let axe: string;
const asked: string[] = [];

beforeAll(async () => {
  const html = await webPageOf(await documentOfAllParts());
  axe = await readFile(AXE, 'utf8');
  tab = await borrowedTab();
  page = await tab.firstPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith('data:')) return request.continue();
    asked.push(url);
    return url.startsWith(ADDRESS)
      ? request.respond({ contentType: 'text/html; charset=utf-8', body: html })
      : request.abort();
  });
});

afterAll(() => tab.close());

interface Look {
  readonly width?: number;
  readonly dark?: boolean;
  readonly script?: boolean;
  readonly at?: string;
}

/** Loads the page anew: tests that only look at it share a load. */
async function open({ width = 1280, dark = false, script = true, at = '' }: Look = {}) {
  await page.setJavaScriptEnabled(script);
  await widen(width);
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  // Another fragment alone would not load the page again.
  await page.goto('about:blank');
  asked.length = 0;
  await page.goto(`${ADDRESS}${at}`);
}

const widen = (width: number) => page.setViewport({ width, height: 800 });

/** What axe finds in the page as it stands, or in one element of it: rules, each with some elements. */
async function axeFinds(within = 'html'): Promise<readonly (readonly [string, string[]])[]> {
  // Over the protocol: the page's own policy lets no other script in.
  await page.evaluate(axe);
  const options = { runOnly: TAGS, resultTypes: ['violations'], preload: false };
  const { violations } = (await page.evaluate(
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)})`,
  )) as AxeResults;
  return violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]);
}

/** How much wider than its window the page is, in CSS px. */
const overflow = () => page.$eval('html', (html) => html.scrollWidth - html.clientWidth);

/** Names of the tools that are shown, in order. */
const shown = (): Promise<string[]> =>
  page.$$eval('.matrice-ligne:not([hidden]) a', (links) => links.map((a) => a.textContent ?? ''));
const said = (): Promise<string> => page.$eval('.filtres-compte', (p) => p.textContent ?? '');
const query = () => new URL(page.url()).search;

describe('the page in a wide window', () => {
  beforeAll(() => open());

  it('asks for nothing but itself', () => {
    expect(asked).toEqual([ADDRESS]);
  });

  it('has nothing that axe finds', async () => {
    expect(await axeFinds()).toEqual([]);
  });

  it.each([768, 1280])('does not scroll sideways at %i px', async (width) => {
    await widen(width);
    expect(await overflow()).toBe(0);
  });

  it('leads from a deep link to its rubric, under the bar', async () => {
    await page.goto(`${ADDRESS}#kuupanda-cout`);
    const { top, bar } = await page.evaluate(() => ({
      top: document.getElementById('kuupanda-cout')?.getBoundingClientRect().top ?? 0,
      bar: document.querySelector('.barre')?.getBoundingClientRect().bottom ?? 0,
    }));
    expect(top).toBeGreaterThanOrEqual(bar);
    expect(top).toBeLessThan(bar + 60);
  });

  it('marks in the contents what is being read', async () => {
    for (const id of ['locavor', 'glossaire']) {
      await page.goto(`${ADDRESS}#${id}`);
      await page.waitForSelector(`.sommaire a[aria-current][href="#${id}"]`);
    }
  });

  it('remembers the theme that was chosen', async () => {
    await page.click('.barre-theme');
    await open();
    const theme = await page.$eval('html', (html) => html.dataset.theme);
    expect(theme).toBe('sombre');
    expect(await page.$eval('.barre-theme', (b) => b.getAttribute('aria-pressed'))).toBe('true');
    await page.evaluate(() => localStorage.clear());
  });
});

describe('the page in a narrow window, dark, its matrix filtered', () => {
  beforeAll(() =>
    open({ width: 320, dark: true, at: '?critere=stocks,collectif&tri=-stocks#synthese' }),
  );

  it('does not scroll sideways', async () => {
    expect(await overflow()).toBe(0);
  });

  it('has controls of 24 px at least, but for links that stand in a sentence', async () => {
    const small = await page.$$eval('a[href], button, input, select', (controls) =>
      controls
        .filter((one) => one.checkVisibility() && !one.closest('.evitement'))
        .filter((one) => {
          const sentence = one.parentElement?.closest('p, li, dd')?.textContent?.trim();
          const inSentence =
            getComputedStyle(one).display === 'inline' && sentence !== one.textContent?.trim();
          const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
          return !inSentence && Math.min(width, height) < 24;
        })
        .map((one) => one.outerHTML),
    );
    expect(small).toEqual([]);
  });

  it('has nothing that axe finds', async () => {
    expect(await axeFinds()).toEqual([]);
  });

  it('would not pass with a picture without words or a text that is too pale', async () => {
    await page.$eval('#index', (section) => {
      section.append(document.createElement('img'));
      for (const title of section.querySelectorAll('h3')) title.style.color = '#444';
    });
    const found = await axeFinds('#index');
    expect(found.map(([rule]) => rule)).toEqual(['color-contrast', 'image-alt']);
  });

  it('holds with the spacing of text that WCAG 1.4.12 asks for', async () => {
    await page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
    });
    expect(await overflow()).toBe(0);
  });
});

describe('without script', () => {
  it('has the whole matrix as a table, and no control that does nothing', async () => {
    await open({ script: false });
    expect(await page.$$('.matrice tbody td svg[role=img]')).toHaveLength(81);
    const idle = await page.$$eval('button, input, select', (controls) =>
      controls.filter((one) => one.checkVisibility()).map((one) => one.outerHTML),
    );
    expect(idle).toEqual([]);
  });
});

describe('the matrix, with the keyboard alone', () => {
  it('is filtered, says how many are left, and puts that into the address', async () => {
    await open({ at: '#synthese' });
    await page.focus('.choix input[value=collectif]');
    await page.keyboard.press('Space');
    await page.focus('.choix input[value=ferme]');
    await page.keyboard.press('Space');
    expect(await shown()).not.toContain('NectarGo');
    expect(await said()).toMatch(/^\d outils? sur 9, par catégorie$/);
    expect(query()).toBe('?critere=collectif&categorie=ferme');
    const filtered = await shown();
    await open({ at: `${query()}#synthese` });
    expect(await shown()).toEqual(filtered);
    await page.focus('.choix input[value=collectif]');
    await page.keyboard.press('Escape');
    expect(await shown()).toHaveLength(9);
    expect(query()).toBe('');
  });

  it('is sorted by a head: one way, the other, then as in the guide', async () => {
    await open({ at: '#synthese' });
    const guide = await shown();
    const sorted = [...guide].sort((a, b) => a.localeCompare(b, 'fr', { sensitivity: 'base' }));
    const sort = () => page.$eval('[data-tri=nom]', (head) => head.getAttribute('aria-sort'));
    await page.focus('[data-tri=nom] button');
    await page.keyboard.press('Enter');
    expect([await shown(), await sort()]).toEqual([sorted, 'ascending']);
    await page.keyboard.press('Enter');
    expect([await shown(), await sort()]).toEqual([sorted.toReversed(), 'descending']);
    await page.keyboard.press('Enter');
    expect([await shown(), await sort()]).toEqual([guide, null]);
  });
});

describe('the keyboard', () => {
  it('reaches all that can be used, in order, and always in sight', async () => {
    await open();
    const all = await page.$$eval(
      'a[href], button, input, select, [tabindex="0"]',
      (elements) =>
        elements.filter((one) => one.checkVisibility() && !one.closest('[hidden]')).length,
    );
    const seen = new Set<number>();
    const hidden: string[] = [];
    for (let step = 0; step < all + 20; step += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const { top, bottom } = element.getBoundingClientRect();
        const bar = document.querySelector('.barre')?.getBoundingClientRect().bottom ?? 0;
        const inBar = element.closest('.barre, .evitement') !== null;
        return {
          index: [...document.querySelectorAll('*')].indexOf(element),
          html: element.outerHTML.slice(0, 120),
          covered: !inBar && (bottom <= bar || top >= innerHeight),
        };
      });
      if (!at || seen.has(at.index)) break;
      seen.add(at.index);
      if (at.covered) hidden.push(at.html);
    }
    expect(hidden).toEqual([]);
    // A group of radio buttons is one stop.
    expect(seen.size).toBe(all - 1);
    expect([...seen]).toEqual([...seen].sort((a, b) => a - b));
  });

  it('opens the contents on a narrow window, and closes them with Escape', async () => {
    await open({ width: 390 });
    await page.focus('.barre-sommaire');
    await page.keyboard.press('Enter');
    const state = () =>
      page.evaluate(() => [
        document.querySelector('.barre-sommaire')?.getAttribute('aria-expanded'),
        document.activeElement?.className.split(' ')[0],
      ]);
    expect(await state()).toEqual(['true', 'sommaire']);
    await page.keyboard.press('Escape');
    expect(await state()).toEqual(['false', 'barre-bouton']);
  });

  it('skips to the text', async () => {
    await open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenu');
  });
});
