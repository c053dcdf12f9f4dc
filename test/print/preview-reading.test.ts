/** The preview in a real browser: ways through the draft, from it to its sources, and how it looks. */
import { chmodSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PreviewServer } from '../../scripts/preview/server/preview-server.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { png } from '../support/pictures.ts';
import { eventually, openDraft, previewOf, type Reader } from '../support/preview.ts';
import { ACCUEIL, ANNEES, BETA, GAMMA } from '../support/small-guide.ts';

const LOCAL = 'content/editions/local/outils/alpha.yaml';

/** All that can be marked in a draft, in an edition that changes a card. */
const guide = new GuideBuilder()
  .append(BETA, 'a_verifier:\n  - champ: site\n    note: Le site a-t-il changé ?\n')
  .replace(GAMMA, /cout: \|\n.*\n/, 'cout:\n')
  .replace(ANNEES, /donnees:\n.*\n.*\n/, 'manque: Les données de l’enquête.\n')
  .append(ACCUEIL, '\n![](./photos/etal.png)\n')
  .write('content/photos/etal.png', png(40, 20))
  .write('content/editions/local/edition.yaml', 'base: essai\nterritoire: Loire\n')
  .write(LOCAL, 'en_bref:\n  statut: SAS\n');

let server: PreviewServer;
let reader: Reader;

beforeAll(async () => {
  server = await previewOf(guide, { prints: false });
  reader = await openDraft(server.url, { edition: 'local' });
});
afterAll(async () => {
  await reader?.[Symbol.asyncDispose]();
  await server?.close();
  await guide[Symbol.asyncDispose]();
});

describe('what is clicked in the draft', () => {
  const record = join(guide.root, 'ouvert.txt');
  /** Stands for the editor's own program: writes down what it is asked for. */
  const opened = () =>
    readFile(record, 'utf8').then(
      (text) => text.trim().split('\n'),
      () => [],
    );
  const place = () => reader.text('.message code');

  beforeAll(() => {
    const script = join(guide.root, 'editeur');
    guide.write('editeur', `#!/bin/sh\nprintf '%s\\n' "$@" > '${record}'\n`);
    chmodSync(script, 0o755);
    vi.stubEnv('LAUNCH_EDITOR', script);
  });
  afterAll(() => vi.unstubAllEnvs());

  it('is only read, without a key held', async () => {
    await reader.goTo('beta');
    await reader.clickInDraft('#beta-principe p');
    expect(await reader.text('.message')).toBe('');
  });

  it('is opened in the editor at its line with Alt held, and its place can be copied', async () => {
    await reader.goTo('beta');
    await reader.page.keyboard.down('Alt');
    await reader.clickInDraft('#beta-principe p');
    await reader.page.keyboard.up('Alt');
    await eventually(opened).toEqual([join(guide.root, BETA), '11', '1']);
    await eventually(() => reader.text('.message')).toContain('Demandé à votre éditeur de texte');
    expect(await place()).toBe(`${BETA}:11`);
    const permissions = ['clipboard-read', 'clipboard-write'] as const;
    await reader.page.browserContext().overridePermissions(server.url, [...permissions]);
    await reader.press(`Copier ${BETA}:11`);
    expect(await reader.page.evaluate(() => navigator.clipboard.readText())).toBe(`${BETA}:11`);
  });

  it('is opened by the button, until Escape', async () => {
    await reader.goTo('methode');
    await reader.press('Ouvrir la source');
    await reader.clickInDraft('#methode .etape');
    await eventually(opened).toEqual([join(guide.root, 'content/chapitres/methode.md'), '9', '1']);
    await reader.page.keyboard.press('Escape');
    await reader.press('Fermer le message');
    await reader.clickInDraft('#methode .etape');
    expect(await reader.text('.message')).toBe('');
  });

  it('is opened in the file of the edition that changed it', async () => {
    await reader.goTo('alpha');
    await reader.page.keyboard.down('Control');
    await reader.clickInDraft(`#alpha [data-source^="${LOCAL}"]`);
    await reader.page.keyboard.up('Control');
    await eventually(opened).toEqual([join(guide.root, LOCAL), '2', '1']);
  });

  it('leads to the sheet that it names', async () => {
    await reader.goTo('accueil');
    await reader.clickInDraft('#accueil a[href="#alpha"]');
    await eventually(() => reader.sees('#alpha .bandeau')).toBe(true);
  });
});

describe('the diagnostics', () => {
  it('stand file by file, with what to do', async () => {
    expect(await reader.texts('.panneau-corps > .fichier h3')).toEqual(['chapitres/accueil.md1']);
    expect(await reader.text('.panneau-corps > .fichier .probleme')).toContain(
      'Cette image n’est pas décrite',
    );
    expect(await reader.texts('.a-verifier .fichier h3')).toEqual([
      'graphiques/annees.yaml1',
      'outils/beta.yaml1',
    ]);
  });

  it('lead to their place in the draft', async () => {
    await reader.goTo('couverture');
    await reader.press(`Voir ${ACCUEIL}:15 dans le brouillon`);
    await eventually(() => reader.sees(`[data-source="${ACCUEIL}:15"]`)).toBe(true);
    await reader.page.click('.a-verifier > summary');
    await reader.press(`Voir ${BETA}:26 dans le brouillon`);
    await eventually(() => reader.sees('#beta')).toBe(true);
  });

  it('can be hidden by kind', async () => {
    await reader.press('1\u00a0avertissement');
    expect(await reader.exists('.panneau-corps > .fichier')).toBe(false);
    await reader.press('1\u00a0avertissement');
    expect(await reader.exists('.panneau-corps > .fichier')).toBe(true);
  });
});

