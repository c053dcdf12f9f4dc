import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ArchiveTargetError,
  ArchiveWriteError,
  writeArchive,
} from '../../scripts/archive/write-archive.ts';
import { ownedName } from '../../scripts/temporary/owner.ts';
import { archived } from '../support/archived.ts';
import { nameOfEnded } from '../support/ended-process.ts';
import { GuideBuilder } from '../support/guide-builder.ts';

/** A guide, the bytes of its archive, and where it goes. */
async function prepared() {
  const guide = new GuideBuilder();
  const { text } = await archived(guide.root);
  const folder = join(guide.root, 'archives');
  const path = join(folder, 'essai.json');
  const of = { edition: 'essai', shown: 'archives/essai.json' };
  return {
    guide,
    bytes: Buffer.from(text),
    folder,
    path,
    of,
    [Symbol.asyncDispose]: () => guide[Symbol.asyncDispose](),
  };
}

describe('writing an archive', () => {
  it('makes its folder, and leaves nothing else there', async () => {
    await using at = await prepared();
    expect(await writeArchive(at.path, at.bytes, at.of)).toBe('new');
    expect(await readdir(at.folder)).toEqual(['essai.json']);
    expect(await readFile(at.path)).toEqual(at.bytes);
  });

  it('takes the place of an archive of the same edition, and says if it differed', async () => {
    await using at = await prepared();
    await writeArchive(at.path, at.bytes, at.of);
    expect(await writeArchive(at.path, at.bytes, at.of)).toBe('same');
    const other = at.guide.replace('content/outils/alpha.yaml', 'nom: Alpha', 'nom: Alfa');
    const { text } = await archived(other.root);
    expect(await writeArchive(at.path, Buffer.from(text), at.of)).toBe('replaced');
    expect(await readFile(at.path, 'utf8')).toBe(text);
  });

  it.each(['nom: Alpha\n', '', '{"format":"guide-comparatif/archive","edition":"essai"}'])(
    'leaves alone what is no archive of it: %j',
    async (former) => {
      await using at = await prepared();
      at.guide.write('archives/essai.json', former);
      await expect(writeArchive(at.path, at.bytes, at.of)).rejects.toThrow(
        new ArchiveTargetError(
          '« archives/essai.json » existe et n’est pas une archive de l’édition « essai » : rien n’a été écrit. Donnez un autre fichier avec « --sortie ».',
        ),
      );
      expect(await readFile(at.path, 'utf8')).toBe(former);
    },
  );

  it('leaves alone the archive of another edition, and folders', async () => {
    await using at = await prepared();
    at.guide.write('archives/essai.json', at.bytes);
    await expect(writeArchive(at.path, at.bytes, { ...at.of, edition: 'drome' })).rejects.toThrow(
      ArchiveTargetError,
    );
    await expect(writeArchive(at.folder, at.bytes, at.of)).rejects.toThrow('est un dossier');
  });

  it('removes what a process that was killed has left, and only that', async () => {
    await using at = await prepared();
    const running = `${ownedName('.essai.json')}autre`;
    const others = nameOfEnded('.autre.json');
    await mkdir(at.folder);
    for (const name of [nameOfEnded('.essai.json'), running, others])
      await writeFile(join(at.folder, name), '');
    await writeArchive(at.path, at.bytes, at.of);
    expect((await readdir(at.folder)).sort()).toEqual([others, running, 'essai.json'].sort());
  });

  it('says what to do where it cannot write, and leaves nothing', async () => {
    await using at = await prepared();
    at.guide.write('archives', 'un fichier');
    await expect(writeArchive(at.path, at.bytes, at.of)).rejects.toThrow(ArchiveWriteError);
    const full = join(at.guide.root, 'plein.json');
    const draft = `${ownedName('.plein.json')}tmp`;
    await symlink('/dev/full', join(at.guide.root, draft));
    await expect(writeArchive(full, at.bytes, { ...at.of, shown: 'plein.json' })).rejects.toThrow(
      'Le disque est plein : « plein.json » n’a pas été écrit. Libérez de la place et recommencez.',
    );
    expect(await readdir(at.guide.root)).not.toContain(draft);
  });
});
