import { mkdir, open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type OutputFile, publish } from '../../scripts/publish/publish.ts';
import { PublishError } from '../../scripts/publish/publish-error.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const NAME = 'drome-2024';
const FILES: readonly OutputFile[] = [
  { name: 'guide.pdf', content: new Uint8Array([37, 80, 68, 70]) },
  { name: 'index.html', content: '<p>Été</p>' },
];
/** A file that cannot be written: its folder is not there. */
const UNWRITABLE: OutputFile = { name: join('absent', 'guide.pdf'), content: '' };
const never = new AbortController().signal;

/** A dist/ that holds an edition made before. */
async function distWithFormer(): Promise<string> {
  const dist = await temporaryFolder();
  await mkdir(join(dist, NAME));
  await writeFile(join(dist, NAME, 'guide.pdf'), 'ancien');
  await writeFile(join(dist, NAME, 'notes.txt'), 'ancien');
  return dist;
}

async function expectFormer(dist: string): Promise<void> {
  expect(await readdir(dist)).toEqual([NAME]);
  expect((await readdir(join(dist, NAME))).sort()).toEqual(['guide.pdf', 'notes.txt']);
  expect(await readFile(join(dist, NAME, 'guide.pdf'), 'utf8')).toBe('ancien');
}

describe('publishing', () => {
  it('writes the files in the folder of the edition, and says which it is', async () => {
    const dist = await temporaryFolder();
    const folder = await publish(dist, NAME, FILES, never);
    expect(folder).toBe(join(dist, NAME));
    expect((await readFile(join(folder, 'guide.pdf'))).toString()).toBe('%PDF');
    expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe('<p>Été</p>');
  });

  it('makes dist/, with the folders above it, where it is not there', async () => {
    const dist = join(await temporaryFolder(), 'un', 'dist');
    await publish(dist, NAME, FILES, never);
    expect(await readdir(join(dist, NAME))).toHaveLength(2);
  });

  it('takes the place of what was made before, and leaves what else is there', async () => {
    const dist = await distWithFormer();
    await publish(dist, NAME, FILES, never);
    const folder = join(dist, NAME);
    expect((await readdir(folder)).sort()).toEqual(['guide.pdf', 'index.html', 'notes.txt']);
    expect(await readFile(join(folder, 'guide.pdf'), 'utf8')).toBe('%PDF');
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('ancien');
  });

  it('never leaves a name without its file: each is replaced by one rename', async () => {
    const dist = await distWithFormer();
    const former = await open(join(dist, NAME, 'guide.pdf'));
    await publish(dist, NAME, FILES, never);
    // Whoever had it open still reads the former one, whole.
    expect(await former.readFile('utf8')).toBe('ancien');
    await former.close();
  });

  it('leaves nothing else in dist/', async () => {
    const dist = await distWithFormer();
    await publish(dist, NAME, FILES, never);
    expect(await readdir(dist)).toEqual([NAME]);
  });

  it('does not touch other editions', async () => {
    const dist = await distWithFormer();
    await publish(dist, 'isere-2024', FILES, never);
    expect((await readdir(dist)).sort()).toEqual([NAME, 'isere-2024']);
    expect(await readFile(join(dist, NAME, 'guide.pdf'), 'utf8')).toBe('ancien');
  });

  it.skipIf(process.platform === 'win32')('gives a folder that everyone can read', async () => {
    const folder = await publish(await temporaryFolder(), NAME, FILES, never);
    expect((await stat(folder)).mode & 0o777).toBe(0o755);
  });

  it('can be done many times at once: all succeed, and the files of one stay', async () => {
    const dist = await temporaryFolder();
    const edition = (mark: string) =>
      ['a.pdf', 'b.pdf', 'c.json'].map((name) => ({ name, content: mark }));
    const marks = Array.from({ length: 20 }, (_, index) => `n° ${index}`);
    await Promise.all(marks.map((mark) => publish(dist, NAME, edition(mark), never)));
    const folder = join(dist, NAME);
    expect((await readdir(folder)).sort()).toEqual(['a.pdf', 'b.pdf', 'c.json']);
    const texts = await Promise.all(
      (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
    );
    expect(new Set(texts).size).toBe(1);
  });
});

describe('publishing that fails', () => {
  it('keeps what was made before and leaves nothing behind', async () => {
    const dist = await distWithFormer();
    await expect(publish(dist, NAME, [...FILES, UNWRITABLE], never)).rejects.toThrow(PublishError);
    await expectFormer(dist);
  });

  it('says in French what could not be written and what to look at', async () => {
    const dist = await temporaryFolder();
    await expect(publish(dist, NAME, [UNWRITABLE], never)).rejects.toThrow(
      `« ${join(dist, NAME)} » n’a pas pu être écrit (ENOENT). Vérifiez que « dist » est un dossier où vous pouvez écrire.`,
    );
  });

  it('says so where dist is a file, which it does not touch', async () => {
    const dist = join(await temporaryFolder(), 'dist');
    await writeFile(dist, 'un fichier');
    await expect(publish(dist, NAME, FILES, never)).rejects.toThrow(
      /« .*drome-2024 » n’a pas pu être écrit \((EEXIST|ENOTDIR)\)\. Vérifiez que « dist » est un dossier/,
    );
    expect(await readFile(dist, 'utf8')).toBe('un fichier');
  });

  it('says so where dist stands under a file', async () => {
    const root = await temporaryFolder();
    await writeFile(join(root, 'projet'), '');
    await expect(publish(join(root, 'projet', 'dist'), NAME, FILES, never)).rejects.toThrow(
      PublishError,
    );
  });

  it('leaves all as it was where a folder stands in the place of one of the files', async () => {
    const dist = await distWithFormer();
    await mkdir(join(dist, NAME, 'index.html'));
    await expect(publish(dist, NAME, FILES, never)).rejects.toThrow(
      /« .*index\.html » est un dossier, à la place d’un fichier du guide\./,
    );
    expect(await readFile(join(dist, NAME, 'guide.pdf'), 'utf8')).toBe('ancien');
    expect((await readdir(join(dist, NAME))).sort()).toEqual([
      'guide.pdf',
      'index.html',
      'notes.txt',
    ]);
  });

  it('leaves no empty folder of an edition that was never made', async () => {
    const dist = await temporaryFolder();
    await publish(dist, NAME, [UNWRITABLE], never).catch(() => undefined);
    expect(await readdir(dist)).toEqual([]);
  });

  it('keeps the cause, for developers', async () => {
    const failed = publish(await temporaryFolder(), NAME, [UNWRITABLE], never);
    await expect(failed).rejects.toMatchObject({ cause: { code: 'ENOENT' } });
  });
});

describe('publishing that is interrupted', () => {
  const reason = new Error('Interrompu.');

  it('ends with the reason of the interruption, not with a failure', async () => {
    const dist = await temporaryFolder();
    await expect(publish(dist, NAME, FILES, AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  it('keeps what was made before and leaves nothing behind', async () => {
    const dist = await distWithFormer();
    await publish(dist, NAME, FILES, AbortSignal.abort(reason)).catch(() => undefined);
    await expectFormer(dist);
  });
});
