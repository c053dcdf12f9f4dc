/** New files of content/, written only where there is none yet. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface NewFile {
  /** Path relative to the project, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The file is there already, or cannot be written: says so in French. */
export class NewFileError extends Error {
  override readonly name = 'NewFileError';
}

/** @throws NewFileError; what exists is never written over */
export async function writeNew(root: string, { path, text }: NewFile): Promise<void> {
  const file = join(root, path);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    throw new NewFileError(
      code === 'EEXIST'
        ? `${path} existe déjà : rien n’a été changé. Choisissez un autre nom, ou ouvrez ce fichier.`
        : `${path} ne peut pas être écrit (${code}). Vérifiez que le dossier « content » vous est ouvert en écriture.`,
      { cause: fault },
    );
  }
}
