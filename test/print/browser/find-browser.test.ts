import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrowserNotFoundError } from '../../../scripts/print/browser/errors.ts';
import { explicitPath } from '../../../scripts/print/browser/places/explicit-path.ts';
import { BROWSER_PLACES, findBrowser } from '../../../scripts/print/browser/places/find-browser.ts';
import { installed, usualPaths } from '../../../scripts/print/browser/places/installed.ts';
import { packaged } from '../../../scripts/print/browser/places/packaged.ts';
import {
  type BrowserPlace,
  plainLocation,
  type SearchContext,
} from '../../../scripts/print/browser/places/place.ts';
import { puppeteerCache } from '../../../scripts/print/browser/places/puppeteer-cache.ts';

const machine = (given: Partial<SearchContext> = {}): SearchContext => ({
  environment: {},
  platform: 'linux',
  arch: 'x64',
  log: () => undefined,
  ...given,
});
const empty: BrowserPlace = { find: async () => undefined };
const holding = (path: string): BrowserPlace => ({ find: async () => plainLocation(path) });

describe('findBrowser', () => {
  it('looks at the user’s path, the packaged browser, Puppeteer’s and the machine’s, in this order', () => {
    expect(BROWSER_PLACES).toEqual([explicitPath, packaged, puppeteerCache, installed]);
  });

  it('takes the browser of the first place that has one', async () => {
    const found = await findBrowser(machine(), [empty, holding('/a'), holding('/b')]);
    expect(found.executable).toBe('/a');
  });

  it('says in French what to do when no place has one', async () => {
    const search = findBrowser(machine(), [empty]);
    await expect(search).rejects.toThrow(BrowserNotFoundError);
    await expect(search).rejects.toThrow(
      /Aucun navigateur.*« npm run browser ».*PUPPETEER_EXECUTABLE_PATH/,
    );
  });

  it('stops looking when it is interrupted', async () => {
    const signal = AbortSignal.abort(new Error('Interrompu'));
    await expect(findBrowser(machine({ signal }), [holding('/a')])).rejects.toThrow('Interrompu');
  });
});

describe('the places', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guide-test-'));
    await writeFile(join(folder, 'google-chrome'), '', { mode: 0o700 });
    await writeFile(join(folder, 'notes.txt'), '', { mode: 0o600 });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('take the path that the user gives', async () => {
    const path = join(folder, 'google-chrome');
    const found = await explicitPath.find(
      machine({ environment: { PUPPETEER_EXECUTABLE_PATH: path } }),
    );
    expect(found?.executable).toBe(path);
  });

  it.each(['absent', '.'])(
    'refuse a path that leads to no program (%s), in French',
    async (name) => {
      const environment = { PUPPETEER_EXECUTABLE_PATH: join(folder, name) };
      const search = findBrowser(machine({ environment }));
      await expect(search).rejects.toThrow(BrowserNotFoundError);
      await expect(search).rejects.toThrow(/PUPPETEER_EXECUTABLE_PATH indique « .* »/);
    },
  );

  it.skipIf(process.platform === 'win32')('find Chrome through the PATH', async () => {
    const told: string[] = [];
    const log = (message: string) => void told.push(message);
    const found = await installed.find(machine({ environment: { PATH: folder }, log }));
    expect(found?.executable).toBe(join(folder, 'google-chrome'));
    expect(told).toEqual([expect.stringContaining('« npm run browser »')]);
  });

  it('know where Edge is on Windows', () => {
    const environment = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(usualPaths({ platform: 'win32', environment })).toContain(
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    );
  });

  it.each([
    ['darwin', 'arm64'],
    ['win32', 'x64'],
    ['linux', 'arm64'],
  ] as const)('unpack nothing on %s %s', async (platform, arch) => {
    expect(await packaged.find(machine({ platform, arch }))).toBeUndefined();
  });
});
