/** The preview in a real browser: several tabs, a server that goes away, what leaves it, and what is refused. */
import { chmodSync, existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { PreviewServer } from '../../scripts/preview/server/preview-server.ts';
import { dayStamp } from '../../scripts/render/draft-stamp.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { readPdf } from '../support/pdf-reader.ts';
import {
  eventually,
  openDraft,
  openPage,
  previewOf,
  type Reader,
  readerOf,
} from '../support/preview.ts';
import { ALPHA } from '../support/small-guide.ts';

const LOCAL = 'content/editions/local/outils/alpha.yaml';
const guide = new GuideBuilder()
  .write('content/editions/local/edition.yaml', 'base: essai\nterritoire: Loire\n')
  .write(LOCAL, 'en_bref: { statut: SAS }\n');
const downloads = join(guide.root, 'telechargements');
let server: PreviewServer;
let reader: Reader;

beforeAll(async () => {
  await mkdir(downloads);
  server = await previewOf(guide);
  reader = await openDraft(server.url, { downloads });
});
afterAll(async () => {
  await reader?.[Symbol.asyncDispose]();
  await server?.close();
  await guide[Symbol.asyncDispose]();
});

describe('several tabs', () => {
  it('follow each its edition', async () => {
    await using second = await openDraft(server.url);
    await using local = await openDraft(server.url, { edition: 'local' });
    guide.replace(ALPHA, 'vendre en ligne', 'vendre ensemble');
    for (const each of [reader, second, local]) {
      await eventually(() => each.draftText('#alpha-principe')).toContain('vendre ensemble');
    }
    guide.replace(LOCAL, 'SAS', 'coopérative');
    await eventually(() => local.draftText('#alpha')).toContain('coopérative');
    expect(await reader.draftText('#alpha')).toContain('association');
    expect(await second.draftText('#alpha')).toContain('association');
  });
});

describe('a server that goes away', () => {
  it('is said to be away, and the draft catches up when it is back', async () => {
    await reader.goTo('beta');
    await server.close();
    await eventually(() => reader.text('.etat')).toBe('Connexion perdue, nouvel essai…');
    expect(await reader.draftText('#beta')).toContain('Beta');
    guide.replace(ALPHA, /vendre en.*/, 'vendre plus tard.');
    server = await previewOf(guide, { port: server.port });
    await eventually(() => reader.draftText('#alpha-principe').catch(() => '')).toContain(
      'vendre plus tard',
    );
    await reader.ready();
    expect(await reader.sees('#beta .bandeau')).toBe(true);
    guide.replace(ALPHA, 'plus tard', 'encore');
    await eventually(() => reader.draftText('#alpha-principe')).toContain('vendre encore');
  });
});

describe('a draft that is sent to somebody', () => {
  const today = dayStamp(new Date()).jour;

  /** Clicks the link of the menu, and waits for the file. */
  async function downloaded(kind: 'html' | 'pdf'): Promise<string> {
    await reader.press('Télécharger');
    await reader.page.click(`a[href^="/telecharger/${kind}"]`);
    await reader.page.keyboard.press('Escape');
    const file = join(downloads, `guide-essai-brouillon.${kind}`);
    await eventually(() => existsSync(file)).toBe(true);
    return file;
  }

  it('is one HTML file, that needs neither a network nor scripts', async () => {
    const file = await downloaded('html');
    await using page = await openPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setJavaScriptEnabled(false);
    await page.goto(pathToFileURL(file).href);
    const text = await page.$eval('body', (body) => body.innerText);
    expect(text).toContain('Alpha');
    expect(text).toMatch(/brouillon/i);
    expect(text).toContain(today);
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href]);
    const html = await readFile(file, 'utf8');
    expect(html.match(/<script>/g)).toHaveLength(1);
    expect(html).toMatch(/script-src &#x27;sha256-/);
  });

  it('is a PDF that says so on each page', async () => {
    const pdf = await readPdf(await readFile(await downloaded('pdf')));
    onTestFinished(() => pdf.close());
    expect(pdf.pageCount).toBe(16);
    for (let page = 1; page <= pdf.pageCount; page += 1) {
      const text = (await pdf.text(page)).replace(/\s+/g, ' ');
      expect(text, `page ${page}`).toMatch(/Brouillon/i);
      expect(text, `page ${page}`).toContain(today);
    }
  });
});

