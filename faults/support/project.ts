/** The projects in which faults are tried: copies of one small guide that was built before. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { GuideBuilder } from '../../test/support/guide-builder.ts';
import { EDITION } from '../../test/support/small-guide.ts';
import type { Project, Running } from '../fault.ts';
import { startCommand } from './running.ts';

/** Bytes by the names of files. */
export type Files = ReadonlyMap<string, Buffer>;

export interface TriedProject extends Project, AsyncDisposable {
  /** What dist/essai held at first. */
  readonly former: Files;
  /** Whether a command was killed in a way that no program can answer. */
  readonly wasKilled: () => boolean;
}

export const GUIDE: readonly string[] = [process.execPath, join(PROGRAM_ROOT, 'bin/guide.js')];

/** Of the edition that is built, in a project. */
export const distOf = (root: string): string => join(root, 'dist', 'essai');

export interface Template extends AsyncDisposable {
  copy(): Promise<TriedProject>;
}

/**
 * Builds the small guide once, all its files, and then changes its title: what is built in a copy differs from what the copy
 * already holds.
 */
export async function template(): Promise<Template> {
  const folder = await mkdtemp(join(tmpdir(), 'guide-faults-'));
  const temp = join(folder, 'tmp');
  await mkdir(temp);
  const guide = new GuideBuilder();
  const line = [...GUIDE, 'build', '--variant', 'toutes'];
  const { code, stderr } = await startCommand({ line, root: guide.root, temp }).end;
  if (code !== 0) throw new Error(`the small guide was not built:\n${stderr}`);
  guide.replace(EDITION, 'titre: Guide', 'titre: Nouveau guide');
  const former = await filesIn(distOf(guide.root));
  let count = 0;
  return {
    async copy() {
      count += 1;
      const root = join(folder, `projet-${count}`);
      await cp(guide.root, root, { recursive: true });
      return project(root, former);
    },
    async [Symbol.asyncDispose]() {
      await guide[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function project(root: string, former: Files): Promise<TriedProject> {
  const temp = join(root, 'tmp');
  await mkdir(temp);
  let killed = false;
  const start = (args: readonly string[], environment?: Readonly<Record<string, string>>) => {
    const onKilled = () => {
      killed = true;
    };
    return startCommand({ line: [...GUIDE, ...args], root, temp, environment, onKilled });
  };
  return {
    root,
    temp,
    former,
    start,
    wasKilled: () => killed,
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true, maxRetries: 3 }),
  };
}

export async function filesIn(folder: string): Promise<Files> {
  const names = (await readdir(folder)).sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name))] as const),
    ),
  );
}

/** A program that is not the guide's, or runs it in other surroundings. */
export function startIn(
  { root, temp }: Project,
  line: readonly string[],
  environment?: Readonly<Record<string, string>>,
): Running {
  return startCommand({ line, root, temp, environment });
}
