/** The packaged browser for real: unpacked once for all tests, into a cache of their own. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrowserLaunchError, BrowserLostError } from '../../../scripts/print/browser/errors.ts';
import { launchBrowser } from '../../../scripts/print/browser/launch.ts';
import { packagedWith } from '../../../scripts/print/browser/places/packaged.ts';
import {
  type BrowserLocation,
  type BrowserPlace,
  plainLocation,
} from '../../../scripts/print/browser/places/place.ts';
import { PROGRAM_ROOT } from '../../../scripts/program.ts';

const SECONDS = 1000;
/** "nobody": root becomes it for a test, others stay who they are. */
const NOBODY = 65534;
const ordinary = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

const succeeds = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, ordinary).status === 0;

/** Whether an ordinary user may read the program; not where it lies in the folder of root. */
function reachesProgram(): boolean {
  return succeeds('test', ['-r', join(PROGRAM_ROOT, 'package.json')]);
}

function allowsNamespaces(): boolean {
  return succeeds('unshare', ['--user', '--pid', '--net', '--fork', 'true']);
}

// As on a bare Debian, whatever this machine has.
const place = packagedWith(() => false);

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
  'launchBrowser',
  { timeout: 30 * SECONDS },
  () => {
    let cache: string;
    let places: readonly BrowserPlace[];
    let unpacked: readonly (BrowserLocation | undefined)[];
    const messages: string[] = [];

    beforeAll(async () => {
      cache = await mkdtemp(join(tmpdir(), 'guide-test-'));
      const context = {
        environment: { XDG_CACHE_HOME: cache },
        platform: process.platform,
        arch: process.arch,
        log: (message: string) => void messages.push(message),
      };
      unpacked = await Promise.all([place.find(context), place.find(context)]);
      places = [{ find: () => place.find(context) }];
    }, 60 * SECONDS);
    afterAll(() => rm(cache, { recursive: true, force: true }));

    it('unpacks the browser, its libraries and its fonts, even twice at once', async () => {
      const [one, other] = unpacked;
      expect(one).toEqual(other);
      const folder = join(cache, 'guide-comparatif');
      const [version = ''] = await readdir(folder);
      expect(version).toMatch(/^chromium-\d+\.\d+\.\d+$/);
      const entries = (await readdir(join(folder, version))).map((name) => name.split('.')[0]);
      expect(entries).toEqual(expect.arrayContaining(['fonts', 'headless-shell', 'libraries']));
      expect((await stat(join(folder, version))).mode & 0o777).toBe(0o700);
      expect(messages).toContain('Préparation du navigateur, une fois pour toutes…');
    });

    it('prints, and leaves neither process nor profile behind', async () => {
      const session = await launchBrowser({ places });
      const page = await session.firstPage();
      await page.setContent('<p>Bonjour ✓ 漢字</p>');
      const pdf = Buffer.from(await page.pdf()).toString('latin1');
      expect(pdf).toMatch(/^%PDF-/);
      // No font of the machine's.
      expect(pdf.match(/FontName \S+/g)).toEqual(['FontName /AAAAAA+OpenSans-Regular']);

      const profile = await profileOf(session.executable);
      expect(existsSync(profile)).toBe(true);
      await Promise.all([session.close(), session.close()]);
      expect(existsSync(profile)).toBe(false);
      await expect.poll(() => processesWith(profile)).toEqual([]);
    });

    it('ends the browser when it is interrupted', async () => {
      const controller = new AbortController();
      const session = await launchBrowser({ places, signal: controller.signal });
      const page = await session.firstPage();
      const waiting = session.guard(page.waitForSelector('.absent'));
      controller.abort(new Error('Interrompu'));
      await expect(waiting).rejects.toThrow('Interrompu');
      await session.close();
    });

    it('tells a browser that was lost from one that answers no', async () => {
      await using session = await launchBrowser({ places });
      const page = await session.firstPage();
      await expect(session.guard(page.evaluate('absent'))).rejects.toThrow('absent is not defined');
      const waiting = session.guard(page.waitForSelector('.absent'));
      process.kill(
        Number((await processesWith(await profileOf(session.executable)))[0]),
        'SIGKILL',
      );
      await expect(waiting).rejects.toThrow(BrowserLostError);
    });

    it.skipIf(process.getuid?.() !== 0)(
      'tells root, once, that the browser is not isolated',
      async () => {
        const log = (message: string) => void heard.push(message);
        const heard: string[] = [];
        const absent = { find: async () => plainLocation(join(cache, 'absent')) };
        for (const _ of [1, 2]) {
          await expect(launchBrowser({ places: [absent], log })).rejects.toThrow(
            BrowserLaunchError,
          );
        }
        expect(heard).toEqual([expect.stringMatching(/« sandbox ».*« root ».*compte ordinaire/)]);
      },
    );

    it.each([
      [
        'that says why',
        'echo "error while loading shared libraries: libfoo.so" >&2; exit 127',
        /libfoo/,
      ],
      ['that says nothing', 'exit 0', /ne démarre pas\n/],
      ['that does not answer', 'sleep 20', /n’a pas répondu en 0\.3 s/],
    ])('answers in French to a browser %s', async (_, script, message) => {
      const executable = join(cache, 'pretended-browser');
      await writeFile(executable, `#!/bin/sh\n${script}\n`);
      await chmod(executable, 0o700);
      const pretended = { find: async () => plainLocation(executable) };
      const launch = launchBrowser({ places: [pretended], timeoutMs: 300 });
      await expect(launch).rejects.toThrow(BrowserLaunchError);
      await expect(launch).rejects.toThrow(message);
    });

    it('leaves nothing behind when the program exits with the browser at work', async () => {
      const program = `
      import { launchBrowser } from './scripts/print/browser/launch.ts';
      process.on('SIGINT', () => process.exit(130));
      await launchBrowser();
      console.log('ready');`;
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '--eval', program],
        {
          env: {
            ...process.env,
            XDG_CACHE_HOME: cache,
            PUPPETEER_EXECUTABLE_PATH: '',
            // It would leave what it compiled in the temporary folder.
            TSX_DISABLE_CACHE: '1',
          },
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      await once(child.stdout, 'data');
      const profile = await profileOf(join(cache, 'guide-comparatif'));
      child.kill('SIGINT');
      expect(await once(child, 'exit')).toEqual([130, null]);
      expect(existsSync(profile)).toBe(false);
      await expect.poll(() => processesWith(profile)).toEqual([]);
    });

    // The last one: the cache is nobody's then.
    it.skipIf(!reachesProgram())(
      'isolates the renderer of an ordinary user where the system allows it, and says which it is',
      async () => {
        spawnSync('chown', ['-R', `${NOBODY}`, cache]);
        const program = `
        import { launchBrowser } from './scripts/print/browser/launch.ts';
        const { sandboxed, executable, firstPage, close } = await launchBrowser();
        await (await firstPage()).setContent('<p>Bonjour</p>');
        console.log(JSON.stringify({ sandboxed, executable }));
        process.stdin.once('end', close).resume();`;
        const child = spawn(
          process.execPath,
          ['--import', 'tsx', '--input-type=module', '--eval', program],
          {
            ...ordinary,
            env: {
              ...process.env,
              XDG_CACHE_HOME: cache,
              PUPPETEER_EXECUTABLE_PATH: '',
              TSX_DISABLE_CACHE: '1',
            },
            stdio: ['pipe', 'pipe', 'inherit'],
          },
        );
        const said = JSON.parse(String(await once(child.stdout, 'data')));
        const [renderer = ''] = await processesWith(said.executable, '--type=renderer');
        const status = await readFile(`/proc/${renderer}/status`, 'utf8');
        const namespaces = async (id: string | undefined) =>
          Promise.all(['user', 'pid', 'net'].map((name) => readlink(`/proc/${id}/ns/${name}`)));
        const [own, its] = await Promise.all([namespaces('self'), namespaces(renderer)]);
        child.stdin.end();
        await once(child, 'exit');
        expect(said.sandboxed).toBe(allowsNamespaces());
        // A filter of system calls, and a user, processes and a network of its own.
        expect(/^Seccomp:\s+(\d)/m.exec(status)?.[1]).toBe(said.sandboxed ? '2' : '0');
        expect(its.some((name) => own.includes(name))).toBe(!said.sandboxed);
      },
    );
  },
);

/** Ids of the processes whose command line has all of some texts. */
async function processesWith(...texts: readonly string[]): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')),
  );
  return ids.filter((_, index) => texts.every((text) => lines[index]?.includes(text)));
}

/** The profile of the browser that runs `executable`. */
async function profileOf(executable: string): Promise<string> {
  const [id] = await processesWith(executable);
  const line = await readFile(`/proc/${id}/cmdline`, 'utf8');
  return /--user-data-dir=([^\0]+)/.exec(line)?.[1] ?? '';
}
