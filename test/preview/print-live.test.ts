import pixelmatch from 'pixelmatch';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrintTab } from '../../scripts/print/browser/launch.ts';
import { type LiveGuide, openLiveGuide } from '../../scripts/print/live-guide.ts';
import { printGuide } from '../../scripts/print/print.ts';
import { borrowedTab } from '../support/built-guide.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { htmlOfPieces, piecesOf } from '../support/live-draft.ts';
import { readPdf } from '../support/pdf-reader.ts';
import { renderPage } from '../support/render-pages.ts';
import { ALPHA, BETA, EDITION, METHODE } from '../support/small-guide.ts';

const { signal } = new AbortController();
const LONG = Array.from({ length: 90 }, (_, at) => `Paragraphe ${at} de la méthode.`).join('\n\n');

let builder: GuideBuilder;
let tab: PrintTab;
let live: LiveGuide;

const printNow = async (how = signal) => live.print((await piecesOf(builder.root)).pieces, how);

/** The same draft printed from nothing, as a build does. */
async function printAnew() {
  const fresh = await borrowedTab();
  try {
    const { pieces } = await piecesOf(builder.root);
    return await printGuide(await fresh.firstPage(), htmlOfPieces(pieces), signal);
  } finally {
    await fresh.close();
  }
}

beforeEach(async () => {
  builder = new GuideBuilder();
  tab = await borrowedTab();
  const { pieces } = await piecesOf(builder.root);
  live = await openLiveGuide(await tab.firstPage(), htmlOfPieces(pieces), pieces);
  await printNow();
}, 60_000);

afterEach(async () => {
  await tab.close();
  await builder[Symbol.asyncDispose]();
});

describe('a guide that stays loaded', { timeout: 60_000 }, () => {
  it('prints the two pages of a card that changed, and they are those of a print of all', async () => {
    builder.replace(ALPHA, 'sert à vendre', 'sert vraiment à vendre');
    const made = await printNow();
    const anew = await printAnew();
    const sheet = anew.facts.sections.find(({ id }) => id === 'alpha');
    expect(made.pages).toEqual([sheet?.firstPage, (sheet?.firstPage ?? 0) + 1]);
    expect(made.facts).toEqual(anew.facts);
    const [some, all] = [await readPdf(made.pdf), await readPdf(anew.pdf)];
    expect(some.pageCount).toBe(2);
    expect(await some.text(1)).toContain('vraiment');
    expect(await some.text(1)).toMatch(new RegExp(`${sheet?.firstPage}\\s*Alpha`));
    for (const [at, page] of made.pages.entries()) {
      const one = await renderPage(some, at + 1, 45);
      const other = await renderPage(all, page, 45);
      // Glyphs may stand a hair higher or lower: pages above add up fractions of a pixel.
      const different = pixelmatch(one.data, other.data, undefined, one.width, one.height);
      expect(different / (one.width * one.height)).toBeLessThan(0.001);
    }
    await Promise.all([some.close(), all.close()]);
  });

  it('prints all pages again when one more moves those after it, with their numbers', async () => {
    builder.append(METHODE, `\n## Encore\n\n${LONG}\n`);
    const made = await printNow();
    const anew = await printAnew();
    expect(made.pages).toHaveLength(anew.facts.pageCount);
    expect(made.facts).toEqual(anew.facts);
    expect(made.fits).toEqual(anew.fits);
  });

  it('gives, whatever was done before, what a print from nothing gives', async () => {
    builder.append(METHODE, `\n## Encore\n\n${LONG}\n`);
    await printNow();
    builder.replace(EDITION, '[alpha, beta]', '[beta]').remove(ALPHA);
    builder.replace('content/chapitres/accueil.md', '[Alpha](#alpha)', 'Alpha');
    await printNow();
    builder.replace(METHODE, LONG, 'Rien.');
    builder.replace(BETA, 'ouvre sa boutique', `ouvre sa boutique. ${'Encore. '.repeat(400)}`);
    await printNow();
    builder.replace(EDITION, 'titre: Guide', 'titre: Petit guide');
    const made = await printNow();
    const anew = await printAnew();
    expect(made.facts).toEqual(anew.facts);
    const byId = (fits: typeof made.fits) => [...fits].sort((a, b) => a.id.localeCompare(b.id));
    expect(byId(made.fits)).toEqual(byId(anew.fits));
  });

  it('shows in the next print what an aborted one would have shown', async () => {
    const abort = new AbortController();
    builder.replace(ALPHA, 'sert à vendre', 'sert vraiment à vendre');
    abort.abort(new Error('given up'));
    await expect(printNow(abort.signal)).rejects.toThrow('given up');
    builder.replace(BETA, 'sert à vendre', 'sert vraiment à vendre');
    const { pages, facts } = await printNow();
    const starts = ['alpha', 'beta'].map(
      (name) => facts.sections.find(({ id }) => id === name)?.firstPage ?? 0,
    );
    expect(pages).toEqual(starts.flatMap((page) => [page, page + 1]));
  });
});
