import {
  appendFile,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../../scripts/print/browser/unpack/digest.ts';
import { provide } from '../../../scripts/print/browser/unpack/store.ts';

const aFile = (path: string) => writeFile(path, 'whole');
const aFolder = async (path: string) => {
  await mkdir(join(path, 'inner'), { recursive: true });
  await writeFile(join(path, 'inner', 'file'), 'whole');
};
const never = () => Promise.reject(new Error('made again'));

describe('provide', () => {
  let folder: string;
  let told: string[];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guide-test-'));
    told = [];
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** The digest of what `make` makes, made elsewhere. */
  const digestMadeBy = async (make: (path: string) => Promise<void>): Promise<string> => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'guide-test-'));
    await make(join(elsewhere, 'thing'));
    const digest = await digestOf(join(elsewhere, 'thing'));
    await rm(elsewhere, { recursive: true });
    return digest ?? '';
  };
  const give = async (make: (path: string) => Promise<void>, fill = make): Promise<string> => {
    const digest = await digestMadeBy(make);
    return provide(folder, { name: 'thing', digest, fill }, (message) => void told.push(message));
  };

  it.each([
    ['a file', aFile],
    ['a folder', aFolder],
  ])('makes %s once and uses it ever after', async (_, make) => {
    const made = await give(make);
    expect(await give(make, never)).toBe(made);
    expect(told).toEqual([]);
  });

  it.each([
    ['a file', aFile],
    ['a folder', aFolder],
  ])('lets two make %s at once, and both use the same', async (_, make) => {
    const [one, other] = await Promise.all([give(make), give(make)]);
    expect(one).toBe(other);
    expect((await readdir(folder)).filter((name) => !name.endsWith('.stamp'))).toHaveLength(1);
  });

  /** Changes a byte, and puts back size and time as they were. */
  const flip = async (path: string): Promise<void> => {
    const { atime, mtime } = await stat(path);
    await writeFile(path, 'whale');
    await utimes(path, atime, mtime);
  };

  it.each([
    ['has a byte changed', flip],
    ['is truncated', (path: string) => writeFile(path, 'who')],
    [
      'was replaced',
      async (path: string) => {
        await writeFile(`${path}.new`, 'other');
        await rename(`${path}.new`, path);
      },
    ],
    [
      'became a symbolic link to the same bytes',
      async (path: string) => {
        await rename(path, `${path}.moved`);
        await symlink(`${path}.moved`, path);
      },
    ],
    [
      'became a folder',
      async (path: string) => {
        await rm(path);
        await mkdir(join(path, 'inner'), { recursive: true });
      },
    ],
  ])('makes a file again that %s, and says so', async (_, spoil) => {
    const made = await give(aFile);
    // A second look keeps the stamp that the change must belie.
    await give(aFile, never);
    await spoil(made);
    expect(await give(aFile)).toBe(made);
    expect((await lstat(made)).isFile()).toBe(true);
    expect(await readFile(made, 'utf8')).toBe('whole');
    expect(told).toEqual([
      `« ${made} » a changé depuis que le programme l’a préparé : il est préparé de nouveau.`,
    ]);
  });

  it.each([
    ['a byte changed', (path: string) => flip(join(path, 'inner', 'file'))],
    ['a file more', (path: string) => writeFile(join(path, 'inner', 'more'), '')],
    ['a file less', (path: string) => rm(join(path, 'inner', 'file'))],
    ['a symbolic link', (path: string) => symlink('inner', join(path, 'link'))],
  ])('makes a folder again that has %s, and says so', async (_, spoil) => {
    const made = await give(aFolder);
    await spoil(made);
    expect(await give(aFolder)).toBe(made);
    expect(await digestOf(made)).toBe(await digestMadeBy(aFolder));
    expect(told).toEqual([expect.stringContaining('a changé')]);
  });

  it.skipIf(process.getuid?.() !== 0)('uses nothing that belongs to somebody else', async () => {
    const made = await give(aFile);
    await chown(made, 65534, 65534);
    expect((await stat(await give(aFile))).uid).toBe(0);
  });

  it('reads a file again only where its stamp is another', async () => {
    const made = await give(aFile);
    const kept = async () => (await stat(`${made}.stamp`)).ino;
    await give(aFile, never);
    const first = await kept();
    await give(aFile, never);
    expect(await kept()).toBe(first);
    await utimes(made, 0, 0);
    await give(aFile, never);
    expect(await kept()).not.toBe(first);
  });

  it('does not keep what is not as it should be', async () => {
    await expect(give(aFile, (path) => appendFile(path, 'altered'))).rejects.toThrow(
      'comme attendu',
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves nothing behind when making fails', async () => {
    const failing = async (path: string) => {
      await writeFile(path, 'who');
      throw new Error('disk full');
    };
    await expect(give(aFile, failing)).rejects.toThrow('disk full');
    expect(await readdir(folder)).toEqual([]);
  });

  it('removes what a killed process left long ago, and nothing of those at work', async () => {
    await aFile(join(folder, '.temporary-old'));
    await utimes(join(folder, '.temporary-old'), 0, 0);
    await aFile(join(folder, '.temporary-new'));
    await give(aFile);
    expect((await readdir(folder)).sort()).toEqual([
      '.temporary-new',
      expect.stringMatching(/^thing\.[0-9a-f]{16}$/),
    ]);
  });
});
