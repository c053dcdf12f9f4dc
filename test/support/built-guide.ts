/** Whole builds for tests: one browser for all, results in a folder of the test's own. */
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildResult, buildEdition } from '../../scripts/cli/build-edition.ts';
import { chooseEdition } from '../../scripts/cli/edition-choice.ts';
import { foldersFrom } from '../../scripts/cli/folders.ts';
import type { Stages } from '../../scripts/cli/stages.ts';
import { editionIds } from '../../scripts/overlay/edition-sources.ts';
import {
  type BrowserSession,
  launchBrowser,
  type PrintTab,
  tabIn,
} from '../../scripts/print/browser/launch.ts';
import { type PrintJob, printJob } from '../../scripts/print/browser/print-job.ts';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { readContent } from '../../scripts/read/read-content.ts';
import type { ReadResult } from '../../scripts/read/source.ts';
import { atExit } from '../../scripts/temporary/at-exit.ts';
import type { Variante } from '../../scripts/validate/schemas/edition.ts';
import './worker-end.ts';

const quiet: Stages = { times: [], run: async (_stage, work) => work(), end: () => undefined };

let browser: Promise<BrowserSession> | undefined;

/** The browser that all builds of a worker share; it ends with the worker. */
export function sharedBrowser(): Promise<BrowserSession> {
  browser ??= launchBrowser();
  return browser;
}

/** Path of the browser that tests use. */
export async function browserPath(): Promise<string> {
  return (await sharedBrowser()).executable;
}

/** Work with the browser that all tests of a worker share. */
export function borrowedJob(): PrintJob {
  return printJob({ open: borrowedTab, delay: 60, log: () => undefined });
}

/** A tab of its own in the browser that all tests of a worker share. */
export async function borrowedTab(): Promise<PrintTab> {
  return tabIn(await sharedBrowser());
}

export interface Build {
  readonly result: BuildResult;
  /** Folder in which dist/ was. */
  readonly dist: string;
  readonly pdf: () => Promise<Uint8Array>;
  readonly html: () => Promise<string>;
  readonly file: (variant: Variante) => Promise<Uint8Array>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface BuildChoice {
  /** Folder that holds content/. */
  readonly root?: string;
  /** What was read already, in place of that folder. */
  readonly read?: ReadResult;
  readonly edition?: string;
  readonly draft?: boolean;
  readonly variants?: readonly Variante[];
}

/** Builds an edition of `root` (the project itself by default) into a temporary dist/. */
export async function build({
  root,
  read: given,
  edition,
  draft = false,
  variants,
}: BuildChoice = {}): Promise<Build> {
  const dist = await mkdtemp(join(tmpdir(), 'guide-dist-'));
  const read = given ?? (await readContent(root ?? PROGRAM_ROOT));
  const result = await buildEdition({
    folders: { ...foldersFrom(root ?? PROGRAM_ROOT), dist },
    read,
    edition: chooseEdition(edition, editionIds(read)),
    draft,
    variants,
    version: '0.0.0',
    clock: { now: new Date('2023-11-15T12:00:00Z') },
    signal: new AbortController().signal,
    stages: quiet,
    job: borrowedJob(),
  });
  const made = (variant: Variante) =>
    result.built?.files.find((one) => one.variant === variant)?.path;
  const file = async (path: string | undefined) => {
    if (!path) {
      const messages = result.diagnostics.map(({ message }) => message).join('\n');
      throw new Error(`nothing was built:\n${messages}`);
    }
    return readFile(path);
  };
  return {
    result,
    dist,
    pdf: () => file(made('ecran')),
    html: async () => (await file(made('web'))).toString('utf8'),
    file: (variant) => file(made(variant)),
    [Symbol.asyncDispose]: () => rm(dist, { recursive: true, force: true }),
  };
}

let reference: Promise<Build> | undefined;

/** The reference edition, built once for all the tests of a process. */
export function referenceBuild(): Promise<Build> {
  reference ??= build({ edition: 'aura-2023' }).then((made) => {
    atExit(() => rmSync(made.dist, { recursive: true, force: true }));
    return made;
  });
  return reference;
}
