/** The preview in a real browser: the draft, and the printed pages, follow the files. */
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, type PrintState } from '../../scripts/preview/protocol.ts';
import type { PreviewServer } from '../../scripts/preview/server/preview-server.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import {
  eventually,
  openDraft,
  openPage,
  previewOf,
  type Reader,
  readerOf,
  until,
} from '../support/preview.ts';
import { ACCUEIL, ALPHA, BETA, EDITION, SMALL_GUIDE } from '../support/small-guide.ts';

const guide = new GuideBuilder();
const DELTA = 'content/outils/delta.yaml';
const AUTRE = 'content/editions/autre';
let server: PreviewServer;
let reader: Reader;
let whole: string;

beforeAll(async () => {
  server = await previewOf(guide);
  reader = await openDraft(server.url);
  whole = await reader.draftText('main');
});

/** Each test finds the guide, and the draft, as they were at first. */
afterEach(async () => {
  for (const [path, text] of Object.entries(SMALL_GUIDE)) {
    if (!existsSync(join(guide.root, path)) || guide.read(path) !== text) guide.write(path, text);
  }
  for (const path of [DELTA, AUTRE]) if (existsSync(join(guide.root, path))) guide.remove(path);
  await until(async () => (await reader.draftText('main')) === whole, 'the draft is as before');
});

afterAll(async () => {
  await reader?.[Symbol.asyncDispose]();
  await server?.close();
  await guide[Symbol.asyncDispose]();
});

describe('the list of editions', () => {
  let visitor: Reader;

  beforeAll(async () => {
    visitor = readerOf(await openPage());
    await visitor.page.goto(server.url);
  });
  afterAll(() => visitor?.[Symbol.asyncDispose]());

  it('has all of them, also one that is added, and one that cannot be read', async () => {
    await eventually(() => visitor.texts('.edition h2')).toEqual(['Essai 2024']);
    guide.write(`${AUTRE}/edition.yaml`, 'base: essai\nterritoire: Loire\n');
    await eventually(() => visitor.texts('.edition h2')).toEqual(['Loire 2024', 'Essai 2024']);
    guide.write(`${AUTRE}/edition.yaml`, 'base: [');
    await eventually(() => visitor.text('.editions')).toContain(
      'Le fichier de l’édition ne peut pas être lu.',
    );
  });

  it('leads to the draft of the one that is chosen', async () => {
    await eventually(() => visitor.texts('.edition h2')).toEqual(['Essai 2024']);
    await visitor.page.click('.edition a');
    await visitor.ready();
    expect(await visitor.draftText('#alpha')).toContain('Alpha');
    expect(visitor.page.url()).toBe(`${server.url}edition/essai`);
  });

  it('is where the address of no edition leads back to', async () => {
    await visitor.page.goto(`${server.url}edition/absente`);
    await eventually(() => visitor.text('h1')).toBe('Cette édition n’existe pas');
    expect(await visitor.text('main')).toContain('« absente »');
    await visitor.page.click('a.bouton');
    await eventually(() => visitor.texts('.edition h2')).toEqual(['Essai 2024']);
    expect(visitor.page.url()).toBe(server.url);
  });
});

describe('a card that is edited', () => {
  it('changes in its place: nothing else is touched, nothing moves', async () => {
    await reader.goTo('beta');
    await reader.scrollTo((await reader.scrolled()) + 137);
    const before = await reader.scrolled();
    await reader.page.evaluate(() => Object.assign(window, { marked: true }));
    await reader.draft().evaluate(() => {
      for (const one of [document, ...document.querySelectorAll('main > section')]) {
        Object.assign(one, { marked: true });
      }
    });
    guide.replace(BETA, 'sert à vendre en ligne.', `fait vendre. ${'Un mot de plus. '.repeat(20)}`);
    await eventually(() => reader.draftText('#beta-principe')).toContain('fait vendre');
    expect(await reader.scrolled()).toBe(before);
    expect(await reader.page.evaluate(() => 'marked' in window)).toBe(true);
    expect(await reader.draft().evaluate(() => 'marked' in document)).toBe(true);
    const others = await reader
      .draft()
      .$$eval('main > section[id]:not(#beta)', (all) => all.map((one) => 'marked' in one));
    expect(others.length).toBeGreaterThan(8);
    expect(others.every(Boolean)).toBe(true);
  });

  it('changes out of sight too, and what is read stays where it is', async () => {
    await reader.goTo('gamma');
    const [top, scrolled] = [await reader.topOf('#gamma-principe'), await reader.scrolled()];
    guide.replace(ACCUEIL, 'Ce guide', `${'Un paragraphe de plus.\n\n'.repeat(200)}Ceci`);
    await eventually(() => reader.draftText('#accueil')).toContain('Ceci présente');
    expect(await reader.scrolled()).toBeGreaterThan(scrolled);
    expect(await reader.topOf('#gamma-principe')).toBe(top);
  });

  it('is not lost among many saves in a row', async () => {
    for (let save = 1; save <= 20; save += 1) {
      guide.write(
        ALPHA,
        SMALL_GUIDE[ALPHA]?.replace('vendre en ligne', `vendre ${save} fois`) ?? '',
      );
      await pause(5);
    }
    await eventually(() => reader.draftText('#alpha-principe')).toContain('vendre 20 fois');
  });
});

