/**
 * The look of the reference edition, page by page, against the pictures that were accepted last.
 * After a wanted change: look at the pages, then `npm run visual:accept`, and commit the pictures.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { referenceBuild } from '../support/built-guide.ts';
import { type PdfReader, readPdf } from '../support/pdf-reader.ts';
import { renderPage } from '../support/render-pages.ts';

const ACCEPTED = join(PROGRAM_ROOT, 'test/print/visual');
/** Where what differs is left to look at: not committed. */
const DIFFERENCES = join(PROGRAM_ROOT, '.cache/visual');
const PAGES = Array.from({ length: 28 }, (_, index) => index + 1);
const DPI = 45;
/** Share of the pixels of a page that may differ: less than a word set otherwise. */
const TOLERANCE = 0.0004;

const accepting = process.env.ACCEPT_VISUAL === '1';
const name = (page: number) => `page-${String(page).padStart(2, '0')}.png`;

/** Share of pixels that differ, and the picture that shows them. */
function compare(one: PNG, other: PNG): { readonly share: number; readonly difference: PNG } {
  const { width, height } = one;
  const difference = new PNG({ width, height });
  const count = pixelmatch(one.data, other.data, difference.data, width, height, {
    threshold: 0.15,
  });
  return { share: count / (width * height), difference };
}

describe('the look of the pages', () => {
  let pdf: PdfReader;

  beforeAll(async () => {
    pdf = await readPdf(await (await referenceBuild()).pdf());
  });

  it.each(PAGES)('of page %i is the one that was accepted', async (page) => {
    const picture = await renderPage(pdf, page, DPI);
    const file = join(ACCEPTED, name(page));
    if (accepting) {
      mkdirSync(ACCEPTED, { recursive: true });
      writeFileSync(file, PNG.sync.write(picture));
    }
    const accepted = PNG.sync.read(readFileSync(file));
    expect([picture.width, picture.height]).toEqual([accepted.width, accepted.height]);
    const { share, difference } = compare(picture, accepted);
    if (share > TOLERANCE) {
      mkdirSync(DIFFERENCES, { recursive: true });
      writeFileSync(join(DIFFERENCES, name(page)), PNG.sync.write(picture));
      writeFileSync(join(DIFFERENCES, `diff-${name(page)}`), PNG.sync.write(difference));
    }
    expect(share, `see .cache/visual/${name(page)}`).toBeLessThanOrEqual(TOLERANCE);
  });

  it('would be found changed if one word were set otherwise', async () => {
    const picture = await renderPage(pdf, 7, DPI);
    const changed = new PNG({ width: picture.width, height: picture.height });
    picture.data.copy(changed.data);
    // A word of body text: about 14 mm by 2 mm.
    PNG.bitblt(new PNG({ width: 24, height: 4 }), changed, 0, 0, 24, 4, 100, 300);
    expect(compare(picture, changed).share).toBeGreaterThan(0);
    PNG.bitblt(new PNG({ width: 60, height: 4 }), changed, 0, 0, 60, 4, 60, 150);
    expect(compare(picture, changed).share).toBeGreaterThan(TOLERANCE);
  });
});

if (accepting) rmSync(DIFFERENCES, { recursive: true, force: true });
