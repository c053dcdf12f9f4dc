import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PrintState } from '../../scripts/preview/protocol.ts';
import { downloadHtml } from '../../scripts/preview/server/download.ts';
import { createPrinter, type Printer } from '../../scripts/preview/server/printer.ts';
import { type BrowserSession, launchBrowser } from '../../scripts/print/browser/launch.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { draftsOf } from '../support/live-draft.ts';
import { readPdf } from '../support/pdf-reader.ts';
import { folders } from '../support/rendered.ts';
import { ALPHA, BETA } from '../support/small-guide.ts';

let builder: GuideBuilder;
let drafts: ReturnType<typeof draftsOf>;
let printer: Printer;
let states: PrintState[];
let logged: string[];
let sessions: BrowserSession[];

const NOW = new Date(2026, 10, 24, 10, 42);
const PATIENT = { timeout: 20_000, interval: 20 };
const state = () => states.at(-1);
const until = (met: () => unknown) => vi.waitUntil(met, PATIENT);

async function save(path: string, from: string, to: string): Promise<void> {
  builder.replace(path, from, to);
  await drafts.again();
  printer.changed('essai');
}

async function textOf(page: number): Promise<string> {
  const shown = state()?.pages[page - 1];
  const bytes = printer.pdf('essai', shown?.pdf ?? '');
  if (!shown || !bytes) throw new Error(`no page ${page}`);
  const pdf = await readPdf(bytes);
  const text = await pdf.text(shown.index);
  await pdf.close();
  return text;
}

const firstPage = (id: string) =>
  state()?.sections.find((section) => section.id === id)?.firstPage ?? 0;

beforeEach(() => {
  builder = new GuideBuilder();
  drafts = draftsOf(builder.root);
  states = [];
  logged = [];
  sessions = [];
  printer = createPrinter({
    drafts,
    folders,
    version: '0.0.0',
    log: (message) => logged.push(message),
    launch: async (options) => {
      const session = await launchBrowser({ ...options, inBackground: false });
      sessions.push(session);
      return session;
    },
    printed: (one) => states.push(one),
    progress: () => undefined,
  });
});

afterEach(async () => {
  await printer.close();
  await builder[Symbol.asyncDispose]();
});

describe('the printer of the preview', { timeout: 60_000 }, () => {
  it('starts no browser before an edition is looked at', () => {
    printer.changed('essai');
    expect(sessions).toEqual([]);
  });

  it('shows a card as it was saved last, and says what only shows in print', async () => {
    printer.follow('essai');
    await until(state);
    await save(ALPHA, 'sert à vendre', 'sert enfin à vendre');
    await until(() => state()?.version === 2);
    expect(await textOf(firstPage('alpha'))).toContain('sert enfin');
    expect(await textOf(firstPage('beta'))).toContain('sert à vendre');
    await save(
      BETA,
      'ouvre sa boutique',
      `ouvre sa boutique. ${'Encore une phrase. '.repeat(600)}`,
    );
    await until(() => state()?.version === 3 && state()?.problems);
    expect(state()?.problems).toMatchObject([{ code: 'fiche-trop-longue', file: BETA }]);
    expect(state()?.fits.find(({ id }) => id === 'beta')?.over).toBeGreaterThan(0);
    expect(await sessions[0]?.browser.pages()).toHaveLength(2);
  });

  it('goes on when its browser ends', async () => {
    printer.follow('essai');
    await until(state);
    await sessions[0]?.close();
    await save(ALPHA, 'sert à vendre', 'sert enfin à vendre');
    await until(() => state()?.version === 2);
    expect(await textOf(firstPage('alpha'))).toContain('sert enfin');
    expect(sessions).toHaveLength(2);
    // As root it is also told, once, that the browser is not isolated.
    const told = logged.filter((message) => !message.includes('sandbox'));
    expect(told).toEqual(['Le navigateur qui imprime l’aperçu s’est arrêté.']);
  });

  it('gives the draft as a PDF that says on each page of which day and hour it is', async () => {
    const pdf = await readPdf((await printer.whole('essai', NOW)) ?? new Uint8Array());
    for (let page = 1; page <= pdf.pageCount; page += 1) {
      expect(await pdf.text(page)).toMatch(/Brouillon\s+du 24 novembre 2026, 10\sh\s42/);
    }
    await pdf.close();
  });

  it('gives it as one HTML file', async () => {
    const good = (await drafts.open('essai'))?.good;
    if (!good) throw new Error('no draft');
    const html = await downloadHtml(good, { folders, now: NOW });
    expect(html).toMatch(/<b>Brouillon<\/b> du 24 novembre 2026, 10\sh\s42/);
    expect(html).not.toMatch(
      /data-source|src="(?!data:)|href="(?!#|https?:|mailto:|data:)|@import/,
    );
  });
});