describe('a card that is added', () => {
  it('has its sheet, its place in the contents and in the comparison, until it is deleted', async () => {
    const names = () => reader.texts('.sommaire-titre');
    guide
      .write(DELTA, guide.read(ALPHA).replaceAll('Alpha', 'Delta'))
      .replace(EDITION, 'outils: [alpha, beta]', 'outils: [alpha, beta, delta]');
    await eventually(names).toContain('Delta');
    expect(await reader.draftText('#delta-principe')).toContain('Delta sert à vendre');
    for (const part of ['#sommaire', '#synthese']) {
      expect(await reader.draftText(part)).toContain('Delta');
    }
    expect(await reader.text('.sommaire [data-cible="delta"] .sommaire-folio')).toBe('page 14');
    guide.remove(DELTA).write(EDITION, SMALL_GUIDE[EDITION] ?? '');
    await eventually(names).not.toContain('Delta');
    expect(await reader.draftText('main')).not.toContain('Delta');
  });
});

describe('a card that is broken', () => {
  it.each([
    ['by a wrong value', 'categorie: ferme', 'categorie: fermes', `${ALPHA}:2`, 'fermes'],
    ['by wrong YAML', 'nom: Alpha', 'nom: [Alpha', `${ALPHA}:`, 'nom: [Alpha'],
  ])('%s leaves the last good draft, under what is wrong', async (_how, from, to, place, shown) => {
    guide.replace(ALPHA, from, to);
    await eventually(() => reader.exists('.bandeau')).toBe(true);
    expect(await reader.text('.bandeau')).toContain('Le dernier brouillon valable reste affiché');
    expect(await reader.text('.bandeau .probleme-message')).not.toBe('');
    expect(await reader.text('.bandeau .probleme-actions code')).toContain(place);
    expect(await reader.text('.bandeau .extrait .vise')).toContain(shown);
    expect(await reader.draftText('main')).toBe(whole);
    expect(await reader.page.title()).toMatch(/^\(\d+\) /);
    guide.write(ALPHA, (SMALL_GUIDE[ALPHA] ?? '').replace('en ligne', 'au marché'));
    await eventually(() => reader.draftText('#alpha-principe')).toContain('vendre au marché');
    await eventually(() => reader.exists('.bandeau')).toBe(false);
    expect(await reader.page.title()).toMatch(/^Guide/);
  });

  it.each<[string, () => void]>([
    ['emptied', () => guide.write(ALPHA, '')],
    ['cut short', () => guide.write(ALPHA, `${guide.read(ALPHA).slice(0, 150)}: [`)],
    ['put aside', () => renameSync(join(guide.root, ALPHA), join(guide.root, '.alpha.sauvegarde'))],
  ])('only because it is being written (%s) is not said to be', async (_how, begin) => {
    await reader.page.evaluate(() => {
      const seen = { banners: 0 };
      const observer = new MutationObserver(() => {
        seen.banners += document.querySelectorAll('.bandeau').length;
      });
      observer.observe(document.body, { childList: true, subtree: true });
      Object.assign(window, { seen });
    });
    begin();
    await pause(30);
    guide.write(ALPHA, (SMALL_GUIDE[ALPHA] ?? '').replace('en ligne', 'en deux temps'));
    await eventually(() => reader.draftText('#alpha-principe')).toContain('en deux temps');
    expect(await reader.page.evaluate('seen.banners')).toBe(0);
  });
});