describe('the marks in the margin', () => {
  const KINDS = ['a-verifier', 'vide', 'graphique', 'local'];
  const shown = async (kind: string) =>
    reader
      .draft()
      .$$eval(
        `.reperes > .repere-${kind}`,
        (all) => all.filter((one) => one.getClientRects().length > 0).length,
      );

  it('are counted, and hidden by the menu', async () => {
    await reader.press('Repères');
    const counts = await reader.texts('.reperes .nombre');
    expect(counts).toEqual(['1', '1', '1', '2']);
    for (const [at, kind] of KINDS.entries()) {
      expect(await shown(kind)).toBe(Number(counts[at]));
      await reader.page.click(`.repere-${kind} input`);
      await eventually(() => shown(kind)).toBe(0);
      await reader.page.click(`.repere-${kind} input`);
      await eventually(() => shown(kind)).toBe(Number(counts[at]));
    }
    await reader.press('Tout masquer');
    for (const kind of KINDS) await eventually(() => shown(kind)).toBe(0);
    await reader.press('Tout montrer');
    for (const kind of KINDS) await eventually(() => shown(kind)).toBeGreaterThan(0);
  });

  it('are reached one after the other', async () => {
    await reader.press('Rubriques vides : suivant');
    await eventually(() => reader.sees('#gamma-cout')).toBe(true);
    await reader.press('Graphiques sans données : suivant');
    await eventually(() => reader.sees('.graphique-absent')).toBe(true);
    await reader.clickInDraft('#accueil h3');
    await eventually(() => reader.exists('.reperes')).toBe(false);
  });

  it('say what is to be verified', async () => {
    expect(await reader.draftText('.repere-a-verifier')).toContain('Le site a-t-il changé ?');
    expect(await reader.draftText('.repere-a-verifier')).toContain(BETA);
  });
});

describe('the search', () => {
  const highlighted = () =>
    reader.draft().evaluate(() => CSS.highlights.get('recherche')?.size ?? 0);
  const current = () =>
    reader.draft().evaluate(() => {
      const [range] = CSS.highlights.get('recherche-ici') ?? [];
      const rect = (range as Range | undefined)?.getBoundingClientRect();
      return {
        text: range?.toString(),
        part: range?.startContainer.parentElement?.closest('main > section')?.id,
        isSeen: rect !== undefined && rect.top >= 0 && rect.bottom <= innerHeight,
      };
    });

  it('finds words whatever their accents, and goes from one to the next', async () => {
    await reader.goTo('couverture');
    await reader.page.focus('[data-recherche]');
    await reader.page.keyboard.type('PRESENTES');
    await eventually(() => reader.text('.recherche-compte')).toMatch(/^1\/\d+$/);
    const count = Number((await reader.text('.recherche-compte')).slice(2));
    expect(await highlighted()).toBe(count);
    expect(await current()).toMatchObject({ text: 'présentés', isSeen: true });
    await reader.page.keyboard.press('Enter');
    await eventually(() => reader.text('.recherche-compte')).toBe(`2/${count}`);
    expect(await current()).toMatchObject({ text: 'présentés', isSeen: true });
    await reader.page.keyboard.down('Shift');
    await reader.page.keyboard.press('Enter');
    await reader.page.keyboard.press('Enter');
    await reader.page.keyboard.up('Shift');
    await eventually(() => reader.text('.recherche-compte')).toBe(`${count}/${count}`);
    await reader.page.keyboard.press('Escape');
    await eventually(highlighted).toBe(0);
  });

  it('says that there is nothing', async () => {
    await reader.page.focus('[data-recherche]');
    await reader.page.keyboard.type('courgette');
    await eventually(() => reader.text('.recherche-compte')).toBe('0');
    await reader.page.keyboard.press('Escape');
    await eventually(() => reader.text('.recherche-compte')).toBe('');
  });
});

describe('a narrow window', () => {
  beforeAll(() => reader.page.setViewport({ width: 390, height: 844 }));
  afterAll(() => reader.page.setViewport({ width: 1440, height: 900 }));

  it('shows one page above the other, no wider than itself', async () => {
    await eventually(() => reader.draft().$eval('body', (body) => body.className)).toContain(
      'colonne',
    );
    for (const document of [reader.page, reader.draft()]) {
      const room = await document.$eval('html', (html) => html.clientWidth - html.scrollWidth);
      expect(room).toBe(0);
    }
  });

  it('has its panels and tools over the pages', async () => {
    await reader.press('Sommaire');
    await reader.page.click('dialog [data-cible="gamma"]');
    await eventually(() => reader.exists('dialog')).toBe(false);
    expect(await reader.sees('#gamma .bandeau')).toBe(true);
    await reader.page.click('.tete [aria-label^="Diagnostics"]');
    await eventually(() => reader.texts('dialog .fichier h3')).toContain('chapitres/accueil.md1');
    await reader.press('Fermer');
    await eventually(() => reader.exists('dialog')).toBe(false);
    await reader.press('Autres outils');
    await eventually(() => reader.exists('.outils [data-recherche]')).toBe(true);
    expect(await reader.page.$eval('html', (html) => html.clientWidth - html.scrollWidth)).toBe(0);
    await reader.page.keyboard.press('Escape');
  });
});

