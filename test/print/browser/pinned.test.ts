/** The digests in the code against the package that is installed. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackFolder } from '../../../scripts/print/browser/unpack/archives.ts';
import { digestOf, digestOfFile } from '../../../scripts/print/browser/unpack/digest.ts';
import { unpackFonts } from '../../../scripts/print/browser/unpack/fonts.ts';
import {
  type ChromiumPackage,
  locatePackage,
} from '../../../scripts/print/browser/unpack/package.ts';
import { PINNED } from '../../../scripts/print/browser/unpack/pinned.ts';

describe('the pinned digests', () => {
  let folder: string;
  let chromium: ChromiumPackage;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guide-test-'));
    const located = await locatePackage();
    if (!located) throw new Error('@sparticuz/chromium is not installed');
    chromium = located;
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are of the version that package.json asks for and that is installed', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(dependencies['@sparticuz/chromium']).toBe(PINNED.version);
    expect(chromium.version).toBe(PINNED.version);
  });

  it.each(['program', 'libraries', 'fonts'] as const)(
    'are those of the archive of the %s',
    async (name) => {
      expect(await digestOfFile(chromium[name])).toBe(PINNED[name].archive);
    },
  );

  it('are those of the unpacked libraries and fonts; launching the browser shows it of the program', async () => {
    const libraries = join(folder, 'libraries');
    const fonts = join(folder, 'fonts');
    await unpackFolder(chromium.libraries, libraries, chromium.extract());
    await unpackFonts(chromium, fonts);
    expect([await digestOf(libraries), await digestOf(fonts)]).toEqual([
      PINNED.libraries.content,
      PINNED.fonts.content,
    ]);
  });
});
