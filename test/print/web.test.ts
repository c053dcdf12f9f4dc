/** The web page of the reference edition in a real browser: what is reached, heard, sorted and printed. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PrintTab } from '../../scripts/print/browser/launch.ts';
import { borrowedTab } from '../support/built-guide.ts';
import { webPage } from '../support/web.ts';

const ADDRESS = 'https://guide.test/index.html';
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let tab: PrintTab;
let page: Page;
let axe: string;
const asked: string[] = [];

beforeAll(async () => {
  const html = await webPage('aura-2023');
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

beforeEach(() => {
  asked.length = 0;
});

interface Look {
  readonly width?: number;
  readonly dark?: boolean;
  readonly script?: boolean;
  readonly at?: string;
}

async function open({ width = 1280, dark = false, script = true, at = '' }: Look = {}) {
  await page.setJavaScriptEnabled(script);
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  // Another fragment alone would not load the page again.
  await page.goto('about:blank');
  await page.goto(`${ADDRESS}${at}`);
}

/** Names of the tools that are shown, in order. */
const shown = (): Promise<string[]> =>
  page.$$eval('.matrice-ligne:not([hidden]) a', (links) => links.map((a) => a.textContent ?? ''));
const said = (): Promise<string> => page.$eval('.filtres-compte', (p) => p.textContent ?? '');
const query = () => new URL(page.url()).search;

describe('axe finds nothing', () => {
  it.each([
    { width: 1280, dark: false, at: '' },
    { width: 1280, dark: true, at: '?critere=stocks&reponse=oui&tri=nom#synthese' },
    { width: 320, dark: false, at: '?critere=stocks,collectif&tri=-stocks#synthese' },
    { width: 320, dark: true, at: '' },
  ])('at $width px, dark: $dark, « $at »', async (look) => {
    await open(look);
    // Over the protocol: the page's own policy lets no other script in.
    await page.evaluate(axe);
    const { violations } = (await page.evaluate(
      `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] })`,
    )) as AxeResults;
    const found = violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((n) => n.html)]);
    expect(found).toEqual([]);
  });
});

describe('the page', () => {
  it('asks for nothing but itself', async () => {
    await open();
    expect(asked).toEqual([ADDRESS]);
  });

  it.each([320, 768, 1280])('does not scroll sideways at %i px', async (width) => {
    await open({ width });
    const room = await page.$eval('html', (html) => html.scrollWidth - html.clientWidth);
    expect(room).toBe(0);
  });

  it('holds with the spacing of text that WCAG 1.4.12 asks for, at 320 px', async () => {
    await open({ width: 320 });
    await page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
    });
    const room = await page.$eval('html', (html) => html.scrollWidth - html.clientWidth);
    expect(room).toBe(0);
  });

  it('leads from a deep link to its rubric, under the bar', async () => {
    await open({ at: '#kuupanda-cout' });
    const { top, bar } = await page.evaluate(() => ({
      top: document.getElementById('kuupanda-cout')?.getBoundingClientRect().top ?? 0,
      bar: document.querySelector('.barre')?.getBoundingClientRect().bottom ?? 0,
    }));
    expect(top).toBeGreaterThanOrEqual(bar);
    expect(top).toBeLessThan(bar + 60);
  });

  it('marks in the contents what is being read', async () => {
    await open({ at: '#locavor' });
    await page.waitForSelector('.sommaire a[aria-current][href="#locavor"]');
  });

  it('remembers the theme that was chosen', async () => {
    await open();
    await page.click('.barre-theme');
    await open();
    const theme = await page.$eval('html', (html) => html.dataset.theme);
    expect(theme).toBe('sombre');
    expect(await page.$eval('.barre-theme', (b) => b.getAttribute('aria-pressed'))).toBe('true');
    await page.click('.barre-theme');
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