describe('the gauge of a sheet', () => {
  const gauge = (part: string) => reader.text(`.sommaire [data-cible="${part}"] .jauge`);
  const words = (part: string) =>
    reader.page.$eval(
      `.sommaire [data-cible="${part}"] .jauge`,
      (one) => (one as HTMLElement).title,
    );

  it('says how full its two pages are', async () => {
    expect(await words('beta')).toMatch(
      /^Page de gauche remplie à \d+\s%, page de droite à \d+\s%\s; texte en 9,6\spt$/,
    );
    expect(await gauge('beta')).toBe('9,6 pt');
  });

  it('says by how many lines it overflows, as print does', async () => {
    const text = '    La ferme vend ses légumes, ses fruits et son pain à ses voisins.\n\n'.repeat(
      90,
    );
    guide.replace(BETA, 'principe: |\n', `principe: |\n${text}`);
    await eventually(() => gauge('beta')).toMatch(/^dépasse de \d+ lignes$/);
    expect(await words('beta')).toContain('dépasse de');
    await eventually(async () => {
      const print = (await (
        await fetch(new URL(ADDRESS.print('essai'), server.url))
      ).json()) as PrintState;
      const over = print.fits.find(({ id }) => id === 'beta')?.over ?? 0;
      return over > 0 && (await gauge('beta')).includes(` ${over} `);
    }).toBe(true);
    expect(
      await reader.draft().$eval('#beta .verso', (one) => one.classList.contains('deborde')),
    ).toBe(true);
    guide.write(BETA, SMALL_GUIDE[BETA] ?? '');
    await eventually(() => gauge('beta')).toBe('9,6 pt');
  });
});

describe('the printed pages', () => {
  /** The text of those that are drawn. */
  const printed = () =>
    reader.page.$$eval('.pdf-texte', (all) => all.map((one) => one.textContent).join());
  /** Page of the guide, counted from 1, that is at the top. */
  const atTop = () =>
    reader.page.$eval('.pdf-view', (view) => {
      const top = view.getBoundingClientRect().top;
      const pages = [...view.querySelectorAll('.pdf-page')];
      return 1 + pages.findIndex((page) => page.getBoundingClientRect().bottom > top + 10);
    });

  beforeAll(async () => {
    await reader.goTo('gamma');
    await reader.press('Pages imprimées');
    await until(async () => (await printed()).includes('Gamma'), 'Gamma is printed');
  });
  afterAll(() => reader.press('Brouillon'));

  it('are at the same place of the guide as the draft, both ways', async () => {
    expect(await atTop()).toBe(14);
    await reader.goTo('alpha');
    await eventually(atTop).toBe(10);
    await reader.press('Brouillon');
    expect(await reader.sees('#alpha-principe')).toBe(true);
    await reader.press('Pages imprimées');
    await eventually(atTop).toBe(10);
    await eventually(printed).toContain('Alpha');
  });

  it('are replaced when the guide changes, at the same place', async () => {
    await reader.goTo('alpha');
    guide.replace(ALPHA, 'vendre en ligne', 'vendre Nouvellement');
    await eventually(printed).toContain('Nouvellement');
    expect(await atTop()).toBe(10);
    expect(await printed()).not.toContain('Alpha sert à vendre en ligne');
    await eventually(() => reader.text('.etat')).toBe('Pages imprimées à jour');
  });

  it('never go back to an older print', async () => {
    await reader.goTo('alpha');
    await reader.page.evaluate(() => {
      const shown: string[] = [];
      const look = () => {
        const text = [...document.querySelectorAll('.pdf-texte')].map((one) => one.textContent);
        const [word] = /Version\d+/.exec(text.join()) ?? [];
        if (word && word !== shown.at(-1)) shown.push(word);
      };
      const pages = document.querySelector('.pdf-pages');
      if (pages) new MutationObserver(look).observe(pages, { childList: true, subtree: true });
      Object.assign(window, { shown });
    });
    for (let version = 10; version < 22; version += 1) {
      const text = (SMALL_GUIDE[ALPHA] ?? '').replace('vendre en ligne', `Version${version}`);
      guide.write(ALPHA, text);
      await pause(version % 4 === 0 ? 400 : 60);
    }
    await eventually(printed).toContain('Version21');
    const shown = (await reader.page.evaluate('shown')) as readonly string[];
    expect(shown).toEqual(shown.toSorted());
    expect(shown.at(-1)).toBe('Version21');
  });
});
