import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PROGRAM_ROOT } from '../../scripts/program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const MAIN = 'scripts/cli/main.ts';

/** A program of one file beside the real bin/. */
async function smallProgram() {
  const root = await temporaryFolder();
  await cp(join(PROGRAM_ROOT, 'bin'), join(root, 'bin'), { recursive: true });
  await mkdir(join(root, 'scripts/cli'), { recursive: true });
  await mkdir(join(root, 'node_modules'));
  await writeFile(join(root, 'node_modules/.package-lock.json'), '{}');
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  await symlink(join(PROGRAM_ROOT, 'node_modules/esbuild'), join(root, 'node_modules/esbuild'));
  const url = pathToFileURL(join(root, 'bin/compile.js')).href;
  const { compiledProgram } = (await import(url)) as { compiledProgram(): Promise<string> };
  return {
    cache: join(root, 'node_modules/.cache/guide-comparatif'),
    write: (text: string) => writeFile(join(root, MAIN), `console.log('${text}');`),
    date: (date: Date) => utimes(join(root, MAIN), date, date),
    path: compiledProgram,
    compiled: async () => readFile(await compiledProgram(), 'utf8'),
  };
}

describe('the compiled program', () => {
  it('is compiled once for the same sources', async () => {
    const { write, path, cache } = await smallProgram();
    await write('un');
    expect(await path()).toBe(await path());
    expect(await readdir(cache)).toHaveLength(1);
  });

  it('follows a source that is replaced by one with an older date', async () => {
    const { write, date, compiled } = await smallProgram();
    await write('un');
    expect(await compiled()).toContain('un');
    await write('deux');
    await date(new Date('2001-01-01'));
    expect(await compiled()).toContain('deux');
  });

  it('follows a source of the same date and the same size', async () => {
    const { write, date, compiled } = await smallProgram();
    const same = new Date('2001-01-01');
    await write('un');
    await date(same);
    expect(await compiled()).toContain('un');
    await write('ou');
    await date(same);
    expect(await compiled()).toContain('ou');
  });

  it('is whole where two commands compile at once, and nothing else is left', async () => {
    const { write, path, cache } = await smallProgram();
    await write('un');
    const [one, other] = await Promise.all([path(), path()]);
    expect(one).toBe(other);
    expect(existsSync(one)).toBe(true);
    expect(await readdir(cache)).toHaveLength(1);
  });

  it('of another time is removed, but never the latest: they may be running under another clock', async () => {
    const { write, path, cache } = await smallProgram();
    const old = ['a', 'b', 'c', 'd'].map((name) => join(cache, name));
    for (const [index, folder] of old.entries()) {
      await mkdir(folder, { recursive: true });
      const made = new Date(Date.UTC(2001, 0, 1 + index));
      await utimes(folder, made, made);
    }
    await write('un');
    await path();
    const names = await readdir(cache);
    expect(names.filter((name) => name.length === 1)).toEqual(['c', 'd']);
  });

  it('says in French why it cannot be kept', async () => {
    const { write, path, cache } = await smallProgram();
    await write('un');
    await mkdir(join(cache, '..'), { recursive: true });
    await writeFile(cache, 'un fichier');
    await expect(path()).rejects.toThrow(/^Le programme n’a pas pu être préparé dans « .* » : /);
  });
});