describe('hostile content', () => {
  const HOSTILE = `
    <script>top.ran = 'script'</script>
    <img src="x" onerror="top.ran = 'onerror'">
    <svg onload="top.ran = 'onload'"></svg>
    <iframe srcdoc="<script>top.ran = 'srcdoc'</script>"></iframe>
    <iframe src="javascript:top.ran = 'javascript'"></iframe>
    <object data="/api/editions"></object>
    <link rel="stylesheet" href="/api/editions">
    <img src="/api/editions">
    <img src="http://127.0.0.1:9/">
    <form action="/api/editions"><button id="envoi">Envoyer</button></form>
    <a id="piege" href="javascript:top.ran = 'href'">Cliquer</a>`;

  it('runs nothing, reads nothing and sends nothing, however it came into the draft', async () => {
    await using page = await openPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setRequestInterception(true);
    page.on('request', async (request) => {
      if (!request.url().includes('/brouillon/essai') || request.url().includes('/api/')) {
        return request.continue();
      }
      // As the server sends it, were the checks of content to let such things pass.
      const answer = await fetch(request.url());
      const html = (await answer.text()).replace('</main>', `${HOSTILE}</main>`);
      return request.respond({ headers: Object.fromEntries(answer.headers), body: html });
    });
    await page.goto(`${server.url}edition/essai`);
    const victim = readerOf(page);
    await victim.ready();
    expect(await victim.draft().$$eval('#piege', (all) => all.length)).toBe(1);
    // As a part that is replaced while the page is open.
    await victim.draft().evaluate((html) => {
      const part = document.createRange().createContextualFragment(html);
      document.querySelector('#beta')?.replaceChildren(part);
    }, HOSTILE);
    await victim.draft().evaluate(() => {
      for (const one of document.querySelectorAll<HTMLElement>('#piege, #envoi')) one.click();
    });
    // What is started by these has ended when a change that came later is shown.
    guide.replace(ALPHA, /vendre.*/, 'vendre sans crainte.');
    await eventually(() => victim.draftText('#alpha-principe')).toContain('sans crainte');
    expect(await page.evaluate('typeof ran')).toBe('undefined');
    expect(victim.draft().url()).toBe(`${server.url}brouillon/essai`);
    expect(asked.filter((url) => /api\/editions|:9\//.test(url))).toEqual([]);
    expect(page.url()).toBe(`${server.url}edition/essai`);
  });
});

describe('a page of another origin', () => {
  let foreign: Server;
  const record = join(guide.root, 'ouvert.txt');

  beforeAll(async () => {
    foreign = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><title>Ailleurs</title><body></body>');
    });
    await new Promise<void>((resolve) => foreign.listen(0, resolve));
    const script = join(guide.root, 'editeur');
    guide.write('editeur', `#!/bin/sh\ntouch '${record}'\n`);
    chmodSync(script, 0o755);
    vi.stubEnv('LAUNCH_EDITOR', script);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    foreign.closeAllConnections();
    foreign.close();
  });

  /** What a page gets hold of, by all the ways that a browser has to load something from elsewhere. */
  async function told(page: Page) {
    const client = await (await fetch(`${server.url}@vite/client`)).text();
    const [, token = ''] = /const wsToken = "(.*?)"/.exec(client) ?? [];
    return page.evaluate(
      async (url, socket) => {
        const isOpen = new Promise<boolean>((resolve) => {
          const made = new WebSocket(`${url.replace('http', 'ws')}?token=${socket}`, 'vite-hmr');
          made.onopen = () => resolve(true);
          made.onerror = () => resolve(false);
        });
        const loads = (element: HTMLElement) =>
          new Promise<boolean>((resolve) => {
            element.onload = () => resolve(true);
            element.onerror = () => resolve(false);
            document.body.append(element);
          });
        const script = document.createElement('script');
        script.src = `${url}scripts/preview/protocol.ts`;
        const style = document.createElement('link');
        style.rel = 'stylesheet';
        style.href = `${url}scripts/preview/client/styles/base.css?direct`;
        const reads = (path: string) =>
          fetch(`${url}${path}`).then(
            (response) => response.ok,
            () => false,
          );
        return {
          state: await reads('api/brouillon/essai'),
          draft: await reads('brouillon/essai'),
          script: await loads(script),
          style: await loads(style),
          socket: await isOpen,
        };
      },
      server.url,
      token,
    );
  }

  it('is not the page of the preview, which is told all of this', async () => {
    expect(new Set(Object.values(await told(reader.page)))).toEqual(new Set([true]));
  });

  // The first is of the same site, as browsers see it.
  it.each(['127.0.0.1', 'localhost'])('(%s) is told nothing, and opens nothing', async (host) => {
    const { port } = foreign.address() as AddressInfo;
    await using page = await openPage();
    await page.goto(`http://${host}:${port}/`);
    const all = await told(page);
    expect(new Set(Object.values(all)), JSON.stringify(all)).toEqual(new Set([false]));
    await page.evaluate(
      (src) =>
        new Promise<void>((resolve) => {
          const picture = new Image();
          picture.onload = () => resolve();
          picture.onerror = () => resolve();
          picture.src = src;
        }),
      `${server.url}ouvrir?source=${ALPHA}`,
    );
    expect(existsSync(record)).toBe(false);
  });

  it('cannot show the preview within itself', async () => {
    const { port } = foreign.address() as AddressInfo;
    await using page = await openPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    for (const path of ['', 'edition/essai', 'brouillon/essai']) {
      const answer = page.waitForResponse(`${server.url}${path}`);
      await page.evaluate((src) => {
        const frame = document.createElement('iframe');
        frame.src = src;
        document.body.append(frame);
      }, `${server.url}${path}`);
      expect((await answer).status()).toBe(403);
    }
  });

  it('may lead to it, but keeps no hold of it', async () => {
    const { port } = foreign.address() as AddressInfo;
    await using page = await openPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.evaluate((url) => Object.assign(window, { opened: open(url) }), server.url);
    await eventually(() => page.evaluate('opened.closed')).toBe(true);
    const pages = await page.browserContext().pages();
    expect(pages.map((one) => one.url())).toContain(server.url);
  });
});
