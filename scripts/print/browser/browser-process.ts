/** The browser as a process: started, listened to, ended at once with all that it started. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { ConnectionTransport } from 'puppeteer-core';
import { atExit } from '../../temporary/at-exit.ts';
import { temporaryFolder } from '../../temporary/temporary-folder.ts';
import { commandLine } from './flags.ts';
import { pipeTransport } from './pipe-transport.ts';
import type { BrowserLocation } from './places/place.ts';

export interface BrowserProcess {
  readonly transport: ConnectionTransport;
  /** The end of what it wrote to stderr, and why it could not be started if it could not. */
  readonly lastWords: string;
  /** Whether it has ended, does so within a moment, or never started. */
  endsByItself(): Promise<boolean>;
  /** Ends it without ado. */
  kill(): void;
  /** Ends it and removes its profile. May be called again. */
  close(): Promise<void>;
}

/** In characters. */
const LAST_WORDS = 4000;
/** In ms; a browser that broke its pipes is about to exit. */
const MOMENT = 500;
/** Its children end a moment after the browser, and may still be writing to the profile. */
const INSISTENT = { recursive: true, force: true, maxRetries: 10, retryDelay: 20 } as const;

export interface ProcessOptions {
  readonly sandboxed: boolean;
  /** Whether it gives way to all other programs, the one that shows the result among them. */
  readonly inBackground: boolean;
}

/**
 * Starts a browser with a profile of its own. Its faults are found in `lastWords`.
 * @throws TemporaryFolderError
 */
export function startProcess(
  { executable, environment, flags }: BrowserLocation,
  { sandboxed, inBackground }: ProcessOptions,
): BrowserProcess {
  const profile = temporaryFolder('profil');
  // Chrome keeps its socket, and Chromium its shared memory, in TMPDIR: they go with the profile.
  const temporary = process.platform === 'linux' ? { TMPDIR: profile } : {};
  const child = spawn(executable, commandLine(profile, sandboxed, flags), {
    env: { ...process.env, ...temporary, ...environment },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A process group of its own: Ctrl-C in the terminal is for the program to answer.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  if (inBackground && child.pid !== undefined) giveWay(child.pid);
  const [, , stderr, toBrowser, fromBrowser] = child.stdio as unknown as [
    null,
    null,
    Readable,
    Writable,
    Readable,
  ];
  let ended = false;
  let lastWords = '';
  stderr.on('data', (text) => {
    lastWords = `${lastWords}${text}`.slice(-LAST_WORDS);
  });
  const heard = new Promise((resolve) => stderr.once('close', resolve));
  const kill = () => {
    if (ended || child.pid === undefined) return;
    try {
      if (process.platform === 'win32') child.kill('SIGKILL');
      else process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It ended by itself, and the news is on its way.
    }
  };
  const transport = pipeTransport(toBrowser, fromBrowser);
  const end = new Promise<void>((resolve) => {
    const finish = () => {
      // What it started would live on, and hold its pipes open: nobody would hear of its end.
      kill();
      ended = true;
      transport.close();
      resolve();
    };
    child.once('exit', finish);
    child.once('error', (error) => {
      lastWords += error.message;
      finish();
    });
  });
  const forget = atExit(() => {
    kill();
    rmSync(profile, INSISTENT);
  });
  const close = async () => {
    kill();
    await end;
    stderr.destroy();
    transport.close();
    // What is still held (Windows locks files for a while) gets its second chance at exit.
    await rm(profile, INSISTENT).then(forget, () => undefined);
  };
  let closing: Promise<void> | undefined;
  return {
    transport,
    async endsByItself() {
      // What it said may arrive after the news of its end.
      await Promise.race([Promise.all([end, heard]), setTimeout(MOMENT)]);
      return ended;
    },
    get lastWords() {
      return lastWords.trim();
    },
    kill,
    close() {
      closing ??= close();
      return closing;
    },
  };
}

/** The processes that it starts later do as it does. */
function giveWay(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or this system does not allow it: it is no worse than before.
  }
}