describe('zoom, layout and contents', () => {
  const zoom = () => reader.text('.zoom-valeur');

  it('keep the place', async () => {
    await reader.goTo('gamma');
    const top = await reader.topOf('#gamma');
    for (const layout of ['Colonne', 'Planches']) {
      await reader.press(layout);
      await eventually(() => reader.draft().$eval('body', (body) => body.className)).toContain(
        layout.toLowerCase(),
      );
      expect(await reader.topOf('#gamma')).toBeCloseTo(top, 0);
    }
    const fitted = await zoom();
    await reader.press('Agrandir');
    await eventually(zoom).not.toBe(fitted);
    expect(await reader.topOf('#gamma')).toBeCloseTo(top, 0);
    await reader.press('Ajuster');
    await eventually(zoom).toBe(fitted);
    expect(await reader.topOf('#gamma')).toBeCloseTo(top, 0);
    expect(await reader.current()).toBe('gamma');
  });

  it('follow the reader', async () => {
    await reader.goTo('couverture');
    for (const part of ['beta', 'methode']) {
      await reader.scrollTo((await reader.scrolled()) + (await reader.topOf(`#${part}`)));
      await eventually(reader.current).toBe(part);
    }
  });

  it('are as they were when the page is opened again', async () => {
    await reader.goTo('beta');
    await reader.press('Colonne');
    await reader.page.reload();
    await reader.ready();
    await eventually(reader.current).toBe('beta');
    expect(await reader.sees('#beta .bandeau')).toBe(true);
    expect(await reader.page.$eval('[data-vue="colonne"]', (one) => one.ariaPressed)).toBe('true');
    await reader.press('Planches');
  });
});

describe('the keyboard', () => {
  const focused = () =>
    reader.page.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
    });

  it('reaches all tools in their order, the way to the pages first', async () => {
    const first = await reader.page.$('a, button, input, [tabindex]');
    expect(await first?.evaluate((one) => one.textContent)).toBe('Aller aux pages');
    await first?.focus();
    const names: string[] = [];
    for (let step = 0; step < 8; step += 1) {
      await reader.page.keyboard.press('Tab');
      names.push(await focused());
    }
    expect(names).toEqual([
      'Sommaire',
      'Loire 2024',
      'Brouillon',
      'Pages imprimées',
      'Chercher dans le brouillon',
      'Télécharger',
      'Raccourcis du clavier',
      'Diagnostics : 1\u00a0avertissement',
    ]);
    await first?.focus();
    await reader.page.keyboard.press('Enter');
    expect(await reader.page.evaluate(() => document.activeElement?.id)).toBe('scene');
  });

  it('has keys of its own, over the pages too', async () => {
    await reader.clickInDraft('#beta .bandeau');
    await reader.page.keyboard.press('/');
    await eventually(focused).toBe('Chercher dans le brouillon');
    await reader.page.keyboard.press('Escape');
    await reader.page.keyboard.press('?');
    await eventually(() => reader.exists('dialog[open]')).toBe(true);
    expect(await reader.text('dialog')).toContain('Chercher dans le brouillon');
    await reader.page.keyboard.press('Escape');
    await eventually(() => reader.exists('dialog')).toBe(false);
    for (const isShown of [false, true]) {
      await reader.page.keyboard.press('d');
      await eventually(() => reader.exists('.panneau-droit')).toBe(isShown);
    }
  });

  it('closes a menu with Escape, and is back at its button', async () => {
    await reader.press('Télécharger');
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.press('Escape');
    await eventually(focused).toBe('Télécharger');
  });
});

describe('a dark screen', () => {
  const as = (value: string) =>
    reader.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);

  it('has a dark frame around pages that stay white', async () => {
    const rgb = (document: Page | Frame, selector: string, what: 'color' | 'backgroundColor') =>
      document.$eval(selector, (one, key) => getComputedStyle(one)[key], what);
    await as('dark');
    const isDark = (colour: string) =>
      (colour.match(/\d+/g) ?? []).every((one) => Number(one) < 64);
    expect(await rgb(reader.page, 'html', 'backgroundColor')).toSatisfy(isDark);
    expect(await rgb(reader.draft(), '.feuille[data-de="beta"]', 'backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    expect(await rgb(reader.draft(), '#beta-principe p', 'color')).toSatisfy(isDark);
    await as('light');
    expect(await rgb(reader.page, 'html', 'backgroundColor')).not.toSatisfy(isDark);
  });
});
